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

use index::documents::{JobDocument, JobKind};
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
use crate::components::fixed::fixed;
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
    let trend = view! { <Trend document=document.clone() /> };
    let hero = view! { <Hero document=document.clone() /> };
    let colophon = view! { <Colophon document=document.clone() /> };
    let JobDocument {
        row,
        history,
        explanations,
        events,
        seen_since,
        evidence,
        comparable,
        ranked_moves,
        estimate,
        profile,
        ..
    } = document;
    let title = format!("{}: AI risk and automation outlook", row.title);
    let ([low, high], band, edition) = (row.range, row.band.label(), document.edition.long());
    let description = match row.kind {
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
    };
    let why = (!explanations.is_empty())
        .then(|| view! { <Explanations job=row.slug.clone() explanations events history seen_since /> });
    let second_opinion = {
        let row = row.clone();
        fixed(move || view! { <SecondOpinion evidence row /> })
    };
    let where_to = (!ranked_moves.is_empty()).then(|| {
        let (from, title) = (row.slug.clone(), row.title.clone());
        fixed(move || view! { <WhereTo from title moves=ranked_moves /> })
    });
    let comparable = fixed(move || view! { <Comparable jobs=comparable kind=row.kind /> });
    let middle = match profile {
        None => view! {
            {trend}
            {why}
            {fixed(move || view! { <NoProfile row estimate=estimate.unwrap_or_default() /> })}
            {second_opinion}
            {where_to}
            {comparable}
        }
        .into_any(),
        Some(profile) => {
            let (score, tasks) = (row.score, profile.tasks);
            let (automated, remains) = (tasks.clone(), tasks.clone());
            view! {
                {fixed(move || view! { <About paragraphs=profile.about /> })}
                {trend}
                {why}
                {fixed(move || view! { <Replaced plural=profile.plural paragraphs=profile.replaced /> })}
                {fixed(move || view! { <Tasks kind=TaskKind::Automated lead=profile.automated_lead tasks=automated /> })}
                {fixed(move || view! { <Tasks kind=TaskKind::Remains lead=profile.remains_lead tasks=remains /> })}
                <MyTaskMix slug=row.slug score tasks />
                {fixed(move || view! { <Skills lead=profile.skills_lead skills=profile.skills /> })}
                {fixed(move || view! { <Moves lead=profile.moves_lead moves=profile.moves /> })}
                {second_opinion}
                {where_to}
                {fixed(move || {
                    view! { <WouldMove score thresholds=profile.thresholds reliefs=profile.reliefs /> }
                })}
                {fixed(move || view! { <Summary text=profile.summary sources=profile.sources /> })}
                {comparable}
            }
            .into_any()
        }
    };
    view! {
        <Title text=title />
        <Meta name="description" content=description />
        <div class="wrap job-page">
            {hero}
            {middle}
            {colophon}
        </div>
    }
}
