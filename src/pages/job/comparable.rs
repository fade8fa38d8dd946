//! Jobs of the same industry with a score near this one's or, of an estimate, the profiles related to it.

use index::documents::{JobKind, JobRow};
use leptos::prelude::*;

use super::part::Part;
use crate::components::job_card::JobCard;

/// More than these are a list, which the industry's page has.
const SHOWN: usize = 6;

#[component]
pub fn Comparable(
    jobs: Vec<JobRow>,
    /// Of the page's job.
    kind: JobKind,
) -> impl IntoView {
    let title = match kind {
        JobKind::Profile => "Comparable jobs in the same industry",
        JobKind::Research => "Related jobs with a profile",
    };
    let none = jobs.is_empty();
    let cards = jobs.into_iter().take(SHOWN).map(|row| {
        view! {
            <li>
                <JobCard row />
            </li>
        }
    });
    view! {
        <Part id="comparable" title=title>
            {if none {
                view! { <p>"No other job of this industry has a profile yet."</p> }.into_any()
            } else {
                view! { <ul class="plain-list job-cards">{cards.collect_view()}</ul> }.into_any()
            }}
        </Part>
    }
    .into_any()
}
