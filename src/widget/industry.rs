//! The page at `/widget/industry/<slug>/`: the ten jobs of an industry with the highest scores. Jobs with a profile come
//! first, since an estimate is a range and has no exact rank; estimates fill up what is left of the ten.

use index::documents::{IndustryDocument, JobKind, JobRow};
use leptos::prelude::*;

use super::document::with_industry;
use super::frame_title;
use super::part::{Foot, Head, NEW_WINDOW};
use crate::components::change::Change;
use crate::routes::{Route, Widget};

const MOST_JOBS: usize = 10;

#[component]
pub fn IndustryWidget() -> impl IntoView {
    with_industry(|document| view! { <IndustryWidgetView document /> }.into_any())
}

#[component]
fn IndustryWidgetView(document: IndustryDocument) -> impl IntoView {
    let IndustryDocument { row, edition, jobs, .. } = document;
    let widget = Widget::Industry(row.slug.clone());
    let title = frame_title(widget.kind(), &row.name);
    let (profiles, mut estimates) = top(jobs);
    let has_both = !profiles.is_empty() && !estimates.is_empty();
    let estimates = (!estimates.is_empty()).then(|| {
        let heading = has_both.then(|| {
            view! {
                <tr>
                    <th scope="rowgroup" colspan="3">
                        "Research estimates"
                    </th>
                </tr>
            }
        });
        view! { <tbody>{heading} {rows(std::mem::take(&mut estimates))}</tbody> }
    });
    view! {
        <article class="widget widget-industry">
            <Head widget=widget.clone() name=row.name.clone() title />
            <table>
                <caption>
                    {if profiles.len() == MOST_JOBS { "The ten jobs most exposed to AI" } else { "The jobs most exposed to AI" }}
                    {row.average.map(|average| format!("; the industry's average is {average:.1}"))}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">"Job"</th>
                        <th scope="col">"Score"</th>
                        <th scope="col">"Change"</th>
                    </tr>
                </thead>
                {(!profiles.is_empty()).then(|| view! { <tbody>{rows(profiles)}</tbody> })}
                {estimates}
            </table>
            <Foot widget edition link="All of its jobs, at AI Job Risk Index" />
        </article>
    }
    .into_any()
}

/// At most ten: profiles, and the estimates for which they leave room. The document has both by score.
fn top(jobs: Vec<JobRow>) -> (Vec<JobRow>, Vec<JobRow>) {
    let (mut profiles, mut estimates): (Vec<_>, Vec<_>) =
        jobs.into_iter().partition(|job| job.kind == JobKind::Profile);
    profiles.truncate(MOST_JOBS);
    estimates.truncate(MOST_JOBS - profiles.len());
    (profiles, estimates)
}

fn rows(jobs: Vec<JobRow>) -> impl IntoView {
    let row = |job: JobRow| {
        view! {
            <tr data-band=job.band.id()>
                <th scope="row">
                    <a href=Route::Job(job.slug.clone()).href() target=NEW_WINDOW rel="noopener">
                        {job.title.clone()}
                    </a>
                </th>
                <td>
                    <span class="dot"></span>
                    {job.figure()}
                    <span class="visually-hidden">{format!(", {}", job.band.label())}</span>
                </td>
                <td>
                    <Change change=job.change />
                </td>
            </tr>
        }
    };
    jobs.into_iter().map(row).collect_view()
}
