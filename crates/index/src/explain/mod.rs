//! Explains what a change means for a job's tasks, and why, from its drivers and the profile's own reasons; it adds no fact.
//!
//! What happened is told once, on the card of the event or record; here follows only what holds for this job.

mod cause;
mod edition;
mod reach;
mod sentences;
mod words;

use std::collections::BTreeSet;

use crate::history::EditionScore;
use crate::ledger::Evidence;
use crate::{Job, Slug};
pub use edition::{EditionChange, edition_summary};
use sentences::{Rank, Teller};
use words::{Choice, lower};

/// Reasons whose tasks are told one by one.
const PARTS_TOLD: usize = 3;

/// One job in one edition, with all that explains it.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    pub job: &'a Job,
    /// `Machine Learning Engineers`, as titles are written.
    pub plural: &'a str,
    /// The job in the edition before; none in the first edition.
    pub before: Option<&'a EditionScore>,
    pub after: &'a EditionScore,
    /// The ledger's evidence between the two editions ([`crate::Ledger::evidence_between`]).
    pub evidence: &'a [Evidence],
    pub week: Week,
    /// Tasks whose reason one of the last entries of the page gave.
    pub told: &'a BTreeSet<Slug>,
    /// Place of the entry on the page, counted from the oldest, so that a new edition rewords no older entry.
    pub position: usize,
}

/// What the ledger saw between the two editions, whether or not it touches the job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Items that may move a score.
    pub counted: usize,
    /// Items that may move none, such as what is second-hand only.
    pub uncounted: usize,
}

/// What an entry says, and the tasks whose reason it gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Never empty.
    pub paragraphs: Vec<String>,
    pub tasks: Vec<Slug>,
}

/// What a change means for the job, or that nothing changed.
pub fn explain_change(change: &Change) -> Told {
    let Some(before) = change.before else {
        let text = format!(
            "The index starts with this edition: all evidence up to {} gives {} a score of {}.",
            change.after.edition.long(),
            lower(change.plural),
            change.after.score
        );
        return Told { paragraphs: vec![text], tasks: Vec::new() };
    };
    let teller =
        Teller { change, choice: Choice::new(change.after.edition, change.job.slug.as_str(), change.position) };
    if change.after.drivers.is_empty() {
        return Told { paragraphs: vec![teller.nothing_new()], tasks: Vec::new() };
    }
    let parts = cause::parts(change);
    let mut told = Told::default();
    told.paragraphs.extend(teller.overview());
    let mut of_parts = Vec::new();
    for (turn, part) in parts.iter().enumerate() {
        let teller = Teller { change, choice: teller.choice.turned(turn) };
        let rank = match (of_parts.is_empty(), turn) {
            (true, 0) => Rank::Most,
            (true, _) => Rank::First,
            (false, _) => Rank::Also,
        };
        of_parts.extend(teller.tasks(part, rank));
    }
    of_parts.truncate(PARTS_TOLD);
    if of_parts.is_empty() {
        of_parts.extend(parts.first().and_then(|part| teller.little(part)));
    }
    for (text, tasks) in of_parts {
        told.paragraphs.push(text);
        told.tasks.extend(tasks);
    }
    told.paragraphs.push(teller.result(before));
    told
}

#[cfg(test)]
mod tests;
