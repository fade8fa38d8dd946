//! Why a score moved in one edition, or that it did not, with where to check it.

use index::Slug;
use index::attribution::shown_parts;
use index::documents::{EventDocument, HistoryPoint, JobDocument, Source};
use index::ledger::Cause;

#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub text: String,
    /// In date order.
    pub drivers: Vec<Driver>,
    /// Whether the job's page has an entry for the edition.
    pub has_entry: bool,
}

/// An event's share of a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    pub title: String,
    /// Points of the score before rounding, to a hundredth, such that an edition's drivers add up to their shown sum.
    pub points: f64,
    pub source: Option<Source>,
}

impl Driver {
    /// `+0.62`
    pub fn points_text(&self) -> String {
        hundredths(self.points)
    }
}

/// `+0.62`, `-0.10`, `0.00`
pub fn hundredths(points: f64) -> String {
    let text = format!("{points:+.2}");
    if matches!(text.as_str(), "+0.00" | "-0.00") { "0.00".to_owned() } else { text }
}

impl Reason {
    /// One for each edition of the job's history.
    pub fn of_history(job: &JobDocument) -> Vec<Self> {
        job.history.iter().enumerate().map(|(at, point)| Self::of(job, point, at == 0)).collect()
    }

    fn of(job: &JobDocument, point: &HistoryPoint, is_first: bool) -> Self {
        let parts = shown_parts(&point.drivers.iter().map(|driver| driver.points).collect::<Vec<f64>>());
        let drivers: Vec<Driver> = point
            .drivers
            .iter()
            .zip(parts)
            .map(|(driver, points)| {
                let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
                let event = event(job, id);
                Driver {
                    title: event.map_or_else(|| id.to_string(), |event| event.title.clone()),
                    points,
                    source: event.map(|event| event.source.clone()),
                }
            })
            .collect();
        let entry = job.explanations.iter().find(|entry| entry.edition == point.edition);
        let written = entry.and_then(|entry| entry.paragraphs.first()).cloned();
        let text = written.unwrap_or_else(|| {
            let total = total(&drivers);
            match (is_first, drivers.is_empty()) {
                (true, _) => "The index starts with this edition.".to_owned(),
                (_, true) if point.change.is_some_and(|change| change != 0) => "The profile was revised.".to_owned(),
                (_, true) => "No evidence of this week moves it.".to_owned(),
                _ if point.change.is_some_and(|change| change != 0) => format!("New evidence moved it by {total}."),
                _ => format!("New evidence moved it by {total}, too little to change the shown score."),
            }
        });
        Self { text, drivers, has_entry: entry.is_some() }
    }

    /// What several drivers come to: `+0.65`.
    pub fn total_text(&self) -> Option<String> {
        (self.drivers.len() > 1).then(|| total(&self.drivers))
    }
}

fn total(drivers: &[Driver]) -> String {
    hundredths(drivers.iter().map(|driver| driver.points).sum())
}

fn event<'a>(job: &'a JobDocument, id: &Slug) -> Option<&'a EventDocument> {
    job.events.iter().find(|event| event.id == *id)
}

#[cfg(test)]
mod tests {
    use super::super::sample::job;
    use super::*;

    #[test]
    fn a_week_without_evidence_says_so() {
        let texts: Vec<String> = Reason::of_history(&job("nurse", &[24, 24])).into_iter().map(|r| r.text).collect();
        assert_eq!(texts, ["The index starts with this edition.", "No evidence of this week moves it."]);
    }

    #[test]
    fn several_drivers_come_to_their_sum() {
        let mut job = super::super::sample::job_with_driver("nurse", &[24, 25], 0.335);
        let again = job.history[1].drivers[0].clone();
        job.history[1].drivers.push(again);
        let reason = &Reason::of_history(&job)[1];
        let parts: Vec<String> = reason.drivers.iter().map(Driver::points_text).collect();
        assert_eq!(
            (parts, reason.total_text()),
            (vec!["+0.34".to_owned(), "+0.33".to_owned()], Some("+0.67".to_owned()))
        );
    }

    #[test]
    fn evidence_that_moved_too_little_is_named_with_its_source() {
        let reasons = Reason::of_history(&super::super::sample::job_with_driver("nurse", &[24, 24], 0.31));
        assert_eq!(reasons[1].text, "New evidence moved it by +0.31, too little to change the shown score.");
        assert_eq!(reasons[1].drivers[0].title, "A record");
        assert_eq!(reasons[1].drivers[0].points_text(), "+0.31");
    }
}
