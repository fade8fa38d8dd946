//! The page at `/jobs/`.

use leptos::prelude::*;
use leptos_meta::Title;

#[component]
pub fn JobsPage() -> impl IntoView {
    view! {
        <Title text="jobs" />
        <h1>"jobs"</h1>
    }
}
