//! `editions.json` and `editions/<date>.json`.

use index::documents::{EditionDocument, EditionRow, EditionScoreRow, EditionsDocument, SCHEMA_VERSION};
use index::explain::{EditionChange, edition_summary};
use index::{Date, METHODOLOGY_VERSION};
use sha2::{Digest, Sha256};

use super::Material;
use super::job::history_drivers;
use super::rounding::{to_four_digits, to_tenth};

/// Newest first.
pub fn editions(material: &Material<'_>, each: &[EditionDocument]) -> EditionsDocument {
    EditionsDocument {
        schema_version: SCHEMA_VERSION,
        editions: each.iter().rev().map(|edition| edition.row.clone()).collect(),
        corrections: material.content.corrections.clone(),
    }
}

/// Oldest first.
pub fn each_edition(material: &Material<'_>) -> Vec<EditionDocument> {
    let editions = material.content.editions.iter();
    editions.enumerate().map(|(at, edition)| document(material, at, *edition)).collect()
}

fn document(material: &Material<'_>, at: usize, edition: Date) -> EditionDocument {
    let scores = scores(material, at);
    let moved =
        |is_counted: fn(i16) -> bool| scores.iter().filter(|row| row.change.is_some_and(is_counted)).count() as u32;
    let all = material.averages.all_values();
    EditionDocument {
        schema_version: SCHEMA_VERSION,
        row: EditionRow {
            edition,
            backfilled: true,
            methodology_version: METHODOLOGY_VERSION.to_owned(),
            average: all.get(at).copied().map_or(0.0, to_tenth),
            jobs: scores.len() as u32,
            rose: moved(|change| change > 0),
            fell: moved(|change| change < 0),
            digest: digest(&scores),
        },
        previous_edition: at.checked_sub(1).and_then(|at| material.content.editions.get(at)).copied(),
        next_edition: material.content.editions.get(at + 1).copied(),
        summary: summary(material, at, edition),
        scores,
        events: material.events.of_edition(edition),
    }
}

/// By score, highest first; ties by title.
fn scores(material: &Material<'_>, at: usize) -> Vec<EditionScoreRow> {
    let mut rows: Vec<EditionScoreRow> = material
        .scored
        .iter()
        .map(|scored| {
            let point = &scored.history[at];
            EditionScoreRow {
                slug: scored.job.slug.clone(),
                title: scored.profile.title.value.clone(),
                industry: scored.job.industry.clone(),
                score: point.score,
                change: point.change,
                unrounded: to_four_digits(point.unrounded),
                drivers: history_drivers(point),
            }
        })
        .collect();
    rows.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.title.cmp(&b.title)));
    rows
}

fn summary(material: &Material<'_>, at: usize, edition: Date) -> Vec<String> {
    let changes: Vec<EditionChange<'_>> = material
        .scored
        .iter()
        .map(|scored| EditionChange {
            title: &scored.profile.title,
            score: scored.history[at].score,
            change: scored.history[at].change,
            drivers: &scored.history[at].drivers,
        })
        .collect();
    edition_summary(edition, &changes, &material.events.by_id, at)
}

/// SHA-256 over one line a job, by slug: slug, shown score, unrounded score.
fn digest(scores: &[EditionScoreRow]) -> String {
    let mut lines: Vec<String> =
        scores.iter().map(|row| format!("{} {} {:.4}\n", row.slug, row.score, row.unrounded)).collect();
    lines.sort();
    let hash = Sha256::digest(lines.concat().as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
