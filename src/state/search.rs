//! Finds jobs by what people call them. The titles are loaded when somebody first looks for a job.

use std::sync::Arc;

use index::documents::JobKind;
use index::search::{Match, SearchIndex};
use index::{Score, Slug};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::{DataError, fetch_search};

/// A job that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub slug: Slug,
    pub title: String,
    /// The other title that was meant, where it was not the job's own.
    pub alias: Option<String>,
    pub kind: JobKind,
    pub score: Score,
}

#[derive(Clone, Copy)]
pub struct Finder {
    titles: RwSignal<Option<Arc<SearchIndex>>>,
    problem: RwSignal<Option<DataError>>,
    is_loading: RwSignal<bool>,
}

impl Finder {
    fn new() -> Self {
        Self { titles: RwSignal::new(None), problem: RwSignal::new(None), is_loading: RwSignal::new(false) }
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
                    self.titles.set(Some(Arc::new(SearchIndex::new(titles.entries))));
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
        self.with(|index| index.search(text, most).iter().map(|found| told(index, found)).collect())
    }

    /// The jobs whose names are nearest to a slug that does not exist.
    pub fn nearest(self, slug: &str, most: usize) -> Vec<Found> {
        self.with(|index| index.nearest(slug, most).iter().map(|found| told(index, found)).collect())
    }

    /// All that match, the best first, by slug.
    pub fn slugs(self, text: &str) -> Vec<Slug> {
        self.with(|index| index.search(text, usize::MAX).iter().map(|found| found.slug.clone()).collect())
    }

    fn with<T: Default>(self, read: impl FnOnce(&SearchIndex) -> T) -> T {
        self.titles.with(|titles| titles.as_deref().map(read).unwrap_or_default())
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
    }
}

pub fn provide_finder() {
    provide_context(Finder::new());
}

pub fn use_finder() -> Finder {
    use_context().unwrap_or_else(Finder::new)
}
