//! Which jobs of the map stand out, and how many they are.

use index::orderly::Orderly;
use std::collections::HashSet;
use std::sync::Arc;

use index::Slug;
use index::query::MapQuery;
use leptos::prelude::*;

use crate::charts::{MapState, told_workers};
use crate::state::query::QueryState;
use crate::state::search::{Finder, Found, told_instead_of, use_finder};
use index::figure::counted;

#[derive(Clone, Copy)]
pub struct Lighting {
    /// By place in the index's rows; none where nothing is dimmed.
    pub lit: Signal<Option<Arc<Vec<bool>>>>,
    query: QueryState<MapQuery>,
    state: Signal<Option<Arc<MapState>>>,
    found: Memo<Arc<Vec<Found>>>,
    /// Whether what is shown is what the address asks for.
    is_ready: Memo<bool>,
    finder: Finder,
}

impl Lighting {
    pub fn new(query: QueryState<MapQuery>, state: Signal<Option<Arc<MapState>>>) -> Self {
        let finder = use_finder();
        let text = Memo::new(move |_| query.value.with(|query| query.q.clone()));
        let over = Memo::new(move |_| query.value.with(|query| query.over));
        Effect::new(move |_| {
            if !text.with(String::is_empty) {
                finder.load();
            }
        });
        let found = Memo::new(move |_| {
            let text = text.get();
            Arc::new(if text.is_empty() { Vec::new() } else { finder.find(&text, usize::MAX) })
        });
        let is_ready = Memo::new(move |_| {
            let has_titles = text.with(String::is_empty) || finder.is_ready();
            state.with(Option::is_some) && has_titles
        });
        let lit = Memo::new(move |_| {
            let has_text = !text.with(String::is_empty);
            let over = over.get();
            if !is_ready.get() || !(has_text || over.is_some()) {
                return None;
            }
            found.with(|found| {
                let meant: HashSet<&Slug> = meant(found).collect();
                state.with(|state| {
                    let lit = state.as_ref()?.jobs.iter().map(|job| {
                        (!has_text || meant.contains(&job.slug)) && over.is_none_or(|over| job.score.value() > over)
                    });
                    Some(Arc::new(lit.collect()))
                })
            })
        });
        Self { lit: lit.into(), query, state, found, is_ready, finder }
    }

    /// "846 jobs, 155.1 million workers", and of how many where some are dimmed or an industry fills the map.
    pub fn told(self, jobs: u32, workers: u64) -> String {
        let told = |jobs: u32, workers: u64| format!("{}, {}", counted(jobs, "job", "jobs"), told_workers(workers));
        let all = told(jobs, workers);
        if !self.query.value.with(MapQuery::is_filtered) {
            return all;
        }
        if !self.is_ready.get() {
            return if self.finder.problem().is_some() { all } else { "Looking…".to_owned() };
        }
        let slug = self.query.value.with(|query| query.industry.clone());
        self.lit.with(|lit| {
            self.state.with(|state| {
                let Some(state) = state else { return all.clone() };
                let industry = slug.as_ref().and_then(|slug| state.industry(slug));
                let (own_jobs, own_workers) = state.count_shown(lit.as_ref().map(|lit| lit.as_slice()), industry);
                format!("{} (of {all})", told(own_jobs, own_workers))
            })
        })
    }

    /// What has to be said of a text: that it is looked for elsewhere, or what went wrong.
    pub fn note(self) -> Option<String> {
        let text = self.query.value.with(|query| query.q.clone());
        if text.is_empty() {
            return None;
        }
        if let Some(error) = self.finder.problem() {
            return Some(error.to_string());
        }
        self.found.with(|found| match found.first() {
            _ if !self.is_ready.get() => None,
            None => Some(self.finder.sentence(&text).unwrap_or_else(|| "No job goes by that name.".to_owned())),
            Some(Found { instead_of: Some(occupation), .. }) => Some(told_instead_of(occupation)),
            Some(Found { is_near: true, .. }) => Some("No job goes by that name.".to_owned()),
            Some(_) => None,
        })
    }

    /// The places that stand out, the most workers first, of one industry or of all.
    pub fn places(self, state: &MapState, industry: Option<usize>) -> Vec<usize> {
        self.lit.with(|lit| {
            let is_lit = |at: &usize| lit.as_ref().is_none_or(|lit| lit[*at]);
            let mut places: Vec<usize> = (0..state.jobs.len())
                .filter(is_lit)
                .filter(|at| industry.is_none_or(|industry| state.jobs[*at].industry == industry))
                .collect();
            places.order_by_key(|at| std::cmp::Reverse(state.jobs[*at].workers));
            places
        })
    }
}

/// What only comes near is no match to light up, unless it stands for an occupation without figures.
fn meant(found: &[Found]) -> impl Iterator<Item = &Slug> {
    found.iter().filter(|job| !job.is_near || job.instead_of.is_some()).map(|job| &job.slug)
}
