//! The titles that are searched, with the code that searches them: a part of the program that comes with the first search.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use index::documents::SearchEntry;
use index::search::{Answer, Match, SearchIndex, Shard, Subject};

use super::Found;
use crate::data::{DataError, fetch_alternate_titles, fetch_foreign_titles, fetch_search};
use crate::part::part;

/// As many jobs as come nearest to an occupation without figures, or are such occupations themselves.
const REPLACED: usize = 3;

pub type Fetched<T> = Pin<Box<dyn Future<Output = Result<T, DataError>>>>;

/// What a search gives.
pub struct Asked {
    /// The jobs that the text means, the best first, at least as many as asked for where there are so many.
    pub found: Vec<Found>,
    /// Shards of further titles that the search lacks.
    pub missing: BTreeSet<Shard>,
    /// Whether it would look through the titles in other languages too.
    pub wants_foreign: bool,
    pub is_guess: bool,
    /// What to say in place of jobs, where the text names none.
    pub sentence: Option<String>,
}

/// Titles that a search may need beside the first ones.
#[derive(Clone, Copy, Debug)]
pub enum More {
    Shard(Shard),
    Foreign,
}

/// Known here by what it does only, so that the code is not needed before the titles.
pub trait Titles: Send + Sync {
    fn ask(&self, text: &str, most: usize) -> Asked;

    /// The jobs whose names are nearest to a slug that does not exist.
    fn nearest(&self, slug: &str, most: usize) -> Vec<Found>;

    fn load(self: Arc<Self>, more: More) -> Fetched<()>;
}

pub async fn fetch() -> Result<Arc<dyn Titles>, DataError> {
    titles().await?.await
}

part!(
    search,
    fn titles() -> Fetched<Arc<dyn Titles>> {
        Box::pin(async {
            let titles: Arc<dyn Titles> = Arc::new(Held(RwLock::new(SearchIndex::new(fetch_search().await?))));
            Ok(titles)
        })
    },
    ready = _code
);

struct Held(RwLock<SearchIndex>);

impl Held {
    fn with<T>(&self, read: impl FnOnce(&SearchIndex) -> T) -> T {
        read(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn update(&self, change: impl FnOnce(&mut SearchIndex)) {
        change(&mut self.0.write().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Titles for Held {
    fn ask(&self, text: &str, most: usize) -> Asked {
        self.with(|index| {
            // A few more, in whose place others may come.
            let most = if most == 0 { 0 } else { most.saturating_add(REPLACED) };
            let Answer { found, missing, wants_foreign, is_guess, sentence, .. } = index.ask(text, most);
            let found = jobs_meant(index, &found);
            Asked { found, missing, wants_foreign, is_guess, sentence: sentence.map(str::to_owned) }
        })
    }

    fn nearest(&self, slug: &str, most: usize) -> Vec<Found> {
        self.with(|index| {
            let nearest = index.nearest(slug, most).into_iter();
            nearest.map(|job| Found { is_near: true, ..found(job) }).collect()
        })
    }

    fn load(self: Arc<Self>, more: More) -> Fetched<()> {
        Box::pin(async move {
            match more {
                More::Shard(shard) => {
                    let document = fetch_alternate_titles(shard).await?;
                    self.update(|index| index.add(shard, &document.titles));
                }
                More::Foreign => {
                    let document = fetch_foreign_titles().await?;
                    self.update(|index| index.add_foreign(&document));
                }
            }
            Ok(())
        })
    }
}

/// The jobs among the matches, without those that only come near where another does more. Where the best is an occupation
/// without figures, the jobs nearest to it come first.
fn jobs_meant(index: &SearchIndex, matches: &[Match]) -> Vec<Found> {
    let is_near = matches.iter().all(|found| found.is_near);
    let matches = matches.iter().filter(|found| found.is_near == is_near);
    let mut jobs: Vec<Found> = Vec::new();
    for (place, one) in matches.enumerate() {
        match one.subject {
            Subject::Job(job) if jobs.iter().all(|other| other.slug != job.slug) => {
                let (alias, languages) = (one.is_alias.then(|| one.title.to_owned()), one.languages.to_vec());
                jobs.push(Found { alias, languages, is_near, ..found(job) });
            }
            Subject::Unlisted(occupation) if place == 0 && !is_near => {
                let instead_of = Some(occupation.title.clone());
                let nearest = occupation.nearest.iter().filter_map(|slug| index.job(slug));
                jobs.extend(nearest.map(|job| Found { instead_of: instead_of.clone(), is_near: true, ..found(job) }));
            }
            _ => {}
        }
    }
    jobs
}

fn found(job: &SearchEntry) -> Found {
    Found {
        slug: job.slug.clone(),
        title: job.title.clone(),
        alias: None,
        languages: Vec::new(),
        kind: job.kind,
        score: job.score,
        range: job.range,
        is_near: false,
        instead_of: None,
    }
}

#[cfg(test)]
mod tests {
    use index::Score;
    use index::documents::{JobKind, SearchDocument, UnlistedOccupation};

    use super::*;

    fn index() -> SearchIndex {
        let job = |slug: &str, title: &str| SearchEntry {
            slug: slug.parse().expect("a slug"),
            title: title.to_owned(),
            kind: JobKind::Research,
            soc: slug.to_owned(),
            score: Score::shown(20.0),
            range: None,
            aliases: Vec::new(),
        };
        let infantry = UnlistedOccupation {
            soc: "55-3016".to_owned(),
            title: "Infantry".to_owned(),
            nearest: vec!["guard".parse().expect("a slug"), "gone".parse().expect("a slug")],
            aliases: vec!["Foot Patrol".to_owned()],
        };
        SearchIndex::new(SearchDocument {
            schema_version: 1,
            entries: vec![job("inspector", "Foot Inspector"), job("guard", "Security Guard")],
            without_figures: vec![infantry],
            synonyms: Default::default(),
            no_jobs: Vec::new(),
        })
    }

    fn found(query: &str) -> Vec<(String, bool, Option<String>)> {
        let index = index();
        let jobs = jobs_meant(&index, &index.search(query, 9));
        jobs.into_iter().map(|job| (job.slug.to_string(), job.is_near, job.instead_of)).collect()
    }

    #[test]
    fn the_jobs_nearest_to_an_occupation_without_figures_stand_in_its_place() {
        let infantry = ("guard".to_owned(), true, Some("Infantry".to_owned()));
        assert_eq!(found("infantry"), std::slice::from_ref(&infantry));
        assert_eq!(found("foot patrol "), [infantry]);
    }

    #[test]
    fn an_occupation_without_figures_that_is_not_the_best_match_is_left_out() {
        assert_eq!(found("foot inspector"), [("inspector".to_owned(), false, None)]);
    }

    #[test]
    fn jobs_that_only_come_near_are_told_where_nothing_does_more() {
        assert_eq!(found("security guard"), [("guard".to_owned(), false, None)]);
        assert_eq!(found("deep sea volcano monitoring station guard"), [("guard".to_owned(), true, None)]);
    }
}
