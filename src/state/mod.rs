//! What pages share while a visitor goes from one to the next.

pub mod catalog;
pub mod elements;
pub mod focus;
pub mod navigation;
pub mod offline;
mod places;
pub mod query;
pub mod related;
pub mod search;
pub mod search_note;
pub mod shortlist;
mod storage;
pub mod stored_list;
pub mod theme;
pub mod turns;
pub mod waiting;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Whether the browser has taken over the prerendered page. Until then a page shows what it was prerendered with, so
/// that both agree; what only the browser knows (the query, what was saved) follows right after.
#[derive(Clone, Copy)]
pub struct TakenOver(RwSignal<bool>);

impl TakenOver {
    pub fn get(self) -> bool {
        self.0.get()
    }
}

/// What the visitor has typed into a field while the program was on its way. Nothing once it runs.
pub fn typed_before(field: &str) -> String {
    if cfg!(feature = "ssr") || use_taken_over().0.get_untracked() {
        return String::new();
    }
    let field = document().get_element_by_id(field).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

pub fn provide_state() {
    let taken_over = RwSignal::new(false);
    // Effects run in a browser only.
    Effect::new(move |_| turns::at_end(move || taken_over.set(true)));
    provide_context(TakenOver(taken_over));
    catalog::provide_catalog();
    related::provide_related();
    search::provide_finder();
    shortlist::provide_shortlist();
    theme::provide_theme();
}

/// Calls when the page is taken over; from here on what is drawn may differ from what was rendered.
pub fn once_taken_over(then: impl Fn() + 'static) {
    let taken_over = use_taken_over();
    Effect::new(move |_| {
        if taken_over.get() {
            then();
        }
    });
}

pub fn use_taken_over() -> TakenOver {
    use_context().unwrap_or_else(|| TakenOver(RwSignal::new(true)))
}
