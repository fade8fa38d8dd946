//! The sources that the index rests on, with their licences and the credit lines that these ask for.

use index::documents::SourceDocument;
use leptos::prelude::*;

#[component]
pub fn Credits(sources: Vec<SourceDocument>) -> impl IntoView {
    let items = sources
        .into_iter()
        .map(|source| {
            let by = format!("{}, {}.", source.authors, source.year);
            view! {
                <li>
                    <p>
                        <a href=source.url>{source.title}</a> ". " {by}
                    </p>
                    <p class="credit-note">{source.note}</p>
                    <p class="fine">{source.credit}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain-list credits">{items}</ul> }
}
