//! An industry's research estimates as a list; its range stands beside the point, or alone where it is wide.

use index::documents::JobRow;
use leptos::prelude::*;

use crate::routes::Route;

#[component]
pub fn EstimateList(jobs: Vec<JobRow>) -> impl IntoView {
    let items = jobs
        .into_iter()
        .map(|job| {
            let [low, high] = job.range;
            let point = job.has_point.then(|| format!("{}, ", job.score));
            view! {
                <li>
                    <a href=Route::Job(job.slug).href()>{job.title}</a>
                    <span class="estimate-range">{point} {format!("{low} to {high}")}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain-list estimates">{items}</ul> }
}
