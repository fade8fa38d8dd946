//! Made-up documents for the charts' tests.

use index::capability::{Link, Verdict};
use index::documents::{
    AveragePoint, Basis, CapabilityDocument, ChartContext, Confidence, EventDocument, HistoryDriver, HistoryPoint,
    IndustryDocument, IndustryRow, JobDocument, JobKind, JobRow, MeasureDocument, MeasureState, MeasuredBy,
    MethodologyDocument, Precision, RecordDocument, SCHEMA_VERSION, ScaleDocument, ScoreHistory, Source, Validation,
};
use index::editions::first_edition;
use index::ledger::{Cause, EventKind};
use index::{Capability, Score, Slug};

pub fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn source() -> Source {
    Source {
        title: "Page".to_owned(),
        url: "https://example.org".to_owned(),
        basis: Basis::Primary,
        measured_by: MeasuredBy::Independent,
        primary: None,
    }
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
        change_12_weeks: None,
        band: score.band(),
        range: range(score.value()),
        has_point: true,
        confidence: Confidence::High,
        spark: history.iter().map(|point| point.score).collect(),
        pay: None,
        growth: None,
        workers: None,
        openings: None,
        job_zone: None,
        education: None,
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
        seen_since: None,
        evidence: None,
        comparable: Vec::new(),
        related: Vec::new(),
        ranked_moves: Vec::new(),
        estimate: None,
        profile: None,
    }
}

/// The same, its newest edition driven by one event.
pub fn job_with_driver(name: &str, scores: &[u8], points: f64) -> JobDocument {
    let mut job = job(name, scores);
    let id = slug("a-record");
    job.events.push(EventDocument {
        id: id.clone(),
        published_on: job.edition,
        precision: Precision::Day,
        counts_since: None,
        kind: EventKind::Capability,
        title: "A record".to_owned(),
        what: "It rose.".to_owned(),
        industries: Vec::new(),
        source: source(),
        uncounted: None,
        raises: Vec::new(),
        judgements: Vec::new(),
    });
    if let Some(newest) = job.history.last_mut() {
        newest.drivers.push(HistoryDriver { cause: Cause::Event(id), points });
    }
    job
}

/// An industry of such jobs.
pub fn industry(jobs: &[(&str, &[u8])]) -> IndustryDocument {
    let documents: Vec<JobDocument> = jobs.iter().map(|(name, scores)| job(name, scores)).collect();
    let averages = documents.first().map(|first| first.history.iter().map(|point| point.edition)).into_iter().flatten();
    let averages: Vec<AveragePoint> = averages.map(|edition| AveragePoint { edition, average: 30.0 }).collect();
    let histories = documents.iter().map(|job| ScoreHistory {
        slug: job.row.slug.clone(),
        scores: job.history.iter().map(|point| point.score).collect(),
    });
    IndustryDocument {
        sources: Vec::new(),
        schema_version: SCHEMA_VERSION,
        row: IndustryRow {
            slug: slug("healthcare"),
            name: "Healthcare".to_owned(),
            profiles: jobs.len() as u32,
            estimates: 0,
            average: None,
            change: None,
        },
        edition: first_edition(),
        lede: String::new(),
        hits_first: Vec::new(),
        depends_on_people: Vec::new(),
        all_jobs: averages.clone(),
        averages,
        histories: histories.collect(),
        jobs: documents.into_iter().map(|job| job.row).collect(),
    }
}

/// One capability with records of one measure, each given by the level that it stands for.
pub fn methodology(records: &[(&str, f64)], newest: &str) -> MethodologyDocument {
    let day = |text: &str| text.parse().expect("a date");
    let mut best = 0.0;
    let mut record = |&(date, level): &(&str, f64)| {
        let raises = level > best;
        best = level.max(best);
        RecordDocument {
            id: slug("a-record"),
            measure: slug("exam"),
            published_on: day(date),
            precision: Precision::Day,
            system: "System".to_owned(),
            value: level,
            ability: Some(level),
            verdict: if raises { Verdict::Raised } else { Verdict::NotTheBest },
            level: raises.then_some(level),
            source: source(),
        }
    };
    let records: Vec<RecordDocument> = records.iter().map(&mut record).collect();
    let measure = MeasureDocument {
        id: slug("exam"),
        name: "Exam".to_owned(),
        unit: "%".to_owned(),
        about: String::new(),
        link: Some(Link::Logistic { difficulty: 50.0, slope: 0.1, chance: 0.0 }),
        state: MeasureState::Speaks,
        common_systems: 3,
        residual: Some(1.0),
        joined: None,
        waits: None,
    };
    let scale = ScaleDocument {
        unit: "points".to_owned(),
        low: 0.0,
        low_means: String::new(),
        high: 100.0,
        high_means: String::new(),
        ability: best,
        room: 100.0 - best,
    };
    let capability = CapabilityDocument {
        capability: Capability::Language,
        name: "Language".to_owned(),
        what: String::new(),
        level: best,
        scale: Some(scale),
        measures: vec![measure],
        records,
    };
    MethodologyDocument {
        schema_version: SCHEMA_VERSION,
        methodology_version: "1.0".to_owned(),
        edition: day(newest),
        first_edition: first_edition(),
        last_evidence_on: day(newest),
        profiles: 1,
        estimates: 0,
        events: 0,
        capabilities: vec![capability],
        ledger: Vec::new(),
        example: None,
        validation: Validation::default(),
        estimate: None,
        confidence: None,
        sources: Vec::new(),
    }
}
