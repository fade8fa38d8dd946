//! Finds jobs by what people call them. The titles are loaded when somebody first looks for a job; further ones when a
//! search needs them, and it goes without where they do not come.

use std::collections::BTreeMap;
use std::sync::Arc;

use index::documents::{JobKind, SearchEntry};
use index::search::{Answer, Language, Match, SearchIndex, Shard, Subject};
use index::{Score, Slug};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::search_note::Note;
use crate::data::{DataError, fetch_alternate_titles, fetch_foreign_titles, fetch_search};

/// As many jobs as come nearest to an occupation without figures, or are such occupations themselves.
const REPLACED: usize = 3;
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
    titles: RwSignal<Option<Arc<SearchIndex>>>,
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
            match fetch_search().await {
                Ok(titles) => {
                    self.titles.set(Some(Arc::new(SearchIndex::new(titles))));
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
        self.search(text, most).0
    }

    /// The same, and whether further titles are on their way that could better it.
    pub fn search(self, text: &str, most: usize) -> (Vec<Found>, bool) {
        self.titles.with(|titles| {
            let Some(index) = titles else { return (Vec::new(), true) };
            // A few more, in whose place others may come.
            let Answer { found, missing, wants_foreign, is_guess, .. } = index.ask(text, most.saturating_add(REPLACED));
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
            let mut found = jobs_meant(index, &found);
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
        self.titles.with(|titles| titles.as_ref()?.ask(text, 0).sentence.map(str::to_owned))
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
        self.titles.with(|titles| {
            let nearest = titles.iter().flat_map(|index| index.nearest(slug, most));
            nearest.map(|job| Found { is_near: true, ..found(job) }).collect()
        })
    }

    /// What was found is found again when the shard has come, or has not. Whether it is on its way.
    fn load_shard(self, shard: Shard) -> bool {
        if let Some(coming) = self.asked.with_value(|asked| asked.get(&shard).copied()) {
            return coming == Coming::OnItsWay;
        }
        self.asked.update_value(|asked| {
            asked.insert(shard, Coming::OnItsWay);
        });
        spawn_local(async move {
            let document = fetch_alternate_titles(shard).await;
            let state = if document.is_ok() { Coming::Here } else { Coming::Failed };
            self.asked.update_value(|asked| {
                asked.insert(shard, state);
            });
            self.titles.update(|titles| {
                if let (Some(titles), Ok(document)) = (titles, &document) {
                    Arc::make_mut(titles).add(shard, &document.titles);
                }
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
        spawn_local(async move {
            let document = fetch_foreign_titles().await;
            let state = if document.is_ok() { Coming::Here } else { Coming::Failed };
            self.foreign.set_value(state);
            self.titles.update(|titles| {
                if let (Some(titles), Ok(document)) = (titles, &document) {
                    Arc::make_mut(titles).add_foreign(document);
                }
            });
        });
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

pub fn told_instead_of(occupation: &str) -> String {
    format!("No study has figures for “{occupation}”, so it has no page here. These jobs come nearest.")
}

pub fn provide_finder() {
    provide_context(Finder::new());
}

pub fn use_finder() -> Finder {
    use_context().unwrap_or_else(Finder::new)
}

#[cfg(test)]
mod tests {
    use index::documents::{SearchDocument, UnlistedOccupation};

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
