//! What a machine can judge of content beyond its form: language, lengths, sources of figures, and how scores spread.

mod explanations;
mod families;
mod figures;
mod filler;
mod industries;
mod length;
mod list;
mod movement;
mod moves;
mod passage;
mod reading;
mod report;
mod similarity;
mod spelling;
mod spread;
mod words;

use std::path::Path;

use index::Score;

use crate::content::{self, Content, Mistake, Mistakes, Place};
use crate::{documents, stale};

pub use report::Report;
pub use spelling::Speller;

/// Reads a `content/` folder and judges it whole.
///
/// # Errors
/// All mistakes, of form and of language, by file and line.
pub fn check(root: &Path, speller: &Speller) -> Result<(Content, Report), Vec<Mistake>> {
    let mistakes = Mistakes::default();
    let content = content::read_sound_parts(root, &mistakes);
    let judged = content.map(|content| {
        let report = judge(root, &content, speller, &mistakes);
        (content, report)
    });
    let mistakes = mistakes.into_sorted();
    match judged {
        Some(judged) if mistakes.is_empty() => Ok(judged),
        _ => Err(mistakes),
    }
}

fn judge(root: &Path, content: &Content, speller: &Speller, mistakes: &Mistakes) -> Report {
    let passages = passage::of_content(content);
    let filler = list::read(&root.join("filler.txt"), mistakes);
    let trade_words = list::read(&root.join("words.txt"), mistakes);
    filler::check(&passages, &filler, mistakes);
    figures::check(content, mistakes);
    let place = |folder: &str, field: &str| Place {
        file: root.join(folder).display().to_string().into(),
        line: 1,
        field: field.to_owned(),
    };
    let documents = documents::build(content);
    let profiles = || documents.jobs.iter().filter(|job| job.profile.is_some());
    let scores: Vec<Score> = profiles().map(|job| job.row.score).collect();
    let sameness = explanations::Sameness::of(profiles());
    explanations::check(sameness, &place("jobs", "why"), mistakes);
    let material = documents::material(content);
    moves::check(&material, mistakes);
    let families = families::check(&material, mistakes);
    let pairs = similarity::check(&passages, mistakes);
    Report {
        warnings: warnings(root, content),
        industries: industries::check(content, mistakes),
        events: content.events.len(),
        lengths: length::check(content, &passages, mistakes),
        grades: reading::check(content, &passages, mistakes),
        words: speller.check(&passages, &trade_words, mistakes),
        passages: passages.len(),
        pairs: pairs.iter().map(|pair| (pair.first.place.clone(), pair.second.place.clone(), pair.share)).collect(),
        scores: spread::check(&scores, &place("jobs", "bar"), mistakes),
        sameness,
        movements: movement::check(&documents.each_edition, &place("ledger", "record"), mistakes),
        families,
        estimates: material.estimate_method(),
        confidence: material.evidence.confidence_method(&material.scored),
    }
}

/// What is no mistake, and wants an editor all the same.
fn warnings(root: &Path, content: &Content) -> Vec<String> {
    let mut warnings = stale::warnings(content);
    let marks = content::unconfirmed(root);
    if let Some(first) = marks.first() {
        let count = marks.len();
        warnings
            .push(format!("{count} imported records wait to be confirmed, the first at {}:{}", first.file, first.line));
    }
    warnings
}
