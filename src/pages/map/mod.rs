//! The page at `/map/`: all jobs in one picture, with a search and a threshold that dim the rest.

mod lighting;
mod list;
mod tools;

use index::orderly::Orderly;
use std::sync::Arc;

use index::documents::IndexDocument;
use index::query::{MapQuery, MapView};
use index::{Date, Slug};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::{Meta, Title};
use serde::{Deserialize, Serialize};

use super::loaded::{Missing, loaded};
use crate::charts::{JobMap, MapDownloads, MapState, map_meaning, told_workers};
use crate::components::notices::Notices;
use crate::components::problem::Problem;
use crate::components::told::Told;
use crate::components::without_scripts::WithoutScripts;
use crate::data::DataError;
use crate::routes::Route;
use crate::state::catalog::use_catalog;
use crate::state::query::{Entry, use_page_query};
use crate::state::use_taken_over;
use index::figure::{counted, grouped};

use lighting::Lighting;
use list::MapList;
use tools::MapTools;

/// What the page carries beside the picture; the rows of the map are the index's own and come when the program runs.
#[derive(Clone, Serialize, Deserialize)]
struct Opening {
    edition: Date,
    jobs: u32,
    workers: u64,
    /// Jobs without a tile, by address and title.
    without_figure: Vec<(Slug, String)>,
    /// Only where the page is rendered, by the publisher or by the program.
    #[serde(skip)]
    state: Option<Arc<MapState>>,
}

impl Opening {
    fn of(index: &IndexDocument) -> Self {
        let state = MapState::of(index);
        let (jobs, workers) = state.count(|_| true);
        let mut without_figure: Vec<(Slug, String)> =
            state.without_figure().map(|job| (job.slug.clone(), job.title.clone())).collect();
        without_figure.order_by(|a, b| a.1.cmp(&b.1));
        Self { edition: state.edition, jobs, workers, without_figure, state: Some(Arc::new(state)) }
    }
}

#[component]
pub fn MapPage() -> impl IntoView {
    let catalog = use_catalog();
    let opening =
        Resource::new(|| (), move |()| async move { Ok::<_, DataError>(Opening::of(catalog.index().await?.as_ref())) });
    view! {
        <Title text="The map of all jobs" />
        <Meta
            name="description"
            content="Every job as a tile: its size is how many people in the United States work in it, its colour how exposed its tasks are to AI. Search it, dim what lies below a score, colour it by change, pay or growth."
        />
        {loaded(opening, Missing::Fault, |opening| view! { <MapPageView opening /> }.into_any())}
    }
    .into_any()
}

#[component]
fn MapPageView(opening: Opening) -> impl IntoView {
    let Opening { edition, jobs, workers, without_figure, state: given } = opening;
    let (catalog, taken_over) = (use_catalog(), use_taken_over());
    let state = RwSignal::new(given);
    let problem = RwSignal::new(None::<DataError>);
    let load = move || {
        problem.set(None);
        spawn_local(async move {
            match catalog.index().await {
                Ok(index) => drop(state.try_set(Some(Arc::new(MapState::of(&index))))),
                Err(error) => drop(problem.try_set(Some(error))),
            }
        });
    };
    Effect::new(move |_| {
        if taken_over.get() && state.with_untracked(Option::is_none) {
            load();
        }
    });
    let query = use_page_query::<MapQuery>().checked(move |query| {
        query.known(|slug| state.with(|state| state.as_ref().is_none_or(|state| state.industry(slug).is_some())))
    });
    let lighting = Lighting::new(query, state.into());
    let told = move || lighting.told(jobs, workers);
    let is_list = Memo::new(move |_| query.value.with(|query| query.view == MapView::List));
    let colour = Signal::derive(move || query.value.with(|query| query.colour));
    let industry = Signal::derive(move || query.value.with(|query| query.industry.clone()));
    let go_into = move |industry| query.update(Entry::Push, |query| MapQuery { industry, ..query.clone() });
    let is_whole = Signal::derive(move || query.value.with(|query| query.has_all_rows));
    let show_all = move |()| query.update(Entry::Replace, |query| MapQuery { has_all_rows: true, ..query.clone() });
    let lede = move || {
        format!(
            "Each tile is a job. Its size is how many people in the United States work in it; its colour is {}.",
            map_meaning(colour.get())
        )
    };
    let picture = move || {
        if is_list.get() {
            view! { <MapList state=state lighting industry colour is_whole on_whole=show_all /> }.into_any()
        } else {
            view! { <JobMap state=state lit=lighting.lit colour industry on_industry=go_into /> }.into_any()
        }
    };
    view! {
        <div class="wrap page map-page">
            <header class="page-head">
                <p class="eyebrow">{format!("Edition of {}", edition.long())}</p>
                <h1>"The map of all jobs"</h1>
                <p class="lede">{lede}</p>
            </header>
            <WithoutScripts text="Searching, colouring and looking into an industry need JavaScript, which does not run here. Every tile below still leads to its job." />
            <Notices notices=query.notices />
            <MapTools query />
            <Told class="map-count" text=Signal::derive(told) />
            {move || problem.get().map(|error| view! { <Problem error on_retry=move |()| load() /> })}
            <div role="status">{move || lighting.note().map(|note| view! { <p class="notice">{note}</p> })}</div>
            {picture}
            <MapDownloads state=state lit=lighting.lit colour industry />
            <About jobs workers without_figure />
        </div>
    }
    .into_any()
}

/// What the sizes are, and which jobs have none.
#[component]
fn About(jobs: u32, workers: u64, without_figure: Vec<(Slug, String)>) -> impl IntoView {
    let count = without_figure.len() as u32;
    let link = |(slug, title): (Slug, String)| view! { <li><a href=Route::Job(slug).href()>{title}</a></li> };
    let lead = format!(
        "For {} nobody publishes a count of workers, so that {} no tile:",
        counted(count, "job", "jobs"),
        if count == 1 { "it has" } else { "they have" }
    );
    view! {
        <section class="section map-about" aria-labelledby="map-about">
            <h2 id="map-about">"What the sizes are"</h2>
            <p>
                {format!(
                    "{} jobs have a tile, together {}: jobs in the United States, May 2025, by the Bureau of Labor Statistics. The self-employed are not among them. ",
                    grouped(jobs),
                    told_workers(workers),
                )}
                "Where several jobs share one occupation, or the Bureau counts a group of occupations together, its workers are
                split among them in equal parts, so that nobody is counted twice."
            </p>
            {(count > 0)
                .then(|| {
                    view! {
                        <h3>"No figure"</h3>
                        <p>{lead}</p>
                        <ul class="plain-list map-missing">{without_figure.into_iter().map(link).collect_view()}</ul>
                    }
                })}
            <p class="fine">
                "Task exposure, not a forecast of job loss. " <a href=Route::all_jobs().href()>"The same jobs as a list"</a>
                " · " <a href=Route::Industries.href()>"by industry"</a> " · "
                <a href=Route::Methodology.href()>"how a score comes about"</a>
            </p>
        </section>
    }
    .into_any()
}
