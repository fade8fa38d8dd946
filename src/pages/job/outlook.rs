//! The parts that are running text: about the job, whether it is replaced, the summary.

use index::documents::{EstimateDocument, FigureSource, JobRow};
use leptos::prelude::*;

use super::part::{Part, Prose};
use crate::components::figure_sources::FigureSources;
use crate::routes::Route;
use index::figure::listed;

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
pub fn NoProfile(row: JobRow, estimate: EstimateDocument) -> impl IntoView {
    let [low, high] = row.range;
    let shown = if row.has_point {
        format!("The {} above is a research estimate, with a range from {low} to {high}", row.score)
    } else {
        format!(
            "The range above, {low} to {high}, is a research estimate; it is too wide for a single figure in it to mean much"
        )
    };
    let missing: Vec<&str> = estimate.missing.iter().map(|figure| figure.label()).collect();
    let missing = (!missing.is_empty()).then(|| {
        format!(
            "No source gives a figure for {}; in its place stands the mean of the jobs with a profile.",
            listed(&missing)
        )
    });
    let apart = estimate.apart.into_iter().map(|pair| {
        view! {
            <p>
                "In the same family of occupations, "
                <a href=Route::Job(pair.slug).href()>{pair.title}</a>
                {format!(" has a profile with a score of {}, far from this estimate. {}", pair.score, pair.reason)}
            </p>
        }
    });
    view! {
        <Part id="no-profile" title="No editorial profile yet">
            <div class="prose">
                <p>
                    {format!(
                        "No editor has described the tasks of this occupation for the index yet. {shown}: published \
                         figures on the occupation's tasks and on what AI can do, put on the scale of the jobs that do \
                         have a profile. ",
                    )} <a href=Route::Methodology.href()>"How an estimate is made"</a>
                </p>
                {missing.map(|missing| view! { <p>{missing}</p> })}
                {apart.collect_view()}
            </div>
        </Part>
    }
    .into_any()
}
