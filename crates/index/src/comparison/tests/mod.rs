//! Made-up jobs for the tests of comparisons.

mod risk;
mod rows;
mod verdict;

use super::*;
use crate::closeness::Relation;
use crate::documents::{ChartContext, Confidence, HistoryPoint, JobRow, SCHEMA_VERSION};
use crate::editions::first_edition;
use crate::{Score, TaskKind};

/// A job with one score a week, the last of them in the newest edition.
fn job(title: &str, weeks: i64, scores: &[u8]) -> JobDocument {
    let newest = first_edition().plus_days(7 * weeks);
    let shown = |value: u8| Score::shown(f64::from(value));
    let history: Vec<HistoryPoint> = scores
        .iter()
        .rev()
        .enumerate()
        .map(|(ago, &value)| HistoryPoint {
            edition: newest.plus_days(-7 * ago as i64),
            score: shown(value),
            change: None,
            unrounded: f64::from(value),
            range: [shown(value); 2],
            drivers: vec![],
        })
        .rev()
        .collect();
    let score = shown(*scores.last().expect("a score"));
    JobDocument {
        schema_version: SCHEMA_VERSION,
        row: JobRow {
            slug: title.to_lowercase().parse().expect("a slug"),
            title: title.to_owned(),
            soc: vec![],
            industry: "legal".parse().expect("a slug"),
            kind: JobKind::Profile,
            score,
            previous: None,
            change: (scores.len() > 1).then_some(0),
            change_12_weeks: None,
            band: score.band(),
            range: [score, shown(score.value() + 9)],
            has_point: true,
            confidence: Confidence::High,
            spark: vec![],
            pay: None,
            growth: None,
            workers: None,
            openings: None,
            job_zone: None,
            education: None,
        },
        industry_name: "Legal".to_owned(),
        edition: newest,
        previous_edition: None,
        methodology_version: "1.0".to_owned(),
        last_evidence_on: newest,
        history,
        context: ChartContext::default(),
        trend_sentence: String::new(),
        explanations: vec![],
        events: vec![],
        seen_since: None,
        evidence: None,
        comparable: vec![],
        related: Vec::new(),
        ranked_moves: Vec::new(),
        estimate: None,
        profile: None,
    }
}

/// Twelve weeks at `then`, and `now` in the newest edition.
fn moved(title: &str, then: u8, now: u8) -> JobDocument {
    let mut scores = [then; 14];
    scores[13] = now;
    job(title, 13, &scores)
}

/// A research estimate with this range.
fn estimate(title: &str, low: u8, high: u8) -> JobDocument {
    let mut job = job(title, 13, &[low / 2 + high / 2]);
    job.row.kind = JobKind::Research;
    job.row.range = [low, high].map(|end| Score::shown(f64::from(end)));
    job.row.has_point = high - low < 20;
    job
}
