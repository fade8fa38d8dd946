//! The results as a table, compared with docs/robustness.md.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail, ensure};

/// How a result begins that is none.
pub const FAILS: &str = "**does not work**";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    Before,
    After,
    /// From the first byte on.
    Throughout,
}

impl When {
    pub const BOTH: [Self; 2] = [Self::Before, Self::After];

    fn words(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Throughout => "throughout",
        }
    }
}

/// The pages with each result.
type Pages = BTreeMap<String, Vec<&'static str>>;

/// Its part of the file lies between two comments.
pub struct Report {
    part: String,
    /// What a row is, as the head of its column.
    of: &'static str,
    /// In the order of the test.
    rows: Vec<((String, When), Pages)>,
}

impl Report {
    pub fn new(part: &str, of: &'static str) -> Self {
        Self { part: part.to_owned(), of, rows: Vec::new() }
    }

    /// A row: what became of each page.
    pub fn add(&mut self, of: &str, when: When, results: Vec<(&'static str, String)>) {
        let mut pages = Pages::new();
        for (page, result) in results {
            pages.entry(result).or_default().push(page);
        }
        self.rows.push(((of.to_owned(), when), pages));
    }

    /// Pages with the same result stand together.
    fn table(&self) -> String {
        let mut table = format!("| {} | When | Result |\n|---|---|---|\n", self.of);
        for ((interference, when), results) in &self.rows {
            let told: Vec<String> = match results.len() {
                1 => results.keys().map(|result| format!("{result}: every page")).collect(),
                _ => results.iter().map(|(result, pages)| format!("{result}: {}", pages.join(", "))).collect(),
            };
            let _ = writeln!(table, "| {interference} | {} | {} |", when.words(), told.join("; "));
        }
        table
    }

    /// So that a run which is cut short has said what it saw.
    pub fn keep(&self) -> Result<()> {
        if writes() { compare(&self.part, &self.table()) } else { Ok(()) }
    }

    /// # Errors
    /// Something does not work, or the file says something else.
    pub fn finish(self) -> Result<()> {
        let table = self.table();
        compare(&self.part, &table)?;
        ensure!(!table.contains(FAILS), "{}:\n{table}", self.part);
        Ok(())
    }
}

fn writes() -> bool {
    std::env::var("GOLDEN").as_deref() == Ok("write")
}

fn compare(part: &str, table: &str) -> Result<()> {
    // The engines may run beside each other.
    static FILE: Mutex<()> = Mutex::new(());
    let _file = FILE.lock().unwrap_or_else(PoisonError::into_inner);
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/robustness.md");
    let text = std::fs::read_to_string(&file).context("docs/robustness.md")?;
    let (start, end) = (format!("<!-- {part} -->\n"), format!("<!-- end of {part} -->"));
    let (before, rest) = text.split_once(&start).with_context(|| format!("no part {start}"))?;
    let (old, after) = rest.split_once(&end).with_context(|| format!("no part {end}"))?;
    if old == table {
        return Ok(());
    }
    if !writes() {
        bail!("docs/robustness.md says something else in {part}; `GOLDEN=write` writes it anew:\n{table}");
    }
    std::fs::write(&file, format!("{before}{start}{table}{end}{after}"))?;
    Ok(())
}
