//! What the list leaves out: bands, kinds and industries.

use index::Band;
use index::documents::{IndustryRow, JobKind};
use index::query::JobsQuery;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::listing::use_listing;
use crate::state::query::Entry;

#[component]
pub fn Filters(industries: Vec<IndustryRow>) -> impl IntoView {
    let query = use_listing().query;
    let is_filtered = Memo::new(move |_| query.value.with(JobsQuery::is_filtered));
    view! {
        <div class="jobs-filters needs-script">
            <Bands />
            <Kinds />
            <IndustryChoice industries />
            {move || {
                is_filtered
                    .get()
                    .then(|| {
                        view! { <ClearFilters /> }
                    })
            }}
        </div>
    }
    .into_any()
}

#[component]
pub fn ClearFilters() -> impl IntoView {
    let query = use_listing().query;
    let clear = move |_| {
        query.update(Entry::Push, |query| {
            let (sort, order, compare) = (query.sort, query.order, query.compare.clone());
            JobsQuery { sort, order, compare, ..Default::default() }.canonical()
        });
    };
    view! {
        <button type="button" class="button" on:click=clear>
            "Clear filters"
        </button>
    }
}

#[component]
fn Bands() -> impl IntoView {
    let query = use_listing().query;
    let buttons = Band::ALL.map(|band| {
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
    view! {
        <div class="chips" role="group" aria-label="Band">
            {buttons.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

#[component]
fn Kinds() -> impl IntoView {
    let query = use_listing().query;
    const KINDS: [(&str, &str); 3] =
        [("", "All kinds"), (KIND_PROFILE, "Profiles"), (KIND_RESEARCH, "Research estimates")];
    let options = KINDS.map(|(id, label)| {
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
        query.update(Entry::Push, |query| JobsQuery { kind, ..query.clone() }.canonical());
    };
    view! {
        <label class="jobs-kind">
            <span class="visually-hidden">"Kind of page"</span>
            <select on:change=on_change>{options.into_iter().collect_view()}</select>
        </label>
    }
    .into_any()
}

/// As a menu does, unlike a fold.
fn close_by_escape(panel: NodeRef<html::Details>, event: &ev::KeyboardEvent) {
    let open = panel.get_untracked().filter(|panel| event.key() == "Escape" && panel.open());
    if let Some(panel) = open {
        panel.set_open(false);
        let summary = panel.query_selector("summary").ok().flatten();
        if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    }
}

fn close_from_outside(panel: NodeRef<html::Details>) {
    Effect::new(move |_| {
        let listener = window_event_listener(ev::pointerdown, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            if let Some(panel) = panel.get_untracked().filter(|panel| !panel.contains(target.as_ref())) {
                panel.set_open(false);
            }
        });
        on_cleanup(move || listener.remove());
    });
}

const KIND_PROFILE: &str = "profile";
const KIND_RESEARCH: &str = "research";

#[component]
fn IndustryChoice(industries: Vec<IndustryRow>) -> impl IntoView {
    let query = use_listing().query;
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
    let panel = NodeRef::<html::Details>::new();
    close_from_outside(panel);
    view! {
        <details class="jobs-industries" node_ref=panel on:keydown=move |event| close_by_escape(panel, &event)>
            <summary class="button">{summary}</summary>
            <fieldset class="jobs-industry-list">
                <legend class="visually-hidden">"Industries"</legend>
                {items.collect_view()}
            </fieldset>
        </details>
    }
    .into_any()
}
