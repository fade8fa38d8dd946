//! The page at `/jobs/<slug>/`: one job, its score, why it moved, and what to do about it.

mod actions;
mod colophon;
mod comparable;
mod contents;
mod explanations;
mod exposure;
mod hero;
mod labour;
mod mix;
mod moves;
mod outlook;
mod part;
mod second_opinion;
mod skills;
mod still;
mod studies;
mod tasks;
mod trend;
mod where_to;
pub mod words;
mod would_move;

use index::documents::{JobKind, JobRow};
use index::{Slug, TaskKind};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use self::colophon::Colophon;
use self::explanations::Explanations;
use self::hero::Hero;
use self::mix::MyTaskMix;
pub use self::still::still_code;
use self::still::{ProfilePart, Still, in_full, still};
use self::trend::Trend;
use super::loaded::{Missing, loaded, missing_unless};
use crate::components::in_turn::in_turn;
use crate::data::{DataError, LazyJob, fetch_index, fetch_lazy_job};

#[component]
pub fn JobPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let document = Resource::new(
        move || slug.get(),
        |slug| async move {
            let slug: Slug = slug.parse().map_err(|_| DataError::Missing)?;
            let is_listed =
                async { fetch_index().await.is_ok_and(|index| index.jobs.iter().any(|row| row.slug == slug)) };
            in_full(async { missing_unless(is_listed, fetch_lazy_job(&slug).await).await }).await
        },
    );
    loaded(document, Missing::NoSuchPage, |job| view! { <JobView job /> }.into_any())
}

#[component]
fn JobView(job: LazyJob) -> impl IntoView {
    view! {
        <Title text=title(&job.row) />
        <Meta name="description" content=description(&job) />
        {in_turn(move || view! { <Parts job /> })}
    }
}

#[component]
fn Parts(job: LazyJob) -> impl IntoView {
    let score = job.row.score;
    let [of_hero, of_trend, of_why, of_colophon] = [(); 4].map(|()| job.clone());
    let hero = in_turn(move || view! { <Hero job=of_hero /> });
    let trend = in_turn(move || view! { <Trend job=of_trend /> });
    let why = job.live.has_explanations().then(|| in_turn(move || view! { <Explanations job=of_why /> }));
    let still = |part: Still| still(part, &job);
    let second_opinion = still(Still::SecondOpinion);
    let where_to = job.live.has_ranked_moves().then(|| still(Still::WhereTo));
    let comparable = still(Still::Comparable);
    let colophon = in_turn(move || view! { <Colophon job=of_colophon /> });
    let middle = match &job.live.profile {
        None => view! {
            {trend}
            {why}
            {still(Still::NoProfile)}
            {second_opinion}
            {where_to}
            {comparable}
        }
        .into_any(),
        Some(profile) => {
            let (slug, tasks) = (job.row.slug.clone(), profile.tasks.clone());
            let of_profile = |part| still(Still::OfProfile(part));
            let mix = in_turn(move || view! { <MyTaskMix slug score tasks /> });
            view! {
                {of_profile(ProfilePart::About)}
                {trend}
                {why}
                {of_profile(ProfilePart::Replaced)}
                {of_profile(ProfilePart::Tasks(TaskKind::Automated))}
                {of_profile(ProfilePart::Tasks(TaskKind::Remains))}
                {mix}
                {of_profile(ProfilePart::Skills)}
                {of_profile(ProfilePart::Moves)}
                {second_opinion}
                {where_to}
                {of_profile(ProfilePart::WouldMove)}
                {of_profile(ProfilePart::Summary)}
                {comparable}
            }
            .into_any()
        }
    };
    view! {
        <div class="wrap job-page">
            {hero}
            {middle}
            {colophon}
        </div>
    }
    .into_any()
}

fn title(row: &JobRow) -> String {
    format!("{}: AI risk and automation outlook", row.title)
}

fn description(job: &LazyJob) -> String {
    let row = &job.row;
    let ([low, high], band, edition) = (row.range, row.band.label(), job.live.edition.long());
    match row.kind {
        JobKind::Profile => format!(
            "Risk score {} of 100 ({band}) in the edition of {edition}: how exposed the work is to AI, why, and what to \
             do about it.",
            row.score
        ),
        JobKind::Research if row.has_point => format!(
            "Research estimate of {}, between {low} and {high} of 100 ({band}), in the edition of {edition}: what published \
             studies say of how exposed the work is to AI.",
            row.score
        ),
        JobKind::Research => format!(
            "Research estimate of {low} to {high} of 100 ({band}) in the edition of {edition}: what published studies \
             say of how exposed the work is to AI."
        ),
    }
}
