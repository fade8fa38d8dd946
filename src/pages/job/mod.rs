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
mod studies;
mod tasks;
mod trend;
mod where_to;
pub mod words;
mod would_move;

use std::sync::Arc;

use index::documents::{JobDocument, JobKind, JobRow, ProfileDocument};
use index::{Slug, TaskKind};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;

use self::colophon::Colophon;
use self::comparable::Comparable;
use self::explanations::Explanations;
use self::hero::Hero;
use self::mix::MyTaskMix;
use self::moves::Moves;
use self::outlook::{About, NoProfile, Replaced, Summary};
use self::second_opinion::SecondOpinion;
use self::skills::Skills;
use self::tasks::Tasks;
use self::trend::Trend;
use self::where_to::WhereTo;
use self::would_move::WouldMove;
use super::loaded::{Missing, loaded, missing_unless};
use crate::components::fixed::{Fixed, fixed};
use crate::components::in_turn::in_turn;
use crate::data::{DataError, fetch_index, fetch_job};

#[component]
pub fn JobPage() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let document = Resource::new(
        move || slug.get(),
        |slug| async move {
            let slug: Slug = slug.parse().map_err(|_| DataError::Missing)?;
            let fetched = fetch_job(&slug).await;
            let is_listed =
                async { fetch_index().await.is_ok_and(|index| index.jobs.iter().any(|row| row.slug == slug)) };
            missing_unless(is_listed, fetched).await
        },
    );
    loaded(document, Missing::NoSuchPage, |document| view! { <JobView document /> }.into_any())
}

#[component]
fn JobView(document: JobDocument) -> impl IntoView {
    view! {
        <Title text=title(&document.row) />
        <Meta name="description" content=description(&document) />
        {in_turn(move || view! { <Parts document /> })}
    }
}

#[component]
fn Parts(document: JobDocument) -> impl IntoView {
    let document = Arc::new(document);
    let (kind, score) = (document.row.kind, document.row.score);
    let [of_hero, of_trend, of_why, of_colophon] = [(); 4].map(|()| Arc::clone(&document));
    let hero = in_turn(move || view! { <Hero document=of_hero /> });
    let trend = in_turn(move || view! { <Trend document=of_trend /> });
    let why = (!document.explanations.is_empty()).then(|| in_turn(move || view! { <Explanations job=of_why /> }));
    let second_opinion = still(&document, |JobDocument { evidence, row, .. }| {
        view! { <SecondOpinion evidence=evidence.clone() row=row.clone() /> }
    });
    let where_to = (!document.ranked_moves.is_empty()).then(|| {
        still(&document, |JobDocument { row, ranked_moves, .. }| {
            view! { <WhereTo from=row.slug.clone() title=row.title.clone() moves=ranked_moves.clone() /> }
        })
    });
    let comparable = still(&document, move |document| view! { <Comparable jobs=document.comparable.clone() kind /> });
    let colophon = in_turn(move || view! { <Colophon document=of_colophon /> });
    let middle = match &document.profile {
        None => view! {
            {trend}
            {why}
            {still(&document, |JobDocument { row, estimate, .. }| {
                view! { <NoProfile row=row.clone() estimate=estimate.clone().unwrap_or_default() /> }
            })}
            {second_opinion}
            {where_to}
            {comparable}
        }
        .into_any(),
        Some(_) => {
            let tasks = |kind| {
                told(&document, move |profile| {
                    let lead = match kind {
                        TaskKind::Automated => &profile.automated_lead,
                        TaskKind::Remains => &profile.remains_lead,
                    };
                    view! { <Tasks kind lead=lead.clone() tasks=profile.tasks.clone() /> }
                })
            };
            let mix = {
                let document = Arc::clone(&document);
                in_turn(move || {
                    let tasks = document.profile.as_ref().map(|profile| profile.tasks.clone()).unwrap_or_default();
                    view! { <MyTaskMix slug=document.row.slug.clone() score tasks /> }
                })
            };
            view! {
                {told(&document, |profile| view! { <About paragraphs=profile.about.clone() /> })}
                {trend}
                {why}
                {told(&document, |profile| {
                    view! { <Replaced plural=profile.plural.clone() paragraphs=profile.replaced.clone() /> }
                })}
                {tasks(TaskKind::Automated)}
                {tasks(TaskKind::Remains)}
                {mix}
                {told(&document, |profile| {
                    view! { <Skills lead=profile.skills_lead.clone() skills=profile.skills.clone() /> }
                })}
                {told(&document, |profile| {
                    view! { <Moves lead=profile.moves_lead.clone() moves=profile.moves.clone() /> }
                })}
                {second_opinion}
                {where_to}
                {told(&document, move |profile| {
                    let (thresholds, reliefs) = (profile.thresholds.clone(), profile.reliefs.clone());
                    view! { <WouldMove score thresholds reliefs /> }
                })}
                {told(&document, |profile| {
                    view! { <Summary text=profile.summary.clone() sources=profile.sources.clone() /> }
                })}
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

/// A part that never changes. What it needs of the document is copied only where it is made.
fn still<V: IntoView + 'static>(
    document: &Arc<JobDocument>,
    part: impl FnOnce(&JobDocument) -> V + Send + 'static,
) -> Fixed {
    let document = Arc::clone(document);
    fixed(move || part(&document))
}

/// A part that never changes, and that a job with a profile has.
fn told<V: IntoView + 'static>(
    document: &Arc<JobDocument>,
    part: impl FnOnce(&ProfileDocument) -> V + Send + 'static,
) -> Fixed {
    let document = Arc::clone(document);
    fixed(move || document.profile.as_ref().map(part))
}

fn title(row: &JobRow) -> String {
    format!("{}: AI risk and automation outlook", row.title)
}

fn description(document: &JobDocument) -> String {
    let row = &document.row;
    let ([low, high], band, edition) = (row.range, row.band.label(), document.edition.long());
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
