//! The page at `/widget/trend/<slug>/`: a job's score over time, with its range shaded.

use index::documents::{JobDocument, JobKind};
use leptos::prelude::*;

use super::document::with_job;
use super::frame_title;
use super::part::{Foot, Head};
use super::trend_lines::TrendLines;
use crate::components::score_line::ScoreLine;
use crate::routes::Widget;

#[component]
pub fn TrendWidget() -> impl IntoView {
    with_job(|document| view! { <TrendWidgetView document /> }.into_any())
}

#[component]
fn TrendWidgetView(document: JobDocument) -> impl IntoView {
    let JobDocument { row, edition, history, .. } = document;
    let (widget, kind) = (Widget::Trend(row.slug.clone()), row.kind);
    let (title, band) = (frame_title(widget.kind(), &row.title), row.band.id());
    let shaded = match kind {
        JobKind::Profile => "Risk score by weekly edition, 0 to 100. Shaded: its range.",
        JobKind::Research => "Estimated risk score, 0 to 100. Shaded: its range; the line is the range's centre.",
    };
    view! {
        <article class="widget" data-band=band>
            <Head widget=widget.clone() name=row.title.clone() title />
            <ScoreLine row has_change=true />
            <TrendLines history kind has_range=true />
            <p class="quiet">{shaded}</p>
            <Foot widget edition link="Why, at AI Job Risk Index" />
        </article>
    }
    .into_any()
}
