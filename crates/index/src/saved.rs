//! A visitor's own list of jobs: what is kept of each, and what has changed since the list was last looked at.
//!
//! The list lives in the visitor's browser; this module only says what it holds and how it changes.

use serde::{Deserialize, Serialize};

use crate::{Date, Score, Slug};

/// More than anybody reads, and few enough for any browser's store.
pub const MOST_SAVED: usize = 50;

/// The newest first, each job once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedList {
    #[serde(default)]
    pub jobs: Vec<SavedJob>,
    /// The day on which the list was last looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visited_on: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedJob {
    pub slug: Slug,
    /// A way to this job that is saved with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<SavedPath>,
    /// The score when the list was last looked at; none until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
}

/// Where a way begins, and the job in between where it has two steps. It leads to the job that it is saved with.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SavedPath {
    pub from: Slug,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<Slug>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub edition: Date,
    pub score: Score,
}

impl SavedJob {
    pub fn new(slug: Slug) -> Self {
        Self { slug, path: None, seen: None }
    }
}

impl SavedList {
    pub fn get(&self, job: &Slug) -> Option<&SavedJob> {
        self.jobs.iter().find(|saved| saved.slug == *job)
    }

    pub fn has(&self, job: &Slug) -> bool {
        self.get(job).is_some()
    }

    /// Saves the job, or takes it off the list with its way.
    pub fn toggle(&mut self, job: &Slug) {
        if self.has(job) { self.remove(job) } else { self.put_first(SavedJob::new(job.clone())) }
    }

    pub fn remove(&mut self, job: &Slug) {
        self.jobs.retain(|saved| saved.slug != *job);
    }

    /// Saves a way and with it the job that it leads to; another way to that job gives way.
    pub fn save_path(&mut self, to: &Slug, path: SavedPath) {
        match self.jobs.iter_mut().find(|saved| saved.slug == *to) {
            Some(saved) => saved.path = Some(path),
            None => self.put_first(SavedJob { path: Some(path), ..SavedJob::new(to.clone()) }),
        }
    }

    /// Takes the way off; the job that it leads to stays.
    pub fn remove_path(&mut self, to: &Slug) {
        if let Some(saved) = self.jobs.iter_mut().find(|saved| saved.slug == *to) {
            saved.path = None;
        }
    }

    pub fn has_path(&self, to: &Slug, path: &SavedPath) -> bool {
        self.get(to).is_some_and(|saved| saved.path.as_ref() == Some(path))
    }

    /// Adds what another list has, after what is here; a way that it has is taken over where here is none.
    pub fn merge(&mut self, other: &[SavedJob]) {
        for job in other {
            match self.jobs.iter_mut().find(|saved| saved.slug == job.slug) {
                Some(saved) => saved.path = saved.path.take().or_else(|| job.path.clone()),
                None => self.jobs.push(SavedJob { seen: None, ..job.clone() }),
            }
        }
        self.jobs.truncate(MOST_SAVED);
    }

    /// Notes the scores that the visitor sees today; of a job without a score what was seen before stays.
    pub fn visit(&mut self, today: Date, edition: Date, score: impl Fn(&Slug) -> Option<Score>) {
        self.visited_on = Some(today);
        for saved in &mut self.jobs {
            saved.seen = score(&saved.slug).map(|score| Seen { edition, score }).or(saved.seen);
        }
    }

    fn put_first(&mut self, job: SavedJob) {
        self.jobs.insert(0, job);
        self.jobs.truncate(MOST_SAVED);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        text.parse().expect("a slug")
    }

    fn list(jobs: &[&str]) -> SavedList {
        SavedList { jobs: jobs.iter().map(|job| SavedJob::new(slug(job))).collect(), visited_on: None }
    }

    fn names(list: &SavedList) -> Vec<&str> {
        list.jobs.iter().map(|saved| saved.slug.as_str()).collect()
    }

    #[test]
    fn the_newest_job_comes_first_and_a_second_press_takes_it_off() {
        let mut saved = list(&["a"]);
        saved.toggle(&slug("b"));
        assert_eq!(names(&saved), ["b", "a"]);
        saved.toggle(&slug("b"));
        assert_eq!(names(&saved), ["a"]);
    }

    #[test]
    fn the_list_stays_short_enough_for_any_store() {
        let mut saved = SavedList::default();
        (0..60).for_each(|at| saved.toggle(&slug(&format!("job-{at}"))));
        assert_eq!((saved.jobs.len(), names(&saved)[0]), (MOST_SAVED, "job-59"));
        saved.merge(&list(&["one-more"]).jobs);
        assert_eq!(saved.jobs.len(), MOST_SAVED);
    }

    #[test]
    fn a_way_is_kept_with_the_job_that_it_leads_to() {
        let (mut saved, to) = (list(&["nurse"]), slug("nurse"));
        let path = SavedPath { from: slug("clerk"), through: Some(slug("aide")) };
        saved.save_path(&to, path.clone());
        assert!(saved.has_path(&to, &path) && saved.jobs.len() == 1);
        saved.remove_path(&to);
        assert!(saved.has(&to) && !saved.has_path(&to, &path));
        saved.save_path(&slug("vet"), path.clone());
        assert_eq!(names(&saved), ["vet", "nurse"]);
    }

    #[test]
    fn a_merged_list_has_each_job_once_and_keeps_its_own_order_ways_and_figures() {
        let mut saved = list(&["a", "b"]);
        let today: Date = "2026-09-30".parse().expect("a date");
        saved.visit(today, today, |_| Some(Score::shown(20.0)));
        let mut other = list(&["c", "b"]);
        let path = SavedPath { from: slug("d"), through: None };
        other.save_path(&slug("b"), path.clone());
        other.visit(today, today, |_| Some(Score::shown(90.0)));
        saved.merge(&other.jobs);
        assert_eq!(names(&saved), ["a", "b", "c"]);
        assert!(saved.has_path(&slug("b"), &path));
        let seen: Vec<Option<u8>> = saved.jobs.iter().map(|saved| saved.seen.map(|seen| seen.score.value())).collect();
        assert_eq!(seen, [Some(20), Some(20), None]);
    }

    #[test]
    fn a_visit_notes_what_is_seen_and_forgets_nothing_of_a_job_that_is_gone() {
        let mut saved = list(&["a", "b"]);
        let [first, second] = ["2026-09-23", "2026-09-30"].map(|day| day.parse::<Date>().expect("a date"));
        saved.visit(first, first, |_| Some(Score::shown(20.0)));
        saved.visit(second, second, |job| (job.as_str() == "a").then(|| Score::shown(22.0)));
        assert_eq!(saved.visited_on, Some(second));
        assert_eq!(saved.jobs[0].seen, Some(Seen { edition: second, score: Score::shown(22.0) }));
        assert_eq!(saved.jobs[1].seen, Some(Seen { edition: first, score: Score::shown(20.0) }));
    }
}
