//! The builder: what the widget shows, how it looks, how it stands on a page, and the line of HTML to take along.

use index::documents::WidgetKind;
use index::query::{CompareQuery, EmbedQuery};
use leptos::prelude::*;

use super::Builder;
use super::chosen::{Choice, listed, use_chosen};
use super::codes::Codes;
use super::look::Look;
use super::preview::Preview;
use super::radios::Radios;
use super::sizes::told;
use super::snippet::Embed;
use super::subject::Subject;
use crate::components::notices::Notices;
use crate::routes::{self, Route, Widget};
use crate::state::query::{Entry, use_page_query};
use crate::state::use_taken_over;

#[component]
pub fn BuilderView(builder: Builder) -> impl IntoView {
    let Builder { jobs, industries, widgets, origin } = builder;
    let query = use_page_query::<EmbedQuery>();
    let chosen = use_chosen(query, jobs);
    let industries = StoredValue::new(industries);
    let taken_over = use_taken_over();
    let kind = Memo::new(move |_| query.value.with(|query| query.kind));
    let embed = Memo::new(move |_| {
        // An address that the page was not prerendered for is known to the browser alone.
        let origin = if taken_over.get() { routes::origin() } else { origin.clone() };
        let (options, named) = query.value.with(|query| (query.options.clone(), query.industry.clone()));
        let jobs = chosen.jobs.get();
        let (widget, subject) = match kind.get() {
            WidgetKind::Industry => {
                let Choice { slug, title } = industries.with_value(|industries| {
                    let found = industries.iter().find(|industry| Some(&industry.slug) == named.as_ref());
                    found.or(industries.first()).cloned()
                })?;
                (Widget::Industry(slug), title)
            }
            WidgetKind::Compare => {
                let slugs = jobs.iter().map(|job| job.slug.clone());
                (Widget::Compare(CompareQuery::new(slugs)), listed(&jobs))
            }
            kind => {
                let Choice { slug, title } = jobs.first().cloned()?;
                let widget = match kind {
                    WidgetKind::Trend => Widget::Trend(slug),
                    WidgetKind::Badge => Widget::Badge(slug),
                    _ => Widget::Job(slug),
                };
                (widget, title)
            }
        };
        let origin = origin.unwrap_or_default();
        Some(Embed { origin, base: routes::base(), widget, options, subject, measured: None })
    });
    let measured = RwSignal::new(None::<u32>);
    let taken_along = Memo::new(move |_| Some(Embed { measured: measured.get(), ..embed.get()? }));
    let size = move || widgets.of(kind.get()).map(told);
    view! {
        <article class="wrap reading embed-page">
            <header class="page-head">
                <h1>"Embed"</h1>
                <p class="lede">
                    "Put our figures on your own site. Choose a widget, see it at the width of your column, copy one line of HTML."
                </p>
                <p>
                    "A widget is a finished page in a frame. It sets no cookie, stores nothing and asks no third party for anything; it costs nothing. "
                    <a href=Route::Partners.href()>"What partners can rely on"</a>
                </p>
            </header>
            <Notices notices=query.notices />
            <div class="embed-builder">
                <section class="section" aria-labelledby="what">
                    <h2 id="what">"What it shows"</h2>
                    <Radios
                        name="kind"
                        legend="Kind"
                        options=WidgetKind::ALL.map(|kind| (kind.id(), kind.label())).to_vec()
                        chosen=Signal::derive(move || kind.get().id())
                        on_pick=move |id: String| {
                            let kind = WidgetKind::ALL.into_iter().find(|kind| kind.id() == id).unwrap_or_default();
                            query.update(Entry::Push, |query| EmbedQuery { kind, ..query.clone() });
                        }
                    />
                    <Subject query chosen industries />
                    <p class="fine">{size}</p>
                </section>
                <section class="section" aria-labelledby="look">
                    <h2 id="look">"How it looks"</h2>
                    <Look query />
                </section>
            </div>
            <section class="section" aria-labelledby="preview">
                <h2 id="preview">"Preview"</h2>
                <Preview query embed measured />
            </section>
            <section class="section" aria-labelledby="codes">
                <h2 id="codes">"Take it along"</h2>
                <Codes embed=taken_along />
            </section>
        </article>
    }
    .into_any()
}
