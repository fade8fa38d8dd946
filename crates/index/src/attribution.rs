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
        Self { levels, shifts, score: job.score(&levels, &shifts) }
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
