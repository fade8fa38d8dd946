//! A job in one row, as lists, tables and cards show it.

use index::documents::{JobKind, JobRow};
use index::past::change_over_weeks_back;
use index::trend::TrendPoint;

use super::Material;
use super::scored::Scored;

/// Editions in a sparkline.
pub const SPARK: usize = 12;

/// By score, highest first; ties by title.
pub fn rows(material: &Material<'_>) -> Vec<JobRow> {
    let profiles = material.scored.iter().map(|scored| row(scored, material));
    let mut rows: Vec<JobRow> = profiles.chain(material.estimated.iter().filter_map(|job| job.row())).collect();
    rows.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| (&a.title, &a.slug).cmp(&(&b.title, &b.slug))));
    rows
}

fn row(scored: &Scored<'_>, material: &Material<'_>) -> JobRow {
    let newest = scored.newest();
    let occupation = material.evidence.occupation(scored);
    let labour = occupation.map(|occupation| &occupation.labour);
    let from = scored.history.len().saturating_sub(SPARK);
    let points = scored.history.iter().map(|point| TrendPoint { date: point.edition, score: point.score });
    JobRow {
        slug: scored.job.slug.clone(),
        title: scored.profile.title.value.clone(),
        soc: scored.profile.soc.iter().map(|code| code.value.clone()).collect(),
        industry: scored.job.industry.clone(),
        kind: JobKind::Profile,
        score: newest.score,
        previous: scored.previous(),
        change: newest.change,
        change_12_weeks: change_over_weeks_back(points),
        band: newest.score.band(),
        range: [newest.range.0, newest.range.1],
        has_point: true,
        confidence: material.evidence.confidence(scored),
        spark: scored.history[from..].iter().map(|point| point.score).collect(),
        pay: labour.and_then(|labour| labour.pay_usd_year),
        growth: labour.and_then(|labour| labour.growth_percent),
        workers: labour.and_then(|labour| labour.employment),
        openings: labour.and_then(|labour| labour.openings_year),
        job_zone: occupation.and_then(|occupation| occupation.job_zone),
        education: labour.and_then(|labour| labour.education.clone()),
    }
}
