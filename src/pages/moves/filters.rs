//! What the ranking leaves out: bands, kinds and industries.

use index::Band;
use index::documents::{IndustryRow, JobKind};
use index::query::MovesQuery;
use leptos::prelude::*;

use crate::state::query::{Entry, QueryState};

#[component]
pub fn Filters(query: QueryState<MovesQuery>, industries: Vec<IndustryRow>) -> impl IntoView {
    let bands = Band::ALL.map(|band| {
        view! {
            <button
                type="button"
                class="button chip"
                data-band=band.id()
                aria-pressed=move || query.value.with(|query| query.bands.contains(&band)).to_string()
                on:click=move |_| query.update(Entry::Push, |query| query.toggle_band(band))
            >
                {band.label()}
            </button>
        }
    });
    let chosen = Memo::new(move |_| query.value.with(|query| query.industries.len()));
    let summary = move || match chosen.get() {
        0 => "Industries".to_owned(),
        count => format!("Industries ({count})"),
    };
    let items = industries.into_iter().map(|row| {
        let (ticked, slug) = (row.slug.clone(), row.slug);
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || query.value.with(|query| query.industries.contains(&ticked))
                    on:change=move |_| query.update(Entry::Push, |query| query.toggle_industry(&slug))
                />
                {row.name}
            </label>
        }
    });
    let is_filtered = Memo::new(move |_| query.value.with(MovesQuery::is_filtered));
    view! {
        <div class="moves-filters no-print" role="group" aria-label="Which jobs are listed">
            <div class="chips" role="group" aria-label="Band">
                {bands.into_iter().collect_view()}
            </div>
            <Kinds query />
            <details class="moves-industries">
                <summary class="button">{summary}</summary>
                <fieldset>
                    <legend class="visually-hidden">"Industries"</legend>
                    {items.collect_view()}
                </fieldset>
            </details>
            {move || is_filtered.get().then(|| view! { <ClearFilters query /> })}
        </div>
    }
    .into_any()
}

#[component]
pub fn ClearFilters(query: QueryState<MovesQuery>) -> impl IntoView {
    let clear = move |_| {
        query.update(Entry::Push, |query| MovesQuery {
            industries: Vec::new(),
            bands: Vec::new(),
            kind: None,
            ..query.clone()
        });
    };
    view! {
        <button type="button" class="button" on:click=clear>
            "Clear filters"
        </button>
    }
}

#[component]
fn Kinds(query: QueryState<MovesQuery>) -> impl IntoView {
    let kinds =
        [("", "All kinds"), (JobKind::Profile.id(), "Profiles"), (JobKind::Research.id(), "Research estimates")];
    let options = kinds.map(|(id, label)| {
        let chosen = move || query.value.with(|query| query.kind.map_or("", JobKind::id) == id);
        view! {
            <option value=id prop:selected=chosen>
                {label}
            </option>
        }
    });
    let on_change = move |event| {
        let id = event_target_value(&event);
        let kind = [JobKind::Profile, JobKind::Research].into_iter().find(|kind| kind.id() == id);
        query.update(Entry::Push, |query| MovesQuery { kind, ..query.clone() });
    };
    view! {
        <label class="moves-kind">
            <span class="visually-hidden">"Kind of page"</span>
            <select on:change=on_change>{options.into_iter().collect_view()}</select>
        </label>
    }
    .into_any()
}
