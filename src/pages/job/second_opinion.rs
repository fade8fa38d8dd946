//! What published research says of the occupation behind the job, beside our own score.

use index::documents::{EvidencePanel, JobKind, JobRow, SourceDocument};
use leptos::prelude::*;

use super::exposure::ExposureNow;
use super::labour::Labour;
use super::part::{Lead, Part};
use super::studies::Studies;

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
    let EvidencePanel { soc, occupation, score_percentile, exposure, studies, agreement, labour, sources } = evidence;
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
            {exposure.map(|exposure| view! { <ExposureNow exposure /> })}
            {(!studies.is_empty()).then(|| view! { <Studies studies score_percentile agreement sources=sources.clone() /> })}
            <Labour labour sources=sources.clone() />
            <Sources sources />
        </Part>
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
