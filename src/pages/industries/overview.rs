//! The industries with the jobs at their ends: all that the list needs of the index.

use index::documents::{IndexDocument, IndustryRow, JobKind, JobRow};
use index::orderly::Orderly;
use index::{Band, Date, Score, Slug};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize)]
pub struct Overview {
    pub edition: Date,
    /// Of all profiles, to a tenth.
    pub average: Option<f64>,
    /// By average, highest first; those without profiles last.
    pub lines: Vec<IndustryLine>,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct IndustryLine {
    pub row: IndustryRow,
    pub most: Option<EndJob>,
    /// None where there is only one job.
    pub least: Option<EndJob>,
}

/// The job at one end of an industry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EndJob {
    pub slug: Slug,
    pub title: String,
    pub score: Score,
    pub band: Band,
}

impl Overview {
    pub fn of(index: &IndexDocument) -> Self {
        let mut lines: Vec<IndustryLine> =
            index.industries.iter().map(|row| IndustryLine::of(row, &index.jobs)).collect();
        lines.order_by(|a, b| {
            let figure = |line: &IndustryLine| line.row.average.unwrap_or(-1.0);
            figure(b).total_cmp(&figure(a)).then_with(|| a.row.name.cmp(&b.row.name))
        });
        Self { edition: index.edition, average: index.averages.last().map(|point| point.average), lines }
    }
}

impl IndustryLine {
    fn of(row: &IndustryRow, jobs: &[JobRow]) -> Self {
        let mut profiles = jobs.iter().filter(|job| job.kind == JobKind::Profile && job.industry == row.slug);
        let most = profiles.next().map(EndJob::of);
        let least = profiles.next_back().map(EndJob::of);
        Self { row: row.clone(), most, least }
    }
}

impl EndJob {
    fn of(row: &JobRow) -> Self {
        Self { slug: row.slug.clone(), title: row.title.clone(), score: row.score, band: row.band }
    }
}
