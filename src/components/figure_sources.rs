//! Where the figures in a page's own texts can be checked.

use index::documents::FigureSource;
use leptos::prelude::*;

use super::source_link::SourceLink;

/// Nothing where the texts give no figures.
#[component]
pub fn FigureSources(sources: Vec<FigureSource>) -> impl IntoView {
    let rows = |sources: Vec<FigureSource>| {
        let row = |FigureSource { figure, source, .. }| {
            view! {
                <li>
                    {format!("“{figure}”: ")} <SourceLink source />
                </li>
            }
        };
        sources.into_iter().map(row).collect_view()
    };
    (!sources.is_empty()).then(|| {
        view! {
            <div class="figure-sources fine">
                <p>"Sources of figures in the text:"</p>
                <ul>{rows(sources)}</ul>
            </div>
        }
    })
}
