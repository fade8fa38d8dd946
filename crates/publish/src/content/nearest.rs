//! `content/search/without_figures.csv`: for an occupation without figures, those that come nearest to it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use index::evidence::Occupation;

use super::evidence::table::Table;
use super::mistake::Mistakes;

/// SOC-2018 codes by SOC-2018 code, the nearest first. Empty where there is no such file.
pub fn read(path: &Path, occupations: &[Occupation], mistakes: &Mistakes) -> Option<BTreeMap<String, Vec<String>>> {
    if !path.is_file() {
        return Some(BTreeMap::new());
    }
    let known: BTreeSet<&str> = occupations.iter().map(|occupation| occupation.soc.as_str()).collect();
    let table = Table::read(path, &["soc", "nearest"], mistakes)?;
    let mut nearest = BTreeMap::new();
    for row in table.rows() {
        let codes: Vec<String> = row.text("nearest").split_whitespace().map(str::to_owned).collect();
        for (column, code) in
            [("soc", row.text("soc"))].into_iter().chain(codes.iter().map(|code| ("nearest", code.as_str())))
        {
            if !known.contains(code) {
                row.mistake(column, format!("`{code}` is no occupation of occupations.csv"), "Correct the code");
            }
        }
        if codes.is_empty() {
            row.mistake("nearest", "is empty", "Give the codes of occupations that have a page, separated by blanks");
        }
        nearest.insert(row.text("soc").to_owned(), codes);
    }
    Some(nearest)
}
