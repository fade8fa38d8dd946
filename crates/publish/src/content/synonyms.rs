//! `content/search/synonyms.csv`: words of a search, and what they may stand for in a title.

use std::collections::BTreeMap;
use std::path::Path;

use super::evidence::table::Table;
use super::mistake::Mistakes;

/// Meanings by words, the likeliest first. Empty where there is no such file.
pub fn read(path: &Path, mistakes: &Mistakes) -> Option<BTreeMap<String, Vec<String>>> {
    if !path.is_file() {
        return Some(BTreeMap::new());
    }
    let table = Table::read(path, &["words", "meanings"], mistakes)?;
    let mut synonyms = BTreeMap::new();
    for row in table.rows() {
        let words = row.text("words").to_lowercase();
        let split = row.text("meanings").split(';').map(str::trim).filter(|meaning| !meaning.is_empty());
        let meanings: Vec<String> = split.map(str::to_owned).collect();
        if words.is_empty() {
            row.mistake("words", "is empty", "Give the words that people type");
        }
        if meanings.is_empty() {
            row.mistake("meanings", "is empty", "Give what the words stand for, separated by `; `");
        }
        if meanings.iter().any(|meaning| meaning.to_lowercase() == words) {
            row.mistake("meanings", format!("`{words}` stands for itself"), "Take it out");
        }
        if synonyms.contains_key(&words) {
            row.mistake("words", format!("`{words}` stands in the file twice"), "Join the two rows");
        }
        synonyms.insert(words, meanings);
    }
    Some(synonyms)
}
