//! Finds jobs by what people call them. The titles are loaded when somebody first looks for a job; further ones when a
//! search needs them, and it goes without where they do not come. The code that searches comes with them (`titles`).

mod titles;

use std::collections::BTreeMap;
use std::sync::Arc;

use index::documents::JobKind;
use index::search::{Language, Shard};
use index::{Score, Slug};
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::titles::{Asked, More, Titles};
use super::search_note::Note;
use crate::data::DataError;

const LOADING: &str = "Loading the titles of all jobs…";

/// A job that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub slug: Slug,
    pub title: String,
    /// The other title that was meant, where it was not the job's own.
    pub alias: Option<String>,
    /// Those of the other title, where it is none of English.
    pub languages: Vec<Language>,
    pub kind: JobKind,
    pub score: Score,
    /// Low and high end, where the score is no point to show.
    pub range: Option<[Score; 2]>,
    /// Whether no title has the words that were typed, and this one only comes near.
    pub is_near: bool,
    /// The occupation that was meant, where it has no figures and so no page, and this job comes nearest to it.
    pub instead_of: Option<String>,
}

impl Found {
    /// What is shown as its score.
    pub fn figure(&self) -> String {
        match self.range {
            Some([low, high]) => format!("{low}\u{2013}{high}"),
            None => self.score.to_string(),
        }
    }
}

#[derive(Clone, Copy)]
pub struct Finder {
    titles: RwSignal<Option<Arc<dyn Titles>>>,
    problem: RwSignal<Option<DataError>>,
    is_loading: RwSignal<bool>,
    /// Shards of further titles that were asked for.
    asked: StoredValue<BTreeMap<Shard, Coming>>,
    foreign: StoredValue<Coming>,
}

/// Whether further titles, or those in other languages, are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coming {
    Not,
    OnItsWay,
    Here,
    /// Asked for again when somebody goes on typing, and not by the search that this failed for.
    Failed,
}

impl Finder {
    fn new() -> Self {
        Self {
            titles: RwSignal::new(None),
            problem: RwSignal::new(None),
            is_loading: RwSignal::new(false),
            asked: StoredValue::new(BTreeMap::new()),
            foreign: StoredValue::new(Coming::Not),
        }
    }

    /// Loads the titles, unless they are there or on their way; tries again after a problem.
    pub fn load(self) {
        if self.foreign.get_value() == Coming::Failed {
            self.foreign.set_value(Coming::Not);
        }
        self.asked.update_value(|asked| asked.retain(|_, coming| *coming != Coming::Failed));
        if self.is_loading.get_untracked() || self.titles.with_untracked(Option::is_some) {
            return;
        }
        self.is_loading.set(true);
        self.problem.set(None);
        spawn_local(async move {
            match titles::fetch().await {
                Ok(titles) => self.titles.set(Some(titles)),
                Err(error) => self.problem.set(Some(error)),
            }
            self.is_loading.set(false);
        });
    }

    pub fn is_ready(self) -> bool {
        self.titles.with(Option::is_some)
    }

    pub fn problem(self) -> Option<DataError> {
        self.problem.get()
    }

    /// The jobs that the text means, the best first; none until the titles are there.
    pub fn find(self, text: &str, most: usize) -> Vec<Found> {
        self.search(text, most).0
    }

    /// The same, and whether further titles are on their way that could better it.
    pub fn search(self, text: &str, most: usize) -> (Vec<Found>, bool) {
        self.titles.with(|titles| {
            let Some(titles) = titles else { return (Vec::new(), true) };
            let Asked { mut found, missing, wants_foreign, is_guess, .. } = titles.ask(text, most);
            let mut is_coming = false;
            for shard in missing {
                is_coming |= self.load_shard(shard);
            }
            if wants_foreign {
                self.load_foreign();
            }
            is_coming |= wants_foreign && self.is_awaiting_foreign();
            // Else a word of another language would show a job that is spelt like it, for a moment.
            if is_guess && wants_foreign && self.is_awaiting_foreign() {
                return (Vec::new(), true);
            }
            found.truncate(most);
            (found, is_coming)
        })
    }

    /// What stands above the jobs that were found, or in their place: a problem, that the titles are coming, that there are
    /// none, or why these stand for what was typed.
    pub fn note(self, text: &str, found: &[Found], none: &str) -> Option<Note> {
        match (self.problem(), self.is_ready()) {
            (Some(error), _) => Some(error.to_string().into()),
            (None, false) => Some(LOADING.to_owned().into()),
            (None, true) => match found.first() {
                None if self.is_awaiting_foreign() => Some(LOADING.to_owned().into()),
                None => Some(self.sentence(text).unwrap_or_else(|| none.to_owned()).into()),
                Some(Found { instead_of: Some(occupation), .. }) => Some(told_instead_of(occupation).into()),
                Some(Found { is_near: true, .. }) => {
                    Some("No job goes by that name. These come nearest.".to_owned().into())
                }
                Some(_) => Note::of_foreign(found),
            },
        }
    }

    /// What to say in place of jobs, where the text names none.
    pub fn sentence(self, text: &str) -> Option<String> {
        self.titles.with(|titles| titles.as_ref()?.ask(text, 0).sentence)
    }

    /// Whether a search waits for the titles in other languages.
    fn is_awaiting_foreign(self) -> bool {
        self.foreign.get_value() == Coming::OnItsWay
    }

    /// The job that a whole text names, if there is one.
    pub fn best(self, text: &str) -> Option<Found> {
        self.find(text, 1).into_iter().find(|job| !job.is_near)
    }

    /// The jobs whose names are nearest to a slug that does not exist.
    pub fn nearest(self, slug: &str, most: usize) -> Vec<Found> {
        self.titles.with(|titles| titles.iter().flat_map(|titles| titles.nearest(slug, most)).collect())
    }

    /// What was found is found again when the shard has come, or has not. Whether it is on its way.
    fn load_shard(self, shard: Shard) -> bool {
        if let Some(coming) = self.asked.with_value(|asked| asked.get(&shard).copied()) {
            return coming == Coming::OnItsWay;
        }
        self.asked.update_value(|asked| {
            asked.insert(shard, Coming::OnItsWay);
        });
        self.load_more(More::Shard(shard), move |state| {
            self.asked.update_value(|asked| {
                asked.insert(shard, state);
            });
        });
        true
    }

    /// What was found is found again when they have come, or have not.
    fn load_foreign(self) {
        if self.foreign.get_value() != Coming::Not {
            return;
        }
        self.foreign.set_value(Coming::OnItsWay);
        self.load_more(More::Foreign, move |state| self.foreign.set_value(state));
    }

    fn load_more(self, more: More, then: impl FnOnce(Coming) + 'static) {
        let Some(titles) = self.titles.get_untracked() else { return };
        spawn_local(async move {
            then(if titles.load(more).await.is_ok() { Coming::Here } else { Coming::Failed });
            self.titles.notify();
        });
    }
}

pub fn told_instead_of(occupation: &str) -> String {
    format!("No study has figures for “{occupation}”, so it has no page here. These jobs come nearest.")
}

pub fn provide_finder() {
    provide_context(Finder::new());
}

pub fn use_finder() -> Finder {
    use_context().unwrap_or_else(Finder::new)
}
