//! How far back a comparison looks: 12 weeks, or as far as the shortest history.

use super::plural;
use crate::Date;
use crate::documents::JobDocument;
use crate::past::WEEKS_BACK;
use crate::trend::TrendPoint;

/// The shown scores of a job, oldest first.
pub fn shown_scores(job: &JobDocument) -> impl DoubleEndedIterator<Item = TrendPoint> {
    job.history.iter().map(|point| TrendPoint { date: point.edition, score: point.score })
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
