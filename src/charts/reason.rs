//! Why a score moved in one edition, or that it did not, with where to check it.

use index::Slug;
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
    /// Points of the unrounded score.
    pub points: f64,
    pub source: Option<Source>,
}

impl Driver {
    /// `+0.62`
    pub fn points_text(&self) -> String {
        format!("{:+.2}", self.points)
    }
}

impl Reason {
    /// One for each edition of the job's history.
    pub fn of_history(job: &JobDocument) -> Vec<Self> {
        job.history.iter().enumerate().map(|(at, point)| Self::of(job, point, at == 0)).collect()
    }

    fn of(job: &JobDocument, point: &HistoryPoint, is_first: bool) -> Self {
        let drivers: Vec<Driver> = point
            .drivers
            .iter()
            .map(|driver| {
                let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
                let event = event(job, id);
                Driver {
                    title: event.map_or_else(|| id.to_string(), |event| event.title.clone()),
                    points: driver.points,
                    source: event.map(|event| event.source.clone()),
                }
            })
            .collect();
        let entry = job.explanations.iter().find(|entry| entry.edition == point.edition);
        let written = entry.and_then(|entry| entry.paragraphs.first()).cloned();
        let text = written.unwrap_or_else(|| {
            let total: f64 = point.drivers.iter().map(|driver| driver.points).sum();
            match (is_first, drivers.is_empty()) {
                (true, _) => "The index starts with this edition.".to_owned(),
                (_, true) => "No new evidence this week.".to_owned(),
                _ if point.change.is_some_and(|change| change != 0) => format!("New evidence moved it by {total:+.2}."),
                _ => format!("New evidence moved it by {total:+.2}, too little to change the shown score."),
            }
        });
        Self { text, drivers, has_entry: entry.is_some() }
    }
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
        assert_eq!(texts, ["The index starts with this edition.", "No new evidence this week."]);
    }

    #[test]
    fn evidence_that_moved_too_little_is_named_with_its_source() {
        let reasons = Reason::of_history(&super::super::sample::job_with_driver("nurse", &[24, 24], 0.31));
        assert_eq!(reasons[1].text, "New evidence moved it by +0.31, too little to change the shown score.");
        assert_eq!(reasons[1].drivers[0].title, "A record");
        assert_eq!(reasons[1].drivers[0].points_text(), "+0.31");
    }
}
