//! What a link to a list of saved jobs holds, `/saved/#jobs=a,b`. After the `#` no server is told of it.

use std::fmt;

use super::{Notices, PairWriter, QueryNotice, items, parse_pairs};
use crate::Slug;
use crate::saved::{MOST_SAVED, SavedJob, SavedPath};

/// Stands between the jobs of a way, `from_through_to`; no name has one.
const STEP: char = '_';

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedQuery {
    /// Each once.
    pub jobs: Vec<SavedJob>,
}

impl SavedQuery {
    /// Repeated jobs are dropped without a word; of more than fifty, the first fifty stay and a notice says so.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<QueryNotice>) {
        let (mut query, mut notices) = (Self::default(), Notices::default());
        for item in pairs.into_iter().filter(|(key, _)| *key == "jobs").flat_map(|(_, value)| items(value)) {
            let Some(job) = job(item) else {
                notices.ignored(
                    "jobs",
                    item,
                    "the name of a job",
                    "Names in addresses are lower-case words joined by hyphens.",
                );
                continue;
            };
            if query.jobs.iter().any(|other| other.slug == job.slug) {
                continue;
            }
            if query.jobs.len() < MOST_SAVED {
                query.jobs.push(job);
            } else {
                notices.add(
                    "jobs",
                    format!("A list holds {MOST_SAVED} jobs, so only the first {MOST_SAVED} are offered."),
                );
            }
        }
        (query, notices.0)
    }

    /// Reads what follows the `?` or the `#` of an address.
    pub fn read(raw: &str) -> (Self, Vec<QueryNotice>) {
        let raw = raw.trim_start_matches('#');
        Self::parse(parse_pairs(raw).iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }
}

/// `to`, `from_to` or `from_through_to`.
fn job(text: &str) -> Option<SavedJob> {
    let steps: Result<Vec<Slug>, _> = text.split(STEP).map(str::parse).collect();
    let (slug, path) = match steps.ok()?.as_slice() {
        [to] => (to.clone(), None),
        [from, to] => (to.clone(), Some(SavedPath { from: from.clone(), through: None })),
        [from, through, to] => (to.clone(), Some(SavedPath { from: from.clone(), through: Some(through.clone()) })),
        _ => return None,
    };
    Some(SavedJob { path, ..SavedJob::new(slug) })
}

fn text(job: &SavedJob) -> String {
    let steps = job.path.iter().flat_map(|path| [Some(&path.from), path.through.as_ref()]).flatten();
    let steps: Vec<&str> = steps.chain([&job.slug]).map(Slug::as_str).collect();
    steps.join(&STEP.to_string())
}

impl fmt::Display for SavedQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let jobs: Vec<String> = self.jobs.iter().map(text).collect();
        PairWriter::new(f).list("jobs", &jobs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back_from_its_link_with_its_ways() {
        for raw in ["", "jobs=programmer,registered-nurse", "jobs=clerk_nurse,clerk_aide_vet"] {
            let (query, notices) = SavedQuery::read(&format!("#{raw}"));
            assert_eq!((query.to_string().as_str(), notices.len()), (raw, 0));
        }
        let (query, _) = SavedQuery::read("?jobs=clerk_aide_vet&jobs=vet,nurse");
        assert_eq!(query.jobs.len(), 2);
        let path = query.jobs[0].path.as_ref().expect("a way");
        assert_eq!((path.from.as_str(), path.through.as_ref().map(Slug::as_str)), ("clerk", Some("aide")));
    }

    #[test]
    fn what_is_no_job_is_left_out_with_a_notice() {
        let (query, notices) = SavedQuery::read("jobs=<b>,a_b_c_d,_,ok");
        assert_eq!((query.jobs.len(), notices.len()), (1, 3));
        let many: Vec<String> = (0..60).map(|at| format!("job-{at}")).collect();
        let (query, notices) = SavedQuery::read(&format!("jobs={}", many.join(",")));
        assert_eq!((query.jobs.len(), notices.len()), (MOST_SAVED, 1));
    }
}
