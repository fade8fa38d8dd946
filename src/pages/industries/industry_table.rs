//! The industries in one table, with a strip that shows where each lies on the scale and how wide it spreads.

use leptos::prelude::*;

use super::overview::{EndJob, IndustryLine};
use crate::components::table_frame::TableFrame;
use crate::routes::Route;
use index::figure::signed_tenth;

#[component]
pub fn IndustryTable(
    lines: Vec<IndustryLine>,
    /// Of all profiles.
    average: Option<f64>,
) -> impl IntoView {
    let rows = lines.into_iter().map(|line| view! { <Row line average /> }).collect_view();
    view! {
        <TableFrame caption="Average risk score by industry" is_told_above=true class="industries">
            <thead>
                <tr>
                    <th scope="col">"Industry"</th>
                    <th scope="col" class="number">"Average risk score"</th>
                    <th scope="col" class="number">"Change"</th>
                    <th scope="col" class="strip">"0 to 100"</th>
                    <th scope="col">"Most exposed"</th>
                    <th scope="col">"Least exposed"</th>
                    <th scope="col" class="number">"Profiles"</th>
                    <th scope="col" class="number">"Estimates"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
}

#[component]
fn Row(line: IndustryLine, average: Option<f64>) -> impl IntoView {
    let IndustryLine { row, most, least } = line;
    let strip = row.average.zip(most.as_ref()).map(|(own, most)| {
        let high = f64::from(most.score.value());
        let low = least.as_ref().map_or(high, |job| f64::from(job.score.value()));
        view! { <Strip low high own all=average /> }
    });
    view! {
        <tr>
            <th scope="row">
                <a href=Route::Industry(row.slug).href()>{row.name}</a>
            </th>
            <td class="number figure">{row.average.map_or_else(|| "–".to_owned(), |average| format!("{average:.1}"))}</td>
            <td class="number">{row.change.map_or_else(|| "–".to_owned(), signed_tenth)}</td>
            <td class="strip">{strip}</td>
            <td><End job=most /></td>
            <td><End job=least /></td>
            <td class="number">{row.profiles}</td>
            <td class="number">{row.estimates}</td>
        </tr>
    }
}

#[component]
fn End(job: Option<EndJob>) -> impl IntoView {
    let Some(job) = job else { return view! { <span class="no-job">"–"</span> }.into_any() };
    view! {
        <span class="end-job" data-band=job.band.id()>
            <span class="end-score">{job.score.to_string()}</span>
            " "
            <a href=Route::Job(job.slug).href()>{job.title}</a>
        </span>
    }
    .into_any()
}

/// All figures 0 to 100; the table's other columns say the same in words.
#[component]
fn Strip(low: f64, high: f64, own: f64, all: Option<f64>) -> impl IntoView {
    let percent = |value: f64| format!("{value:.1}%");
    view! {
        <svg class="spread-strip" width="100%" height="16" aria-hidden="true">
            <line class="strip-axis" x1="0" x2="100%" y1="8" y2="8" />
            <rect class="strip-spread" x=percent(low) y="5" width=percent((high - low).max(1.0)) height="6" rx="3" />
            {all.map(|all| view! { <line class="strip-all" x1=percent(all) x2=percent(all) y1="0" y2="16" /> })}
            <circle class="strip-own" cx=percent(own) cy="8" r="5" />
        </svg>
    }
}
