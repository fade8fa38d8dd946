//! A job's trend over each of the ranges that a host can ask for. All of them stand in the page, because it has to work
//! without a script; the style shows one.

use index::documents::{HistoryPoint, JobKind};
use index::query::Range;
use leptos::prelude::*;

use super::part::Day;
use crate::charts::{FluidLine, FluidPoint};

#[component]
pub fn TrendLines(
    history: Vec<HistoryPoint>,
    kind: JobKind,
    /// Whether the range stands behind the line, shaded.
    #[prop(optional)]
    has_range: bool,
) -> impl IntoView {
    let lines = Range::ALL.map(|range| {
        let points: Vec<FluidPoint> = range
            .of(&history)
            .iter()
            .map(|point| FluidPoint { edition: point.edition, score: point.score, range: point.range })
            .collect();
        let id = format!("trend-{}", range.id());
        let caption = caption(&points, kind);
        let has_end = kind == JobKind::Profile;
        view! {
            <figure class="range" data-span=range.id()>
                <FluidLine points labelled_by=id.clone() has_range has_end />
                <figcaption id=id>{caption}</figcaption>
            </figure>
        }
    });
    lines.into_iter().collect_view()
}

/// "From 21 on 1 January 2025 to 58 on 30 September 2026."
fn caption(points: &[FluidPoint], kind: JobKind) -> Option<impl IntoView + use<>> {
    let (first, last) = (*points.first()?, *points.last()?);
    let figure = move |point: FluidPoint| match (kind, point.range) {
        (JobKind::Profile, _) => point.score.to_string(),
        (JobKind::Research, [low, high]) => format!("{low}\u{2013}{high}"),
    };
    Some(view! {
        "From " {figure(first)} " on " <Day day=first.edition /> " to " {figure(last)} " on " <Day day=last.edition /> "."
    })
}
