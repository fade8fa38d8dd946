//! The page at `/saved/`: the visitor's own list, what changed since they last looked at it, and the ways to take it along.

mod empty;
mod item;
mod kept;
mod offer;
mod since;
mod take_along;

use std::sync::Arc;

use index::documents::{IndexDocument, JobRow};
use index::saved::{SavedJob, SavedList};
use index::{Date, Slug};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::{Meta, Title};

use crate::components::problem::Problem;
use crate::components::without_scripts::WithoutScripts;
use crate::data::DataError;
use crate::routes::Route;
use crate::state::catalog::{Catalog, use_catalog};
use crate::state::shortlist::{Shortlist, use_shortlist};
use crate::state::use_taken_over;
use index::figure::counted;
use index::query::MAX_COMPARED;

use empty::Empty;
use item::Item;
use kept::Kept;
use offer::Offer;
use since::told_since;
use take_along::TakeAlong;

/// What the parts of the page share. Copy it into callbacks.
#[derive(Clone, Copy)]
struct SavedPageState {
    shortlist: Shortlist,
    catalog: Catalog,
    index: RwSignal<Option<Arc<IndexDocument>>>,
    problem: RwSignal<Option<DataError>>,
    /// Ticked to be compared, at most four.
    ticked: RwSignal<Vec<Slug>>,
    /// What was done last, and the list before it.
    undo: RwSignal<Option<(String, SavedList)>>,
}

impl SavedPageState {
    fn load(self) {
        self.problem.set(None);
        spawn_local(async move {
            // The visitor may have gone on.
            match self.catalog.index().await {
                Ok(index) => drop(self.index.try_set(Some(index))),
                Err(error) => drop(self.problem.try_set(Some(error))),
            }
        });
    }

    fn row(self, slug: &Slug) -> Option<JobRow> {
        self.index.with(|index| index.as_ref()?.jobs.iter().find(|row| row.slug == *slug).cloned())
    }

    /// Its title, once the index is there; until then the words of its address.
    fn title(self, slug: &Slug) -> String {
        self.row(slug).map_or_else(|| slug.as_str().replace('-', " "), |row| row.title)
    }

    /// Changes the list so that one press brings the old one back.
    fn change(self, done: String, change: impl FnOnce(Shortlist)) {
        let before = SavedList { jobs: untrack(|| self.shortlist.jobs()), visited_on: None };
        change(self.shortlist);
        self.undo.set(Some((done, before)));
    }
}

fn use_saved_page() -> SavedPageState {
    expect_context()
}

#[component]
pub fn SavedPage() -> impl IntoView {
    let state = SavedPageState {
        shortlist: use_shortlist(),
        catalog: use_catalog(),
        index: RwSignal::new(None),
        problem: RwSignal::new(None),
        ticked: RwSignal::new(Vec::new()),
        undo: RwSignal::new(None),
    };
    provide_context(state);
    let taken_over = use_taken_over();
    Effect::new(move |_| {
        if taken_over.get() && state.index.with_untracked(Option::is_none) {
            state.load();
        }
    });
    // What is seen now is what the next visit compares with.
    Effect::new(move |_| {
        let has_jobs = state.shortlist.count() > 0;
        state.index.with(|index| {
            let (Some(index), Some(today)) = (index.as_ref().filter(|_| has_jobs), today()) else { return };
            let score = |slug: &Slug| index.jobs.iter().find(|row| row.slug == *slug).map(|row| row.score);
            untrack(|| state.shortlist.visit(today, index.edition, score));
        });
    });
    let is_empty = Memo::new(move |_| state.shortlist.count() == 0);
    let list = move || {
        if !taken_over.get() {
            ().into_any()
        } else if is_empty.get() {
            view! { <Empty /> }.into_any()
        } else {
            view! { <List /> }.into_any()
        }
    };
    view! {
        <Title text="Saved jobs" />
        <Meta name="description" content="The jobs that you saved, kept in your own browser." />
        // Everybody has another list.
        <Meta name="robots" content="noindex" />
        <div class="wrap page saved-page">
            <header class="page-head">
                <h1>"Saved jobs"</h1>
                <p class="lede">"Your own list. It is kept in this browser and sent nowhere."</p>
            </header>
            <WithoutScripts text="The list is read by a script in your browser, which does not run here." />
            <Storage />
            <Offer />
            <Undo />
            {move || {
                state.problem.get().map(|error| view! { <Problem error on_retry=move |()| state.load() /> })
            }}
            {list}
            <Kept />
        </div>
    }
    .into_any()
}

/// A browser that keeps nothing, and a list that can't be read.
#[component]
fn Storage() -> impl IntoView {
    let SavedPageState { shortlist, .. } = use_saved_page();
    let taken_over = use_taken_over();
    let blocked = move || {
        (taken_over.get() && !shortlist.is_kept()).then(|| {
            view! {
                <p class="notice">
                    "This browser keeps nothing for this site, so the list lasts until you leave. To keep it, copy its link below."
                </p>
            }
        })
    };
    let unreadable = move || {
        shortlist.unreadable().map(|text| {
            view! {
                <div class="notice saved-unreadable">
                    <p>"What was stored in the place of your list can't be read. It is kept aside, and nothing of it is lost:"</p>
                    <pre>{text.chars().take(500).collect::<String>()}</pre>
                    <button type="button" class="button" on:click=move |_| shortlist.forget_unreadable()>
                        "Throw it away"
                    </button>
                </div>
            }
        })
    };
    view! { <div role="status">{blocked} {unreadable}</div> }.into_any()
}

#[component]
fn Undo() -> impl IntoView {
    let state = use_saved_page();
    let back = move |_| {
        if let Some((_, before)) = state.undo.get_untracked() {
            state.shortlist.replace(&before.jobs);
        }
        state.undo.set(None);
    };
    let said = move || {
        state.undo.get().map(|(done, _)| {
            view! {
                <p class="notice saved-undo">
                    {done}
                    <button type="button" class="button" on:click=back>
                        "Undo"
                    </button>
                </p>
            }
        })
    };
    view! { <div role="status">{said}</div> }.into_any()
}

#[component]
fn List() -> impl IntoView {
    let state = use_saved_page();
    let jobs = Memo::new(move |_| {
        state.shortlist.jobs().into_iter().map(|saved| (saved.slug, saved.path)).collect::<Vec<_>>()
    });
    let told = move || {
        let before = state.shortlist.before();
        jobs.with(|jobs| {
            state
                .index
                .with(|index| index.as_ref().map(|index| told_since(&before, index, jobs.iter().map(|(slug, _)| slug))))
        })
    };
    // A job that was taken off is not compared either.
    let ticked = Memo::new(move |_| {
        let jobs = jobs.get();
        let mut ticked = state.ticked.get();
        ticked.retain(|slug| jobs.iter().any(|(saved, _)| saved == slug));
        ticked
    });
    let compare = move || {
        let (count, mut slugs) = (jobs.with(Vec::len), ticked.get());
        if slugs.is_empty() && (2..=MAX_COMPARED).contains(&count) {
            slugs = jobs.with(|jobs| jobs.iter().map(|(slug, _)| slug.clone()).collect());
        }
        match slugs.len() {
            0 | 1 => view! { <span class="fine">"Tick two to four jobs to compare them."</span> }.into_any(),
            count => view! {
                <a class="button primary" href=Route::compare(slugs).href()>
                    {format!("Compare {count} jobs")}
                </a>
            }
            .into_any(),
        }
    };
    let clear = move |_| {
        let count = untrack(|| state.shortlist.count()) as u32;
        state.change(format!("{} taken off the list.", counted(count, "job", "jobs")), |list| list.replace(&[]));
    };
    view! {
        <p class="saved-told" role="status">{told}</p>
        <ul class="plain-list saved-list">
            <For
                each=move || jobs.get()
                key=|job| job.clone()
                children=move |(slug, path)| {
                    let saved = SavedJob { slug, path, seen: None };
                    view! { <Item saved ticked /> }
                }
            />
        </ul>
        <div class="saved-tools no-print">
            {compare}
            <button type="button" class="button" on:click=clear>
                "Clear the list"
            </button>
        </div>
        <TakeAlong />
    }
    .into_any()
}

/// In the visitor's own time zone.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::from_ymd(now.get_full_year() as i32, now.get_month() as u8 + 1, now.get_date() as u8).ok()
}
