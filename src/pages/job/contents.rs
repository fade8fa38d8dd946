//! The parts of the page, as links.

use leptos::prelude::*;

/// Id, short name, and whether only a profile has it.
const PARTS: [(&str, &str, bool); 15] = [
    ("about", "About", true),
    ("trend", "Trend", false),
    ("why", "Why it moved", false),
    ("replaced", "Replaced?", true),
    ("automated", "Likely automated", true),
    ("remains", "Will remain", true),
    ("mix", "My task mix", true),
    ("skills", "Skills", true),
    ("moves", "Career moves", true),
    ("second-opinion", "Second opinion", false),
    ("where-to", "Where could I go?", false),
    ("would-move", "What would move it", true),
    ("summary", "Summary", true),
    ("comparable", "Comparable jobs", false),
    ("cite", "Cite and download", false),
];

#[component]
pub fn Contents(is_profile: bool, has_explanations: bool) -> impl IntoView {
    let parts = PARTS.into_iter().filter(|(id, _, is_editorial)| match *id {
        "why" => has_explanations,
        _ => is_profile || !is_editorial,
    });
    let links = parts.map(|(id, name, _)| {
        view! {
            <li>
                <a href=format!("#{id}")>{name}</a>
            </li>
        }
    });
    view! {
        <nav class="contents no-print" aria-label="On this page">
            <ul class="plain-list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
