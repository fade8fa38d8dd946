//! What an address shows that has no page.

use leptos::prelude::*;
use leptos_meta::Title;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(mark) = use_context::<crate::prerender::NotFoundMark>() {
        mark.set();
    }
    view! {
        <Title text="Page not found" />
        <h1>"There is no page here"</h1>
    }
}
