//! The ranking from one start: what counts, what is left out, the picture, the list, and the way to a target.

use index::documents::JobRow;
use index::figure::counted;
use index::moves::{Weights, moves, way};
use index::query::MovesQuery;
use leptos::prelude::*;

use super::empty::ChooseStart;
use super::filters::{ClearFilters, Filters};
use super::formula::Formula;
use super::row::{MoveRow, RowText};
use super::way::{ChooseTarget, WayTo};
use super::weighing::Weighing;
use crate::charts::{Bubbles, MovesPicture};
use crate::components::band_mark::BandMark;
use crate::components::told::Told;
use crate::routes::Route;
use crate::state::query::{Entry, QueryState};
use crate::state::related::Ground;
use index::figure::grouped;

/// The list as it is shown.
#[derive(Clone, Default, PartialEq)]
struct Listed {
    /// How many jobs pass the filters.
    count: usize,
    rows: Vec<RowText>,
    /// None where the start has no pay.
    bubbles: Option<Bubbles>,
}

#[component]
pub fn Ranking(query: QueryState<MovesQuery>, ground: Ground, start: JobRow) -> impl IntoView {
    let weights = RwSignal::new(query.value.with_untracked(|query| query.weights));
    Effect::new(move |_| {
        let chosen = query.value.with(|query| query.weights);
        if weights.get_untracked() != chosen {
            weights.set(chosen);
        }
    });
    let industries = ground.index.industries.clone();
    let about = about(&start);
    let slug = start.slug.clone();
    let target = Memo::new(move |_| query.value.with(|query| query.to.clone()));
    let (ground, start) = (StoredValue::new(ground), StoredValue::new(start));
    let listed = Memo::new(move |_| {
        let (weights, query) = (weights.get(), query.value.get());
        ground.with_value(|ground| start.with_value(|start| list(ground, start, weights, &query)))
    });
    let told = move || listed.with(|listed| told(listed, weights.get()));
    let more = move || {
        listed.with(|listed| {
            let shown = listed.rows.len();
            let next = listed.count.min(shown + usize::from(MovesQuery::FIRST_ROWS));
            let next = next.min(usize::from(MovesQuery::MOST_ROWS));
            (next > shown).then(|| {
                let show = move |_| query.update(Entry::Replace, MovesQuery::with_more_rows);
                view! {
                    <button type="button" class="button moves-more" on:click=show>
                        {format!("Show {} more", next - shown)}
                    </button>
                }
            })
        })
    };
    let bubbles = Memo::new(move |_| listed.with(|listed| listed.bubbles.clone()));
    let has_bubbles = Memo::new(move |_| bubbles.with(|bubbles| bubbles.as_ref().map(|all| !all.moves.is_empty())));
    let picture = move || match has_bubbles.get() {
        None => view! {
            <p class="notice">"No pay is published for this job, so there is no picture of risk against pay."</p>
        }
        .into_any(),
        Some(false) => ().into_any(),
        Some(true) => bubbles
            .get_untracked()
            .map(|first| {
                // The last one stays where there is none for a moment.
                let shown = move |last: Option<&Bubbles>| bubbles.get().or(last.cloned()).unwrap_or(first.clone());
                view! { <MovesPicture bubbles=Memo::new(shown) /> }
            })
            .into_any(),
    };
    let is_empty = Memo::new(move |_| listed.with(|listed| listed.count == 0));
    view! {
        {about}
        <div class="moves-chooses">
            <ChooseStart query label="Start from another job" without=Some(slug.clone()) />
            <ChooseTarget query without=slug />
        </div>
        {move || {
            target.get().map(|to| {
                let (ground, start) = (ground.get_value(), start.get_value());
                view! { <WayTo query ground start to weights /> }
            })
        }}
        <Weighing
            weights
            on_choose=move |weights: Weights| {
                query.update(Entry::Push, |query| MovesQuery { weights, ..query.clone() })
            }
        />
        <Formula />
        <section class="section" aria-labelledby="moves-list">
            <h2 id="moves-list">"The moves, best fit first"</h2>
            <Filters query industries />
            <Told class="moves-told" text=Signal::derive(told) />
            {move || is_empty.get().then(|| view! {
                <p class="notice">"No job passes these filters. "</p>
                <ClearFilters query />
            })}
            {picture}
            <ol class="plain-list moves-list">
                <For each=move || listed.with(|listed| listed.rows.clone()) key=RowText::clone let:row>
                    <MoveRow row />
                </For>
            </ol>
            {more}
        </section>
    }
    .into_any()
}

/// The start in a line.
fn about(start: &JobRow) -> impl IntoView + use<> {
    let pay = start.pay.map_or_else(|| "pay not published".to_owned(), |pay| format!("${} a year", grouped(pay)));
    let range = (!start.has_point).then_some("Its risk is known as a range only; the ranking takes the middle. ");
    let href = Route::Job(start.slug.clone()).href();
    let (title, figure, band) = (start.title.clone(), start.figure(), start.band);
    view! {
        <p class="moves-start">
            "From " <a href=href>{title}</a> ": risk " <strong>{figure}</strong> " " <BandMark band /> ", " {pay} ". " {range}
        </p>
    }
}

fn list(ground: &Ground, start: &JobRow, weights: Weights, query: &MovesQuery) -> Listed {
    let (jobs, related) = (&ground.index.jobs, ground.related.as_ref());
    let ranked = moves(start, jobs, related, weights);
    // The place is that among all, so that a filter changes no number.
    let bubbles = Bubbles::of(start, ranked.iter().filter(|entry| query.takes(entry.step.to)), ground.index.edition);
    let taken = ranked.iter().enumerate().filter(|(_, entry)| query.takes(entry.step.to));
    let count = taken.clone().count();
    let rows = taken.take(usize::from(query.rows())).map(|(at, entry)| {
        let through = way(start, entry.step.to, jobs, related, weights).through();
        RowText::new(at + 1, entry, through, weights)
    });
    Listed { count, rows: rows.collect(), bubbles }
}

fn told(listed: &Listed, weights: Weights) -> String {
    if weights.are_zero() {
        return "All weights are 0, so the jobs stand in the order of their titles.".to_owned();
    }
    let count = counted(u32::try_from(listed.count).unwrap_or(u32::MAX), "job", "jobs");
    match listed.rows.first() {
        None => String::new(),
        Some(first) => format!("{count}. First: {}.", first.title),
    }
}
