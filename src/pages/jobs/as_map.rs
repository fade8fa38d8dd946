//! The list as a map: the jobs that it has stand out, the others are dimmed where they are.

use std::sync::Arc;

use index::Slug;
use index::query::{JobsQuery, JobsView, MapColour};
use leptos::prelude::*;

use super::listing::use_listing;
use crate::charts::{JobMap, MapState};
use crate::components::late::Late;
use crate::part::{coming, part};
use crate::routes::Route;
use crate::state::query::Entry;

/// List or map.
#[component]
pub fn ViewSwitch() -> impl IntoView {
    let query = use_listing().query;
    let button = |(view, label): (JobsView, &'static str)| {
        let is_chosen = move || query.value.with(|query| query.view == view).to_string();
        let choose = move |_| query.update(Entry::Push, |query| JobsQuery { view, ..query.clone() });
        view! {
            <button type="button" class="button" aria-pressed=is_chosen on:click=choose>
                {label}
            </button>
        }
    };
    view! {
        <div class="jobs-switch needs-script no-print" role="group" aria-label="Show as">
            {[(JobsView::List, "List"), (JobsView::Map, "Map")].map(button).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

#[component]
pub fn AsMap() -> impl IntoView {
    view! { <Late code=|| coming(code()) view=Box::new(|| coming(map())) /> }
}

part!(
    tiles,
    fn map() -> AnyView {
        view! { <Tiles /> }.into_any()
    },
    ready = code
);

#[component]
fn Tiles() -> impl IntoView {
    let listing = use_listing();
    let industry = Signal::derive(move || listing.query.value.with(|query| query.inside.clone()));
    let go_into = move |inside: Option<Slug>| {
        listing.query.update(Entry::Push, |query| JobsQuery { inside, ..query.clone() });
    };
    let state = Memo::new(move |_| {
        listing.is_whole().then(|| listing.ranking.with(|ranking| Arc::new(MapState::of(ranking.document()))))
    });
    let lit = Memo::new(move |_| {
        let count = listing.ranking.with(|ranking| ranking.document().jobs.len());
        let is_narrowed = listing.query.value.with(JobsQuery::is_filtered) && listing.is_whole();
        is_narrowed.then(|| {
            let mut lit = vec![false; count];
            listing.listed.with(|listed| listed.places.iter().for_each(|place| lit[*place as usize] = true));
            Arc::new(lit)
        })
    });
    view! {
        <div class="jobs-map">
            <JobMap
                state=state
                lit=lit
                colour=Signal::stored(MapColour::default())
                industry=industry
                on_industry=go_into
            />
            <p class="fine">
                "Each tile is a job, as large as its share of US workers. Other colours, a threshold and pictures are on "
                <a href=Route::Map(Default::default()).href()>"the map of all jobs"</a> "."
            </p>
        </div>
    }
    .into_any()
}
