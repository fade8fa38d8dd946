//! A job's score over editions, with the drivers of every change.

use crate::attribution::{Driver, Standing};
use crate::capability::Levels;
use crate::ledger::{HoldShifts, Ledger};
use crate::{Date, Job, Score};

/// One job in one edition.
#[derive(Clone, Debug, PartialEq)]
pub struct EditionScore {
    pub edition: Date,
    /// 0 to 100.
    pub unrounded: f64,
    pub score: Score,
    /// This edition's shown score minus the last one's; none in the first edition.
    pub change: Option<i16>,
    /// Shown scores with every bar 5 points higher, and lower.
    pub range: (Score, Score),
    /// What the unrounded change since the last edition is made of; empty in the first edition.
    pub drivers: Vec<Driver>,
    pub levels: Levels,
    pub shifts: HoldShifts,
}

/// The job in each of the editions, which are in date order.
pub fn history(job: &Job, ledger: &Ledger, editions: &[Date]) -> Vec<EditionScore> {
    let Some(&first) = editions.first() else { return Vec::new() };
    let mut standing = Standing::new(job, ledger.levels_at(first), ledger.shifts_at(job, first));
    let mut points: Vec<EditionScore> = Vec::with_capacity(editions.len());
    for &edition in editions {
        let last = points.last();
        let drivers =
            last.map_or_else(Vec::new, |last| standing.apply(job, ledger.evidence_between(last.edition, edition)));
        let score = Score::shown(standing.score);
        points.push(EditionScore {
            edition,
            unrounded: standing.score,
            score,
            change: points.last().map(|last| score.change_from(last.score)),
            range: job.range(&standing.levels, &standing.shifts),
            drivers,
            levels: standing.levels,
            shifts: standing.shifts.clone(),
        });
    }
    points
}
