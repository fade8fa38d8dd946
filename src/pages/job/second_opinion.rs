//! What published research says of the occupation behind the job, beside our own score.

use index::documents::{EvidencePanel, JobKind, JobName, JobRow, SourceDocument};
use leptos::prelude::*;

use super::exposure::ExposureNow;
use super::labour::Labour;
use super::part::{Lead, Part};
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
        JobKind::Profile => format!(
            "The risk score rests on our description of the tasks. These figures do not: they are published by others, \
             for the US occupation {occupation} (SOC {soc})."
        ),
        JobKind::Research => {
            format!(
                "The figures behind the estimate, published by others, for the US occupation {occupation} (SOC {soc})."
            )
        }
    };
    view! {
        <Part id="second-opinion" title="Second opinion">
            <Lead text=lead />
            {(!shared_with.is_empty()).then(|| view! { <Shared occupation=occupation.clone() shared_with /> })}
            {exposure.map(|exposure| view! { <ExposureNow exposure /> })}
            {(!studies.is_empty()).then(|| view! { <Studies studies score_percentile agreement sources=sources.clone() /> })}
            <Labour labour sources=sources.clone() />
            <Sources sources />
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

#[component]
fn Sources(sources: Vec<SourceDocument>) -> impl IntoView {
    let items = sources.into_iter().map(|source| {
        view! {
            <li>
                {source.authors} ": " <a class="source-link" href=source.url rel="external noopener">{source.title}</a>
                {format!(" ({}). {} Licence: {}.", source.year, source.note, source.licence)}
            </li>
        }
    });
    view! {
        <details class="more sources">
            <summary>"Sources, and what to know before using them"</summary>
            <ul class="plain-list fine">{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}
