//! The page at `/weeks/<date>/`: one edition as it stood.

use index::Date;
use index::documents::{Correction, EditionDocument, EditionRow};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};

use super::events::EventList;
use super::movers::Movers;
use super::score_table::ScoreTable;
use crate::components::corrections::Corrections;
use crate::components::fixed::fixed;
use crate::data::{DataError, fetch_edition, fetch_editions};
use crate::pages::loaded::{Missing, loaded, missing_unless};
use crate::routes::{Route, data_href};
use index::figure::{counted, grouped};

#[derive(Clone, Serialize, Deserialize)]
struct Week {
    /// All of it, though the page shows no estimates: so it is the file's own text, and the page need not repeat it.
    document: EditionDocument,
    /// Of this edition.
    corrections: Vec<Correction>,
}

#[component]
pub fn WeekPage() -> impl IntoView {
    let params = use_params_map();
    let date = Memo::new(move |_| params.with(|params| params.get("date").unwrap_or_default()));
    let week = Resource::new(
        move || date.get(),
        |date| async move {
            let edition: Date = date.parse().map_err(|_| DataError::Missing)?;
            let editions = fetch_editions().await?;
            let is_listed = async { editions.editions.iter().any(|row| row.edition == edition) };
            let document = missing_unless(is_listed, fetch_edition(edition).await).await?;
            let mut corrections = editions.corrections;
            corrections.retain(|correction| correction.edition == edition);
            Ok(Week { document, corrections })
        },
    );
    loaded(week, Missing::NoSuchPage, |week| view! { <WeekView week /> }.into_any())
}

#[component]
fn WeekView(week: Week) -> impl IntoView {
    let row = &week.document.row;
    let day = row.edition.long();
    let description = format!(
        "The AI Job Risk Index as it stood on {day}: {} rose, {} fell, average {:.1}. The whole table, and the events of the week with their sources.",
        counted(row.rose, "score", "scores"),
        grouped(row.fell),
        row.average
    );
    view! {
        <Title text=format!("Edition of {day}") />
        <Meta name="description" content=description />
        {fixed(move || view! { <WeekArticle week /> })}
    }
}

#[component]
fn WeekArticle(week: Week) -> impl IntoView {
    let Week { document, corrections } = week;
    let EditionDocument { row, previous_edition, next_edition, summary, scores, events, .. } = document;
    let day = row.edition.long();
    let corrected = (!corrections.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>"Corrections to this edition"</h2>
                <Corrections corrections />
            </section>
        }
    });
    view! {
        <article class="wrap reading">
            <header class="page-head">
                <p class="crumb">
                    <a href=Route::Weeks.href()>"Weeks"</a>
                </p>
                <h1>{format!("Edition of {day}")}</h1>
                <Neighbours previous=previous_edition next=next_edition />
                <div class="summary">{summary.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div>
                <Headline row=row.clone() />
            </header>
            {corrected}
            <Movers scores=scores.clone() events=events.clone() />
            <section class="section">
                <h2>"Evidence of the week"</h2>
                <EventList events />
            </section>
            <section class="section">
                <h2>"The whole table"</h2>
                <ScoreTable caption=format!("All risk scores in the edition of {day}") scores />
            </section>
            <Record row />
        </article>
    }
}

#[component]
fn Neighbours(previous: Option<Date>, next: Option<Date>) -> impl IntoView {
    let link = |edition: Option<Date>, words: &'static str, none: &'static str| match edition {
        Some(edition) => view! {
            <a class="button" href=Route::Week(edition).href()>
                {format!("{words}: {}", edition.short())}
            </a>
        }
        .into_any(),
        None => view! { <span class="fine">{none}</span> }.into_any(),
    };
    view! {
        <nav class="neighbours no-print" aria-label="Editions">
            {link(previous, "Previous", "This is the first edition.")} {link(next, "Next", "This is the newest edition.")}
        </nav>
    }
}

#[component]
fn Headline(row: EditionRow) -> impl IntoView {
    let figures = [
        ("Rose", grouped(row.rose)),
        ("Fell", grouped(row.fell)),
        ("Average", format!("{:.1}", row.average)),
        ("Jobs scored", grouped(row.jobs)),
    ];
    let figures = figures.map(|(name, figure)| view! { <div><dt>{name}</dt><dd>{figure}</dd></div> }).collect_view();
    view! { <dl class="headline">{figures}</dl> }
}

/// How this edition was made, for those who cite or check it.
#[component]
fn Record(row: EditionRow) -> impl IntoView {
    let made = if row.backfilled {
        "Backfilled: computed afterwards, before the index was first published, from evidence dated up to this day."
    } else {
        "Published on its day."
    };
    let document = format!("editions/{}.json", row.edition);
    let address = data_href(&document);
    view! {
        <section class="section">
            <h2>"How this edition was made"</h2>
            <p>{made}" An edition is frozen: it is never rewritten."</p>
            <dl class="terms">
                <div>
                    <dt>"Methodology"</dt>
                    <dd>
                        <a href=Route::Methodology.href()>{format!("Version {}", row.methodology_version)}</a>
                    </dd>
                </div>
                <div>
                    <dt>"Digest of all scores"</dt>
                    <dd>
                        <code class="digest" translate="no">{row.digest}</code>
                        <span class="fine">" SHA-256"</span>
                    </dd>
                </div>
                <div>
                    <dt>"Data"</dt>
                    <dd>
                        <a href=address rel="external" translate="no">{document}</a>
                        <span class="fine">", with all research estimates"</span>
                    </dd>
                </div>
            </dl>
        </section>
    }
}
