//! Where somebody could go from a job: all other jobs, ranked by how well a move fits.
//!
//! The formula: five axes, each 0 to 1 (see [`Axis::meaning`] and [`Step::axes`]), and their mean by the visitor's weights,
//! [`Axes::fit`]. An axis without a figure is left out of a job's mean, never counted as 0. Differences are from the start
//! to the other job, so a research estimate is a start like any other.

#[cfg(test)]
mod properties;
mod related;
mod step;
#[cfg(test)]
mod tests;
mod training;
mod way;
mod weights;
mod why;

pub use related::RelatedJobs;
pub use step::{Axes, Step, demand, openings_a_worker};
pub use training::Training;
pub use way::{Way, way};
pub use weights::{Axis, Preset, Weights, WeightsError};
pub use why::{way_told, why};

use std::cmp::Ordering;

use crate::documents::JobRow;

/// A job that somebody could go to.
#[derive(Clone, Debug, PartialEq)]
pub struct Move<'a> {
    pub step: Step<'a>,
    /// 0 to 1; none where every axis that counts lacks its figure.
    pub fit: Option<f64>,
}

/// All jobs but the start, the best fit first, those without one last; ties by title, then by slug, so that the order hangs
/// on nothing but the figures and the weights.
pub fn moves<'a>(start: &'a JobRow, jobs: &'a [JobRow], related: &'a RelatedJobs, weights: Weights) -> Vec<Move<'a>> {
    let around = related.occupations.around(occupation(start));
    let others = jobs.iter().filter(|job| job.slug != start.slug);
    let mut moves: Vec<Move<'a>> = others
        .map(|job| {
            let step = Step::new(start, job, around.to(occupation(job)), related);
            let fit = step.axes().fit(weights);
            Move { step, fit }
        })
        .collect();
    moves.sort_by(by_fit);
    moves
}

fn by_fit(a: &Move<'_>, b: &Move<'_>) -> Ordering {
    let fit = |entry: &Move<'_>| entry.fit.unwrap_or(-1.0);
    let name = |job: &JobRow| (job.title.clone(), job.slug.clone());
    fit(b).total_cmp(&fit(a)).then_with(|| name(a.step.to).cmp(&name(b.step.to)))
}

/// The main occupation, by which jobs are related; empty, and so related to none, where a job has none.
pub(crate) fn occupation(job: &JobRow) -> &str {
    job.soc.first().map_or("", String::as_str)
}
