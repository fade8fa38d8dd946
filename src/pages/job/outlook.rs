//! The parts that are running text: about the job, whether it is replaced, the summary.

use index::documents::FigureSource;
use leptos::prelude::*;

use super::part::{Part, Prose};
use crate::components::figure_sources::FigureSources;
use crate::routes::Route;

#[component]
pub fn About(paragraphs: Vec<String>) -> impl IntoView {
    view! {
        <Part id="about" title="About this job">
            <Prose paragraphs />
        </Part>
    }
    .into_any()
}

#[component]
pub fn Replaced(plural: String, paragraphs: Vec<String>) -> impl IntoView {
    view! {
        <Part id="replaced" title=format!("Will {plural} be replaced by AI?")>
            <Prose paragraphs />
        </Part>
    }
    .into_any()
}

#[component]
pub fn Summary(
    text: String,
    /// Of the figures in all texts of the page.
    sources: Vec<FigureSource>,
) -> impl IntoView {
    view! {
        <Part id="summary" title="Summary">
            <div class="prose prose-large">
                <p>{text}</p>
            </div>
            <FigureSources sources />
        </Part>
    }
    .into_any()
}

/// What stands in the place of the editorial parts of a research estimate.
#[component]
pub fn NoProfile(title: String) -> impl IntoView {
    view! {
        <Part id="no-profile" title="No editorial profile yet">
            <div class="prose">
                <p>
                    {format!(
                        "No editor has described the tasks of {title} for the index yet, so there is no point score. The \
                         range above is a research estimate: published figures on the occupation's tasks and on what AI \
                         can do, put on the scale of the jobs that do have a profile. ",
                    )} <a href=Route::Methodology.href()>"How an estimate is made"</a>
                </p>
            </div>
        </Part>
    }
    .into_any()
}
