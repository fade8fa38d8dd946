//! The filters that hold, each a button that takes it off.

use leptos::prelude::*;

use super::listing::use_listing;
use super::taken_off::{TakenOff, taken_off};
use crate::state::focus::focus_quietly;
use crate::state::query::Entry;

#[component]
pub fn Chips() -> impl IntoView {
    let listing = use_listing();
    let held =
        Memo::new(move |_| listing.query.value.with(|query| taken_off(query, |slug| listing.industry_name(slug))));
    let chip = move |TakenOff { told, without }: TakenOff| {
        let label = format!("Take off: {told}");
        view! {
            <li>
                <button
                    type="button"
                    class="button chip"
                    aria-label=label
                    on:click=move |_| {
                        listing.query.set(&without, Entry::Push);
                        focus_next();
                    }
                >
                    <span class="chip-title">{told}</span>
                    <span aria-hidden="true">"×"</span>
                </button>
            </li>
        }
    };
    move || {
        let held = held.get();
        let is_any = !held.is_empty();
        is_any.then(|| {
            view! {
                <div class="jobs-chips needs-script no-print" role="group" aria-label="Filters that hold">
                    <ul class="plain-list">{held.into_iter().map(chip).collect_view()}</ul>
                    <ClearFilters />
                </div>
            }
        })
    }
}

#[component]
pub fn ClearFilters() -> impl IntoView {
    let query = use_listing().query;
    let clear = move |_| {
        query.update(Entry::Push, |query| query.unfiltered());
        focus_next();
    };
    view! {
        <button type="button" class="button" on:click=clear>
            "Clear filters"
        </button>
    }
}

/// The button that was pressed goes with its filter; the focus goes to the next one, or to what is left to count.
pub fn focus_next() {
    request_animation_frame(|| {
        let next = document().query_selector(".jobs-chips button, .jobs-count").ok().flatten();
        if let Some(next) = next {
            focus_quietly(&next);
        }
    });
}
