//! `content/search/foreign.csv`: titles in other languages, and the English title that each stands for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use index::documents::ForeignTitle;
use index::evidence::Occupation;
use index::search::{Language, title_key};

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
    // The English title of the first row that has a title, by language and by what the title is to a search.
    let mut taken: BTreeMap<(&str, String), String> = BTreeMap::new();
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
            let mut own = BTreeSet::new();
            for title in &titles {
                let key = (code, title_key(title));
                if let Some(other) = taken.get(&key) {
                    let wrong = format!("`{title}` stands for `{other}` as well");
                    row.mistake(code, wrong, "Keep it where it is said more often");
                }
                if !own.insert(key) {
                    row.mistake(code, format!("`{title}` stands there twice, to a search"), "Take one out");
                }
            }
            for key in own {
                taken.entry(key).or_insert_with(|| read.english.clone());
            }
            read.titles.insert(code.to_owned(), titles);
        }
        rows.push(read);
    }
    Some(rows)
}
