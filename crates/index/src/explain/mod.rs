//! Explains a change in sentences, from its drivers and the tasks that they touch; it adds no fact of its own.

mod cause;
mod edition;
mod sentences;
mod words;

use std::collections::BTreeMap;

use crate::documents::EventDocument;
use crate::history::EditionScore;
use crate::ledger::Evidence;
use crate::{Job, Slug};
pub use edition::{EditionChange, edition_summary};
use sentences::Teller;
use words::{Choice, lower};

/// Drivers that get a paragraph of their own; the others share one.
const DRIVERS_TOLD: usize = 3;

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
    /// Events, and records that no event tells of, by id.
    pub events: &'a BTreeMap<Slug, EventDocument>,
    /// Place of the entry on the page, counted from the oldest, so that a new edition rewords no older entry.
    pub position: usize,
}

/// Paragraphs on why the job's score moved, or why it did not; never empty.
pub fn explain_change(change: &Change) -> Vec<String> {
    let Some(before) = change.before else {
        return vec![format!(
            "The index starts with this edition: all evidence up to {} gives {} a score of {}.",
            change.after.edition.long(),
            lower(change.plural),
            change.after.score
        )];
    };
    let parts = cause::parts(change);
    let teller =
        Teller { change, choice: Choice::new(change.after.edition, change.job.slug.as_str(), change.position) };
    let moved = change.after.unrounded - before.unrounded;
    match parts.as_slice() {
        [] => vec![teller.nothing_new()],
        [only] => {
            let mut paragraphs = vec![format!("{} {}", teller.opening(only, true), teller.effect(only))];
            paragraphs.push([teller.shared(&parts), teller.result(moved)].join(" ").trim().to_owned());
            paragraphs
        }
        many => {
            let mut paragraphs = vec![teller.overview(many)];
            for (turn, part) in many.iter().take(DRIVERS_TOLD).enumerate() {
                let teller = teller.turned(turn);
                paragraphs.push(format!("{} {}", teller.opening(part, false), teller.effect(part)));
            }
            paragraphs.extend(teller.remainder(&many[DRIVERS_TOLD.min(many.len())..]));
            paragraphs.push([teller.shared(many), teller.result(moved)].join(" ").trim().to_owned());
            paragraphs
        }
    }
}

#[cfg(test)]
mod tests;
