//! The results as a table, compared with docs/robustness.md.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use browser_tests::Engine;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    Before,
    After,
}

impl When {
    pub const BOTH: [Self; 2] = [Self::Before, Self::After];

    fn words(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

/// The pages with each result.
type Pages = BTreeMap<String, Vec<&'static str>>;

/// Of one engine; its part of the file lies between two comments.
pub struct Report {
    engine: Engine,
    /// In the order of the test.
    rows: Vec<((String, When), Pages)>,
}

impl Report {
    pub fn new(engine: Engine) -> Self {
        Self { engine, rows: Vec::new() }
    }

    pub fn add(&mut self, interference: &str, when: When, page: &'static str, result: String) {
        let key = (interference.to_owned(), when);
        if self.rows.last().is_none_or(|(last, _)| *last != key) {
            self.rows.push((key, Pages::new()));
        }
        if let Some((_, results)) = self.rows.last_mut() {
            results.entry(result).or_default().push(page);
        }
    }

    /// Pages with the same result stand together.
    fn table(&self) -> String {
        let mut table = String::from("| Interference | When | Result |\n|---|---|---|\n");
        for ((interference, when), results) in &self.rows {
            let told: Vec<String> = match results.len() {
                1 => results.keys().map(|result| format!("{result}: every page")).collect(),
                _ => results.iter().map(|(result, pages)| format!("{result}: {}", pages.join(", "))).collect(),
            };
            let _ = writeln!(table, "| {interference} | {} | {} |", when.words(), told.join("; "));
        }
        table
    }

    /// # Errors
    /// The file says something else.
    pub fn finish(self) -> Result<()> {
        // The engines run beside each other.
        static FILE: Mutex<()> = Mutex::new(());
        let _file = FILE.lock().unwrap_or_else(PoisonError::into_inner);
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/robustness.md");
        let text = std::fs::read_to_string(&file).context("docs/robustness.md")?;
        let (start, end) = (format!("<!-- {:?} -->\n", self.engine), format!("<!-- end of {:?} -->", self.engine));
        let (before, rest) = text.split_once(&start).with_context(|| format!("no part {start}"))?;
        let (old, after) = rest.split_once(&end).with_context(|| format!("no part {end}"))?;
        let table = self.table();
        if old == table {
            return Ok(());
        }
        if old.is_empty() && std::env::var("GOLDEN").is_err() {
            // Where nothing was written down, that nothing failed is all there is to say.
            eprintln!("docs/robustness.md has no table of {:?} yet:\n{table}", self.engine);
            return Ok(());
        }
        if std::env::var("GOLDEN").as_deref() != Ok("write") {
            bail!(
                "docs/robustness.md says something else in {:?}; `GOLDEN=write` writes it anew:\n{table}",
                self.engine
            );
        }
        std::fs::write(&file, format!("{before}{start}{table}{end}{after}"))?;
        Ok(())
    }
}
