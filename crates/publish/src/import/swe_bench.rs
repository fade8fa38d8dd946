//! SWE-bench's `leaderboards.json`: several boards a file, one submission an entry.

use anyhow::{Result, bail};
use index::Date;
use index::documents::MeasuredBy;
use serde::Deserialize;

use super::{Figure, Sheet};

const URL: &str = "https://www.swebench.com/";

#[derive(Deserialize)]
struct File {
    leaderboards: Vec<Board>,
}

#[derive(Deserialize)]
struct Board {
    name: String,
    results: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    name: String,
    /// Per cent.
    resolved: f64,
    date: String,
    /// The board's makers ran it again themselves.
    #[serde(default)]
    checked: Option<bool>,
    #[serde(default)]
    warning: Option<String>,
}

pub(super) fn read(text: &str) -> Result<Vec<Sheet>> {
    let file: File = serde_json::from_str(text)?;
    let mut sheets = Vec::with_capacity(file.leaderboards.len());
    for board in file.leaderboards {
        let mut figures = Vec::with_capacity(board.results.len());
        for entry in board.results {
            let Ok(day) = entry.date.parse::<Date>() else {
                bail!("{}: the date of {} is `{}`, not a day such as 2026-02-05", board.name, entry.name, entry.date);
            };
            if !(0.0..=100.0).contains(&entry.resolved) {
                bail!("{}: {} resolved {} per cent", board.name, entry.name, entry.resolved);
            }
            let is_checked = entry.checked == Some(true);
            figures.push(Figure {
                // An agent's name and its version are the system; nothing in it is a trimming.
                key: entry.name.trim().to_lowercase(),
                system: entry.name.trim().to_owned(),
                value: entry.resolved,
                day: Some(day),
                measured_by: if is_checked { MeasuredBy::Independent } else { MeasuredBy::Vendor },
                url: URL.to_owned(),
                at: format!("{}, {}", board.name, entry.name.trim()),
                note: entry.warning.map(|warning| format!("the board warns: {warning}")),
            });
        }
        sheets.push(Sheet { name: board.name, figures });
    }
    Ok(sheets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_the_board_did_not_check_is_its_vendors() {
        let text = r#"{"leaderboards": [{"name": "Verified", "results": [
            {"name": "A (2025-06-03)", "resolved": 74.4, "date": "2025-06-03", "checked": false, "warning": null, "tags": []},
            {"name": "B", "resolved": 53, "date": "2024-10-29", "checked": true, "warning": "old"}]}]}"#;
        let sheets = read(text).expect("boards");
        let [first, second] = sheets[0].figures.as_slice() else { panic!("two entries") };
        assert_eq!((first.measured_by, first.value), (MeasuredBy::Vendor, 74.4));
        assert_eq!(
            (second.measured_by, second.note.as_deref()),
            (MeasuredBy::Independent, Some("the board warns: old"))
        );
    }

    #[test]
    fn an_entry_without_a_day_is_refused_by_name() {
        let text = r#"{"leaderboards": [{"name": "Lite", "results": [{"name": "A", "resolved": 7, "date": "soon"}]}]}"#;
        let error = read(text).expect_err("no day").to_string();
        assert!(error.starts_with("Lite: the date of A is `soon`"), "{error}");
    }
}
