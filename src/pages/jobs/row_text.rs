//! What a row of the list says, for the view that is prerendered and for the rows that are written anew as one scrolls.

use index::documents::{JobKind, JobRow};
use index::figure::{grouped, short};
use index::query::JobColumn;

use crate::components::change::ChangeText;
use crate::components::sparkline::sparkline_path;
use crate::routes::Route;

/// Stands where there is no figure.
const NONE: &str = "–";

#[derive(Clone, Debug, PartialEq)]
pub struct RowText {
    pub title: String,
    pub href: String,
    /// Of the tick.
    pub label: String,
    /// Industry, and what kind of page it is.
    pub under: String,
    pub score: String,
    pub figure: String,
    pub band_id: &'static str,
    pub band: &'static str,
    pub previous: String,
    pub change: ChangeText,
    /// The path of the sparkline.
    pub line: String,
}

impl RowText {
    pub fn of(row: &JobRow, industry: &str) -> Self {
        let [low, high] = row.range;
        let kind = match (row.kind, row.has_point) {
            (JobKind::Profile, _) => String::new(),
            (JobKind::Research, true) => format!(" · research estimate, {low} to {high}"),
            (JobKind::Research, false) => " · research estimate".to_owned(),
        };
        // Beside a range that stands alone a single figure would contradict it.
        let previous = row.previous.filter(|_| row.has_point);
        Self {
            title: row.title.clone(),
            href: Route::Job(row.slug.clone()).href(),
            label: format!("Compare {}", row.title),
            under: format!("{industry}{kind}"),
            score: row.score.to_string(),
            figure: row.figure(),
            band_id: row.band.id(),
            band: row.band.label(),
            previous: previous.map_or_else(|| NONE.to_owned(), |previous| previous.to_string()),
            change: ChangeText::of(row.change),
            line: sparkline_path(&row.spark),
        }
    }
}

/// The columns that are a figure with its name, which stands beside it where there are no heads.
pub const FIGURES: [JobColumn; 6] = [
    JobColumn::Pay,
    JobColumn::Growth,
    JobColumn::Training,
    JobColumn::Workers,
    JobColumn::Openings,
    JobColumn::Education,
];

/// The name beside the figure.
pub fn short_label(column: JobColumn) -> &'static str {
    match column {
        JobColumn::Pay => "Pay ",
        JobColumn::Growth => "Growth ",
        JobColumn::Training => "Training ",
        JobColumn::Workers => "Workers ",
        JobColumn::Openings => "Openings ",
        JobColumn::Education => "Education ",
        _ => "",
    }
}

pub fn figure_text(row: &JobRow, column: JobColumn) -> String {
    let text = match column {
        JobColumn::Pay => row.pay.map(|pay| format!("${}", grouped(pay))),
        JobColumn::Growth => row.growth.map(|growth| format!("{growth:+.1}%")),
        JobColumn::Training => row.job_zone.map(|zone| format!("{} of 5", short(zone, 1))),
        JobColumn::Workers => row.workers.map(grouped),
        JobColumn::Openings => row.openings.map(grouped),
        JobColumn::Education => row.education.clone(),
        _ => None,
    };
    text.unwrap_or_else(|| NONE.to_owned())
}

/// The class of a column's cells.
pub fn cell_class(column: JobColumn) -> &'static str {
    match column {
        JobColumn::Score => "job-score",
        JobColumn::Previous => "number job-previous",
        JobColumn::Change => "number job-change",
        JobColumn::Spark => "job-line",
        JobColumn::Pay => "number job-pay",
        JobColumn::Growth => "number job-growth",
        JobColumn::Training => "number job-training",
        JobColumn::Workers => "number job-workers",
        JobColumn::Openings => "number job-openings",
        JobColumn::Education => "job-education",
    }
}
