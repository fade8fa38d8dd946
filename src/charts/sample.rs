//! Made-up documents for the charts' tests.

use index::documents::{
    Basis, ChartContext, Confidence, EventDocument, HistoryDriver, HistoryPoint, JobDocument, JobKind, JobRow,
    Precision, SCHEMA_VERSION, Source,
};
use index::editions::first_edition;
use index::ledger::{Cause, EventKind};
use index::{Score, Slug};

pub fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

/// A job with one edition a week from the first on.
pub fn job(name: &str, scores: &[u8]) -> JobDocument {
    let shown = |value: u8| Score::shown(f64::from(value));
    let range = |value: u8| [shown(value.saturating_sub(5)), shown(value.saturating_add(5))];
    let history: Vec<HistoryPoint> = scores
        .iter()
        .enumerate()
        .map(|(at, &value)| HistoryPoint {
            edition: first_edition().plus_days(7 * at as i64),
            score: shown(value),
            change: at.checked_sub(1).map(|before| i16::from(value) - i16::from(scores[before])),
            unrounded: f64::from(value),
            range: range(value),
            drivers: Vec::new(),
        })
        .collect();
    let score = shown(scores[scores.len() - 1]);
    let row = JobRow {
        slug: slug(name),
        title: name.to_uppercase(),
        soc: vec!["29-1141".to_owned()],
        industry: slug("healthcare"),
        kind: JobKind::Profile,
        score,
        previous: None,
        change: history.last().and_then(|point| point.change),
        band: score.band(),
        range: range(score.value()),
        confidence: Confidence::High,
        spark: history.iter().map(|point| point.score).collect(),
        pay: None,
        growth: None,
    };
    JobDocument {
        schema_version: SCHEMA_VERSION,
        row,
        industry_name: "Healthcare".to_owned(),
        edition: history[history.len() - 1].edition,
        previous_edition: None,
        methodology_version: "1.0".to_owned(),
        last_evidence_on: history[history.len() - 1].edition,
        context: ChartContext { industry: vec![40.0; scores.len()], all_jobs: vec![45.5; scores.len()] },
        history,
        trend_sentence: String::new(),
        explanations: Vec::new(),
        events: Vec::new(),
        evidence: None,
        comparable: Vec::new(),
        profile: None,
    }
}

/// The same, its newest edition driven by one event.
pub fn job_with_driver(name: &str, scores: &[u8], points: f64) -> JobDocument {
    let mut job = job(name, scores);
    let id = slug("a-record");
    job.events.push(EventDocument {
        id: id.clone(),
        date: job.edition,
        precision: Precision::Day,
        kind: EventKind::Capability,
        title: "A record".to_owned(),
        what: "It rose.".to_owned(),
        industries: Vec::new(),
        source: Source { title: "Page".to_owned(), url: "https://example.org".to_owned(), basis: Basis::Primary },
        judgements: Vec::new(),
    });
    if let Some(newest) = job.history.last_mut() {
        newest.drivers.push(HistoryDriver { cause: Cause::Event(id), points });
    }
    job
}
