//! The page at `/widget/job/<slug>/`: a job's score card and trend.

use index::documents::JobDocument;
use leptos::prelude::*;

use super::document::with_job;
use super::frame_title;
use super::part::{Foot, Head, NEW_WINDOW};
use super::trend_lines::TrendLines;
use crate::components::fixed::fixed;
use crate::components::score_card::{ScoreCard, ScorePart, score_part};
use crate::routes::Widget;

#[component]
pub fn JobWidget() -> impl IntoView {
    with_job(|document| view! { <JobWidgetView document /> }.into_any())
}

#[component]
fn JobWidgetView(document: JobDocument) -> impl IntoView {
    let JobDocument { row, industry_name, edition, history, .. } = document;
    let (widget, kind) = (Widget::Job(row.slug.clone()), row.kind);
    let title = frame_title(widget.kind(), &row.title);
    let card = row.clone();
    let part = |part: ScorePart| {
        let (row, industry_name) = (row.clone(), industry_name.clone());
        fixed(move || score_part(part, row, industry_name, edition, Some(NEW_WINDOW)))
    };
    view! {
        <article class="widget widget-job">
            <Head widget=widget.clone() name=row.title.clone() title />
            <ScoreCard row=card part />
            <section class="widget-trend" aria-labelledby="trend">
                <h2 id="trend">"Trend"</h2>
                <TrendLines history kind />
            </section>
            <Foot widget link="Why, at AI Job Risk Index" />
        </article>
    }
    .into_any()
}
