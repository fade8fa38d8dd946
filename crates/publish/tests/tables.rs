//! The tables of our own content, read back: they say what the documents say, and the workbook keeps codes as texts and
//! figures as numbers.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::OnceLock;

use index::documents::JobKind;
use publish::documents::{self, Documents};
use publish::site::{self, Place, Tree};
use serde_json::Value;

fn published() -> &'static (Documents, Tree) {
    static PUBLISHED: OnceLock<(Documents, Tree)> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let documents = documents::build(&publish::content::read(&content).unwrap());
        let files = documents.files().unwrap();
        let tree = site::data(&documents, &files, &Place::new("/", Some("https://example.org"))).unwrap();
        (documents, tree)
    })
}

fn text(path: &str) -> &'static str {
    std::str::from_utf8(published().1.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

fn json(path: &str) -> Value {
    serde_json::from_str(text(path)).unwrap()
}

/// Rows of cells by the name of their column.
fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let names = reader.headers().unwrap().clone();
    let row =
        |record: csv::StringRecord| names.iter().zip(&record).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// What a table has in place of a figure.
fn cell(value: &Value) -> String {
    if value.is_null() { String::new() } else { value.to_string() }
}

#[test]
fn an_estimate_s_change_is_the_same_in_tables_and_documents() {
    let index = json("data/v1/index.json");
    let table = rows(text("data/v1/index.csv"));
    let jobs = index["jobs"].as_array().unwrap();
    assert_eq!(table.len(), jobs.len());
    let mut moved = 0;
    for (row, job) in table.iter().zip(jobs) {
        let slug = job["slug"].as_str().unwrap();
        assert_eq!(row["slug"], slug);
        for figure in ["score", "previous", "change"] {
            assert_eq!(row[figure], cell(&job[figure]), "{slug}: {figure}");
        }
        let own = json(&format!("data/v1/jobs/{slug}.json"));
        let history = own["history"].as_array().unwrap();
        let table = rows(text(&format!("data/v1/jobs/{slug}.csv")));
        assert_eq!(table.len(), history.len(), "{slug}");
        for (row, point) in table.iter().zip(history) {
            assert_eq!(row["change"], cell(&point["change"]), "{slug}, {}", row["edition"]);
            moved += u32::from(job["kind"] == JobKind::Research.id() && point["change"].as_i64().unwrap_or(0) != 0);
        }
        assert_eq!(table.last().unwrap()["change"], row["change"], "{slug}");
    }
    assert!(moved > 100, "estimates moved {moved} times");
}

#[test]
fn all_histories_in_one_table_are_those_of_the_documents() {
    let mut table = rows(text("data/v1/histories.csv")).into_iter();
    let mut jobs: Vec<_> = published().0.jobs.iter().collect();
    jobs.sort_by(|a, b| a.row.slug.cmp(&b.row.slug));
    for job in jobs {
        for point in &job.history {
            let row = table.next().unwrap();
            let change = point.change.map(|change| change.to_string()).unwrap_or_default();
            let told = (row["slug"].as_str(), row["edition"].as_str(), row["score"].as_str(), row["change"].as_str());
            let (edition, score) = (point.edition.to_string(), point.score.to_string());
            assert_eq!(told, (job.row.slug.as_str(), edition.as_str(), score.as_str(), change.as_str()));
        }
    }
    assert!(table.next().is_none());
}

/// A cell as a spreadsheet program takes it.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Text(String),
    Number(f64),
    Truth(bool),
}

/// The first sheet of a workbook: by row, and by the letters of the column.
fn sheet(bytes: &[u8]) -> Vec<BTreeMap<String, Cell>> {
    let mut workbook = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        workbook.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (shared, sheet) = (part("xl/sharedStrings.xml"), part("xl/worksheets/sheet1.xml"));
    let (shared, sheet) = (roxmltree::Document::parse(&shared).unwrap(), roxmltree::Document::parse(&sheet).unwrap());
    let named = |node: &roxmltree::Node, name: &str| node.is_element() && node.tag_name().name() == name;
    let words = |node: roxmltree::Node| {
        node.descendants().filter(|part| part.is_text()).filter_map(|part| part.text()).collect::<String>()
    };
    let texts: Vec<String> = shared
        .descendants()
        .filter(|node| named(node, "si"))
        .map(|one| words(one.first_element_child().unwrap()))
        .collect();
    let read = |cell: roxmltree::Node| {
        let value = words(cell.children().find(|node| named(node, "v"))?);
        Some(match cell.attribute("t").unwrap_or("n") {
            "s" => Cell::Text(texts[value.parse::<usize>().unwrap()].clone()),
            "b" => Cell::Truth(value == "1"),
            "n" => Cell::Number(value.parse().unwrap()),
            other => panic!("a cell of the type {other}"),
        })
    };
    let column =
        |cell: &roxmltree::Node| cell.attribute("r").unwrap().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
    let row = |row: roxmltree::Node| {
        row.children().filter(|node| named(node, "c")).filter_map(|cell| Some((column(&cell), read(cell)?))).collect()
    };
    sheet.descendants().filter(|node| named(node, "row")).map(row).collect()
}

#[test]
fn the_workbook_has_codes_as_texts_and_figures_as_numbers() {
    let sheet = sheet(published().1.get("data/v1/index.xlsx").unwrap());
    let names: BTreeMap<&str, &str> = sheet[0]
        .iter()
        .map(|(column, name)| match name {
            Cell::Text(name) => (name.as_str(), column.as_str()),
            other => panic!("the head {other:?}"),
        })
        .collect();
    let index = json("data/v1/index.json");
    let jobs = index["jobs"].as_array().unwrap();
    assert_eq!(sheet.len(), jobs.len() + 1);
    let mut figures = 0;
    for (row, job) in sheet[1..].iter().zip(jobs) {
        let at = |name: &str| row.get(names[name]).cloned();
        let slug = job["slug"].as_str().unwrap();
        let codes: Vec<&str> = job["soc"].as_array().unwrap().iter().map(|code| code.as_str().unwrap()).collect();
        let soc = (!codes.is_empty()).then(|| Cell::Text(codes.join(" ")));
        assert_eq!(at("soc").filter(|cell| *cell != Cell::Text(String::new())), soc, "{slug}");
        assert_eq!(at("title"), Some(Cell::Text(job["title"].as_str().unwrap().to_owned())));
        assert_eq!(at("has_point"), Some(Cell::Truth(job["has_point"].as_bool().unwrap())), "{slug}");
        let same = ["score", "previous", "change", "job_zone"].map(|name| (name, name));
        let others = [
            ("pay_usd_year", "pay"),
            ("growth_percent", "growth"),
            ("workers", "workers"),
            ("openings_year", "openings"),
        ];
        for (column, field) in same.into_iter().chain(others) {
            let told = job[field].as_f64();
            figures += usize::from(told.is_some());
            assert_eq!(at(column), told.map(Cell::Number), "{slug}: {column}");
        }
        assert!(matches!(at("edition"), Some(Cell::Number(days)) if days > 45_000.0), "{slug}: {:?}", at("edition"));
    }
    assert!(figures > 5 * jobs.len(), "{figures} figures");
}
