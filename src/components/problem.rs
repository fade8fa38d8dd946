//! Shows an error, once, with a way on.

use leptos::prelude::*;

use crate::data::DataError;

#[component]
pub fn Problem(
    error: DataError,
    /// Called when the visitor asks to try again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="problem" role="alert">
            <p>{error.to_string()}</p>
            <button type="button" class="button" on:click=move |_| on_retry.run(())>"Try again"</button>
        </div>
    }
}
