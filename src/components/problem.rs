//! Shows an error, once, with a way on.

use leptos::prelude::*;

use crate::data::DataError;

#[component]
pub fn Problem(
    error: DataError,
    /// Called when the visitor asks to try again.
    #[prop(into)]
    on_retry: Callback<()>,
    /// Whether it is a part of the page alone that failed, in a place which is small.
    #[prop(optional)]
    is_part: bool,
) -> impl IntoView {
    let (said, needs_new_page) = (error.to_string(), error.needs_new_page());
    // A browser only: there somebody may look for the cause.
    Effect::new(move |_| leptos::logging::warn!("{error:?}"));
    let retry = move |_| {
        if needs_new_page {
            let _ = window().location().reload();
        } else {
            on_retry.run(());
        }
    };
    view! {
        <div class="problem" class:is-part=is_part role="alert">
            <p>{said}</p>
            <button type="button" class="button" on:click=retry>"Try again"</button>
        </div>
    }
}
