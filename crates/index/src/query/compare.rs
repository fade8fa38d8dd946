//! The query of a comparison, `/compare/?jobs=a,b`: up to four different jobs in the order of their columns.

use std::fmt;

use super::{MAX_COMPARED, Notices, PairWriter, QueryNotice, parse_pairs};
use crate::Slug;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareQuery {
    jobs: Vec<Slug>,
}

impl CompareQuery {
    /// The first four different jobs.
    pub fn new(jobs: impl IntoIterator<Item = Slug>) -> Self {
        jobs.into_iter().fold(Self::default(), |query, job| query.add(job))
    }

    /// Repeated jobs are dropped without a word; of more than four, the first four stay and a notice says so.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices) = (Self::default(), Notices::default());
        for (key, value) in pairs {
            if key == "jobs" {
                notices.compared("jobs", value, &mut query.jobs);
            }
        }
        (query, notices.0)
    }

    /// Reads a raw query string, with or without its `?`.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        Self::parse(parse_pairs(raw).iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    /// Up to four, all different.
    pub fn jobs(&self) -> &[Slug] {
        &self.jobs
    }

    pub fn is_full(&self) -> bool {
        self.jobs.len() >= MAX_COMPARED
    }

    /// With one more job at the end; the same when it is there already or when there are four.
    #[must_use]
    pub fn add(&self, job: Slug) -> Self {
        let mut jobs = self.jobs.clone();
        if !self.is_full() && !jobs.contains(&job) {
            jobs.push(job);
        }
        Self { jobs }
    }

    #[must_use]
    pub fn remove(&self, job: &Slug) -> Self {
        Self { jobs: self.jobs.iter().filter(|other| *other != job).cloned().collect() }
    }

    /// With a column in another place, the others in their order; the same when there is no such place.
    #[must_use]
    pub fn moved(&self, from: usize, to: usize) -> Self {
        let mut jobs = self.jobs.clone();
        if from < jobs.len() && to < jobs.len() {
            let job = jobs.remove(from);
            jobs.insert(to, job);
        }
        Self { jobs }
    }
}

impl fmt::Display for CompareQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        PairWriter::new(f).list("jobs", &self.jobs)
    }
}
