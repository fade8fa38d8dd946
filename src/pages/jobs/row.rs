//! A job in the list, with its tick for a comparison.

use index::documents::{JobKind, JobRow};
use leptos::prelude::*;

use super::compare_bar::Ticks;
use super::listing::use_listing;
use crate::components::band_mark::BandMark;
use crate::components::change::Change;
use crate::components::sparkline::Sparkline;
use crate::routes::Route;
use index::figure::grouped;

#[component]
pub fn JobsRow(
    row: JobRow,
    /// Its place in the list, from 0.
    at: usize,
) -> impl IntoView {
    let listing = use_listing();
    let ticks: Ticks = expect_context();
    let industry = listing.industry_name(&row.industry);
    let [low, high] = row.range;
    let figure = row.figure();
    let estimate = match (row.kind, row.has_point) {
        (JobKind::Profile, _) => None,
        (JobKind::Research, true) => Some(format!(" · research estimate, {low} to {high}")),
        (JobKind::Research, false) => Some(" · research estimate".to_owned()),
    };
    let pay = row.pay.map(|pay| format!("${}", grouped(pay)));
    let growth = row.growth.map(|growth| format!("{growth:+.1}%"));
    // Beside a range that stands alone a single figure would contradict it.
    let previous = row.previous.filter(|_| row.has_point).map(|previous| previous.to_string());
    let ticked = row.slug.clone();
    let slug = row.slug.clone();
    view! {
        <tr aria-rowindex=at + 2>
            <td class="tick">
                <label>
                    <input
                        type="checkbox"
                        class="needs-script"
                        aria-label=format!("Compare {}", row.title)
                        prop:checked=move || ticks.has(&ticked)
                        on:change=move |event| ticks.toggle(&slug, &event)
                    />
                </label>
            </td>
            <th scope="row" class="job-name">
                <a href=Route::Job(row.slug).href()>{row.title}</a>
                <span class="fine">{industry} {estimate}</span>
            </th>
            <td class="job-score" data-score=row.score.value().to_string()>
                <span class="job-figure">{figure}</span>
                <BandMark band=row.band />
            </td>
            <td class="number job-previous">{figure_or_dash(previous)}</td>
            <td class="number job-change">
                <Change change=row.change />
            </td>
            <td class="job-line">
                <Sparkline values=row.spark />
            </td>
            <td class="number job-pay">
                <span class="cell-label">"Pay "</span>
                {figure_or_dash(pay)}
            </td>
            <td class="number job-growth">
                <span class="cell-label">"Growth "</span>
                {figure_or_dash(growth)}
            </td>
        </tr>
    }
    .into_any()
}

fn figure_or_dash(figure: Option<String>) -> String {
    figure.unwrap_or_else(|| "–".to_owned())
}
