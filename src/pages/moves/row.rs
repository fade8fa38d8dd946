//! A job in the ranking: where it leads, why it stands there, and its figures.

use index::documents::JobRow;
use index::figure::grouped;
use index::moves::{Move, Weights, why};
use index::{Band, Slug};
use leptos::prelude::*;

use crate::components::band_mark::BandMark;
use crate::routes::Route;
use crate::state::shortlist::use_shortlist;

/// What a row says. Two that say the same are the same row.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RowText {
    place: usize,
    from: Slug,
    slug: Slug,
    pub title: String,
    figure: String,
    band: &'static str,
    why: String,
    figures: String,
    /// As a whole number; none where the axes that count have no figure.
    fit: Option<u8>,
    has_two_steps: bool,
}

impl RowText {
    pub fn new(place: usize, entry: &Move<'_>, through: Option<&JobRow>, weights: Weights) -> Self {
        let job = entry.step.to;
        Self {
            place,
            from: entry.step.from.slug.clone(),
            slug: job.slug.clone(),
            title: job.title.clone(),
            figure: job.figure(),
            band: job.band.id(),
            why: why(&entry.step, through, weights),
            figures: figures(job),
            fit: entry.fit.map(|fit| (100.0 * fit).round() as u8),
            has_two_steps: through.is_some(),
        }
    }
}

/// Pay, growth, openings and training; what is missing is said.
pub fn figures(job: &JobRow) -> String {
    let or = |figure: Option<String>, missing: &str| figure.unwrap_or_else(|| missing.to_owned());
    let zone = job.job_zone.map(|zone| format!("job zone {}", index::figure::short(zone, 1)));
    [
        or(job.pay.map(|pay| format!("${} a year", grouped(pay))), "pay not published"),
        or(job.growth.map(|growth| format!("growth {growth:+.1}% to 2034")), "growth not projected"),
        or(job.openings.map(|openings| format!("{} openings a year", grouped(openings))), "openings not projected"),
        or(job.education.clone(), "usual education not published"),
        or(zone, "no job zone"),
    ]
    .join(" · ")
}

#[component]
pub fn MoveRow(row: RowText) -> impl IntoView {
    let RowText { place, from, slug, title, figure, band, why, figures, fit, has_two_steps } = row;
    let band = Band::ALL.into_iter().find(|known| known.id() == band);
    let way = has_two_steps.then(|| {
        view! {
            <a class="button" href=Route::way(from.clone(), slug.clone()).href() aria-label=format!("The way there to {title}")>
                "The way there"
            </a>
        }
    });
    let fit = fit.map_or_else(|| "Fit not known".to_owned(), |fit| format!("Fit {fit} of 100"));
    view! {
        <li class="moves-row" value=place.to_string() data-band=band.map(Band::id)>
            <h3>
                <span class="moves-place">{place.to_string()} ". "</span>
                <a href=Route::Job(slug.clone()).href()>{title.clone()}</a>
            </h3>
            <p class="move-figures">
                <span class="move-score">{figure}</span>
                {band.map(|band| view! { <BandMark band /> })}
                <span>{fit}</span>
            </p>
            <p class="moves-why">{why}</p>
            <p class="fine">{figures}</p>
            <div class="moves-tools no-print">
                {way}
                <a
                    class="button"
                    href=Route::compare([from, slug.clone()]).href()
                    aria-label=format!("Compare with {title}")
                >
                    "Compare"
                </a>
                <SaveJob slug title />
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn SaveJob(slug: Slug, title: String) -> impl IntoView {
    let shortlist = use_shortlist();
    let own = slug.clone();
    let saved = Memo::new(move |_| shortlist.has(&own));
    view! {
        <button
            type="button"
            class="button"
            aria-pressed=move || saved.get().to_string()
            aria-label=format!("Save {title}")
            on:click=move |_| shortlist.toggle(&slug)
        >
            {move || if saved.get() { "Saved" } else { "Save" }}
        </button>
    }
    .into_any()
}
