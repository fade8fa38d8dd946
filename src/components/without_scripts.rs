//! Says what a page cannot do where scripts do not run.

use leptos::prelude::*;

#[component]
pub fn WithoutScripts(
    /// Plain words, without markup.
    text: &'static str,
) -> impl IntoView {
    // Where scripts run, browsers take its content for text, which could not be taken over as elements.
    let html = format!("<p class=\"notice\">{text}</p>");
    view! { <noscript inner_html=html></noscript> }
}
