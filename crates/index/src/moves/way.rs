//! The way from one job to another: one step where O*NET relates them, else two over the best job in between.

use std::cmp::Ordering;

use super::occupation;
use super::related::RelatedJobs;
use super::step::Step;
use super::weights::Weights;
use crate::documents::{JobKind, JobRow};

#[derive(Clone, Debug, PartialEq)]
pub enum Way<'a> {
    /// O*NET relates the two, or they are one occupation.
    OneStep(Step<'a>),
    /// Over the job in which the first step ends and the second begins.
    TwoSteps([Step<'a>; 2]),
    /// Neither.
    None,
}

impl<'a> Way<'a> {
    /// The job in between, where there is one.
    pub fn through(&self) -> Option<&'a JobRow> {
        match self {
            Self::TwoSteps([first, _]) => Some(first.to),
            _ => None,
        }
    }
}

/// Of several jobs in between, the one whose worse step fits best, then the one whose steps together do; ties by slug.
///
/// A job in between has an occupation of its own, and is among the first ten of O*NET's lists at each step. The same pair
/// the other way round goes over the same occupations, but may go over another job.
pub fn way<'a>(
    from: &'a JobRow,
    to: &'a JobRow,
    jobs: &'a [JobRow],
    related: &'a RelatedJobs,
    weights: Weights,
) -> Way<'a> {
    let (here, there) = (occupation(from), occupation(to));
    if from.slug == to.slug || here.is_empty() || there.is_empty() {
        return Way::None;
    }
    let direct = |from: &'a JobRow, to: &'a JobRow| {
        let reach = related.occupations.direct(occupation(from), occupation(to))?;
        Some(Step::new(from, to, reach, related))
    };
    if let Some(step) = direct(from, to) {
        return Way::OneStep(step);
    }
    let between = related.occupations.between(here, there);
    let through = jobs.iter().filter(|job| between.contains(occupation(job)) && !is_rest(job));
    let ways = through.filter_map(|job| {
        let steps = [direct(from, job)?, direct(job, to)?];
        let fits = [steps[0].axes(), steps[1].axes()].map(|axes| axes.fit(weights).unwrap_or_default());
        Some((fits[0].min(fits[1]), fits[0] + fits[1], steps))
    });
    let better = |a: &(f64, f64, [Step<'_>; 2]), b: &(f64, f64, [Step<'_>; 2])| -> Ordering {
        let by_fit = a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
        by_fit.then_with(|| b.2[0].to.slug.cmp(&a.2[0].to.slug))
    };
    ways.max_by(better).map_or(Way::None, |(_, _, steps)| Way::TwoSteps(steps))
}

/// The rest of a group, such as "Computer Occupation, All Other", whose SOC code ends in 9: nobody can become one.
fn is_rest(job: &JobRow) -> bool {
    job.kind == JobKind::Research && occupation(job).ends_with('9')
}
