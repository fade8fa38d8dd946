//! `content/search/foreign.csv`: titles in other languages, and the English title that each stands for.

use std::collections::BTreeSet;
use std::path::Path;

use index::documents::ForeignTitle;
use index::evidence::Occupation;
use index::search::{Language, is_same_title};

use super::evidence::table::Table;
use super::mistake::Mistakes;

/// One row an English title. Empty where there is no such file.
pub fn read(path: &Path, occupations: &[Occupation], mistakes: &Mistakes) -> Option<Vec<ForeignTitle>> {
    if !path.is_file() {
        return Some(Vec::new());
    }
    let known: BTreeSet<&str> = occupations.iter().map(|occupation| occupation.soc.as_str()).collect();
    let codes = Language::ALL.map(Language::code);
    let columns: Vec<&str> = ["soc", "english"].into_iter().chain(codes).collect();
    let table = Table::read(path, &columns, mistakes)?;
    let mut rows: Vec<ForeignTitle> = Vec::new();
    for row in table.rows() {
        let (soc, english) = (row.text("soc").to_owned(), row.text("english").to_owned());
        // Without the table of occupations a code cannot be checked.
        if !known.is_empty() && !known.contains(soc.as_str()) {
            row.mistake("soc", format!("`{soc}` is no occupation of occupations.csv"), "Correct the code");
        }
        if english.is_empty() {
            row.mistake("english", "is empty", "Give the English title that the others stand for");
        }
        if rows.iter().any(|other| other.english == english) {
            row.mistake("english", format!("`{english}` has a row above"), "Join the two rows");
        }
        let mut read = ForeignTitle { soc, english, titles: Default::default() };
        for code in codes {
            let split = row.text(code).split(';').map(str::trim).filter(|title| !title.is_empty());
            let titles: Vec<String> = split.map(str::to_owned).collect();
            if titles.is_empty() {
                row.mistake(code, "is empty", "Give what the job is called there, titles separated by `; `");
            }
            for (place, title) in titles.iter().enumerate() {
                if titles[..place].iter().any(|other| is_same_title(title, other)) {
                    row.mistake(code, format!("`{title}` stands there twice, to a search"), "Take one out");
                }
                let is_other = |other: &&ForeignTitle| {
                    other.titles.get(code).is_some_and(|titles| titles.iter().any(|one| is_same_title(title, one)))
                };
                if let Some(other) = rows.iter().find(is_other) {
                    let wrong = format!("`{title}` stands for `{}` as well", other.english);
                    row.mistake(code, wrong, "Keep it where it is said more often");
                }
            }
            read.titles.insert(code.to_owned(), titles);
        }
        rows.push(read);
    }
    Some(rows)
}
