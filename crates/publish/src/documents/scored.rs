//! A profile with its score in every edition.

use index::history::{EditionScore, history};
use index::{Job, Score};

use crate::content::{Content, Profile};

pub struct Scored<'a> {
    pub profile: &'a Profile,
    pub job: Job,
    /// Oldest first, one for each edition; never empty.
    pub history: Vec<EditionScore>,
}

impl<'a> Scored<'a> {
    pub fn new(profile: &'a Profile, content: &Content) -> Self {
        let job = profile.job();
        let history = history(&job, &content.ledger, &content.editions);
        Self { profile, job, history }
    }

    pub fn newest(&self) -> &EditionScore {
        // `content::read` lets no content through that covers no edition.
        &self.history[self.history.len() - 1]
    }

    pub fn score(&self) -> Score {
        self.newest().score
    }

    pub fn previous(&self) -> Option<Score> {
        self.history.iter().rev().nth(1).map(|point| point.score)
    }
}
