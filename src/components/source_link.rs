//! Where a fact can be checked, and how near to its origin we came.

use index::documents::{Basis, Source};
use leptos::prelude::*;

#[component]
pub fn SourceLink(source: Source) -> impl IntoView {
    let Source { title, url, basis, primary, .. } = source;
    let quoted = (basis == Basis::Quoted).then_some("quoted by ");
    let told_by = primary.map(|primary| {
        view! { <a class="source-link" href=primary.url rel="external noopener">{primary.title}</a> ", as told by " }
    });
    view! {
        <span class="source">
            {quoted} {told_by} <a class="source-link" href=url rel="external noopener">{title}</a>
        </span>
    }
}
