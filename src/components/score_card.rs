//! A job's score with all that is needed to read it: band, change, range, confidence and date. The job page shows it,
//! and so does the widget; it knows neither.

use index::documents::{Confidence, JobKind, JobRow};
use index::{Date, Score};
use leptos::prelude::*;

use super::change::Change;
use super::fixed::Fixed;
use super::risk_scale::RiskScale;
use super::score_line::ScoreLine;
use super::sparkline::Sparkline;
use crate::routes::Route;

/// What of it never changes.
#[derive(Clone, Copy)]
pub enum ScorePart {
    Line,
    Scale,
    Week,
    Facts,
    Note,
}

#[component]
pub fn ScoreCard<P: Fn(ScorePart) -> Fixed>(
    row: JobRow,
    /// Makes each of its parts, with `score_part`.
    part: P,
    /// What a visitor can do with the score.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="score-card" aria-label="Risk score" data-band=row.band.id() data-kind=row.kind.id()>
            {part(ScorePart::Line)}
            {part(ScorePart::Scale)}
            {part(ScorePart::Week)}
            {part(ScorePart::Facts)}
            {part(ScorePart::Note)}
            {children.map(|children| children())}
        </section>
    }
    .into_any()
}

pub fn score_part(
    part: ScorePart,
    row: JobRow,
    industry_name: String,
    edition: Date,
    // Where its links open; without it, in their own window.
    link_target: Option<&'static str>,
) -> AnyView {
    match part {
        ScorePart::Line => view! { <ScoreLine row /> }.into_any(),
        ScorePart::Scale => {
            let point = row.has_point.then_some(row.score);
            view! { <RiskScale range=row.range score=point previous=row.previous /> }.into_any()
        }
        ScorePart::Week => view! { <Week row /> }.into_any(),
        ScorePart::Facts => view! { <Facts row industry_name edition link_target /> }.into_any(),
        ScorePart::Note => {
            view! { <p class="score-note">{note(row.kind, row.has_point, row.confidence)}</p> }.into_any()
        }
    }
}

#[component]
fn Week(row: JobRow) -> impl IntoView {
    view! {
        <div class="score-week">
            <p>
                {row.change.map(|_| view! { <Change change=row.change /> " " })}
                <span class="score-since">{since(&row)}</span>
            </p>
            <Sparkline values=row.spark />
        </div>
    }
}

#[component]
fn Facts(row: JobRow, industry_name: String, edition: Date, link_target: Option<&'static str>) -> impl IntoView {
    let [low, high] = row.range;
    let last = row.has_point.then(|| {
        view! {
            <dt>"Last week"</dt>
            <dd>{last_week(row.previous)}</dd>
        }
    });
    view! {
        <dl class="facts">
            {last}
            <dt>"Range"</dt>
            <dd>{format!("{low} to {high}")}</dd>
            <dt>"Industry"</dt>
            <dd>
                <a href=Route::Industry(row.industry).href() target=link_target rel=link_target.map(|_| "noopener")>
                    {industry_name}
                </a>
            </dd>
            <dt>"Edition"</dt>
            <dd>
                <time datetime=edition.to_string()>{edition.long()}</time>
            </dd>
            <dt>"Confidence"</dt>
            <dd>{row.confidence.label()}</dd>
        </dl>
    }
}

fn note(kind: JobKind, has_point: bool, confidence: Confidence) -> &'static str {
    match (kind, has_point) {
        (JobKind::Profile, _) => meaning(confidence),
        (JobKind::Research, true) => {
            "A research estimate: four in five lie within such a range. It is made from the published studies, so they \
             cannot rate it."
        }
        (JobKind::Research, false) => {
            "A research estimate whose range is too wide for a single figure. Its band is that of the range's middle; it is \
             made from the published studies, so they cannot rate it."
        }
    }
}

fn since(row: &JobRow) -> &'static str {
    match (row.kind, row.change) {
        (_, Some(_)) => "this week",
        (JobKind::Research, None) => "no better model this week",
        (JobKind::Profile, None) => "first edition",
    }
}

fn last_week(previous: Option<Score>) -> String {
    previous.map_or_else(|| "not published".to_owned(), |score| score.to_string())
}

/// What the word for the confidence stands for.
fn meaning(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => {
            "High: the published studies agree on this occupation and our score stands near their middle, more so than for \
             two thirds of the jobs."
        }
        Confidence::Medium => {
            "Medium: the published studies differ on this occupation, or our score stands off their middle, about as much as \
             for most jobs."
        }
        Confidence::Low => {
            "Low: the published studies differ on this occupation, or our score stands off their middle, more than for two \
             thirds of the jobs."
        }
        Confidence::Unrated => "Not rated: fewer than two published studies cover the occupation.",
    }
}
