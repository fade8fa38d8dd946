//! Whose score rose or eased in an edition and why, and everybody's score.

use std::collections::HashMap;

use index::Slug;
use index::documents::{EditionScoreRow, EventDocument, HistoryDriver};
use index::ledger::Cause;
use leptos::prelude::*;

use crate::components::band_mark::BandMark;
use crate::components::change::Change;
use crate::components::table_frame::TableFrame;
use crate::pages::figure::short;
use crate::routes::Route;

#[component]
pub fn Movers(scores: Vec<EditionScoreRow>, events: Vec<EventDocument>) -> impl IntoView {
    let titles: HashMap<Slug, String> = events.into_iter().map(|event| (event.id, event.title)).collect();
    let (rose, eased) = by_direction(scores);
    view! {
        <div class="section columns">
            <section>
                <h2>"What rose"</h2>
                <MoverList rows=rose titles=titles.clone() none="No score rose in this edition." />
            </section>
            <section>
                <h2>"What eased"</h2>
                <MoverList rows=eased titles none="No score fell in this edition." />
            </section>
        </div>
    }
}

/// Largest changes first; ties keep the published order.
fn by_direction(scores: Vec<EditionScoreRow>) -> (Vec<EditionScoreRow>, Vec<EditionScoreRow>) {
    let change = |row: &EditionScoreRow| row.change.unwrap_or_default();
    let (mut rose, rest): (Vec<_>, Vec<_>) = scores.into_iter().partition(|row| change(row) > 0);
    let mut eased: Vec<_> = rest.into_iter().filter(|row| change(row) < 0).collect();
    rose.sort_by_key(|row| std::cmp::Reverse(change(row)));
    eased.sort_by_key(change);
    (rose, eased)
}

#[component]
fn MoverList(rows: Vec<EditionScoreRow>, titles: HashMap<Slug, String>, none: &'static str) -> impl IntoView {
    if rows.is_empty() {
        return view! { <p class="fine">{none}</p> }.into_any();
    }
    let items = rows
        .into_iter()
        .map(|row| {
            let why = told(&row.drivers, &titles);
            view! {
                <li>
                    <p class="mover">
                        <a href=Route::Job(row.slug).href()>{row.title}</a>
                        <span class="mover-figures">
                            <Change change=row.change />
                            {format!(" to {}", row.score)}
                        </span>
                    </p>
                    <p class="fine">{why}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain-list movers">{items}</ul> }.into_any()
}

/// The two strongest drivers by name, with their parts of the unrounded change.
fn told(drivers: &[HistoryDriver], titles: &HashMap<Slug, String>) -> String {
    const TOLD: usize = 2;
    let mut drivers: Vec<&HistoryDriver> = drivers.iter().collect();
    drivers.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
    let parts: Vec<String> = drivers
        .iter()
        .filter_map(|driver| {
            let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
            let sign = if driver.points < 0.0 { "-" } else { "+" };
            titles.get(id).map(|title| format!("{title} ({sign}{})", short(driver.points.abs(), 2)))
        })
        .take(TOLD)
        .collect();
    let more = match drivers.len().saturating_sub(parts.len()) {
        _ if parts.is_empty() => "",
        0 => "",
        1 => "; and one more",
        _ => "; and others",
    };
    format!("{}{more}", parts.join("; "))
}

#[component]
pub fn ScoreTable(
    #[prop(into)] caption: String,
    /// By score, highest first.
    scores: Vec<EditionScoreRow>,
) -> impl IntoView {
    let rows = scores
        .into_iter()
        .enumerate()
        .map(|(place, row)| {
            view! {
                <tr>
                    <td class="number rank">{place + 1}</td>
                    <th scope="row">
                        <a href=Route::Job(row.slug).href()>{row.title}</a>
                    </th>
                    <td class="number figure">{row.score.to_string()}</td>
                    <td class="number">
                        <Change change=row.change />
                    </td>
                    <td>
                        <BandMark band=row.score.band() />
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <TableFrame caption class="scores">
            <thead>
                <tr>
                    <th scope="col" class="number rank">"Rank"</th>
                    <th scope="col">"Job"</th>
                    <th scope="col" class="number">"Score"</th>
                    <th scope="col" class="number">"Change"</th>
                    <th scope="col">"Band"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
    }
}
