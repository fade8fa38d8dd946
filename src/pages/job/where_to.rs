//! The first moves of the ranking of all jobs from this one, with the weights that gave them.

use index::Slug;
use index::documents::RankedMove;
use index::moves::{Axis, Weights};
use leptos::prelude::*;

use super::part::{Lead, Part};
use crate::components::band_mark::BandMark;
use crate::routes::Route;

#[component]
pub fn WhereTo(from: Slug, title: String, moves: Vec<RankedMove>) -> impl IntoView {
    let weights = Weights::default();
    let weighed = Axis::ALL.map(|axis| format!("{} {}", axis.label().to_lowercase(), weights.of(axis))).join(", ");
    let items = moves.into_iter().map(|entry| {
        let (figure, band) = (entry.figure(), entry.score.band());
        view! {
            <li data-band=band.id()>
                <h3>
                    <a href=Route::Job(entry.slug).href()>{entry.title}</a>
                </h3>
                <p class="move-figures">
                    <span class="move-score">{figure}</span>
                    <BandMark band />
                </p>
                <p>{entry.why}</p>
            </li>
        }
    });
    view! {
        <Part id="where-to" title="Where could I go?">
            <Lead text="All jobs of the index, ranked as moves from this one; these come first." />
            <ol class="plain-list pairs">{items.collect_view()}</ol>
            <p class="fine">{format!("Weights from 0 to 10: {weighed}.")}</p>
            <p>
                <a href=Route::moves_from(from).href()>{format!("Rank all moves from {title} by your own weights")}</a>
            </p>
        </Part>
    }
    .into_any()
}
