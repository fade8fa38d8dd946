//! `industries/<slug>.json`, and the industries' rows.

use index::documents::{IndustryDocument, IndustryRow, JobKind, JobRow, SCHEMA_VERSION, ScoreHistory};

use super::Material;
use super::rounding::to_tenth;
use crate::content::{Industry, plain};

/// By name.
pub fn industries(material: &Material<'_>, rows: &[JobRow]) -> Vec<IndustryDocument> {
    let mut industries: Vec<IndustryDocument> =
        material.content.industries.iter().map(|industry| document(industry, material, rows)).collect();
    industries.sort_by(|a, b| a.row.name.cmp(&b.row.name));
    industries
}

fn document(industry: &Industry, material: &Material<'_>, rows: &[JobRow]) -> IndustryDocument {
    let jobs: Vec<JobRow> = rows.iter().filter(|row| row.industry == industry.slug).cloned().collect();
    let averages = material.averages.industry_points(&industry.slug);
    let count = |kind| jobs.iter().filter(|row| row.kind == kind).count() as u32;
    let newest = averages.last().map(|point| point.average);
    let before = averages.iter().rev().nth(1).map(|point| point.average);
    let scored = material.scored.iter().filter(|scored| scored.job.industry == industry.slug);
    let histories = scored.map(|scored| ScoreHistory {
        slug: scored.job.slug.clone(),
        scores: scored.history.iter().map(|point| point.score).collect(),
    });
    IndustryDocument {
        schema_version: SCHEMA_VERSION,
        row: IndustryRow {
            slug: industry.slug.clone(),
            name: industry.name.value.clone(),
            profiles: count(JobKind::Profile),
            estimates: count(JobKind::Research),
            average: newest,
            change: newest.zip(before).map(|(newest, before)| to_tenth(newest - before)),
        },
        edition: material.edition(),
        lede: industry.lede.value.clone(),
        hits_first: plain(&industry.hits_first),
        depends_on_people: plain(&industry.depends_on_people),
        sources: material.events.figure_sources(&industry.sources),
        averages,
        all_jobs: material.averages.all_points(),
        histories: histories.collect(),
        jobs,
    }
}
