//! A titled part of the page, and running text.

use leptos::prelude::*;

#[component]
pub fn Part(
    id: &'static str,
    #[prop(into)] title: String,
    /// Takes the whole width, for what is drawn and not read.
    #[prop(optional)]
    is_wide: bool,
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-heading");
    let labelled_by = heading.clone();
    view! {
        <section class="section part" class:part-wide=is_wide id=id aria-labelledby=labelled_by>
            <h2 id=heading>{title}</h2>
            <div class="part-body">{children()}</div>
        </section>
    }
    .into_any()
}

#[component]
pub fn Prose(paragraphs: Vec<String>) -> impl IntoView {
    view! { <div class="prose">{paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div> }
}

/// The sentence that opens a part.
#[component]
pub fn Lead(#[prop(into)] text: String) -> impl IntoView {
    view! { <p class="lead">{text}</p> }
}
