//! Whether there is a way of one or two steps between jobs, and through what; a line for each pair.

use index::documents::JobRow;
use index::moves::{RelatedJobs, Way, Weights, way, way_told};
use leptos::prelude::*;

use crate::routes::Route;

/// Each pair once, in the order of `jobs`, from the earlier to the later. For a comparison, for example:
///
/// ```ignore
/// let ground = use_related().ground().await?; // loads what it needs, once a visit
/// let rows: Vec<JobRow> = …; // of the jobs that are compared
/// view! { <Ways jobs=rows all=&ground.index.jobs related=&ground.related /> }
/// ```
#[component]
pub fn Ways<'a>(
    jobs: Vec<JobRow>,
    /// Of the whole index: among them is whatever lies in between.
    all: &'a [JobRow],
    related: &'a RelatedJobs,
) -> impl IntoView + use<> {
    let pairs = jobs.iter().enumerate().flat_map(|(at, from)| jobs[at + 1..].iter().map(move |to| (from, to)));
    let lines: Vec<AnyView> = pairs.map(|(from, to)| line(from, to, all, related)).collect();
    view! { <ul class="plain-list statements ways">{lines}</ul> }.into_any()
}

fn line(from: &JobRow, to: &JobRow, all: &[JobRow], related: &RelatedJobs) -> AnyView {
    let way = way(from, to, all, related, Weights::default());
    let title = format!("{} to {}", from.title, to.title);
    let name = match way {
        Way::None => view! { <em>{title}</em> }.into_any(),
        _ => view! { <a href=Route::way(from.slug.clone(), to.slug.clone()).href()>{title}</a> }.into_any(),
    };
    view! { <li>{name} ": " {way_told(&way)}</li> }.into_any()
}
