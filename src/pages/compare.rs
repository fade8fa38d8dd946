//! The page at `/compare/`.

use leptos::prelude::*;
use leptos_meta::Title;

#[component]
pub fn ComparePage() -> impl IntoView {
    view! {
        <Title text="compare" />
        <h1>"compare"</h1>
    }
}
