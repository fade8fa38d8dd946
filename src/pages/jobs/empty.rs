//! What the list says when nothing matches, and the ways on.

use leptos::prelude::*;

use super::filters::ClearFilters;
use super::listing::use_listing;
use crate::routes::Route;
use crate::state::search::{Found, use_finder};

const OFFERED: usize = 5;

#[component]
pub fn Empty() -> impl IntoView {
    let listing = use_listing();
    let finder = use_finder();
    let sentence = Memo::new(move |_| listing.sentence());
    let offer = move || {
        if let Some(sentence) = sentence.get() {
            return view! { <p>{sentence}</p> }.into_any();
        }
        let found: Vec<Found> = listing.found.with(|found| found.iter().take(OFFERED).cloned().collect());
        let (lead, offered) = if found.is_empty() {
            ("The nearest that there is:", listing.query.value.with(|query| finder.nearest(&query.q, OFFERED)))
        } else if found.iter().all(|job| job.is_near) {
            ("The nearest that there is:", found)
        } else {
            ("Without the filters, the list would have:", found)
        };
        let link = |job: Found| view! { <li><a href=Route::Job(job.slug).href()>{job.title}</a></li> };
        if offered.is_empty() {
            return view! { <p>"Nothing comes near it. Try a shorter or more usual title in English, or look by industry below."</p> }
                .into_any();
        }
        view! {
            <p>{lead}</p>
            <ul>{offered.into_iter().map(link).collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <div class="jobs-empty">
            <h2>{move || if sentence.with(Option::is_some) { "Nothing to list here" } else { "No job matches" }}</h2>
            {offer}
            <p>
                <ClearFilters />
            </p>
        </div>
    }
    .into_any()
}
