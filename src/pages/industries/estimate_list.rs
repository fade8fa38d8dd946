//! An industry's research estimates as a list; a range stands in the place of a score.

use index::documents::JobRow;
use leptos::prelude::*;

use crate::routes::Route;

#[component]
pub fn EstimateList(jobs: Vec<JobRow>) -> impl IntoView {
    let items = jobs
        .into_iter()
        .map(|job| {
            let [low, high] = job.range;
            view! {
                <li>
                    <a href=Route::Job(job.slug).href()>{job.title}</a>
                    <span class="estimate-range">{format!("{low} to {high}")}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain-list estimates">{items}</ul> }
}
