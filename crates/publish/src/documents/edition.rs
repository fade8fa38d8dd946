//! `editions.json` and `editions/<date>.json`.

use std::collections::BTreeMap;

use index::documents::{
    EditionDocument, EditionEstimateRow, EditionRow, EditionScoreRow, EditionsDocument, SCHEMA_VERSION,
};
use index::editions::first_edition;
use index::explain::{EditionChange, edition_summary};
use index::{Date, METHODOLOGY_VERSION, Slug};

use super::Material;
use super::job::history_drivers;
use super::research::Estimated;
use super::rounding::{to_four_digits, to_tenth};
use super::scored::Scored;
use crate::content::frozen::{self, FrozenEdition, FrozenEstimate, FrozenScore};

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
    let computed;
    let published = match material.content.frozen.get(&edition) {
        Some(frozen) => frozen,
        None => {
            computed = freeze(material, at, true);
            &computed
        }
    };
    let moved = |is_counted: fn(i16) -> bool| {
        published.scores.iter().filter(|row| row.change.is_some_and(is_counted)).count() as u32
    };
    let sum: f64 = published.scores.iter().map(|row| row.unrounded).sum();
    EditionDocument {
        schema_version: SCHEMA_VERSION,
        row: EditionRow {
            edition,
            backfilled: published.backfilled,
            methodology_version: published.methodology_version.clone(),
            // The division is by at least 1 so that an edition without jobs has an average of 0, not of NaN.
            average: to_tenth(sum / published.scores.len().max(1) as f64),
            jobs: published.scores.len() as u32,
            rose: moved(|change| change > 0),
            fell: moved(|change| change < 0),
            digest: published.digest.clone(),
        },
        previous_edition: at.checked_sub(1).and_then(|at| material.content.editions.get(at)).copied(),
        next_edition: material.content.editions.get(at + 1).copied(),
        summary: published.summary.clone(),
        scores: rows(&published.scores),
        estimates: estimate_rows(&published.estimates),
        events: material.events.of_edition(edition),
    }
}

/// By score, highest first; ties by title.
fn rows(scores: &[FrozenScore]) -> Vec<EditionScoreRow> {
    let row = |score: &FrozenScore| EditionScoreRow {
        slug: score.slug.clone(),
        title: score.title.clone(),
        industry: score.industry.clone(),
        score: score.score,
        change: score.change,
        unrounded: score.unrounded,
        drivers: score.drivers.clone(),
    };
    let mut rows: Vec<EditionScoreRow> = scores.iter().map(row).collect();
    rows.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.title.cmp(&b.title)));
    rows
}

fn estimate_rows(estimates: &BTreeMap<Slug, FrozenEstimate>) -> Vec<EditionEstimateRow> {
    let row = |(slug, estimate): (&Slug, &FrozenEstimate)| EditionEstimateRow {
        slug: slug.clone(),
        score: estimate.score,
        change: estimate.change,
        range: [estimate.range.0, estimate.range.1],
        unrounded: estimate.unrounded,
    };
    estimates.iter().map(row).collect()
}

/// An edition as it is computed today, in the form in which it is kept.
pub(crate) fn freeze(material: &Material<'_>, at: usize, backfilled: bool) -> FrozenEdition {
    let score = |scored: &Scored<'_>| {
        let point = &scored.history[at];
        FrozenScore {
            slug: scored.job.slug.clone(),
            title: scored.profile.title.value.clone(),
            industry: scored.job.industry.clone(),
            score: point.score,
            change: point.change,
            unrounded: to_four_digits(point.unrounded),
            drivers: history_drivers(point),
        }
    };
    let mut scores: Vec<FrozenScore> = material.scored.iter().map(score).collect();
    scores.sort_by(|a, b| a.slug.cmp(&b.slug));
    let edition = material.content.editions.get(at).copied().unwrap_or_else(first_edition);
    let estimate = |estimated: &Estimated<'_>| Some((estimated.slug.clone(), estimated.frozen(edition)?));
    let estimates: BTreeMap<Slug, FrozenEstimate> = material.estimated.iter().filter_map(estimate).collect();
    FrozenEdition {
        edition,
        backfilled,
        methodology_version: METHODOLOGY_VERSION.to_owned(),
        digest: frozen::digest(&scores, &estimates),
        summary: summary(material, at, edition),
        scores,
        estimates,
    }
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
    let mut summary = edition_summary(edition, &changes, &material.events.by_id, at);
    let revised = |scored: &&Scored<'_>| scored.revision(at).is_some() && scored.history[at].change != Some(0);
    let titles: Vec<&str> =
        material.scored.iter().filter(revised).map(|scored| scored.profile.title.value.as_str()).collect();
    if !titles.is_empty() {
        summary.push(format!("By a revision of the profile, not by evidence, moved: {}.", titles.join(", ")));
    }
    summary
}
