//! Two to four jobs next to each other: the rows of the table, and a verdict in plain words (see [`verdict`]).

#[cfg(test)]
mod tests;
mod verdict;

pub use verdict::verdict;

use crate::closeness::Relation;
use crate::documents::{HistoryPoint, JobDocument, JobKind, TaskDocument};
use crate::figure::grouped;
use crate::score::signed;
use crate::{Date, Score};

/// How far back a comparison looks.
pub const WEEKS_BACK: i64 = 12;

const UNKNOWN: &str = "not available";
const RANGE_ALONE: &str = "known as a range only";
const NO_PROFILE: &str = "no editorial profile yet";

/// One line of the comparison table, with a cell for each job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    pub label: &'static str,
    pub cells: Vec<String>,
    /// Whether the cells are not all the same.
    pub differs: bool,
}

/// The table of a comparison, one cell a job in the order given.
pub fn comparison_rows(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let mut rows = figure_rows(jobs);
    rows.extend(closeness_row(jobs));
    rows
}

/// How close the others are to the first; none for a single job.
fn closeness_row(jobs: &[&JobDocument]) -> Option<ComparisonRow> {
    let (first, others) = jobs.split_first().filter(|(_, others)| !others.is_empty())?;
    let listed = |from: &JobDocument, to: &JobDocument| {
        let job = from.related.iter().find(|job| job.slug == to.row.slug)?;
        Some(format!("{} of 100, {}", job.points, job.relation.label()))
    };
    let told = |other: &&JobDocument| {
        listed(first, other).or_else(|| listed(other, first)).unwrap_or_else(|| {
            // The lists name profiles only, so two estimates may be related all the same.
            let is_known = [first, other].iter().any(|job| job.row.kind == JobKind::Profile);
            if is_known { format!("0 of 100, {}", Relation::None.label()) } else { UNKNOWN.to_owned() }
        })
    };
    let cells: Vec<String> = std::iter::once("–".to_owned()).chain(others.iter().map(told)).collect();
    // The first cell is no figure, and differs from the others always.
    let differs = cells[1..].windows(2).any(|pair| pair[0] != pair[1]);
    Some(ComparisonRow { label: "Closeness to the first job", cells, differs })
}

fn figure_rows(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let row = |label, cell: fn(&JobDocument) -> String| {
        let cells: Vec<String> = jobs.iter().map(|job| cell(job)).collect();
        let differs = cells.windows(2).any(|pair| pair[0] != pair[1]);
        ComparisonRow { label, cells, differs }
    };
    vec![
        row("Risk score", |job| job.row.figure()),
        row("Band", |job| job.row.band.label().to_owned()),
        row("Weekly change", |job| job.row.change.map_or_else(|| UNKNOWN.to_owned(), signed)),
        row("Change over 12 weeks", change_over_weeks),
        row("Range", |job| format!("{} to {}", job.row.range[0], job.row.range[1])),
        row("Confidence", |job| job.row.confidence.label().to_owned()),
        row("Industry", |job| job.industry_name.clone()),
        row("Median pay a year (US)", |job| job.row.pay.map_or_else(|| UNKNOWN.to_owned(), dollars)),
        row("Projected growth 2024-34 (US)", |job| job.row.growth.map_or_else(|| UNKNOWN.to_owned(), per_cent)),
        row("Most exposed task", |job| task(job, |tasks| tasks.max_by(|a, b| a.risk.total_cmp(&b.risk)))),
        row("Best protected task", |job| task(job, |tasks| tasks.min_by(|a, b| a.risk.total_cmp(&b.risk)))),
    ]
}

/// The newest shown score that is not from after `date`; none if the history begins later.
fn score_on(history: &[HistoryPoint], date: Date) -> Option<Score> {
    let known = history.partition_point(|point| point.edition <= date);
    known.checked_sub(1).map(|at| history[at].score)
}

/// The day from which the jobs are compared, 12 weeks before the newest edition or where the shortest history begins, and
/// the number of weeks since; none without a week to look back on.
fn look_back(jobs: &[&JobDocument]) -> Option<(Date, i64)> {
    let newest = jobs.iter().map(|job| job.edition).max()?;
    let begins = jobs.iter().map(|job| job.history.first().map(|point| point.edition)).collect::<Option<Vec<_>>>()?;
    let from = begins.into_iter().max()?.max(newest.plus_days(-7 * WEEKS_BACK));
    let weeks = newest.days_since(from) / 7;
    (weeks > 0).then_some((from, weeks))
}

fn change_over_weeks(job: &JobDocument) -> String {
    if !job.row.has_point {
        return RANGE_ALONE.to_owned();
    }
    let past = look_back(&[job]).and_then(|(from, weeks)| Some((score_on(&job.history, from)?, weeks)));
    match past {
        None => UNKNOWN.to_owned(),
        Some((then, WEEKS_BACK)) => signed(job.row.score.change_from(then)),
        Some((then, weeks)) => {
            format!("{} in {weeks} {}", signed(job.row.score.change_from(then)), plural(weeks, "week"))
        }
    }
}

fn task(job: &JobDocument, pick: fn(std::slice::Iter<'_, TaskDocument>) -> Option<&TaskDocument>) -> String {
    let profile = job.profile.as_ref();
    profile.and_then(|profile| pick(profile.tasks.iter())).map_or_else(
        || NO_PROFILE.to_owned(),
        |found| format!("{} ({}%)", found.task.name, (found.risk * 100.0).round()),
    )
}

/// `$98,540`
fn dollars(amount: u32) -> String {
    format!("${}", grouped(amount))
}

/// `+4.3%`, without a sign where it rounds to nothing.
fn per_cent(growth: f64) -> String {
    if growth.abs() < 0.05 { "0.0%".to_owned() } else { format!("{growth:+.1}%") }
}

fn plural(count: i64, word: &str) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
