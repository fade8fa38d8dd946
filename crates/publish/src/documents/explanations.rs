//! The dated entries on a job's page: the domain's generated paragraphs, with an editor's note where there is one.

use index::documents::Explanation;
use index::explain::{Change, explain_change};
use index::history::EditionScore;

use super::Material;
use super::events::cause_id;
use super::scored::Scored;
use crate::content::{Note, NoteMode};

/// Newest first: every edition whose shown score moved or that has a note, and always the newest.
pub fn explanations(scored: &Scored<'_>, material: &Material<'_>) -> Vec<Explanation> {
    let last = scored.history.len().saturating_sub(1);
    let note_of = |point: &EditionScore| scored.profile.notes.iter().find(|note| note.edition.value == point.edition);
    let is_told = |(at, point): &(usize, &EditionScore)| {
        *at == last || point.change.is_some_and(|change| change != 0) || note_of(point).is_some()
    };
    let told = scored.history.iter().enumerate().filter(is_told);
    let mut entries: Vec<Explanation> = told
        .enumerate()
        .map(|(position, (at, after))| {
            let before = at.checked_sub(1).map(|before| &scored.history[before]);
            let generated = || match scored.revision(at) {
                Some(points) => revised(points, generated(scored, material, before, after, position), after),
                None => generated(scored, material, before, after, position),
            };
            entry(after, note_of(after), generated)
        })
        .collect();
    entries.reverse();
    entries
}

fn entry(after: &EditionScore, note: Option<&Note>, generated: impl Fn() -> Vec<String>) -> Explanation {
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
fn revised(points: f64, by_evidence: Vec<String>, after: &EditionScore) -> Vec<String> {
    let verb = if points > 0.0 { "adds" } else { "takes off" };
    let told = format!(
        "The editors revised this profile since the last edition: its tasks, shares, bars or holds. That alone {verb} {:.1} \
         points before rounding. It is a correction of our judgement and no news of AI.",
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
    position: usize,
) -> Vec<String> {
    let evidence =
        before.map_or(&[][..], |before| material.content.ledger.evidence_between(before.edition, after.edition));
    explain_change(&Change {
        job: &scored.job,
        plural: &scored.profile.plural,
        before,
        after,
        evidence,
        events: &material.events.by_id,
        position,
    })
}
