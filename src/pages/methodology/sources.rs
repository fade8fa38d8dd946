//! Whose work the index rests on, with the credit that each licence asks for.

use index::documents::SourceDocument;
use leptos::prelude::*;

use crate::components::credits::Credits;

#[component]
pub fn Sources(sources: Vec<SourceDocument>) -> impl IntoView {
    view! {
        <section class="section" id="sources">
            <h2>"Sources"</h2>
            <p>
                "The sources of single records and events stand beside them, here and on the job and week pages. These are the studies and statistics behind the rest."
            </p>
            <Credits sources />
        </section>
    }
}
