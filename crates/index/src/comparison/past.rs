//! How far back a comparison looks, and what a job's score was then.

use super::plural;
use crate::documents::{HistoryPoint, JobDocument};
use crate::{Date, Score};

/// How far back a comparison looks.
pub const WEEKS_BACK: i64 = 12;

/// The newest shown score that is not from after `date`; none if the history begins later.
pub fn score_on(history: &[HistoryPoint], date: Date) -> Option<Score> {
    let known = history.partition_point(|point| point.edition <= date);
    known.checked_sub(1).map(|at| history[at].score)
}

/// The day from which the jobs are compared, 12 weeks before the newest edition or where the shortest history begins, and
/// the number of weeks since; none without a week to look back on.
pub fn look_back(jobs: &[&JobDocument]) -> Option<(Date, i64)> {
    let newest = jobs.iter().map(|job| job.edition).max()?;
    let begins = jobs.iter().map(|job| job.history.first().map(|point| point.edition)).collect::<Option<Vec<_>>>()?;
    let from = begins.into_iter().max()?.max(newest.plus_days(-7 * WEEKS_BACK));
    let weeks = newest.days_since(from) / 7;
    (weeks > 0).then_some((from, weeks))
}

/// `12 weeks`
pub fn in_weeks(weeks: i64) -> String {
    format!("{weeks} {}", plural(weeks, "week"))
}
