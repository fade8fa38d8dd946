//! A job's score with all that is needed to read it: band, change, range, confidence and date. The job page shows it,
//! and so does the widget; it knows neither.

use index::documents::{Confidence, JobKind, JobRow};
use index::{Date, Score};
use leptos::prelude::*;

use super::change::Change;
use super::risk_scale::RiskScale;
use super::score_line::ScoreLine;
use super::sparkline::Sparkline;
use crate::routes::Route;

#[component]
pub fn ScoreCard(
    row: JobRow,
    #[prop(into)] industry_name: String,
    edition: Date,
    /// Where its links open; without it, in their own window.
    #[prop(optional)]
    link_target: Option<&'static str>,
    /// What a visitor can do with the score.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let is_estimate = row.kind == JobKind::Research;
    let [low, high] = row.range;
    let point = row.has_point.then_some(row.score);
    view! {
        <section class="score-card" aria-label="Risk score" data-band=row.band.id() data-kind=row.kind.id()>
            <ScoreLine row=row.clone() />
            <RiskScale range=row.range score=point previous=row.previous />
            <div class="score-week">
                <p>
                    {row.change.map(|_| view! { <Change change=row.change /> " " })}
                    <span class="score-since">{since(&row)}</span>
                </p>
                <Sparkline values=row.spark.clone() />
            </div>
            <dl class="facts">
                {point
                    .map(|_| {
                        view! {
                            <dt>"Last week"</dt>
                            <dd>{last_week(row.previous)}</dd>
                        }
                    })}
                <dt>"Range"</dt>
                <dd>{format!("{low} to {high}")}</dd>
                <dt>"Industry"</dt>
                <dd>
                    <a href=Route::Industry(row.industry.clone()).href() target=link_target rel=link_target.map(|_| "noopener")>
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
            <p class="score-note">
                {match (is_estimate, row.has_point) {
                    (false, _) => meaning(row.confidence),
                    (true, true) => {
                        "A research estimate: four in five lie within such a range. It is made from the published studies, \
                         so they cannot rate it."
                    }
                    (true, false) => {
                        "A research estimate whose range is too wide for a single figure. Its band is that of the range's \
                         middle; it is made from the published studies, so they cannot rate it."
                    }
                }}
            </p>
            {children.map(|children| children())}
        </section>
    }
    .into_any()
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
