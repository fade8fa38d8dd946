//! The jobs that are ticked to be compared, at the foot of the window.

use index::Slug;
use index::query::{JobsQuery, MAX_COMPARED};
use leptos::prelude::*;

use super::asked::{Piece, asked};
use super::listing::use_listing;
use crate::routes::Route;
use crate::state::query::{Entry, QueryState};

/// What is ticked, and why one more may not be.
#[derive(Clone, Copy)]
pub struct Ticks {
    query: QueryState<JobsQuery>,
    pub ticked: Memo<Vec<Slug>>,
    is_refused: RwSignal<bool>,
}

impl Ticks {
    pub fn new(query: QueryState<JobsQuery>) -> Self {
        let ticked = Memo::new(move |_| query.value.with(|query| query.compare.clone()));
        Self { query, ticked, is_refused: RwSignal::new(false) }
    }

    /// Ticks or unticks a job; a fifth tick is taken back, and the bar says why.
    pub fn toggle(self, job: &Slug, tick: &web_sys::HtmlInputElement) {
        let is_full = self
            .query
            .value
            .with_untracked(|query| query.compare.len() >= MAX_COMPARED && !query.compare.contains(job));
        self.is_refused.set(is_full);
        if is_full {
            tick.set_checked(false);
            return;
        }
        self.query.update(Entry::Replace, |query| query.toggle_compare(job));
    }

    fn clear(self) {
        self.is_refused.set(false);
        self.query.update(Entry::Replace, |query| JobsQuery { compare: Vec::new(), ..query.clone() });
    }

    fn remove(self, job: &Slug) {
        self.is_refused.set(false);
        self.query.update(Entry::Replace, |query| query.toggle_compare(job));
    }
}

#[component]
pub fn CompareBar() -> impl IntoView {
    let ticks: Ticks = expect_context();
    let ticked = ticks.ticked;
    let is_empty = Memo::new(move |_| ticked.with(Vec::is_empty));
    let said = move || match (ticked.with(Vec::len), ticks.is_refused.get()) {
        (_, true) => "Four jobs are the most that can be compared. Untick one first.",
        (1, _) => "Tick one to three more to compare.",
        _ => "",
    };
    view! {
        <div class="compare-bar no-print" class:is-empty=is_empty>
            <div class="wrap" role="region" aria-label="Ticked to compare">
                <p role="status">{said}</p>
                {move || (!is_empty.get()).then(|| asked(Piece::Ticked))}
            </div>
        </div>
    }
    .into_any()
}

/// What is ticked, and what can be done with it.
#[component]
pub fn Ticked() -> impl IntoView {
    let listing = use_listing();
    let ticks: Ticks = expect_context();
    let ticked = ticks.ticked;
    let chip = move |slug: Slug| {
        let title = listing.title(&slug);
        let label = format!("Untick {title}");
        view! {
            <li>
                <button
                    type="button"
                    class="button chip"
                    aria-label=label
                    on:click=move |_| ticks.remove(&slug)
                >
                    <span class="chip-title">{title}</span>
                    <span aria-hidden="true">"×"</span>
                </button>
            </li>
        }
    };
    let link = move || {
        let slugs = ticked.get();
        let count = slugs.len();
        (count > 1).then(|| {
            view! {
                <a class="button primary" href=Route::compare(slugs).href()>
                    {format!("Compare {count} jobs")}
                </a>
            }
        })
    };
    view! {
        <ul class="plain-list">{move || ticked.get().into_iter().map(chip).collect_view()}</ul>
        <button type="button" class="button" on:click=move |_| ticks.clear()>
            "Untick all"
        </button>
        {link}
    }
}
