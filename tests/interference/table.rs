//! The one table of all tours in docs/robustness.md: a row for each interference or fault, a column for each engine, and
//! above it when each was run. A run writes its own column of its own rows and leaves the rest as it stands.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

pub const ENGINES: [&str; 3] = ["Chromium", "Firefox", "WebKitGTK"];
/// In a column that has not been run.
const NOT_RUN: &str = "not run";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Interference,
    Fault,
    Extension,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Interference, Self::Fault, Self::Extension];

    fn words(self) -> &'static str {
        match self {
            Self::Interference => "interference",
            Self::Fault => "fault",
            Self::Extension => "extension",
        }
    }
}

/// What became of the pages in one engine.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub of: String,
    pub when: String,
    pub told: String,
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    kind: Kind,
    of: String,
    when: String,
    told: [String; ENGINES.len()],
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Of each kind and engine, the engine's version and the day.
    runs: [[String; ENGINES.len()]; Kind::ALL.len()],
    rows: Vec<Row>,
}

impl Table {
    /// # Errors
    /// A line that is none of ours.
    pub fn read(text: &str) -> Result<Self> {
        let mut table = Self::default();
        let head = head();
        for line in text.lines().filter(|line| !line.is_empty() && !head.lines().any(|of_head| of_head == *line)) {
            table.read_line(line).with_context(|| format!("no line of the table: {line}"))?;
        }
        Ok(table)
    }

    fn read_line(&mut self, line: &str) -> Result<()> {
        if let Some(row) = line.strip_prefix("| ") {
            let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
            let [kind, of, when, told @ ..] = cells.as_slice() else { anyhow::bail!("it has too few cells") };
            let kind = Kind::ALL.into_iter().find(|known| known.words() == *kind).context("no kind of ours")?;
            let told: [&str; ENGINES.len()] = told.try_into().context("as many results as engines")?;
            let (of, when) = ((*of).to_owned(), (*when).to_owned());
            self.rows.push(Row { kind, of, when, told: told.map(str::to_owned) });
            return Ok(());
        }
        let (kind, runs) = line.strip_prefix("- ").and_then(|run| run.split_once("s: ")).context("no run")?;
        let kind = Kind::ALL.iter().position(|known| known.words() == kind).context("no kind of ours")?;
        for run in runs.split(", ") {
            let engine =
                ENGINES.iter().position(|engine| run.split(' ').next() == Some(engine)).context("no engine")?;
            self.runs[kind][engine] = run[ENGINES[engine].len()..].trim().to_owned();
        }
        Ok(())
    }

    /// A run of one engine takes the place of what was told of it before, in the rows of its kind. Rows that no test has any
    /// more go with the last engine that told of them.
    pub fn put(&mut self, kind: Kind, engine: &str, run: &str, outcomes: &[Outcome]) -> Result<()> {
        let at = ENGINES.iter().position(|known| *known == engine).with_context(|| format!("no column {engine}"))?;
        ensure!(!outcomes.iter().any(|one| one.told.contains('|') || one.of.contains('|')), "a cell with a bar in it");
        run.clone_into(&mut self.runs[Kind::ALL.iter().position(|known| *known == kind).unwrap_or_default()][at]);
        let (mut old, others): (Vec<Row>, Vec<Row>) = self.rows.drain(..).partition(|row| row.kind == kind);
        for row in &mut old {
            NOT_RUN.clone_into(&mut row.told[at]);
        }
        // In the order of the test, and then what it has not come to.
        let mut rows = Vec::new();
        for Outcome { of, when, told } in outcomes {
            let before = old.iter().position(|row| row.of == *of && row.when == *when).map(|place| old.remove(place));
            let results = before.map_or_else(|| ENGINES.map(|_| NOT_RUN.to_owned()), |row| row.told);
            let mut row = Row { kind, of: of.clone(), when: when.clone(), told: results };
            row.told[at].clone_from(told);
            rows.push(row);
        }
        rows.extend(old.into_iter().filter(|row| row.told.iter().any(|told| told != NOT_RUN)));
        self.rows = others.into_iter().chain(rows).collect();
        self.rows.sort_by_key(|row| row.kind);
        Ok(())
    }

    /// The same results, whatever was run when.
    pub fn tells_the_same(&self, other: &Self) -> bool {
        self.rows == other.rows
    }

    pub fn write(&self) -> String {
        let mut text = String::new();
        for (kind, runs) in Kind::ALL.iter().zip(&self.runs) {
            let runs = ENGINES.iter().zip(runs).filter(|(_, run)| !run.is_empty());
            let runs: Vec<String> = runs.map(|(engine, run)| format!("{engine} {run}")).collect();
            if !runs.is_empty() {
                let _ = writeln!(text, "- {}s: {}", kind.words(), runs.join(", "));
            }
        }
        text += "\n";
        text += &head();
        for Row { kind, of, when, told } in &self.rows {
            let _ = writeln!(text, "| {} | {of} | {when} | {} |", kind.words(), told.join(" | "));
        }
        text
    }
}

fn head() -> String {
    format!("| Kind | What | When | {} |\n|{}\n", ENGINES.join(" | "), "---|".repeat(3 + ENGINES.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(rows: &[(&str, &str)]) -> Vec<Outcome> {
        let outcome = |(of, told): &(&str, &str)| Outcome {
            of: (*of).to_owned(),
            when: "before".to_owned(),
            told: (*told).to_owned(),
        };
        rows.iter().map(outcome).collect()
    }

    fn rows(table: &Table) -> Vec<String> {
        table.write().lines().filter(|line| line.contains("| before |")).map(str::to_owned).collect()
    }

    #[test]
    fn a_run_writes_its_own_column_of_its_own_kind() {
        let mut table = Table::default();
        let both = outcomes(&[("a node", "works: every page"), ("a link", "works: every page")]);
        table.put(Kind::Interference, "Chromium", "1.2 on 2026-11-29", &both).expect("a column");
        table.put(Kind::Fault, "Firefox", "3esr on 2026-11-30", &outcomes(&[("no files", "words")])).expect("a column");
        let other = outcomes(&[("a node", "drawn anew: home; works: all others"), ("a link", "works: every page")]);
        table.put(Kind::Interference, "WebKitGTK", "2.50 on 2026-11-30", &other).expect("a column");
        assert_eq!(
            table.write(),
            "- interferences: Chromium 1.2 on 2026-11-29, WebKitGTK 2.50 on 2026-11-30\n\
             - faults: Firefox 3esr on 2026-11-30\n\n\
             | Kind | What | When | Chromium | Firefox | WebKitGTK |\n|---|---|---|---|---|---|\n\
             | interference | a node | before | works: every page | not run | drawn anew: home; works: all others |\n\
             | interference | a link | before | works: every page | not run | works: every page |\n\
             | fault | no files | before | not run | words | not run |\n"
        );
        assert_eq!(Table::read(&table.write()).expect("our own table"), table);
    }

    #[test]
    fn a_later_run_takes_the_place_of_the_one_before_and_is_the_same_where_only_its_day_is_another() {
        let mut table = Table::default();
        let old = outcomes(&[("a node", "works"), ("gone", "works"), ("a link", "works")]);
        for engine in ["Chromium", "Firefox"] {
            table.put(Kind::Interference, engine, "1 on 2026-11-29", &old).expect("a column");
        }
        let mut again = table.clone();
        again.put(Kind::Interference, "Chromium", "2 on 2026-11-30", &old).expect("a column");
        assert!(again.tells_the_same(&table) && again != table);

        let new = outcomes(&[("new", "works"), ("a link", "fails"), ("a node", "works")]);
        table.put(Kind::Interference, "Chromium", "2 on 2026-11-30", &new).expect("a column");
        assert_eq!(
            rows(&table),
            [
                "| interference | new | before | works | not run | not run |",
                "| interference | a link | before | fails | works | not run |",
                "| interference | a node | before | works | works | not run |",
                "| interference | gone | before | not run | works | not run |",
            ]
        );
        table.put(Kind::Interference, "Firefox", "1 on 2026-11-30", &new).expect("a column");
        assert!(rows(&table).iter().all(|row| !row.contains("gone")), "{:?}", rows(&table));
        assert!(!again.tells_the_same(&table));
    }

    #[test]
    fn what_is_no_table_of_ours_is_not_written_over() {
        for text in ["words", "| weather | rain | before | a | b | c |", "| fault | a | before | a | b |"] {
            assert!(Table::read(text).is_err(), "{text}");
        }
        assert!(Table::default().put(Kind::Fault, "Opera", "", &[]).is_err());
    }
}
