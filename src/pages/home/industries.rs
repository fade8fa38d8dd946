//! The industries with their averages, the most exposed first.

use index::Score;
use index::documents::IndustryRow;
use index::orderly::Orderly;
use leptos::prelude::*;

use crate::routes::Route;
use index::figure::{counted, signed_tenth};

#[component]
pub fn Industries(industries: Vec<IndustryRow>) -> impl IntoView {
    let mut rows = industries;
    rows.order_by(|a, b| b.average.unwrap_or(-1.0).total_cmp(&a.average.unwrap_or(-1.0)));
    view! {
        <section class="section" aria-labelledby="industries">
            <h2 id="industries">"Industries"</h2>
            <ul class="plain-list home-industries">
                {rows.into_iter().map(|row| view! { <Industry row /> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn Industry(row: IndustryRow) -> impl IntoView {
    let jobs = match (row.profiles, row.estimates) {
        (0, estimates) => counted(estimates, "research estimate", "research estimates"),
        (profiles, estimates) => counted(profiles + estimates, "job", "jobs"),
    };
    let figure = row.average.map(|average| {
        let band = Score::shown(average).band();
        view! {
            <span class="industry-figure">
                <span class="visually-hidden">"average "</span>
                {format!("{average:.0}")}
            </span>
            <svg class="industry-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="industry-bar-rest" width="100" height="4" />
                <rect data-band=band.id() width=format!("{average:.1}") height="4" />
            </svg>
        }
    });
    let moved = row.change.filter(|change| change.abs() >= 0.05);
    let moved = moved.map(|change| format!(", {} this week", signed_tenth(change))).unwrap_or_default();
    view! {
        <li>
            <a href=Route::Industry(row.slug).href()>{row.name}</a>
            {figure}
            <span class="fine">{jobs} {moved}</span>
        </li>
    }
    .into_any()
}
