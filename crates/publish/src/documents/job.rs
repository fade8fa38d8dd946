//! `jobs/<slug>.json`: all of a job's page.

use index::documents::{ChartContext, HistoryDriver, HistoryPoint, JobDocument, JobKind, JobRow, SCHEMA_VERSION};
use index::history::EditionScore;
use index::moves::RelatedJobs;
use index::trend::{TrendPoint, trend_sentence};
use index::{METHODOLOGY_VERSION, Slug};
use rayon::prelude::*;

use super::Material;
use super::comparable::{comparable, main_code, related};
use super::events::cause_id;
use super::explanations::explanations;
use super::profile::profile;
use super::ranked_moves::ranked_moves;
use super::rounding::to_four_digits;
use super::scored::Scored;

/// In the order of the rows.
pub fn jobs(material: &Material<'_>, rows: &[JobRow], related: &RelatedJobs) -> Vec<JobDocument> {
    let document = |row: &JobRow| match row.kind {
        JobKind::Profile => Some(job(row, material.scored(&row.slug)?, material, rows)),
        JobKind::Research => Some(material.estimated(&row.slug)?.document(row, material, rows)),
    };
    let documents = rows.par_iter().filter_map(document);
    documents.map(|job| JobDocument { ranked_moves: ranked_moves(&job.row, rows, related), ..job }).collect()
}

fn job(row: &JobRow, scored: &Scored<'_>, material: &Material<'_>, rows: &[JobRow]) -> JobDocument {
    let content = material.content;
    let points: Vec<TrendPoint> =
        scored.history.iter().map(|point| TrendPoint { date: point.edition, score: point.score }).collect();
    let explanations = explanations(scored, material);
    let drivers = scored.history.iter().flat_map(|point| &point.drivers).map(|driver| cause_id(&driver.cause));
    let named: Vec<&Slug> = drivers.chain(explanations.iter().flat_map(|entry| &entry.events)).collect();
    JobDocument {
        schema_version: SCHEMA_VERSION,
        row: row.clone(),
        industry_name: material.industry_name(&row.industry),
        edition: material.edition(),
        previous_edition: material.previous_edition(),
        methodology_version: METHODOLOGY_VERSION.to_owned(),
        last_evidence_on: content.last_evidence_on,
        history: scored.history.iter().map(history_point).collect(),
        context: ChartContext {
            industry: material.averages.industry_values(&row.industry),
            all_jobs: material.averages.all_values(),
        },
        trend_sentence: trend_sentence(&points),
        events: material.events.in_date_order(named),
        seen_since: material.events.seen_since(&scored.job, material.edition()),
        explanations,
        evidence: material.evidence.panel(scored),
        comparable: comparable(row, rows),
        related: related(main_code(scored), Some(scored), material),
        ranked_moves: Vec::new(),
        estimate: None,
        profile: Some(profile(scored, material, rows)),
    }
}

fn history_point(point: &EditionScore) -> HistoryPoint {
    HistoryPoint {
        edition: point.edition,
        score: point.score,
        change: point.change,
        unrounded: to_four_digits(point.unrounded),
        range: [point.range.0, point.range.1],
        drivers: history_drivers(point),
    }
}

pub fn history_drivers(point: &EditionScore) -> Vec<HistoryDriver> {
    let drivers = point.drivers.iter();
    drivers
        .map(|driver| HistoryDriver { cause: driver.cause.clone(), points: to_four_digits(driver.points) })
        .filter(|driver| driver.points != 0.0)
        .collect()
}
