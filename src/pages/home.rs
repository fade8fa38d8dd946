//! The page at `/home/`.

use leptos::prelude::*;
use leptos_meta::Title;

#[component]
pub fn HomePage() -> impl IntoView {
    view! {
        <Title text="home" />
        <h1>"home"</h1>
    }
}
