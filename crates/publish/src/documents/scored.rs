//! A profile with its score in every edition.

use index::attribution::Driver;
use index::closeness::NamedTasks;
use index::history::{EditionScore, history};
use index::{Job, Score};

use crate::content::{Content, Profile};

pub struct Scored<'a> {
    pub profile: &'a Profile,
    pub job: Job,
    pub tasks: NamedTasks,
    /// Oldest first, one for each edition; never empty.
    pub history: Vec<EditionScore>,
}

impl<'a> Scored<'a> {
    pub fn new(profile: &'a Profile, content: &Content) -> Self {
        let job = profile.job();
        let mut history = history(&job, &content.ledger, &content.editions);
        keep_published(&mut history, &job, content);
        Self { profile, tasks: NamedTasks::of(&job), job, history }
    }

    pub fn newest(&self) -> &EditionScore {
        // `content::read` lets no content through that covers no edition.
        &self.history[self.history.len() - 1]
    }

    pub fn score(&self) -> Score {
        self.newest().score
    }

    /// Points of an edition's unrounded change that no evidence made: its editors revised the profile since the edition
    /// before was published. None where there are none beyond the four digits that are kept.
    pub fn revision(&self, at: usize) -> Option<f64> {
        const KEPT: f64 = 0.001;
        let (before, after) = (self.history.get(at.checked_sub(1)?)?, self.history.get(at)?);
        let made: f64 = after.drivers.iter().map(|driver| driver.points).sum();
        Some(after.unrounded - before.unrounded - made).filter(|points| points.abs() > KEPT)
    }

    pub fn previous(&self) -> Option<Score> {
        self.history.iter().rev().nth(1).map(|point| point.score)
    }
}

/// What was published stays as it was shown, also where the ledger says something else today.
fn keep_published(history: &mut [EditionScore], job: &Job, content: &Content) {
    let mut last: Option<Score> = None;
    for point in history {
        match content.frozen.get(&point.edition).and_then(|edition| edition.score(&job.slug)) {
            Some(published) => {
                point.score = published.score;
                point.change = published.change;
                point.unrounded = published.unrounded;
                let drivers = published.drivers.iter();
                point.drivers =
                    drivers.map(|driver| Driver { cause: driver.cause.clone(), points: driver.points }).collect();
            }
            None => point.change = last.map(|last| point.score.change_from(last)),
        }
        last = Some(point.score);
    }
}
