//! Looks for a job to put next to the others.

use index::Slug;
use index::query::CompareQuery;
use leptos::prelude::*;

use crate::components::search_box::SearchBox;
use crate::routes::Route;
use crate::state::query::{Entry, QueryState};
use crate::state::search::use_finder;

/// As many as fit above a phone's keyboard.
const MOST_SHOWN: usize = 6;

#[component]
pub fn AddJob(query: QueryState<CompareQuery>, is_first: bool) -> impl IntoView {
    let finder = use_finder();
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let chosen = query.value.with(|query| query.jobs().to_vec());
        let mut found = text.with(|text| finder.find(text, MOST_SHOWN + chosen.len()));
        found.retain(|job| !chosen.contains(&job.slug));
        found.truncate(MOST_SHOWN);
        found
    });
    let note = Memo::new(move |_| {
        text.with(|text| found.with(|found| finder.note(text, found, "No other job goes by that name.")))
    });
    let add = move |job: Slug| query.update(Entry::Push, |query| query.add(job));
    let label = if is_first { "Choose the first job" } else { "Add a job to compare" };
    view! {
        <div class="compare-add no-print">
            <SearchBox
                id="compare-add"
                label
                placeholder=label
                action=Route::all_jobs().href()
                found
                note
                on_text=move |typed| text.set(typed)
                on_open=move |()| finder.load()
                on_pick=add
                on_submit=move |typed: String| {
                    // The best match is what was meant.
                    if let Some(best) = finder.best(&typed) {
                        add(best.slug);
                    }
                }
            />
        </div>
    }
    .into_any()
}
