//! The tables for spreadsheets, as the publisher writes them and the browser saves them: UTF-8, a row of names first, lines
//! that end in a line feed, ids as in the JSON, an empty cell for null, a minus sign and never a plus. A text that a
//! spreadsheet would take for a formula has an apostrophe before it, which spreadsheets read as "this is text".

use super::{HistoryPoint, JobDocument, JobRow};
use crate::Date;
use crate::ledger::Cause;

/// Columns of `index.csv`.
pub const JOB_COLUMNS: [&str; 21] = [
    "edition",
    "slug",
    "title",
    "soc",
    "industry",
    "kind",
    "score",
    "previous",
    "change",
    "band",
    "range_low",
    "range_high",
    "confidence",
    "pay_usd_year",
    "growth_percent",
    "has_point",
    "workers",
    "openings_year",
    "job_zone",
    "education",
    "change_12_weeks",
];

/// Columns of `jobs/<slug>.csv`.
pub const HISTORY_COLUMNS: [&str; 7] =
    ["edition", "score", "change", "unrounded", "range_low", "range_high", "drivers"];

/// Columns of `histories.csv`.
pub const HISTORIES_COLUMNS: [&str; 7] = ["slug", "edition", "score", "change", "unrounded", "range_low", "range_high"];

/// One line for each job, in the order given.
pub fn jobs_csv<'a>(edition: Date, rows: impl IntoIterator<Item = &'a JobRow>) -> String {
    chosen_csv(edition, rows, &JOB_COLUMNS)
}

/// The same with chosen columns, in the order of [`JOB_COLUMNS`], and `spark` last where it is among them.
pub fn chosen_csv<'a>(edition: Date, rows: impl IntoIterator<Item = &'a JobRow>, columns: &[&str]) -> String {
    let all = || JOB_COLUMNS.into_iter().chain(["spark"]);
    let is_chosen: Vec<bool> = all().map(|column| columns.contains(&column)).collect();
    let mut csv = csv_line(&all().zip(&is_chosen).filter_map(|(column, is)| is.then_some(column)).collect::<Vec<_>>());
    for row in rows {
        let [low, high] = row.range;
        let spark: Vec<String> = row.spark.iter().map(ToString::to_string).collect();
        let cells: [String; 22] = [
            edition.to_string(),
            row.slug.to_string(),
            row.title.clone(),
            row.soc.join(" "),
            row.industry.to_string(),
            row.kind.id().to_owned(),
            row.score.to_string(),
            cell(row.previous),
            cell(row.change),
            row.band.id().to_owned(),
            low.to_string(),
            high.to_string(),
            row.confidence.id().to_owned(),
            cell(row.pay),
            cell(row.growth),
            row.has_point.to_string(),
            cell(row.workers),
            cell(row.openings),
            cell(row.job_zone),
            row.education.clone().unwrap_or_default(),
            cell(row.change_12_weeks),
            spark.join(" "),
        ];
        let chosen: Vec<String> =
            cells.into_iter().zip(&is_chosen).filter_map(|(cell, is)| is.then_some(cell)).collect();
        csv.push_str(&csv_line(&chosen));
    }
    csv
}

/// One line for each edition of a job, oldest first.
pub fn history_csv(document: &JobDocument) -> String {
    let mut csv = csv_line(&HISTORY_COLUMNS);
    for point in &document.history {
        let drivers: Vec<String> = point
            .drivers
            .iter()
            .map(|driver| {
                let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
                format!("{id}:{}", driver.points)
            })
            .collect();
        let [edition, score, change, unrounded, low, high] = point_cells(point);
        csv.push_str(&csv_line(&[edition, score, change, unrounded, low, high, drivers.join(" ")]));
    }
    csv
}

/// One line for each job and edition, by slug and oldest first.
pub fn histories_csv(documents: &[JobDocument]) -> String {
    let mut documents: Vec<&JobDocument> = documents.iter().collect();
    documents.sort_by(|a, b| a.row.slug.cmp(&b.row.slug));
    let mut csv = csv_line(&HISTORIES_COLUMNS);
    for document in documents {
        for point in &document.history {
            let [edition, score, change, unrounded, low, high] = point_cells(point);
            let slug = document.row.slug.to_string();
            csv.push_str(&csv_line(&[slug, edition, score, change, unrounded, low, high]));
        }
    }
    csv
}

/// What both tables of histories say of an edition.
fn point_cells(point: &HistoryPoint) -> [String; 6] {
    let [low, high] = point.range;
    [
        point.edition.to_string(),
        point.score.to_string(),
        cell(point.change),
        point.unrounded.to_string(),
        low.to_string(),
        high.to_string(),
    ]
}

/// A line of comma-separated cells, quoted where they have to be.
pub fn csv_line(cells: &[impl AsRef<str>]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell.as_ref())).collect();
    cells.join(",") + "\n"
}

fn cell<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn quoted(cell: &str) -> String {
    if is_formula(cell) {
        return quoted(&format!("'{cell}"));
    }
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// To a spreadsheet; a number may have its sign.
fn is_formula(cell: &str) -> bool {
    let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    cell.starts_with(['=', '+', '@', '\t']) || cell.strip_prefix('-').is_some_and(|rest| !is_number(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::{Confidence, JobKind};
    use crate::{Band, Score};

    #[test]
    fn a_text_that_begins_like_a_formula_is_marked_as_text_and_a_number_is_not() {
        assert_eq!(
            csv_line(&["=1+1", "+1", "-a,b", "@x", "-5", "-0.25", "a=b"]),
            "'=1+1,'+1,\"'-a,b\",'@x,-5,-0.25,a=b\n"
        );
    }

    #[test]
    fn a_row_has_the_ids_of_the_json_and_keeps_commas_and_quotes() {
        let score = Score::shown(24.0);
        let row = JobRow {
            slug: "ml".parse().expect("a slug"),
            title: "Teachers, \"other\"".to_owned(),
            soc: vec!["15-2051".to_owned(), "15-1252".to_owned()],
            industry: "technology".parse().expect("a slug"),
            kind: JobKind::Profile,
            score,
            previous: Some(Score::shown(23.0)),
            change: Some(1),
            change_12_weeks: Some(-4),
            band: Band::Low,
            range: [Score::shown(19.0), Score::shown(30.0)],
            has_point: true,
            confidence: Confidence::Unrated,
            spark: vec![score],
            pay: Some(98_540),
            growth: None,
            workers: Some(262_440),
            openings: None,
            job_zone: Some(4.5),
            education: Some("Bachelor's degree".to_owned()),
        };
        let csv = jobs_csv("2026-03-25".parse().expect("a day"), [&row]);
        let expected = "2026-03-25,ml,\"Teachers, \"\"other\"\"\",15-2051 15-1252,technology,profile,24,23,1,low,19,30,unrated,98540,,true,262440,,4.5,Bachelor's degree,-4";
        assert_eq!(csv.split('\n').collect::<Vec<_>>(), [&JOB_COLUMNS.join(","), expected, ""]);
        let chosen = chosen_csv("2026-03-25".parse().expect("a day"), [&row], &["spark", "slug", "pay_usd_year"]);
        assert_eq!(chosen, "slug,pay_usd_year,spark\nml,98540,24\n");
    }
}
