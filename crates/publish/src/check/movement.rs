//! No edition moves most of the table, or one job far, on a single piece of evidence.

use std::collections::BTreeSet;

use index::documents::EditionDocument;
use index::{Date, ledger::Cause};

use crate::content::{Mistakes, Place};

/// Largest part of the jobs that an edition may take up by a point or more on fewer than [`ITEMS`] items.
const MOST_RISING: f64 = 0.60;
/// Most points that an edition may move a job by on fewer than [`ITEMS`] items.
const MOST_POINTS: i16 = 8;
/// Items of evidence from which on an edition may move more.
const ITEMS: usize = 3;
/// Below it, a part of the jobs is a matter of chance.
const JUDGED_FROM: usize = 40;

/// An edition that moved more than most.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    pub edition: Date,
    /// Part of the jobs that rose by a point or more, 0 to 1.
    pub rising: f64,
    /// Most points that one job moved by, either way.
    pub points: i16,
    /// Events and records that made it.
    pub items: usize,
}

impl Movement {
    fn of(edition: &EditionDocument) -> Self {
        let changes: Vec<i16> = edition.scores.iter().filter_map(|row| row.change).collect();
        let rising = changes.iter().filter(|change| **change > 0).count();
        let causes: BTreeSet<&Cause> =
            edition.scores.iter().flat_map(|row| &row.drivers).map(|driver| &driver.cause).collect();
        Self {
            edition: edition.row.edition,
            rising: rising as f64 / changes.len().max(1) as f64,
            points: changes.iter().map(|change| change.abs()).max().unwrap_or_default(),
            items: causes.len(),
        }
    }

    fn is_large(&self) -> bool {
        self.rising > MOST_RISING || self.points > MOST_POINTS
    }
}

/// The editions beyond the bounds; those that fewer than three items made are mistakes.
pub fn check(editions: &[EditionDocument], ledger: &Place, mistakes: &Mistakes) -> Vec<Movement> {
    let judged = editions.iter().filter(|edition| edition.scores.len() >= JUDGED_FROM);
    let large: Vec<Movement> = judged.map(Movement::of).filter(Movement::is_large).collect();
    for movement in large.iter().filter(|movement| movement.items < ITEMS) {
        let wrong = format!(
            "{} item(s) of evidence take {:.0}% of the jobs up in the edition of {}, and one job by {} points",
            movement.items,
            100.0 * movement.rising,
            movement.edition,
            movement.points
        );
        mistakes.add(ledger, wrong, "Look at the dates of the records of that week, and at the spreads of the tasks");
    }
    large
}
