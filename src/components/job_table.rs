//! A short list of jobs with score, last week, change and trend: a table, and on narrow windows two lines a job.

use index::documents::JobRow;
use leptos::prelude::*;

use super::band_mark::BandMark;
use super::change::Change;
use super::sparkline::Sparkline;
use crate::routes::Route;

#[component]
pub fn JobTable(
    #[prop(into)] caption: String,
    rows: Vec<JobRow>,
    /// Whether the first column counts the rows.
    ranked: bool,
) -> impl IntoView {
    let rows = rows.into_iter().enumerate().map(|(place, row)| view! { <Row row place=ranked.then_some(place + 1) /> });
    view! {
        <table class="job-table" class:ranked=ranked>
            <caption class="visually-hidden">{caption}</caption>
            <thead>
                <tr>
                    {ranked.then(|| view! { <th scope="col" class="job-rank">"Rank"</th> })}
                    <th scope="col">"Job"</th>
                    <th scope="col">"Risk score"</th>
                    <th scope="col" class="number">
                        "Last week"
                    </th>
                    <th scope="col" class="number">
                        "Change"
                    </th>
                    <th scope="col">"12 weeks"</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Row(row: JobRow, place: Option<usize>) -> impl IntoView {
    let previous = row.previous.map_or_else(|| "–".to_owned(), |previous| previous.to_string());
    let line = row.spark.first().zip(row.spark.last());
    let line = line.map(|(first, last)| format!("From {first} to {last} in {} editions", row.spark.len()));
    view! {
        <tr>
            {place.map(|place| view! { <td class="job-rank">{place}</td> })}
            <th scope="row" class="job-name">
                <a href=Route::Job(row.slug.clone()).href()>{row.title}</a>
            </th>
            <td class="job-score" data-score=row.score.value().to_string()>
                <span class="job-figure">{row.score.value()}</span>
                <BandMark band=row.band />
            </td>
            <td class="number job-previous">{previous}</td>
            <td class="number job-change">
                <Change change=row.change />
            </td>
            <td class="job-line">
                <Sparkline values=row.spark label=line.unwrap_or_default() />
            </td>
        </tr>
    }
    .into_any()
}
