//! What would move a score: the nearest rises of a capability, and what could lower it.

use crate::orderly::Orderly;
use serde::{Deserialize, Serialize};

use crate::capability::Levels;
use crate::ledger::{HoldShifts, MAX_SHIFT_SUM};
use crate::{Capability, HoldTag, Job, Score};

/// A change of the shown score below this is not called a move.
pub const MOVE_POINTS: i16 = 3;
/// Levels are searched and stated to a tenth.
const LEVEL_STEPS: u32 = 10;

/// The smallest rise of one capability that moves the shown score by [`MOVE_POINTS`] or more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Threshold {
    pub capability: Capability,
    /// 0 to 100.
    pub level: f64,
    /// Level that has to be reached, to a tenth.
    pub needed: f64,
    /// The shown score then, with all else as it is.
    pub score: Score,
}

/// What the score would be if events moved one hold as far as they may.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relief {
    pub tag: HoldTag,
    /// What is left of the bound on shifts, 0 to 0.3.
    pub room: f64,
    pub score: Score,
}

/// Nearest first. A capability that could not move the score even at level 100 is left out.
pub fn thresholds(job: &Job, levels: &Levels, shifts: &HoldShifts) -> Vec<Threshold> {
    let now = Score::shown(job.score(levels, shifts));
    let score_at = |capability, tenths: u32| {
        let mut raised = *levels;
        raised.raise(capability, f64::from(tenths) / f64::from(LEVEL_STEPS));
        Score::shown(job.score(&raised, shifts))
    };
    let moves = |capability, tenths| score_at(capability, tenths).change_from(now) >= MOVE_POINTS;
    let mut found: Vec<Threshold> = Capability::ALL
        .into_iter()
        .filter(|capability| capability.is_measured())
        .filter(|capability| job.tasks.iter().any(|task| task.needs.contains(capability)))
        .filter_map(|capability| {
            let (mut below, mut above) =
                ((levels.of(capability) * f64::from(LEVEL_STEPS)).floor() as u32, 100 * LEVEL_STEPS);
            if !moves(capability, above) {
                return None;
            }
            // A rise never lowers the score, so the first level that moves it can be found by halving.
            while above - below > 1 {
                let middle = below + (above - below) / 2;
                if moves(capability, middle) { above = middle } else { below = middle }
            }
            let needed = f64::from(above) / f64::from(LEVEL_STEPS);
            Some(Threshold { capability, level: levels.of(capability), needed, score: score_at(capability, above) })
        })
        .collect();
    found.order_by(|a, b| (a.needed - a.level).total_cmp(&(b.needed - b.level)));
    found
}

/// The holds that could still lower the shown score, strongest first.
pub fn reliefs(job: &Job, levels: &Levels, shifts: &HoldShifts) -> Vec<Relief> {
    let now = Score::shown(job.score(levels, shifts));
    let mut found: Vec<Relief> = HoldTag::ALL
        .into_iter()
        .filter(|tag| job.tasks.iter().any(|task| task.holds.iter().any(|hold| hold.tag == *tag)))
        .map(|tag| {
            let mut shifted = shifts.clone();
            shifted.set(job, tag, MAX_SHIFT_SUM);
            let used = (0..job.tasks.len()).map(|task| shifts.of(task, tag)).fold(f64::NEG_INFINITY, f64::max);
            Relief { tag, room: MAX_SHIFT_SUM - used, score: Score::shown(job.score(levels, &shifted)) }
        })
        .filter(|relief| relief.score < now)
        .collect();
    found.order_by_key(|relief| relief.score);
    found
}
