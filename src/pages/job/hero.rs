//! The head of the page: where it stands, the title, one sentence on what it explains, and the score card.

use index::documents::JobRow;
use leptos::prelude::*;

use super::actions::Actions;
use super::still::{Still, still};
use crate::components::score_card::ScoreCard;
use crate::data::LazyJob;
use crate::routes::Route;

#[component]
pub fn Hero(job: LazyJob) -> impl IntoView {
    let (slug, title) = (job.row.slug.clone(), job.row.title.clone());
    view! {
        <header class="job-hero">
            {still(Still::Head, &job)}
            {still(Still::Contents, &job)}
            <ScoreCard row=(*job.row).clone() part=|part| still(Still::Score(part), &job)>
                <Actions slug title />
            </ScoreCard>
        </header>
    }
    .into_any()
}

#[component]
pub fn Head(row: JobRow, industry_name: String, lede: Option<String>) -> impl IntoView {
    let lede = lede.unwrap_or_else(|| {
        "What published research says of this occupation's exposure to AI, as an estimate with its range, and how that \
             has moved."
            .to_owned()
    });
    let codes = if row.soc.len() == 1 { "US occupation code (SOC 2018) " } else { "US occupation codes (SOC 2018) " };
    view! {
        <div class="job-head">
            <nav class="crumb" aria-label="Breadcrumb">
                <ol class="plain-list">
                    <li>
                        <a href=Route::Home.href()>"Home"</a>
                    </li>
                    <li>
                        <a href=Route::Industry(row.industry.clone()).href()>{industry_name}</a>
                    </li>
                    <li aria-current="page">{row.title.clone()}</li>
                </ol>
            </nav>
            <h1>
                {row.title.clone()}<span class="job-title-colon">":"</span>" "
                <span class="job-title-rest">"AI risk and automation outlook"</span>
            </h1>
            <p class="lede">{lede}</p>
            <p class="fine">{codes} <span translate="no">{row.soc.join(", ")}</span></p>
            <p class="fine caveat">
                "Task exposure, not a forecast of job loss. The ledger of dated evidence holds nothing newer than this edition."
            </p>
        </div>
    }
    .into_any()
}
