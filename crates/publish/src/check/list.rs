//! A list that editors keep beside the content: one entry a line, `#` before a comment, sorted.

use std::path::Path;

use crate::content::{Mistakes, Place, read_text};

/// A list that is not there is empty. Entries out of order are reported: in a sorted list two editors see each other's
/// words.
pub fn read(path: &Path, mistakes: &Mistakes) -> Vec<String> {
    if !path.is_file() {
        return Vec::new();
    }
    let Some(text) = read_text(path, mistakes) else { return Vec::new() };
    let mut entries: Vec<String> = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty()) {
        let place = Place { file: path.display().to_string().into(), line: at + 1, field: "entry".to_owned() };
        if line.trim() != line {
            mistakes.add(&place, "has space at its start or end", "Take the space away");
        }
        if let Some(before) = entries.last().filter(|before| sort_key(before) >= sort_key(line)) {
            let wrong = format!("`{line}` does not stand after `{before}` in the alphabet");
            mistakes.add(&place, wrong, "Sort the list, and keep each entry once");
        }
        entries.push(line.trim().to_owned());
    }
    entries
}

/// Capitals beside their small letters, as in a dictionary.
fn sort_key(entry: &str) -> (String, &str) {
    (entry.to_lowercase(), entry)
}
