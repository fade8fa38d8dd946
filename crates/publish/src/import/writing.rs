//! Puts new records where their day belongs in a capability's file, each under a mark for the editor to take away.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use index::documents::MeasuredBy;
use toml_edit::Value;

use super::news::rounded;
use super::{Import, News, Standing, name};
use crate::content::{self, CONFIRM, Publisher};

const HEADER: &str = "[[record]]";
const TITLE: usize = 160;

/// Writes the new records into the capability's file, and returns how many, in words.
///
/// # Errors
/// A file that would have a mistake with them, which is then left as it was; one that cannot be read or written.
pub fn write(import: &Import<'_>, standing: &Standing<'_>) -> Result<String> {
    let path = Path::new(&*standing.capability.place.file);
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let days = standing.capability.records.iter().map(|record| record.record.counts_from);
    let places: Vec<usize> =
        standing.new.iter().map(|news| days.clone().filter(|day| *day <= news.published_on).count()).collect();
    let blocks: Vec<(usize, String)> =
        places.into_iter().zip(&standing.new).map(|(place, news)| (place, block(import, news))).collect();
    let changed = insert(&text, standing.capability.records.len(), &blocks)?;
    if let Err(mistakes) = content::read_capability_text(&path.display().to_string(), &changed) {
        let list: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        bail!(
            "{} was left as it was, since with the new records it would have mistakes:\n{}",
            path.display(),
            list.join("\n")
        );
    }
    std::fs::write(path, changed).with_context(|| format!("writing {}", path.display()))?;
    Ok(format!("{}: {} records to confirm\n", path.display(), standing.new.len()))
}

fn block(import: &Import<'_>, news: &News) -> String {
    let quoted = |text: &str| Value::from(text).to_string();
    let title: String = format!("{}, {}", publisher(import.publisher), name(import.path)).chars().take(TITLE).collect();
    let mut doubts = vec![news.figure.at.clone()];
    if import.publisher == Publisher::Epoch && import.published_on.is_none() {
        doubts.push("its run was started on this day, so give a later one if it was public only then".to_owned());
    }
    if news.is_new_system {
        doubts.push("a name that the ledger does not have yet".to_owned());
    }
    doubts.extend(news.figure.note.clone());
    // A comment ends with its line, whatever a publisher's file says.
    let doubts = doubts.join("; ").replace(|c: char| c.is_control(), " ");
    let measured_by = match news.figure.measured_by {
        MeasuredBy::Independent => "independent",
        MeasuredBy::Vendor => "vendor",
    };
    let mut text = String::new();
    let _ = writeln!(text, "{CONFIRM} {doubts}");
    let _ = writeln!(text, "{HEADER}\nid = {}", quoted(news.id.as_str()));
    let _ = writeln!(text, "measure = {}\npublished_on = {}", quoted(news.measure.as_str()), news.published_on);
    let _ = writeln!(text, "system = {}\nvalue = {}", quoted(&news.system), rounded(news.figure.value));
    let _ = writeln!(
        text,
        "source = {{ title = {}, url = {}, basis = \"primary\", measured_by = \"{measured_by}\" }}",
        quoted(&title),
        quoted(&news.figure.url)
    );
    text
}

fn publisher(publisher: Publisher) -> &'static str {
    match publisher {
        Publisher::Epoch => "Epoch AI, AI Benchmarking Hub",
        Publisher::Metr => "METR, time horizons",
        Publisher::SweBench => "SWE-bench leaderboards",
    }
}

/// Puts each block before the record that has so many before it, in the order given.
fn insert(text: &str, records: usize, blocks: &[(usize, String)]) -> Result<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut starts: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].trim() == HEADER).collect();
    if starts.len() != records {
        bail!("its {records} records do not stand under a line {HEADER} each, so new ones have no place");
    }
    for start in &mut starts {
        // A comment right above a record is about it.
        while *start > 0 && lines[*start - 1].starts_with('#') {
            *start -= 1;
        }
    }
    starts.push(lines.len());
    let mut changed = String::new();
    for (at, line) in lines.iter().enumerate() {
        let here = starts.iter().position(|start| *start == at).filter(|place| *place < records);
        for (_, block) in blocks.iter().filter(|(place, _)| Some(*place) == here) {
            changed.push_str(block);
            changed.push('\n');
        }
        changed.push_str(line);
    }
    for (_, block) in blocks.iter().filter(|(place, _)| *place >= records) {
        if !changed.ends_with('\n') {
            changed.push('\n');
        }
        changed.push('\n');
        changed.push_str(block);
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "id = \"code\"\n\n# about the first\n[[record]]\nid = \"a\"\n\n[[record]]\nid = \"b\"\n";

    #[test]
    fn records_are_put_between_others_and_behind_them() {
        let blocks = [(0, "X\n".to_owned()), (1, "Y\n".to_owned()), (2, "Z\n".to_owned())];
        let expected =
            "id = \"code\"\n\nX\n\n# about the first\n[[record]]\nid = \"a\"\n\nY\n\n[[record]]\nid = \"b\"\n\nZ\n";
        assert_eq!(insert(FILE, 2, &blocks).expect("two records"), expected);
    }

    #[test]
    fn a_file_whose_records_are_written_otherwise_is_left_alone() {
        assert!(insert("record = [{ id = \"a\" }]\n", 1, &[]).is_err());
    }
}
