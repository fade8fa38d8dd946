//! A job in one row, as lists, tables and cards show it.

use index::documents::{JobKind, JobRow};

use super::Material;
use super::scored::Scored;

/// Editions in a sparkline.
const SPARK: usize = 12;

/// By score, highest first; ties by title.
pub fn rows(material: &Material<'_>) -> Vec<JobRow> {
    let mut rows: Vec<JobRow> = material.scored.iter().map(|scored| row(scored, material)).collect();
    rows.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.title.cmp(&b.title)));
    rows
}

fn row(scored: &Scored<'_>, material: &Material<'_>) -> JobRow {
    let newest = scored.newest();
    let from = scored.history.len().saturating_sub(SPARK);
    JobRow {
        slug: scored.job.slug.clone(),
        title: scored.profile.title.value.clone(),
        soc: scored.profile.soc.iter().map(|code| code.value.clone()).collect(),
        industry: scored.job.industry.clone(),
        kind: JobKind::Profile,
        score: newest.score,
        previous: scored.previous(),
        change: newest.change,
        band: newest.score.band(),
        range: [newest.range.0, newest.range.1],
        confidence: material.evidence.confidence(scored),
        spark: scored.history[from..].iter().map(|point| point.score).collect(),
        pay: material.evidence.pay(scored),
        growth: material.evidence.growth(scored),
    }
}
