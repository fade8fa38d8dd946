//! The sources that the index rests on, with their licences and the credit lines that these ask for.

use index::documents::SourceDocument;
use leptos::prelude::*;

/// Asked for, word for word, by O*NET's licence.
const ONET_CREDIT: &str = "This product includes information from the O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. USDOL/ETA has not approved, endorsed, or tested it.";

#[component]
pub fn Credits(sources: Vec<SourceDocument>) -> impl IntoView {
    let items = sources
        .into_iter()
        .map(|source| {
            let by = format!("{} ({}). ", source.authors, source.year);
            let note = (!source.note.is_empty()).then(|| format!(" {}", source.note));
            view! {
                <li>
                    <p>
                        {by} <a href=source.url>{source.title}</a> {format!(". Licence: {}.", source.licence)} {note}
                    </p>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="plain-list credits">{items}</ul>
        <p class="fine">{ONET_CREDIT}</p>
    }
}
