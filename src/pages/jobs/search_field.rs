//! The text that the list is searched for.

use std::time::Duration;

use index::query::JobsQuery;
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::listing::use_listing;
use crate::components::search_icon::SearchIcon;
use crate::routes::Route;
use crate::state::query::Entry;
use crate::state::search::use_finder;
use crate::state::typed_before;

const ID: &str = "jobs-q";
/// A quick typist's pause between two letters.
const PAUSE: Duration = Duration::from_millis(120);

#[component]
pub fn SearchField() -> impl IntoView {
    let query = use_listing().query;
    let finder = use_finder();
    let field = NodeRef::<html::Input>::new();
    // What this field asked for; anything else came by a link, or by back and forward.
    let asked = StoredValue::new(String::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let q = query.value.with(|query| query.q.clone());
        if let Some(field) = field.get().filter(|_| asked.get_value() != q) {
            field.set_value(&q);
            asked.set_value(q);
        }
    });
    let ask = move || {
        let Some(typed) = field.get_untracked().map(|field| field.value()) else { return };
        // One step back leads out of the search, not through its letters.
        let is_first = query.value.with_untracked(|query| query.q.is_empty());
        let entry = if is_first { Entry::Push } else { Entry::Replace };
        asked.set_value(if typed.trim().is_empty() { String::new() } else { typed.chars().take(120).collect() });
        query.update(entry, |query| JobsQuery { q: typed, ..query.clone() }.canonical());
    };
    let cancel = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    let ask_soon = move || {
        cancel();
        timer.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    };
    // A word that an input method is still composing is none to look for.
    let on_input = move |event: ev::Event| {
        if !event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing) {
            ask_soon();
        }
    };
    let typed = StoredValue::new(typed_before(ID));
    Effect::new(move |_| {
        let Some(field) = field.get() else { return };
        let typed = typed.try_update_value(std::mem::take).unwrap_or_default();
        if !typed.is_empty() {
            field.set_value(&typed);
            ask_soon();
        }
    });
    on_cleanup(cancel);
    view! {
        <form
            class="search"
            role="search"
            aria-label="All jobs"
            action=Route::all_jobs().href()
            method="get"
            on:submit=move |event| {
                event.prevent_default();
                cancel();
                ask();
            }
        >
            <SearchIcon />
            <label class="visually-hidden" for=ID>
                "Search the list"
            </label>
            <input
                id=ID
                node_ref=field
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                maxlength="120"
                enterkeyhint="search"
                placeholder="Title, alias or acronym"
                on:focus=move |_| finder.load()
                on:input=on_input
                on:compositionend=move |_| ask_soon()
            />
        </form>
    }
    .into_any()
}
