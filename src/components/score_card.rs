//! A job's score with all that is needed to read it: band, change, range, confidence and date. The job page shows it,
//! and so does the widget; it knows neither.

use index::documents::{Confidence, JobKind, JobRow};
use index::{Date, Score};
use leptos::prelude::*;

use super::change::Change;
use super::risk_scale::RiskScale;
use super::score_line::ScoreLine;
use crate::charts::Sparkline;
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
    let point = (!is_estimate).then_some(row.score);
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
                {(!is_estimate)
                    .then(|| {
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
                {if is_estimate {
                    "A research estimate, so a range. Its band is that of the estimate's centre; it is made from \
                     the published studies, so they cannot rate it."
                } else {
                    meaning(row.confidence)
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
        Confidence::High => "High: all published studies rank the occupation within 15 percentiles of our score.",
        Confidence::Medium => "Medium: the published studies rank the occupation within 30 percentiles of our score.",
        Confidence::Low => "Low: a published study ranks the occupation more than 30 percentiles away from our score.",
        Confidence::Unrated => "Not rated: no published study covers the occupation.",
    }
}
