//! `content/search/no_job.csv`: what people look for that is no job, and what they are told.

use std::collections::BTreeSet;
use std::path::Path;

use index::documents::NoJob;

use super::evidence::table::Table;
use super::mistake::Mistakes;

/// As much as is read at a glance, below the field on a phone.
const LONGEST_SENTENCE: usize = 200;

/// Empty where there is no such file.
pub fn read(path: &Path, mistakes: &Mistakes) -> Option<Vec<NoJob>> {
    if !path.is_file() {
        return Some(Vec::new());
    }
    let table = Table::read(path, &["words", "sentence"], mistakes)?;
    let (mut seen, mut rows) = (BTreeSet::new(), Vec::new());
    for row in table.rows() {
        let split = row.text("words").split(';').map(str::trim).filter(|words| !words.is_empty());
        let words: Vec<String> = split.map(str::to_lowercase).collect();
        let sentence = row.text("sentence").to_owned();
        if words.is_empty() {
            row.mistake("words", "is empty", "Give what people type, separated by `; `");
        }
        for phrase in &words {
            if !seen.insert(phrase.clone()) {
                row.mistake("words", format!("`{phrase}` stands in the file twice"), "Take one out");
            }
        }
        if !sentence.ends_with('.') {
            row.mistake("sentence", "is no whole sentence", "Say in words what to look for instead, with a full stop");
        }
        let length = sentence.chars().count();
        if length > LONGEST_SENTENCE {
            let wrong = format!("has {length} characters, {LONGEST_SENTENCE} at most");
            row.mistake("sentence", wrong, "Say it shorter");
        }
        rows.push(NoJob { words, sentence });
    }
    Some(rows)
}
