//! What a run of one engine found, compared with its column of the table in docs/robustness.md.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Engine, Visit};

use crate::table::{Kind, Outcome, Table};

/// How a result begins that is none.
pub const FAILS: &str = "**does not work**";
/// The table lies between two comments.
const START: &str = "<!-- tours -->\n";
const END: &str = "<!-- end of tours -->";

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

/// What became of each page, and which version of the engine said so on which day.
pub struct Tour {
    pub results: Vec<(&'static str, String)>,
    run: String,
}

impl Tour {
    pub async fn new(visit: &Visit, results: Vec<(&'static str, String)>) -> Result<Self> {
        let day = visit.eval("new Date().toISOString().slice(0, 10)").await?;
        Ok(Self { results, run: format!("{} on {}", visit.version(), day.as_str().context("a day")?) })
    }
}

pub struct Report {
    kind: Kind,
    engine: &'static str,
    run: String,
    /// In the order of the test.
    rows: Vec<Outcome>,
}

impl Report {
    pub fn new(kind: Kind, engine: Engine) -> Self {
        let engine = match engine {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKitGTK",
        };
        Self { kind, engine, run: String::new(), rows: Vec::new() }
    }

    pub fn add(&mut self, of: &str, when: When, tour: Tour) {
        self.run = tour.run;
        self.rows.push(Outcome { of: of.to_owned(), when: when.words().to_owned(), told: folded(&tour.results) });
    }

    /// So that a run which is cut short has said what it saw.
    pub fn keep(&self) -> Result<()> {
        if writes() { self.compare() } else { Ok(()) }
    }

    /// # Errors
    /// Something does not work, or the file says something else.
    pub fn finish(self) -> Result<()> {
        self.compare()?;
        ensure!(!self.rows.iter().any(|row| row.told.contains(FAILS)), "in {}:\n{:#?}", self.engine, self.rows);
        Ok(())
    }

    fn compare(&self) -> Result<()> {
        // The engines may run beside each other.
        static FILE: Mutex<()> = Mutex::new(());
        let _file = FILE.lock().unwrap_or_else(PoisonError::into_inner);
        let file = document();
        let text = std::fs::read_to_string(&file).context("docs/robustness.md")?;
        let (before, rest) = text.split_once(START).with_context(|| format!("no {START}"))?;
        let (old, after) = rest.split_once(END).with_context(|| format!("no {END}"))?;
        let old = Table::read(old)?;
        let mut table = old.clone();
        table.put(self.kind, self.engine, &self.run, &self.rows)?;
        if writes() {
            std::fs::write(&file, format!("{before}{START}{}{END}{after}", table.write()))?;
        } else if !table.tells_the_same(&old) {
            bail!("docs/robustness.md says something else; `GOLDEN=write` writes it anew:\n{}", table.write());
        }
        Ok(())
    }
}

/// Pages with the same result stand together; those with the most common one are not named.
fn folded(results: &[(&'static str, String)]) -> String {
    let mut pages: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (page, result) in results {
        pages.entry(result).or_default().push(page);
    }
    let most = pages.iter().max_by_key(|(_, pages)| pages.len()).map_or("", |(result, _)| *result);
    let others = if pages.len() == 1 { "every page" } else { "all others" };
    let named = pages.iter().filter(|(result, _)| **result != most);
    let told = named.map(|(result, pages)| format!("{result}: {}", pages.join(", ")));
    // What an engine says of an error may have any letters.
    told.chain([format!("{most}: {others}")]).collect::<Vec<String>>().join("<br>").replace('|', "/").replace('\n', " ")
}

fn document() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/robustness.md")
}

fn writes() -> bool {
    std::env::var("GOLDEN").as_deref() == Ok("write")
}

#[test]
fn pages_with_the_same_result_stand_together() {
    let tell = |results: &[&str]| {
        let pages = ["home", "map", "data"].into_iter().zip(results);
        folded(&pages.map(|(page, result)| (page, (*result).to_owned())).collect::<Vec<_>>())
    };
    assert_eq!(tell(&["works", "works", "works"]), "works: every page");
    assert_eq!(tell(&["works", "drawn anew", "works"]), "drawn anew: map<br>works: all others");
    assert_eq!(tell(&["a", "b", "c"]), "a: home<br>b: map<br>c: all others");
    assert_eq!(tell(&["a|b\nc"]), "a/b c: every page");
}

#[test]
fn the_document_has_a_table_that_a_run_can_write_into() {
    let text = std::fs::read_to_string(document()).expect("docs/robustness.md");
    let table = text.split_once(START).and_then(|(_, rest)| rest.split_once(END)).expect("a table").0;
    assert_eq!(Table::read(table).expect("a table of ours").write(), table);
}
