//! What the list shows: the rows, which of them and in which order, from the address and what has been loaded.

use std::sync::Arc;

use index::Slug;
use index::documents::{IndexDocument, JobRow};
use index::query::{JobColumn, JobFigure, JobsQuery, JobsView};
use index::ranking::{Counts, Listed, Ranking};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::DataError;
use crate::state::catalog::{Catalog, use_catalog};
use crate::state::query::{QueryState, use_page_query};
use crate::state::search::{Finder, Found, use_finder};
use crate::state::search_note::Note;
use crate::state::{once_taken_over, turns, use_taken_over};
use index::figure::{counted, grouped};

#[derive(Clone, Copy)]
pub struct Listing {
    pub query: QueryState<JobsQuery>,
    /// The opening rows, then all.
    pub ranking: RwSignal<Arc<Ranking>>,
    /// The rows that the address asks for.
    pub listed: Memo<Arc<Listed>>,
    /// How many they are, and how many each further choice would leave: another order changes neither.
    count: Memo<usize>,
    counts: Memo<Counts>,
    pub columns: Memo<Vec<JobColumn>>,
    /// The jobs that the text means, the best first.
    pub found: Memo<Arc<Vec<Found>>>,
    /// Whether what is shown is not yet what the address asks for.
    pub is_busy: Memo<bool>,
    /// Whether it is that, and no titles are on their way that the text may mean more jobs by.
    pub is_settled: Memo<bool>,
    /// In their order; a few dozen, so they are looked through.
    industries: StoredValue<Vec<(Slug, String)>>,
    total: usize,
    is_whole: RwSignal<bool>,
    problem: RwSignal<Option<DataError>>,
    catalog: Catalog,
    finder: Finder,
}

impl Listing {
    /// Loads all rows, and the titles where the address has a text; tries again after a problem.
    pub fn load(self) {
        if untrack(|| self.has_text()) {
            self.finder.load();
        }
        if self.is_whole.get_untracked() {
            return;
        }
        self.problem.set(None);
        spawn_local(async move {
            match self.catalog.index().await {
                // Apart from reading them, which was much, too. The page may have gone by then.
                Ok(index) => turns::in_turn(move || {
                    self.ranking.try_set(Arc::new(Ranking::new(index)));
                    self.is_whole.try_set(true);
                }),
                Err(error) => self.problem.set(Some(error)),
            }
        });
    }

    pub fn problem(self) -> Option<DataError> {
        self.problem.get().or_else(|| self.has_text().then(|| self.finder.problem()).flatten())
    }

    /// "867 jobs", "12 of 867 jobs".
    pub fn told(self) -> String {
        if !self.is_settled.get() {
            return if self.problem().is_some() { String::new() } else { "Looking…".to_owned() };
        }
        let all = if self.is_whole() { self.ranking.with(|ranking| ranking.document().jobs.len()) } else { self.total };
        let all = counted(all as u32, "job", "jobs");
        if self.query.value.with(JobsQuery::is_filtered) {
            format!("{} of {all}", grouped(self.count() as u32))
        } else {
            all
        }
    }

    /// Whether there is anything to say of what the text found.
    pub fn has_notes(self) -> bool {
        self.found.with(|found| found.first().is_some_and(|job| job.instead_of.is_some() || !job.languages.is_empty()))
    }

    /// The occupation that the text means, where it has no page and the jobs nearest to it lead the list.
    pub fn instead_of(self) -> Option<String> {
        self.found.with(|found| found.first().and_then(|job| job.instead_of.clone()))
    }

    /// What is said of a text in another language.
    pub fn foreign_note(self) -> Option<Note> {
        self.found.with(|found| Note::of_foreign(found))
    }

    /// What to say in place of rows, where the text names no job.
    pub fn sentence(self) -> Option<String> {
        self.query.value.with(|query| self.finder.sentence(&query.q))
    }

    /// How many rows the list has, those beyond the window included.
    pub fn count(self) -> usize {
        self.count.get()
    }

    /// How many jobs a further choice would leave; nothing until all rows are there.
    pub fn counted(self, of: impl Fn(&Counts) -> u32) -> String {
        if self.is_whole() { self.counts.with(|counts| grouped(of(counts))) } else { String::new() }
    }

    /// How many jobs have no such figure, and so are in no range of it.
    pub fn missing(self, figure: JobFigure) -> u32 {
        self.counts.with(|counts| counts.missing(figure))
    }

    /// Whether the jobs are shown as a map.
    pub fn is_map(self) -> bool {
        self.query.value.with(|query| query.view == JobsView::Map)
    }

    pub fn is_empty(self) -> bool {
        !self.is_busy.get() && self.count() == 0
    }

    /// Whether all rows are there to be compared, counted and downloaded.
    pub fn is_whole(self) -> bool {
        self.is_whole.get()
    }

    /// The job at a place of the list, from 0.
    pub fn slug_at(self, at: usize) -> Option<Slug> {
        let place = self.listed.with_untracked(|listed| listed.places.get(at).copied())?;
        self.ranking.with_untracked(|ranking| ranking.row(place).map(|row| row.slug.clone()))
    }

    /// The rows that are listed, in their order.
    pub fn rows(self) -> Vec<JobRow> {
        let (ranking, listed) = (self.ranking.get_untracked(), self.listed.get_untracked());
        listed.places.iter().filter_map(|place| ranking.row(*place).cloned()).collect()
    }

    pub fn industry_name(self, slug: &Slug) -> String {
        self.with_industry_name(slug, str::to_owned)
    }

    pub fn with_industry_name<T>(self, slug: &Slug, then: impl FnOnce(&str) -> T) -> T {
        self.industries.with_value(|industries| {
            let name = industries.iter().find(|(known, _)| known == slug);
            then(name.map_or(slug.as_str(), |(_, name)| name.as_str()))
        })
    }

    /// By slug and name.
    pub fn industries(self) -> Vec<(Slug, String)> {
        self.industries.get_value()
    }

    /// The title of a job, once all rows are there.
    pub fn title(self, slug: &Slug) -> String {
        let title = self.ranking.with(|ranking| ranking.row_of(slug).map(|job| job.title.clone()));
        title.unwrap_or_else(|| slug.as_str().replace('-', " "))
    }

    /// The jobs that the text means, the best first; none where they only come near.
    pub fn meant(self) -> Vec<Slug> {
        self.found.with(|found| meant(found))
    }

    fn has_text(self) -> bool {
        self.query.value.with(|query| !query.q.is_empty())
    }
}

fn meant(found: &[Found]) -> Vec<Slug> {
    let is_sure = found.iter().any(|job| !job.is_near || job.instead_of.is_some());
    if is_sure { found.iter().map(|job| job.slug.clone()).collect() } else { Vec::new() }
}

pub fn provide_listing(opening: IndexDocument, total: usize) -> Listing {
    let (catalog, finder, taken_over) = (use_catalog(), use_finder(), use_taken_over());
    let industries =
        StoredValue::new(opening.industries.iter().map(|row| (row.slug.clone(), row.name.clone())).collect::<Vec<_>>());
    let is_whole = RwSignal::new(opening.jobs.len() == total);
    let ranking = RwSignal::new(Arc::new(Ranking::new(Arc::new(opening))));
    let query = use_page_query::<JobsQuery>().checked(move |query| {
        let is_job = |slug: &Slug| !is_whole.get() || ranking.with(|ranking| ranking.place(slug).is_some());
        query.known(|slug| industries.with_value(|all| all.iter().any(|(known, _)| known == slug)), is_job)
    });
    let problem = RwSignal::new(None);
    let has_text = Memo::new(move |_| query.value.with(|query| !query.q.is_empty()));
    let is_busy = Memo::new(move |_| {
        let is_plain = query.value.with(|query| listing_part(query) == JobsQuery::default());
        let is_there = is_whole.get() && (!has_text.get() || finder.is_ready());
        taken_over.get() && !is_plain && !is_there
    });
    let text = Memo::new(move |_| query.value.with(|query| query.q.clone()));
    let searched = Memo::new(move |_| match has_text.get() {
        true => finder.search(&text.get(), usize::MAX),
        false => (Vec::new(), false),
    });
    let found = Memo::new(move |_| Arc::new(searched.with(|(found, _)| found.clone())));
    let is_settled = Memo::new(move |_| !is_busy.get() && searched.with(|(_, is_coming)| !is_coming));
    // What is ticked, and how the rows are shown, lists no others.
    let asked = Memo::new(move |_| query.value.with(listing_part));
    let listed = Memo::new(move |_| {
        let meant = found.with(|found| meant(found));
        ranking.with(|ranking| asked.with(|query| Arc::new(ranking.listed(query, &meant))))
    });
    let columns = Memo::new(move |_| query.value.with(|query| query.columns().to_vec()));
    let listing = Listing {
        query,
        ranking,
        listed,
        count: Memo::new(move |_| listed.with(|listed| listed.places.len())),
        counts: Memo::new(move |_| listed.with(|listed| listed.counts.clone())),
        columns,
        found,
        is_busy,
        is_settled,
        industries,
        total,
        is_whole,
        problem,
        catalog,
        finder,
    };
    once_taken_over(move || {
        has_text.track();
        listing.load();
    });
    provide_context(listing);
    listing
}

pub fn use_listing() -> Listing {
    expect_context()
}

/// The query without what lists no other rows.
fn listing_part(query: &JobsQuery) -> JobsQuery {
    JobsQuery { compare: Vec::new(), columns: Vec::new(), view: JobsView::List, inside: None, ..query.clone() }
}
