//! Finds jobs by what people call them. The titles are loaded when somebody first looks for a job; further ones when a
//! search needs them, and it goes without where they do not come.

use std::collections::BTreeSet;
use std::sync::Arc;

use index::documents::JobKind;
use index::search::{Answer, Match, SearchIndex, Shard};
use index::{Score, Slug};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::{DataError, fetch_alternate_titles, fetch_search};

/// A job that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub slug: Slug,
    pub title: String,
    /// The other title that was meant, where it was not the job's own.
    pub alias: Option<String>,
    pub kind: JobKind,
    pub score: Score,
    /// Whether no title has the words that were typed, and this one only comes near.
    pub is_near: bool,
}

#[derive(Clone, Copy)]
pub struct Finder {
    titles: RwSignal<Option<Arc<SearchIndex>>>,
    problem: RwSignal<Option<DataError>>,
    is_loading: RwSignal<bool>,
    /// Shards of further titles that are there or on their way.
    asked: StoredValue<BTreeSet<Shard>>,
}

impl Finder {
    fn new() -> Self {
        Self {
            titles: RwSignal::new(None),
            problem: RwSignal::new(None),
            is_loading: RwSignal::new(false),
            asked: StoredValue::new(BTreeSet::new()),
        }
    }

    /// Loads the titles, unless they are there or on their way; tries again after a problem.
    pub fn load(self) {
        if self.is_loading.get_untracked() || self.titles.with_untracked(Option::is_some) {
            return;
        }
        self.is_loading.set(true);
        spawn_local(async move {
            match fetch_search().await {
                Ok(titles) => {
                    self.titles.set(Some(Arc::new(SearchIndex::new(titles.entries, &titles.synonyms))));
                    self.problem.set(None);
                }
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
        let mut found: Vec<Found> =
            self.ask(text, most, |index, found| found.iter().map(|found| told(index, found)).collect());
        if found.iter().any(|job| !job.is_near) {
            found.retain(|job| !job.is_near);
        }
        found
    }

    /// What stands below a field in place of jobs: a problem, that the titles are coming, or that there are none.
    pub fn note(self, is_empty: bool, none: &str) -> Option<String> {
        match (self.problem(), self.is_ready()) {
            (Some(error), _) => Some(error.to_string()),
            (None, false) => Some("Loading the titles of all jobs…".to_owned()),
            (None, true) => is_empty.then(|| none.to_owned()),
        }
    }

    /// The job that a whole text names, if there is one.
    pub fn best(self, text: &str) -> Option<Found> {
        self.find(text, 1).into_iter().find(|job| !job.is_near)
    }

    /// The jobs whose names are nearest to a slug that does not exist.
    pub fn nearest(self, slug: &str, most: usize) -> Vec<Found> {
        self.titles.with(|titles| {
            let nearest =
                titles.iter().flat_map(|index| index.nearest(slug, most).into_iter().map(|found| told(index, &found)));
            nearest.collect()
        })
    }

    /// All that match, the best first, by slug.
    pub fn slugs(self, text: &str) -> Vec<Slug> {
        self.ask(text, usize::MAX, |_, found| {
            found.iter().filter(|found| !found.is_near).map(|found| found.slug.clone()).collect()
        })
    }

    fn ask<T: Default>(self, text: &str, most: usize, read: impl FnOnce(&SearchIndex, &[Match]) -> T) -> T {
        self.titles.with(|titles| {
            let Some(index) = titles else { return T::default() };
            let Answer { found, missing } = index.ask(text, most);
            for shard in missing {
                self.load_shard(shard);
            }
            read(index, &found)
        })
    }

    /// What was found is found again when the shard has come.
    fn load_shard(self, shard: Shard) {
        if !self.asked.try_update_value(|asked| asked.insert(shard)).unwrap_or_default() {
            return;
        }
        spawn_local(async move {
            match fetch_alternate_titles(shard).await {
                Ok(document) => self.titles.update(|titles| {
                    if let Some(titles) = titles {
                        Arc::make_mut(titles).add(shard, &document.titles);
                    }
                }),
                // The next search that needs it asks again.
                Err(_) => {
                    self.asked.try_update_value(|asked| asked.remove(&shard));
                }
            }
        });
    }
}

fn told(index: &SearchIndex, found: &Match) -> Found {
    let entry = &index.entries()[found.entry];
    Found {
        slug: entry.slug.clone(),
        title: entry.title.clone(),
        alias: found.is_alias.then(|| found.title.to_owned()),
        kind: entry.kind,
        score: entry.score,
        is_near: found.is_near,
    }
}

pub fn provide_finder() {
    provide_context(Finder::new());
}

pub fn use_finder() -> Finder {
    use_context().unwrap_or_else(Finder::new)
}
