//! What is told of the tile under the pointer, the finger or the keys.

use std::sync::Arc;

use index::figure::grouped;
use index::query::MapColour;
use index::score::signed;
use index::treemap::Tile;
use leptos::prelude::*;

use super::colours::{title, words};
use super::plan::Target;
use super::tiles::{MapJob, MapState};
use crate::routes::Route;

/// Its width in style/map.css.
const WIDTH: f64 = 272.0;
const GAP: f64 = 8.0;

/// A tile, and the width and height of the map, in pixels of the page.
pub type Spot = (Tile, (f64, f64));

#[component]
pub fn Card(
    state: Signal<Option<Arc<MapState>>>,
    at: Memo<Option<Target>>,
    /// Where a target lies and how large the map is, in pixels of the page.
    place: Callback<Target, Option<Spot>>,
    colour: Signal<MapColour>,
) -> impl IntoView {
    let spot = Memo::new(move |_| at.get().and_then(|at| place.run(at)));
    let px = |length: f64| format!("{length:.0}px");
    let left = move || {
        spot.get().map(|(tile, (width, _))| px((tile.center().0 - WIDTH / 2.0).clamp(0.0, (width - WIDTH).max(0.0))))
    };
    // Below a tile of the upper half and above one of the lower, so that it covers neither the tile nor the edge.
    let is_upper = move |tile: &Tile, height: f64| tile.center().1 < height / 2.0;
    let top = move || {
        let (tile, (_, height)) = spot.get()?;
        is_upper(&tile, height).then(|| px((tile.bottom() + GAP).min(height * 0.6)))
    };
    let bottom = move || {
        let (tile, (_, height)) = spot.get()?;
        (!is_upper(&tile, height)).then(|| px((height - tile.y + GAP).min(height * 0.6)))
    };
    let content = move || {
        let at = at.get()?;
        state.with(|state| state.as_ref().map(|state| told(state, at, colour.get())))
    };
    view! {
        <div class="map-cards">
            <div
                class="map-card"
                class:is-empty=move || at.get().is_none()
                style:left=left
                style:top=top
                style:bottom=bottom
                // The map keeps the focus, so that the card is still there when its link is pressed.
                on:mousedown=|event| event.prevent_default()
            >
                {content}
            </div>
        </div>
    }
    .into_any()
}

fn told(state: &MapState, at: Target, colour: MapColour) -> AnyView {
    match at {
        Target::Job(at) => state.jobs.get(at).map(|job| of_job(state, job)).into_any(),
        Target::Industry(at) => {
            let step = state.industry_step(at, colour).filter(|_| colour != MapColour::Band);
            let step = step
                .map(|step| format!("{}, mean of its workers: {}", title(colour), words(colour)[usize::from(step)]));
            view! {
                <p class="map-card-title">{state.industries.get(at).map(|industry| industry.name.clone())}</p>
                <p>{state.industry_label(at).split_once(": ").map(|(_, rest)| rest.to_owned())}</p>
                {step.map(|step| view! { <p>{step}</p> })}
                <p class="fine">"Click or tap to look inside."</p>
            }
            .into_any()
        }
    }
}

fn of_job(state: &MapState, job: &MapJob) -> AnyView {
    let none = || "no figure".to_owned();
    let score = format!("{}, {}", job.figure, job.band.label());
    let shared = (job.sharers > 1).then(|| format!(" (one of {} jobs that share a figure)", job.sharers));
    let workers = job.workers.map_or_else(none, grouped) + shared.as_deref().unwrap_or_default();
    let figures = [
        ("Risk score", score),
        ("12 weeks", job.change.map_or_else(none, signed)),
        ("Workers (US)", workers),
        ("Pay (US)", job.pay.map_or_else(none, |pay| format!("${}", grouped(pay)))),
        ("Growth to 2034", job.growth.map_or_else(none, |growth| format!("{growth:+.1}%"))),
    ];
    let row = |(name, figure): (&'static str, String)| view! { <div><dt>{name}</dt><dd>{figure}</dd></div> };
    view! {
        <p class="map-card-title">{job.title.clone()}</p>
        <p class="fine">{state.industries.get(job.industry).map(|industry| industry.name.clone())}</p>
        <dl>{figures.map(row).into_iter().collect_view()}</dl>
        <a class="map-card-open" href=Route::Job(job.slug.clone()).href()>
            "Open its page"
        </a>
    }
    .into_any()
}

/// What the live region says of a tile.
pub fn spoken(state: &MapState, at: Target) -> String {
    match at {
        Target::Job(at) => state.jobs.get(at).map_or_else(String::new, |job| {
            let industry = state.industries.get(job.industry).map(|industry| format!(", {}", industry.name));
            job.label() + industry.as_deref().unwrap_or_default()
        }),
        Target::Industry(at) => state.industry_label(at),
    }
}
