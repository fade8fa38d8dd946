//! The dated entries on a job's page: the domain's generated paragraphs, with an editor's note where there is one.

use std::collections::BTreeSet;

use index::Slug;
use index::documents::Explanation;
use index::explain::{Change, Told, explain_change};
use index::history::EditionScore;

use super::Material;
use super::events::cause_id;
use super::scored::Scored;
use crate::content::{Note, NoteMode};

/// So many entries give other reasons before a task's reason is given again: a reader of the newest meets each, and seldom
/// twice.
pub const REASON_RESTS: usize = 4;

/// Newest first: every edition whose shown score moved or that has a note, and always the newest.
pub fn explanations(scored: &Scored<'_>, material: &Material<'_>) -> Vec<Explanation> {
    let last = scored.history.len().saturating_sub(1);
    let note_of = |point: &EditionScore| scored.profile.notes.iter().find(|note| note.edition.value == point.edition);
    let is_told = |(at, point): &(usize, &EditionScore)| {
        *at == last || point.change.is_some_and(|change| change != 0) || note_of(point).is_some()
    };
    let mut reasons: Vec<Vec<Slug>> = Vec::new();
    let mut entries: Vec<Explanation> = Vec::new();
    for (position, (at, after)) in scored.history.iter().enumerate().filter(is_told).enumerate() {
        let before = at.checked_sub(1).map(|before| &scored.history[before]);
        let lately = reasons.iter().rev().take(REASON_RESTS).flatten().cloned().collect();
        let mut given = Vec::new();
        let mut generated = || {
            let told = generated(scored, material, before, after, &lately, position);
            given = told.tasks;
            match scored.revision(at) {
                Some(points) => revised(scored, points, told.paragraphs, after),
                None => told.paragraphs,
            }
        };
        entries.push(entry(after, note_of(after), &mut generated));
        reasons.push(given);
    }
    entries.reverse();
    entries
}

fn entry(after: &EditionScore, note: Option<&Note>, generated: &mut impl FnMut() -> Vec<String>) -> Explanation {
    let paragraphs = match note {
        None => generated(),
        Some(Note { mode: NoteMode::Replace, text, .. }) => vec![text.value.clone()],
        Some(Note { mode: NoteMode::Extend, text, .. }) => {
            std::iter::once(text.value.clone()).chain(generated()).collect()
        }
    };
    let mut events = Vec::new();
    for id in after.drivers.iter().map(|driver| cause_id(&driver.cause)) {
        if !events.contains(id) {
            events.push(id.clone());
        }
    }
    Explanation { edition: after.edition, score: after.score, change: after.change, paragraphs, events }
}

/// A change of our own judgement is told as one, before what the week's evidence did.
fn revised(scored: &Scored<'_>, points: f64, by_evidence: Vec<String>, after: &EditionScore) -> Vec<String> {
    let verb = if points > 0.0 { "adds" } else { "takes off" };
    let told = format!(
        "The editors revised the profile of {} since the last edition: its tasks, shares, bars or holds. That alone {verb} \
         {:.1} points before rounding, as a correction of our judgement and no news of AI.",
        scored.profile.plural.to_lowercase(),
        points.abs()
    );
    let by_evidence = if after.drivers.is_empty() { Vec::new() } else { by_evidence };
    std::iter::once(told).chain(by_evidence).collect()
}

fn generated(
    scored: &Scored<'_>,
    material: &Material<'_>,
    before: Option<&EditionScore>,
    after: &EditionScore,
    reasons: &BTreeSet<Slug>,
    position: usize,
) -> Told {
    let evidence =
        before.map_or(&[][..], |before| material.content.ledger.evidence_between(before.edition, after.edition));
    explain_change(&Change {
        job: &scored.job,
        plural: &scored.profile.plural,
        before,
        after,
        evidence,
        week: material.events.week(after.edition),
        told: reasons,
        position,
    })
}
