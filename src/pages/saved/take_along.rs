//! The list as a link, for another device or another person.

use index::query::SavedQuery;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::use_saved_page;
use crate::components::copy_button::CopyButton;
use crate::components::sharing::{can_share, shared};
use crate::routes::{origin, saved_list_href};

#[component]
pub fn TakeAlong() -> impl IntoView {
    let state = use_saved_page();
    let address = Signal::derive(move || {
        let list = SavedQuery { jobs: state.shortlist.jobs() };
        format!("{}{}", origin().unwrap_or_default(), saved_list_href(&list))
    });
    let share = move |_| {
        let address = address.get_untracked();
        spawn_local(async move {
            shared("Saved jobs", &address, None).await;
        });
    };
    view! {
        <section class="section no-print" aria-labelledby="take-along">
            <h2 id="take-along">"Take it along"</h2>
            <p>
                "The link holds the names of the jobs and nothing else. In the browser that opens it, this page asks before it
                saves anything."
            </p>
            <div class="saved-tools">
                <CopyButton label="Copy a link to this list" text=address />
                {can_share().then(|| view! { <button type="button" class="button" on:click=share>"Share"</button> })}
            </div>
        </section>
    }
    .into_any()
}
