//! What the list shows: the rows, which of them and in which order, from the address and what has been loaded.

use std::collections::HashMap;
use std::sync::Arc;

use index::Slug;
use index::documents::{IndexDocument, JobRow};
use index::query::JobsQuery;
use index::ranking::{SearchOrder, ranked};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::DataError;
use crate::state::catalog::{Catalog, use_catalog};
use crate::state::query::{QueryState, use_page_query};
use crate::state::search::{Finder, Found, use_finder};
use crate::state::search_note::Note;
use crate::state::use_taken_over;
use index::figure::{counted, grouped};

#[derive(Clone, Copy)]
pub struct Listing {
    pub query: QueryState<JobsQuery>,
    /// The opening rows, then all.
    pub index: RwSignal<Arc<IndexDocument>>,
    /// The places of the rows shown, in their order.
    pub shown: Memo<Arc<Vec<usize>>>,
    /// The jobs that the text means, the best first.
    pub found: Memo<Arc<Vec<Found>>>,
    /// Whether what is shown is not yet what the address asks for.
    pub is_busy: Memo<bool>,
    industries: StoredValue<HashMap<Slug, String>>,
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
                Ok(index) => {
                    self.index.set(index);
                    self.is_whole.set(true);
                }
                Err(error) => self.problem.set(Some(error)),
            }
        });
    }

    pub fn problem(self) -> Option<DataError> {
        self.problem.get().or_else(|| self.has_text().then(|| self.finder.problem()).flatten())
    }

    /// "867 jobs", "12 of 867 jobs".
    pub fn told(self) -> String {
        if self.is_busy.get() {
            return if self.problem().is_some() { String::new() } else { "Looking…".to_owned() };
        }
        let all = counted(self.total as u32, "job", "jobs");
        if self.query.value.with(JobsQuery::is_filtered) {
            format!("{} of {all}", grouped(self.count() as u32))
        } else {
            all
        }
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
        self.shown.with(|shown| shown.len())
    }

    pub fn is_empty(self) -> bool {
        !self.is_busy.get() && self.count() == 0
    }

    /// Whether all rows are there to be compared, counted and downloaded.
    pub fn is_whole(self) -> bool {
        self.is_whole.get()
    }

    pub fn row(self, place: usize) -> Option<JobRow> {
        self.index.with(|index| index.jobs.get(place).cloned())
    }

    /// The rows shown, in their order.
    pub fn rows_shown(self) -> Vec<JobRow> {
        self.shown.with(|shown| shown.iter().filter_map(|&place| self.row(place)).collect())
    }

    pub fn industry_name(self, slug: &Slug) -> String {
        self.industries.with_value(|names| names.get(slug).cloned()).unwrap_or_else(|| slug.to_string())
    }

    /// The title of a job, once all rows are there.
    pub fn title(self, slug: &Slug) -> String {
        let title =
            self.index.with(|index| index.jobs.iter().find(|job| job.slug == *slug).map(|job| job.title.clone()));
        title.unwrap_or_else(|| slug.as_str().replace('-', " "))
    }

    fn has_text(self) -> bool {
        self.query.value.with(|query| !query.q.is_empty())
    }
}

pub fn provide_listing(opening: IndexDocument, total: usize) -> Listing {
    let (catalog, finder, taken_over) = (use_catalog(), use_finder(), use_taken_over());
    let names: HashMap<Slug, String> =
        opening.industries.iter().map(|row| (row.slug.clone(), row.name.clone())).collect();
    let industries = StoredValue::new(names);
    let is_whole = RwSignal::new(opening.jobs.len() == total);
    let index = RwSignal::new(Arc::new(opening));
    let query = use_page_query::<JobsQuery>().checked(move |query| {
        let is_job =
            |slug: &Slug| !is_whole.get() || index.with(|index| index.jobs.iter().any(|row| row.slug == *slug));
        query.known(|slug| industries.with_value(|names| names.contains_key(slug)), is_job)
    });
    let problem = RwSignal::new(None);
    let has_text = Memo::new(move |_| query.value.with(|query| !query.q.is_empty()));
    let is_busy = Memo::new(move |_| {
        let is_plain = query.value.with(|query| *query == plain(query));
        let is_there = is_whole.get() && (!has_text.get() || finder.is_ready());
        taken_over.get() && !is_plain && !is_there
    });
    let text = Memo::new(move |_| query.value.with(|query| query.q.clone()));
    let found =
        Memo::new(move |_| Arc::new(if has_text.get() { finder.find(&text.get(), usize::MAX) } else { Vec::new() }));
    let shown = Memo::new(move |_| {
        query.value.with(|query| {
            let meant = found.get();
            let is_sure = meant.iter().any(|job| !job.is_near || job.instead_of.is_some());
            let order = SearchOrder::new(meant.iter().filter(|_| is_sure).map(|job| &job.slug));
            index.with(|index| Arc::new(ranked(&index.jobs, query, |row| order.place(row))))
        })
    });
    let listing =
        Listing { query, index, shown, found, is_busy, industries, total, is_whole, problem, catalog, finder };
    Effect::new(move |_| {
        has_text.track();
        listing.load();
    });
    provide_context(listing);
    listing
}

pub fn use_listing() -> Listing {
    expect_context()
}

/// What is ticked changes no row.
fn plain(query: &JobsQuery) -> JobsQuery {
    JobsQuery { compare: query.compare.clone(), ..JobsQuery::default() }
}
