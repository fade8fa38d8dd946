//! A step from one job to another, with its figures and what they are worth on each axis.

use super::related::RelatedJobs;
use super::training::Training;
use super::weights::{Axis, Weights};
use crate::closeness::{Reach, Relation};
use crate::documents::JobRow;

/// Points of risk less for a full mark, and more for none.
const RISK_POINTS: f64 = 30.0;
/// Times the pay for a full mark, and its inverse for none.
const PAY_TIMES: f64 = 2.0;
/// Openings a year for each worker from which the mark is full.
const FULL_OPENINGS: f64 = 0.2;
/// Above it the two figures count different people: the statistics of employment leave out the self-employed. So a mark
/// grows with the openings only up to here, and with more of them the openings no longer count.
const MOST_OPENINGS: f64 = 0.5;
/// Per cent of growth in ten years for a full mark, and of decline for none.
const GROWTH_PERCENT: f64 = 10.0;

#[derive(Clone, Debug, PartialEq)]
pub struct Step<'a> {
    pub from: &'a JobRow,
    pub to: &'a JobRow,
    pub reach: Reach,
    /// 0 to 1; see [`RelatedJobs::closeness`].
    pub closeness: f64,
    pub has_shared_tasks: bool,
}

impl<'a> Step<'a> {
    pub fn new(from: &'a JobRow, to: &'a JobRow, reach: Reach, related: &RelatedJobs) -> Self {
        let closeness = related.closeness(from, to, reach);
        Self { from, to, reach, closeness, has_shared_tasks: related.shared_tasks(from, to) > 0.0 }
    }

    /// Points of risk more; none where one of the jobs is known as a range only.
    pub fn risk(&self) -> Option<i16> {
        (self.from.has_point && self.to.has_point).then(|| self.to.score.change_from(self.from.score))
    }

    /// Dollars a year more, of US median pay; none where one has no figure or both are one occupation.
    pub fn pay(&self) -> Option<i32> {
        let (from, to) = self.pays()?;
        Some(i32::try_from(to).ok()? - i32::try_from(from).ok()?)
    }

    pub fn training(&self) -> Option<Training> {
        Training::between(self.from, self.to, self.reach)
    }

    pub fn is_of_one_occupation(&self) -> bool {
        self.reach.relation == Relation::SameOccupation
    }

    fn pays(&self) -> Option<(u32, u32)> {
        let known = self.from.pay.zip(self.to.pay).filter(|(from, to)| *from > 0 && *to > 0);
        known.filter(|_| !self.is_of_one_occupation())
    }

    pub fn axes(&self) -> Axes {
        // A score that is no point to show still ranks.
        let more = f64::from(self.to.score.change_from(self.from.score));
        let times = self.pays().map(|(from, to)| (f64::from(to) / f64::from(from)).ln() / PAY_TIMES.ln());
        Axes([
            Some(self.closeness),
            Some(centred(-more / RISK_POINTS)),
            times.map(centred),
            self.training().map(Training::value),
            demand(self.to),
        ])
    }
}

/// Openings a year relative to workers, and growth; the mean of those that are known.
pub fn demand(job: &JobRow) -> Option<f64> {
    let growth = job.growth.map(|percent| centred(percent / GROWTH_PERCENT));
    let parts: Vec<f64> =
        openings_a_worker(job).map(|openings| (openings / FULL_OPENINGS).min(1.0)).into_iter().chain(growth).collect();
    (!parts.is_empty()).then(|| parts.iter().sum::<f64>() / parts.len() as f64)
}

/// Openings a year for each worker, where the two figures can be put side by side.
pub fn openings_a_worker(job: &JobRow) -> Option<f64> {
    let (openings, workers) = job.openings.zip(job.workers).filter(|(_, workers)| *workers > 0)?;
    Some(f64::from(openings) / f64::from(workers)).filter(|openings| *openings <= MOST_OPENINGS)
}

/// 0 to 1 from -1 to 1.
fn centred(value: f64) -> f64 {
    (0.5 + value / 2.0).clamp(0.0, 1.0)
}

/// What a step is worth on each axis, 0 to 1, in the order of [`Axis::ALL`]; none where a figure is missing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes(pub [Option<f64>; 5]);

impl Axes {
    pub fn get(self, axis: Axis) -> Option<f64> {
        self.0[axis as usize]
    }

    /// The mean, by weight, of the axes that have a figure, 0 to 1; none where those that count have none.
    pub fn fit(self, weights: Weights) -> Option<f64> {
        let counted = Axis::ALL.into_iter().filter_map(|axis| Some((f64::from(weights.of(axis)), self.get(axis)?)));
        let (sum, all) = counted.fold((0.0, 0.0), |(sum, all), (weight, value)| (sum + weight * value, all + weight));
        (all > 0.0).then(|| sum / all)
    }
}
