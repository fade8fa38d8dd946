//! The page at `/methodology/`.

use leptos::prelude::*;
use leptos_meta::Title;

#[component]
pub fn MethodologyPage() -> impl IntoView {
    view! {
        <Title text="methodology" />
        <h1>"methodology"</h1>
    }
}
