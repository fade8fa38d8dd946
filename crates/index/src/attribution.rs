//! Which event made which part of a change.

use serde::{Deserialize, Serialize};

use crate::Job;
use crate::capability::Levels;
use crate::ledger::{Cause, Evidence, HoldShifts};

/// An event's share of a change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    pub cause: Cause,
    /// Points of the unrounded score; the drivers of a change add up to it.
    pub points: f64,
}

/// Where a job stands while evidence is applied to it, one item after the other.
#[derive(Clone, Debug)]
pub struct Standing {
    pub levels: Levels,
    pub shifts: HoldShifts,
    /// Unrounded, 0 to 100.
    pub score: f64,
}

impl Standing {
    pub fn new(job: &Job, levels: Levels, shifts: HoldShifts) -> Self {
        let score = job.score(&levels, &shifts);
        Self { levels, shifts, score }
    }

    /// Applies evidence in the order given. Each item's part is the difference that it makes when its turn comes, so
    /// the parts add up to the whole. Items that move nothing for this job are left out.
    pub fn apply(&mut self, job: &Job, evidence: &[Evidence]) -> Vec<Driver> {
        let mut drivers = Vec::new();
        for item in evidence {
            for &(capability, level) in &item.raises {
                self.levels.raise(capability, level);
            }
            for shift in &item.shifts {
                self.shifts.add(job, shift);
            }
            let needed =
                item.raises.iter().any(|(capability, _)| job.tasks.iter().any(|task| task.needs.contains(capability)));
            if !needed && !item.shifts.iter().any(|shift| shift.reaches(job)) {
                continue;
            }
            let score = job.score(&self.levels, &self.shifts);
            let points = score - self.score;
            self.score = score;
            if points != 0.0 {
                drivers.push(Driver { cause: item.cause.clone(), points });
            }
        }
        drivers
    }
}

/// The drivers' points to a hundredth, as shown: they add up to the rounded sum, and each is off by less than a hundredth.
pub fn shown_parts(points: &[f64]) -> Vec<f64> {
    let hundredths: Vec<f64> = points.iter().map(|part| part * 100.0).collect();
    let mut parts: Vec<f64> = hundredths.iter().map(|part| part.floor()).collect();
    let lacking = hundredths.iter().sum::<f64>().round() - parts.iter().sum::<f64>();
    let mut by_rest: Vec<usize> = (0..parts.len()).collect();
    let rest = |at: usize| hundredths[at] - hundredths[at].floor();
    by_rest.sort_by(|a, b| rest(*b).total_cmp(&rest(*a)));
    for at in by_rest.into_iter().take(lacking.max(0.0) as usize) {
        parts[at] += 1.0;
    }
    parts.into_iter().map(|part| part / 100.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_parts_add_up_to_the_shown_sum() {
        for (points, shown) in [
            (&[0.335, 0.335][..], &[0.34, 0.33][..]),
            (&[0.624], &[0.62]),
            (&[-0.126, 0.5], &[-0.13, 0.5]),
            (&[0.004, 0.004, 0.004], &[0.01, 0.0, 0.0]),
            (&[-0.335, -0.335, 0.2], &[-0.33, -0.34, 0.2]),
            (&[], &[]),
        ] {
            let parts = shown_parts(points);
            assert_eq!(parts, shown, "{points:?}");
            let (sum, whole) = (parts.iter().sum::<f64>(), points.iter().sum::<f64>());
            assert!(((sum * 100.0).round() - (whole * 100.0).round()).abs() < 1e-9, "{points:?}");
        }
    }
}
