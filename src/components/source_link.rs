//! Where a fact can be checked, and how near to its origin we came.

use index::documents::{Basis, Source};
use leptos::prelude::*;

#[component]
pub fn SourceLink(source: Source) -> impl IntoView {
    let (before, after) = match source.basis {
        Basis::Primary => (None, None),
        Basis::Quoted => (Some("quoted by "), None),
        Basis::Judgement => (None, Some(" (editorial judgement)")),
    };
    view! {
        <span class="source">
            {before} <a class="source-link" href=source.url rel="external noopener">{source.title}</a> {after}
        </span>
    }
}
