//! An industry's jobs: those with a profile as a table, the estimates as a list.

use index::documents::JobRow;
use leptos::prelude::*;

use crate::charts::Sparkline;
use crate::components::band_mark::BandMark;
use crate::components::change::Change;
use crate::components::table_frame::TableFrame;
use crate::routes::Route;

#[component]
pub fn ProfileTable(
    #[prop(into)] caption: String,
    /// By score, highest first.
    jobs: Vec<JobRow>,
) -> impl IntoView {
    let rows = jobs
        .into_iter()
        .map(|job| {
            view! {
                <tr>
                    <th scope="row">
                        <a href=Route::Job(job.slug).href()>{job.title}</a>
                    </th>
                    <td class="number figure">{job.score.to_string()}</td>
                    <td class="number">
                        <Change change=job.change />
                    </td>
                    <td>
                        <BandMark band=job.band />
                    </td>
                    <td class="spark">
                        <Sparkline values=job.spark />
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableFrame caption class="profiles">
            <thead>
                <tr>
                    <th scope="col">"Job"</th>
                    <th scope="col" class="number">"Score"</th>
                    <th scope="col" class="number">"Change"</th>
                    <th scope="col">"Band"</th>
                    <th scope="col" class="spark">"Last 12 weeks"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
}

/// Research estimates; a range stands in the place of a score.
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
