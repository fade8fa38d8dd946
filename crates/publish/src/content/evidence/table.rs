//! A CSV file whose cells are asked for by column, with every fault reported at its line.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

use crate::content::characters::{self, unfit};
use crate::content::file::read_text;
use crate::content::mistake::{Located, Mistakes, Place};

pub struct Table<'a> {
    file: Arc<str>,
    columns: Vec<String>,
    records: Vec<(usize, csv::StringRecord)>,
    mistakes: &'a Mistakes,
}

/// One line of the table.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table<'a>,
    line: usize,
    record: &'a csv::StringRecord,
}

impl<'a> Table<'a> {
    /// None where the file is no table with these columns.
    pub fn read(path: &Path, needed: &[&str], mistakes: &'a Mistakes) -> Option<Self> {
        let text = read_text(path, mistakes)?;
        let file: Arc<str> = path.display().to_string().into();
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).flexible(false).from_reader(text.as_bytes());
        let place = |line: u64, field: &str| Place {
            file: file.clone(),
            line: usize::try_from(line).unwrap_or(usize::MAX),
            field: field.to_owned(),
        };
        let head = match reader.headers() {
            Ok(head) => head.clone(),
            Err(error) => {
                mistakes.add(&place(1, "head line"), format!("cannot be read ({error})"), "Name the columns there");
                return None;
            }
        };
        let columns: Vec<String> = head.iter().map(str::to_owned).collect();
        let header_line = head.position().map_or(1, csv::Position::line);
        let missing: Vec<&&str> = needed.iter().filter(|name| !columns.iter().any(|column| column == **name)).collect();
        for name in &missing {
            mistakes.add(&place(header_line, name), "is no column of the file", "Add the column to the head line");
        }
        let mut records = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(1, csv::Position::line);
                    for (column, cell) in columns.iter().zip(&record) {
                        if let Some(c) = unfit(cell) {
                            mistakes.add(&place(line, column), characters::wrong(c), characters::REMEDY);
                        }
                    }
                    records.push((usize::try_from(line).unwrap_or(usize::MAX), record));
                }
                Err(error) => {
                    let line = error.position().map_or(1, csv::Position::line);
                    let wrong = match error.kind() {
                        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                            format!("has {len} of the head line's {expected_len} cells")
                        }
                        _ => format!("is no row of the table ({error})"),
                    };
                    mistakes.add(
                        &place(line, "row"),
                        wrong,
                        "Give it a cell for each column, in quotes where it has a comma",
                    );
                }
            }
        }
        missing.is_empty().then_some(Self { file, columns, records, mistakes })
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().map(|(line, record)| Row { table: self, line: *line, record })
    }
}

impl Row<'_> {
    /// Empty for a column that the file does not have.
    pub fn text(&self, column: &str) -> &str {
        let at = self.table.columns.iter().position(|name| name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }

    pub fn place(&self, column: &str) -> Place {
        Place { file: self.table.file.clone(), line: self.line, field: column.to_owned() }
    }

    pub fn mistake(&self, column: &str, wrong: impl Into<String>, remedy: impl Into<String>) {
        self.table.mistakes.add(&self.place(column), wrong, remedy);
    }

    /// None where the cell is empty, and with a mistake where it cannot be read.
    pub fn parsed<T: FromStr>(&self, column: &str, what: &str) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let value = text.parse().ok();
        if value.is_none() {
            self.mistake(column, format!("`{text}` is not {what}"), format!("Give {what}, or leave it empty"));
        }
        value
    }

    /// A finite number within bounds; none where the cell is empty.
    pub fn number(&self, column: &str, low: f64, high: f64) -> Option<f64> {
        let number: f64 = self.parsed(column, "a number")?;
        if (low..=high).contains(&number) {
            return Some(number);
        }
        self.mistake(column, format!("{number} lies outside {low} to {high}"), "Correct it, or leave it empty");
        None
    }

    /// The same of a cell that has to be filled.
    pub fn required_number(&self, column: &str, low: f64, high: f64) -> Option<f64> {
        if self.text(column).is_empty() {
            self.mistake(column, "is empty", "Give a number");
        }
        self.number(column, low, high)
    }

    /// A value that has to be there.
    pub fn required<T: FromStr>(&self, column: &str, what: &str) -> Option<Located<T>> {
        if self.text(column).is_empty() {
            self.mistake(column, "is empty", format!("Give {what}"));
        }
        Some(Located { value: self.parsed(column, what)?, place: self.place(column) })
    }
}
