//! The formula: from levels and holds to a job's risk score.
//!
//! - The weakest need governs: `x = min(level(need) - bar) / spread`.
//! - Readiness `r = 1 / (1 + e^-x)`.
//! - Hold `h = 1 - Π (1 - hold)`, each hold shifted by the events so far, clamped to 0..1.
//! - Task risk `r · (1 - h)`; job score `Σ share · risk`, 0 to 100.

use crate::capability::Levels;
use crate::ledger::{HoldShifts, Ledger};
use crate::{Date, Job, Score, Task};

/// Points that every bar is moved by, both ways, for the range of a score.
pub const RANGE_BAR_POINTS: f64 = 5.0;

impl Task {
    /// How far the machine can do the task today, 0 to 1: 0.5 where the weakest needed level stands at the bar.
    pub fn readiness(&self, levels: &Levels) -> f64 {
        self.readiness_at_bar(levels, self.bar)
    }

    fn readiness_at_bar(&self, levels: &Levels, bar: f64) -> f64 {
        let weakest = self.needs.iter().map(|&need| levels.of(need)).fold(f64::INFINITY, f64::min);
        1.0 / (1.0 + (-(weakest - bar) / self.spread).exp())
    }

    /// How much of the task, which stands at this place in its job, a person keeps even when the machine can do it, 0 to 1.
    pub fn hold(&self, place: usize, shifts: &HoldShifts) -> f64 {
        // Clamped as a whole and not one by one: a shift that lets people keep less works where a hold stands at 0, too.
        let given_up: f64 =
            self.holds.iter().map(|hold| (1.0 - hold.part - shifts.of(place, hold.tag)).max(0.0)).product();
        (1.0 - given_up).clamp(0.0, 1.0)
    }

    /// 0 to 1.
    pub fn risk(&self, place: usize, levels: &Levels, shifts: &HoldShifts) -> f64 {
        self.readiness(levels) * (1.0 - self.hold(place, shifts))
    }
}

impl Job {
    /// Unrounded score, 0 to 100.
    pub fn score(&self, levels: &Levels, shifts: &HoldShifts) -> f64 {
        self.score_with_bars_moved(levels, shifts, 0.0)
    }

    fn score_with_bars_moved(&self, levels: &Levels, shifts: &HoldShifts, points: f64) -> f64 {
        self.tasks
            .iter()
            .enumerate()
            .map(|(at, task)| {
                task.share * task.readiness_at_bar(levels, task.bar + points) * (1.0 - task.hold(at, shifts))
            })
            .sum()
    }

    /// Shown scores with every bar [`RANGE_BAR_POINTS`] higher, and lower: the low and the high end of the range.
    pub fn range(&self, levels: &Levels, shifts: &HoldShifts) -> (Score, Score) {
        let moved = |points| Score::shown(self.score_with_bars_moved(levels, shifts, points));
        (moved(RANGE_BAR_POINTS), moved(-RANGE_BAR_POINTS))
    }

    /// Unrounded score when all evidence up to and including `date` is in.
    pub fn score_at(&self, ledger: &Ledger, date: Date) -> f64 {
        self.score(&ledger.levels_at(date), &ledger.shifts_at(self, date))
    }
}
