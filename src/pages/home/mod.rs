//! The page at `/`: find a job, and what the newest edition says.

mod average;
mod industries;
mod lists;
mod map;
mod saved;

use index::Date;
use index::documents::{AveragePoint, IndexDocument, IndustryRow, JobKind, JobRow};
use index::figure::counted;
use index::ranking::{least_at_risk, most_at_risk, movers};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use serde::{Deserialize, Serialize};

use super::loaded::{Missing, loaded};
use crate::components::find_job::FindJob;
use crate::components::fixed::fixed;
use crate::components::in_turn::in_turn;
use crate::data::DataError;
use crate::routes::Route;
use crate::state::catalog::use_catalog;

use average::Average;
use industries::Industries;
use lists::{Extremes, Movers};
use map::MapTeaser;
use saved::Saved;

const LISTED: usize = 6;

/// What the page shows of the index, so that it carries no more than that.
#[derive(Clone, Serialize, Deserialize)]
struct Home {
    edition: Date,
    summary: Vec<String>,
    averages: Vec<AveragePoint>,
    industries: Vec<IndustryRow>,
    most: Vec<JobRow>,
    least: Vec<JobRow>,
    movers: Vec<JobRow>,
    profiles: u32,
    estimates: u32,
    /// Only where the publisher renders the page.
    #[serde(skip)]
    map: String,
}

impl Home {
    fn of(index: &IndexDocument) -> Self {
        let owned = |rows: Vec<&JobRow>| rows.into_iter().cloned().collect();
        let count = |kind| index.jobs.iter().filter(|job| job.kind == kind).count() as u32;
        Self {
            edition: index.edition,
            summary: index.summary.clone(),
            averages: index.averages.clone(),
            industries: index.industries.clone(),
            most: owned(most_at_risk(&index.jobs, LISTED)),
            least: owned(least_at_risk(&index.jobs, LISTED)),
            movers: owned(movers(&index.jobs, LISTED)),
            profiles: count(JobKind::Profile),
            estimates: count(JobKind::Research),
            map: map::picture(index),
        }
    }
}

#[component]
pub fn HomePage() -> impl IntoView {
    let catalog = use_catalog();
    let home =
        Resource::new(|| (), move |()| async move { Ok::<_, DataError>(Home::of(catalog.index().await?.as_ref())) });
    view! {
        <Title text="" />
        <Meta
            name="description"
            content="Find your job and see how exposed its tasks are to AI: a score from 0 to 100, why it moved, week by week, with sources, and what to do about it."
        />
        {loaded(home, Missing::Fault, |home| in_turn(move || view! { <HomeView home /> }).into_any())}
    }
    .into_any()
}

#[component]
fn HomeView(home: Home) -> impl IntoView {
    let Home { edition, summary, averages, industries, most, least, movers, profiles, estimates, map } = home;
    let scope = format!(
        "{} and {}",
        counted(profiles, "job with a profile", "jobs with a profile"),
        counted(estimates, "research estimate", "research estimates")
    );
    view! {
        <div class="wrap page home">
            <section class="home-hero">
                <div class="home-ask">
                    <h1>"How exposed is your job to AI?"</h1>
                    <p class="lede">
                        "A score from 0 to 100 for every job, task by task, with the evidence behind each step of its line."
                    </p>
                    {in_turn(|| view! { <FindJob id="find-first" placeholder="Nurse, SRE, bookkeeper…" takes_focus=true /> })}
                    <p class="fine">{scope}". " <a href=Route::all_jobs().href()>"See them all"</a></p>
                    <Saved />
                </div>
                <aside class="home-week" aria-labelledby="this-week">
                    <h2 id="this-week">"Newest edition"</h2>
                    <p class="eyebrow">
                        <a href=Route::Week(edition).href()>{edition.long()}</a>
                    </p>
                    {summary.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
                    <p class="fine">
                        "The " <a href=format!("{}#ledger", Route::Methodology.href())>"ledger of dated evidence"</a>
                        " holds nothing newer."
                    </p>
                </aside>
            </section>
            {fixed(move || view! { <Extremes most least /> })}
            {in_turn(move || view! { <MapTeaser picture=map /> })}
            {fixed(move || view! { <Movers movers edition /> })}
            {(!averages.is_empty()).then(|| fixed(move || view! { <Average averages /> }))}
            {fixed(move || view! { <Industries industries /> })}
            <section class="section home-embed" aria-labelledby="embed">
                <h2 id="embed">"Put a score on your own site"</h2>
                <p>
                    "One line of HTML shows a job's score and trend in your column, in your theme, without cookies and without
                    calls to anybody else. It is free and updates itself every Wednesday."
                </p>
                <p>
                    <a class="button" href=Route::Embed.href()>
                        "Build a widget"
                    </a>
                </p>
            </section>
        </div>
    }
    .into_any()
}
