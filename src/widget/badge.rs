//! The page at `/widget/badge/<slug>/`: a job's score as one figure, for a corner of a page.

use index::documents::JobDocument;
use leptos::prelude::*;

use super::document::with_job;
use super::frame_title;
use super::part::{Foot, Head};
use crate::components::score_line::ScoreLine;
use crate::routes::Widget;

#[component]
pub fn BadgeWidget() -> impl IntoView {
    with_job(|document| view! { <BadgeWidgetView document /> }.into_any())
}

#[component]
fn BadgeWidgetView(document: JobDocument) -> impl IntoView {
    let JobDocument { row, edition, .. } = document;
    let widget = Widget::Badge(row.slug.clone());
    let (title, band) = (frame_title(widget.kind(), &row.title), row.band.id());
    view! {
        <article class="widget widget-badge" data-band=band>
            <Head widget=widget.clone() name=row.title.clone() title />
            <ScoreLine row has_change=true />
            <Foot widget edition link="AI Job Risk Index" />
        </article>
    }
    .into_any()
}
