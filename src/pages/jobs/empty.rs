//! What the list says when nothing matches, and the ways on.

use leptos::prelude::*;

use super::chips::{ClearFilters, focus_next};
use super::listing::{Listing, use_listing};
use super::taken_off::{TakenOff, taken_off};
use crate::routes::Route;
use crate::state::query::Entry;
use crate::state::search::{Found, use_finder};
use index::figure::counted;

const OFFERED: usize = 5;

#[component]
pub fn Empty() -> impl IntoView {
    let listing = use_listing();
    let finder = use_finder();
    let sentence = Memo::new(move |_| listing.sentence());
    let ways = Memo::new(move |_| ways_on(listing));
    let offer = move || {
        // What the filters leave is then the better answer.
        if ways.with(Option::is_some) {
            return ().into_any();
        }
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
            {move || ways.get().map(|ways| view! { <Ways ways /> })}
            {offer}
            <p>
                <ClearFilters />
            </p>
        </div>
    }
    .into_any()
}

/// What to take off, and how many jobs that brings back; none where only a text is looked for.
fn ways_on(listing: Listing) -> Option<Vec<(TakenOff, usize)>> {
    let held = listing.query.value.with(|query| taken_off(query, |slug| listing.industry_name(slug)));
    // A text that stands alone is told of by what comes near it.
    let is_text_alone = held.len() == 1 && listing.query.value.with(|query| !query.q.is_empty());
    if is_text_alone || held.is_empty() {
        return None;
    }
    let found = listing.meant();
    let count = |one: &TakenOff| listing.ranking.with(|ranking| ranking.listed(&one.without, &found).places.len());
    Some(
        held.into_iter()
            .map(|one| (count(&one), one))
            .filter(|(count, _)| *count > 0)
            .map(|(count, one)| (one, count))
            .collect(),
    )
}

#[component]
fn Ways(ways: Vec<(TakenOff, usize)>) -> impl IntoView {
    let query = use_listing().query;
    let way = move |(TakenOff { told, without }, count): (TakenOff, usize)| {
        let jobs = counted(count as u32, "job", "jobs");
        let take = move |_| {
            query.set(&without, Entry::Push);
            focus_next();
        };
        view! {
            <li>
                <button type="button" class="button" on:click=take>
                    {format!("Take off {told}")}
                </button>
                {format!(" leaves {jobs}")}
            </li>
        }
    };
    if ways.is_empty() {
        return view! { <p>"No filter taken off alone brings a job back."</p> }.into_any();
    }
    view! {
        <ul class="plain-list jobs-ways">{ways.into_iter().map(way).collect_view()}</ul>
    }
    .into_any()
}
