//! The search for a job that leads to its page, or to the list of all that match.

use index::Slug;
use index::query::JobsQuery;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::search_box::SearchBox;
use crate::routes::Route;
use crate::state::focus::release_focus;
use crate::state::search::use_finder;

/// As many as fit above a phone's keyboard.
const MOST_SHOWN: usize = 6;

#[component]
pub fn FindJob(
    id: &'static str,
    placeholder: &'static str,
    /// Where a page has two of them, each needs a name of its own.
    #[prop(default = "Find a job")]
    label: &'static str,
    /// Whether one can type at once when the page has come.
    #[prop(optional)]
    takes_focus: bool,
) -> impl IntoView {
    let finder = use_finder();
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| text.with(|text| finder.find(text, MOST_SHOWN)));
    let note = Memo::new(move |_| match finder.problem() {
        Some(error) => Some(format!("{error} Press Enter to look in the list of all jobs.").into()),
        None => text.with(|text| {
            let none = "No job goes by that name, nor near it. Try a shorter or more usual title.";
            found.with(|found| finder.note(text, found, none))
        }),
    });
    let navigate = use_navigate();
    let go = Callback::new(move |route: Route| {
        release_focus();
        navigate(&route.href(), NavigateOptions { resolve: false, ..Default::default() });
    });
    view! {
        <SearchBox
            id
            label
            placeholder
            action=Route::all_jobs().href()
            found
            note
            on_text=move |typed| text.set(typed)
            on_open=move |()| finder.load()
            on_pick=move |slug: Slug| go.run(Route::Job(slug))
            on_submit=move |q: String| go.run(Route::Jobs(JobsQuery { q, ..Default::default() }))
            takes_focus
        />
    }
}
