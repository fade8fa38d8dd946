//! A job as a card: title, score, band and weekly change.

use index::documents::{JobKind, JobRow};
use leptos::prelude::*;

use super::band_mark::BandMark;
use super::change::Change;
use super::sparkline::Sparkline;
use crate::routes::Route;

#[component]
pub fn JobCard(row: JobRow) -> impl IntoView {
    let figure = row.figure();
    let estimate = (row.kind == JobKind::Research).then(|| view! { <span class="fine">"research estimate"</span> });
    view! {
        <article class="job-card" data-band=row.band.id()>
            <h3>
                <a href=Route::Job(row.slug.clone()).href()>{row.title}</a>
            </h3>
            <p class="job-card-figures">
                <span class="job-card-score">{figure}</span>
                <BandMark band=row.band />
                <Change change=row.change />
                {estimate}
            </p>
            <Sparkline values=row.spark />
        </article>
    }
    .into_any()
}
