//! The table of contents; its anchors are the public addresses of the parts.

use leptos::prelude::*;

const PARTS: [(&str, &str); 14] = [
    ("#minute", "In one minute"),
    ("#example", "A worked example"),
    ("#formula", "The formula"),
    ("#evidence", "When evidence counts"),
    ("#capabilities", "What AI can do"),
    ("#ledger", "The ledger of events"),
    ("#range", "Range, confidence, bands"),
    ("#editions", "Editions and corrections"),
    ("#research", "Exposure now"),
    ("#closeness", "Closeness of jobs"),
    ("#validation", "Validation"),
    ("#limits", "Limits"),
    ("#version-1", "What version 1.0 taught"),
    ("#sources", "Sources"),
];

#[component]
pub fn Contents() -> impl IntoView {
    let items = PARTS.map(|(anchor, name)| view! { <li><a href=anchor>{name}</a></li> }).collect_view();
    view! {
        <nav class="page-contents no-print" aria-labelledby="contents-name">
            <p id="contents-name" class="eyebrow">"On this page"</p>
            <ol class="plain-list">{items}</ol>
        </nav>
    }
}
