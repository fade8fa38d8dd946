//! Means of the profiles' unrounded scores, over all jobs and by industry.

use std::collections::BTreeMap;

use index::documents::AveragePoint;
use index::{Date, Slug};

use super::rounding::to_tenth;
use super::scored::Scored;
use crate::content::Content;

pub struct Averages {
    editions: Vec<Date>,
    /// Unrounded, one for each edition.
    all: Vec<f64>,
    by_industry: BTreeMap<Slug, Vec<f64>>,
}

impl Averages {
    pub fn of(scored: &[Scored<'_>], content: &Content) -> Self {
        let mean = |jobs: &[&Scored<'_>]| -> Vec<f64> {
            let sum = |at: usize| jobs.iter().map(|job| job.history[at].unrounded).sum::<f64>();
            // The division is by at least 1 so that an index without profiles has an average of 0, not of NaN.
            (0..content.editions.len()).map(|at| sum(at) / jobs.len().max(1) as f64).collect()
        };
        let mut industries: BTreeMap<Slug, Vec<&Scored<'_>>> = BTreeMap::new();
        for job in scored {
            industries.entry(job.job.industry.clone()).or_default().push(job);
        }
        Self {
            editions: content.editions.clone(),
            all: mean(&scored.iter().collect::<Vec<_>>()),
            by_industry: industries.into_iter().map(|(slug, jobs)| (slug, mean(&jobs))).collect(),
        }
    }

    fn points(&self, values: &[f64]) -> Vec<AveragePoint> {
        let dated = self.editions.iter().zip(values);
        dated.map(|(edition, average)| AveragePoint { edition: *edition, average: to_tenth(*average) }).collect()
    }

    pub fn all_points(&self) -> Vec<AveragePoint> {
        self.points(&self.all)
    }

    /// Empty for an industry without profiles.
    pub fn industry_points(&self, industry: &Slug) -> Vec<AveragePoint> {
        self.by_industry.get(industry).map(|values| self.points(values)).unwrap_or_default()
    }

    /// To a tenth, one for each edition.
    pub fn all_values(&self) -> Vec<f64> {
        self.all.iter().copied().map(to_tenth).collect()
    }

    /// To a tenth, one for each edition; empty for an industry without profiles.
    pub fn industry_values(&self, industry: &Slug) -> Vec<f64> {
        self.by_industry.get(industry).map(|values| values.iter().copied().map(to_tenth).collect()).unwrap_or_default()
    }
}
