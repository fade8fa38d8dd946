//! The text that the list is searched for.

use index::query::JobsQuery;
use leptos::prelude::*;

use super::listing::use_listing;
use crate::components::query_field::QueryField;
use crate::routes::Route;
use crate::state::query::Entry;
use crate::state::search::use_finder;

#[component]
pub fn SearchField() -> impl IntoView {
    let query = use_listing().query;
    let finder = use_finder();
    let ask = move |typed: String| {
        // One step back leads out of the search, not through its letters.
        let is_first = query.value.with_untracked(|query| query.q.is_empty());
        let entry = if is_first { Entry::Push } else { Entry::Replace };
        query.update(entry, |query| JobsQuery { q: typed, ..query.clone() }.canonical());
    };
    view! {
        <QueryField
            id="jobs-q"
            area="All jobs"
            label="Search the list"
            action=Route::all_jobs().href()
            query=Signal::derive(move || query.value.with(|query| query.q.clone()))
            on_open=move |()| finder.load()
            on_text=ask
        />
    }
}
