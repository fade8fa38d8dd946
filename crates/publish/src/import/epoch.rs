//! Epoch AI's CSV files of its own runs: one benchmark a file, one run a line.

use anyhow::{Result, bail};
use index::Date;
use index::documents::MeasuredBy;

use super::{Figure, Sheet, system};

const NEEDED: [&str; 4] = ["Model version", "mean_score", "Best score (across scorers)", "Started at"];
const HUB: &str = "https://epoch.ai/benchmarks";

/// The measure is the file's name: its text does not say which benchmark it is of.
pub(super) fn read(text: &str, stem: &str) -> Result<Vec<Sheet>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    let missing: Vec<&str> = NEEDED.into_iter().filter(|name| !columns.iter().any(|column| column == name)).collect();
    if !missing.is_empty() {
        bail!(
            "the head line has no column {}: only Epoch's own runs have them. What its `_external` files copy is read from \
             the board that measured it",
            missing.join(", ")
        );
    }
    let mut figures = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cell = |name: &str| {
            let at = columns.iter().position(|column| column == name);
            at.and_then(|at| record.get(at)).unwrap_or_default().trim()
        };
        let line = record.position().map_or(0, csv::Position::line);
        let (system, mean, best) = (cell(NEEDED[0]), cell(NEEDED[1]), cell(NEEDED[2]));
        let Some(score) = score(mean) else {
            bail!("line {line}: mean_score of {system} is `{mean}`, not a number from 0 to 1");
        };
        let started = cell(NEEDED[3]);
        let Some(day) = day(started) else {
            bail!("line {line}: Started at of {system} is `{started}`, not a day with its time");
        };
        let url = [cell("Log viewer"), HUB].into_iter().find(|url| url.starts_with("https://")).unwrap_or(HUB);
        let better = self::score(best).filter(|best| *best > score + 1e-9);
        figures.push(Figure {
            // Behind the underscore stands how hard it was told to think.
            system: system.split('_').next().unwrap_or(system).to_owned(),
            key: system::key(system),
            value: score * 100.0,
            day,
            measured_by: MeasuredBy::Independent,
            url: url.to_owned(),
            at: format!("line {line}, {system}"),
            note: better.map(|best| {
                format!("the mean of its scorers; the kindest of them gives {:.2}, which is not used", best * 100.0)
            }),
        });
    }
    Ok(vec![Sheet { name: stem.to_owned(), figures }])
}

fn score(text: &str) -> Option<f64> {
    text.parse().ok().filter(|score| (0.0..=1.0).contains(score))
}

/// The day of `2026-04-15T14:03:19.000Z`; none inside where the cell is empty, none outside where it is no day.
fn day(text: &str) -> Option<Option<Date>> {
    if text.is_empty() {
        return Some(None);
    }
    text.get(..10)?.parse().ok().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Model version,mean_score,Best score (across scorers),Release date,Started at,id\n";

    #[test]
    fn a_run_is_its_mean_score_on_the_day_it_was_started() {
        let text = format!("{HEAD}grok-3-beta,0.675,0.7575,2025-02-19,2025-05-26T17:42:41.696Z,a\n");
        let sheets = read(&text, "gpqa_diamond").expect("a table");
        let figure = &sheets[0].figures[0];
        assert_eq!((sheets[0].name.as_str(), figure.value), ("gpqa_diamond", 67.5));
        assert_eq!(figure.day.map(|day| day.to_string()).as_deref(), Some("2025-05-26"));
        assert!(figure.note.as_ref().is_some_and(|note| note.contains("75.75")), "{figure:?}");
    }

    #[test]
    fn a_run_without_a_start_has_no_day_and_a_strange_one_is_refused() {
        let text = format!("{HEAD}a,0.5,0.5,2025-02-19,,a\n");
        assert_eq!(read(&text, "x").expect("a table")[0].figures[0].day, None);
        for (row, expected) in [
            ("a,0.5,0.5,2025-02-19,yesterday,a\n", "line 2: Started at of a is `yesterday`"),
            ("a,50,0.5,2025-02-19,,a\n", "line 2: mean_score of a is `50`"),
        ] {
            let error = read(&format!("{HEAD}{row}"), "x").expect_err("it is wrong").to_string();
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn a_copy_of_another_board_is_refused_with_words() {
        let error = read("Model version,Score\na,0.5\n", "os_world_external").expect_err("no runs").to_string();
        assert!(error.contains("no column mean_score, Best score (across scorers), Started at"), "{error}");
    }
}
