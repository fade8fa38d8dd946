//! What published research says of the occupation behind the job, beside our own score.

use index::documents::{EvidencePanel, JobKind, JobName, JobRow};
use leptos::prelude::*;

use super::exposure::ExposureNow;
use super::labour::Labour;
use super::part::Part;
use super::studies::Studies;
use crate::routes::Route;

#[component]
pub fn SecondOpinion(evidence: Option<EvidencePanel>, row: JobRow) -> impl IntoView {
    let Some(evidence) = evidence else {
        return view! {
            <Part id="second-opinion" title="Second opinion">
                <p>
                    "None of the published studies that the index reads covers this occupation, so there is nothing to \
                     hold its score against. Take the score with more care than that of a job with a rated confidence."
                </p>
            </Part>
        }
        .into_any();
    };
    let EvidencePanel { soc, occupation, score_percentile, exposure, studies, agreement, labour, sources, shared_with } =
        evidence;
    let lead = match row.kind {
        JobKind::Profile => {
            "The risk score rests on our description of the tasks. These figures do not: they are published by others,"
        }
        JobKind::Research => "The figures behind the estimate, published by others,",
    };
    view! {
        <Part id="second-opinion" title="Second opinion">
            <p class="lead">
                {format!("{lead} for the US occupation {occupation} (SOC ")} <span translate="no">{soc}</span> ")."
            </p>
            {(!shared_with.is_empty()).then(|| view! { <Shared occupation=occupation.clone() shared_with /> })}
            {exposure.map(|exposure| view! { <ExposureNow exposure /> })}
            {(!studies.is_empty()).then(|| view! { <Studies studies score_percentile agreement sources=sources.clone() /> })}
            <Labour labour sources />
            <p class="fine">
                <a href=format!("{}#sources", Route::Methodology.href())>
                    "The sources, their licences, and what to know before using them"
                </a>
            </p>
        </Part>
    }
    .into_any()
}

/// Figures of an occupation are not of one of its jobs alone.
#[component]
fn Shared(occupation: String, shared_with: Vec<JobName>) -> impl IntoView {
    let last = shared_with.len() - 1;
    let names = shared_with.into_iter().enumerate().map(|(at, job)| {
        let joint = match at {
            0 => "",
            at if at == last => " and ",
            _ => ", ",
        };
        view! {
            {joint}
            <a href=Route::Job(job.slug).href()>{job.title}</a>
        }
    });
    view! {
        <p>
            {format!("Pay, employment and studies here are of {occupation} as a whole, which this index also describes as ")}
            {names.collect_view()} "."
        </p>
    }
    .into_any()
}
