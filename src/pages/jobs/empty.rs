//! What the list says when nothing matches, and the ways on.

use leptos::prelude::*;

use super::filters::ClearFilters;
use super::listing::use_listing;
use crate::routes::Route;
use crate::state::search::{Found, use_finder};

const OFFERED: usize = 5;

#[component]
pub fn Empty() -> impl IntoView {
    let q = use_listing().query.value.with(|query| query.q.clone());
    let finder = use_finder();
    let found = finder.find(&q, OFFERED);
    let (lead, offered) = if found.is_empty() {
        ("The nearest that there is:", finder.nearest(&q, OFFERED))
    } else {
        ("Without the filters, the list would have:", found)
    };
    let link = |job: Found| view! { <li><a href=Route::Job(job.slug).href()>{job.title}</a></li> };
    let offer = (!offered.is_empty()).then(|| {
        view! {
            <p>{lead}</p>
            <ul>{offered.into_iter().map(link).collect_view()}</ul>
        }
    });
    view! {
        <div class="jobs-empty">
            <h2>"No job matches"</h2>
            {offer}
            <p>
                <ClearFilters />
            </p>
        </div>
    }
    .into_any()
}
