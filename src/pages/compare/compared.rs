//! The documents of the jobs that are compared, each loaded once and by itself: one bad file leaves the others standing.

use std::collections::BTreeMap;
use std::sync::Arc;

use index::Slug;
use index::documents::JobDocument;
use index::figure::capitalised;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::{DataError, fetch_job};
use crate::state::turns;

/// How far a job's document has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Waiting,
    Found(Arc<JobDocument>),
    Failed(DataError),
}

#[derive(Clone, Copy)]
pub struct Compared {
    slugs: Signal<Vec<Slug>>,
    answers: RwSignal<BTreeMap<Slug, Answer>>,
}

pub fn use_compared(slugs: Signal<Vec<Slug>>) -> Compared {
    let compared = Compared { slugs, answers: RwSignal::new(BTreeMap::new()) };
    Effect::new(move |_| {
        for slug in slugs.get() {
            // A job that was taken away and comes back is still here.
            if compared.answers.with_untracked(|answers| !answers.contains_key(&slug)) {
                compared.load(slug);
            }
        }
    });
    compared
}

impl Compared {
    /// All start at once; each is shown when it is there.
    pub fn load(self, slug: Slug) {
        self.answer(slug.clone(), Answer::Waiting);
        spawn_local(async move {
            let answer = match fetch_job(&slug).await {
                Ok(job) => Answer::Found(Arc::new(job)),
                Err(error) => Answer::Failed(error),
            };
            // All that follows from it is not to be added to what follows from another.
            turns::in_turn(move || self.answer(slug, answer));
        });
    }

    pub fn get(self, slug: &Slug) -> Answer {
        self.answers.with(|answers| answers.get(slug).cloned().unwrap_or(Answer::Waiting))
    }

    /// A job's title; until its document is there, what its address says of it, which is about as long.
    pub fn title(self, slug: &Slug) -> String {
        match self.get(slug) {
            Answer::Found(job) => job.row.title.clone(),
            _ => title_of(slug),
        }
    }

    /// Of the jobs that are there or on their way, in the order of the address.
    pub fn titles(self) -> Vec<String> {
        let slugs = self.slugs.get();
        let shown = slugs.iter().filter(|slug| !matches!(self.get(slug), Answer::Failed(_)));
        shown.map(|slug| self.title(slug)).collect()
    }

    /// In the order of the address.
    pub fn found(self) -> Vec<Arc<JobDocument>> {
        let slugs = self.slugs.get();
        let found = |slug| match self.get(slug) {
            Answer::Found(job) => Some(job),
            _ => None,
        };
        slugs.iter().filter_map(found).collect()
    }

    pub fn is_waiting(self) -> bool {
        self.slugs.with(|slugs| slugs.iter().any(|slug| self.get(slug) == Answer::Waiting))
    }

    fn answer(self, slug: Slug, answer: Answer) {
        // The page may have gone while the document was on its way.
        self.answers.try_update(|answers| answers.insert(slug, answer));
    }
}

/// What a job's address says of its title. A script of the page says the same before the program runs
/// (crates/publish/src/site/early.rs).
fn title_of(slug: &Slug) -> String {
    let word = |word: &str| match word {
        "ai" | "hr" | "it" | "ux" => word.to_uppercase(),
        "and" | "of" | "or" | "in" | "for" | "the" => word.to_owned(),
        _ => capitalised(word),
    };
    slug.as_str().split('-').map(word).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_a_title() {
        let titles = ["ai-engineer", "registered-nurse", "umpires-and-referees", "x-2"]
            .map(|slug| title_of(&slug.parse().expect("a slug")));
        assert_eq!(titles, ["AI Engineer", "Registered Nurse", "Umpires and Referees", "X 2"]);
    }
}
