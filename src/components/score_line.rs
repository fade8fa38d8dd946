//! A job's score as one line: figure, scale and band, and the weekly change where it is asked for.

use index::documents::{JobKind, JobRow};
use leptos::prelude::*;

use super::band_mark::BandMark;
use super::change::Change;

#[component]
pub fn ScoreLine(
    row: JobRow,
    /// Whether the weekly change stands beside the score.
    #[prop(optional)]
    has_change: bool,
) -> impl IntoView {
    let name = match row.kind {
        JobKind::Profile => "Risk score: ",
        JobKind::Research => "Estimated risk score: ",
    };
    let change = row.change.filter(|_| has_change).map(|change| {
        view! {
            <span class="score-changed">
                <Change change=Some(change) />
                " this week"
            </span>
        }
    });
    view! {
        <p class="score-line" data-kind=row.kind.id()>
            <span class="visually-hidden">{name}</span>
            <span class="score-figure">{row.figure()}</span>
            <span class="score-of">" / 100"</span>
            <BandMark band=row.band />
            {change}
        </p>
    }
}
