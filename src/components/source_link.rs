//! Where a fact can be checked, and how near to its origin we came.

use index::documents::{Basis, Source};
use leptos::prelude::*;

#[component]
pub fn SourceLink(
    source: Source,
    /// Only where the fact was first published, for a line with little room.
    #[prop(optional)]
    is_short: bool,
) -> impl IntoView {
    let Source { title, url, basis, primary, .. } = source;
    let quoted = (basis == Basis::Quoted).then_some("quoted by ");
    if is_short && let Some(primary) = primary {
        return view! { <a href=primary.url>{primary.title}</a> }.into_any();
    }
    let told_by = primary.map(|primary| view! { <a href=primary.url>{primary.title}</a> ", as told by " });
    view! { {quoted} {told_by} <a href=url>{title}</a> }.into_any()
}
