//! What the colours of the map stand for.

use std::sync::Arc;

use index::query::MapColour;
use leptos::prelude::*;

use super::colours::{STEPS, title, words};
use super::tiles::MapState;

#[component]
pub fn Legend(state: Signal<Option<Arc<MapState>>>, colour: Signal<MapColour>) -> impl IntoView {
    let item = |step: String, words: &'static str| {
        view! {
            <li>
                <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" data-s=step>
                    <rect width="14" height="14" rx="2" />
                </svg>
                {words}
            </li>
        }
    };
    let steps = move || {
        let words = words(colour.get());
        (0..STEPS).map(|step| item(step.to_string(), words[usize::from(step)])).collect_view()
    };
    let lacks = move || {
        let colour = colour.get();
        state.with(|state| {
            state.as_ref().is_some_and(|state| state.tiled().any(|at| state.jobs[at].step(colour).is_none()))
        })
    };
    view! {
        <ul class="plain-list map-legend" data-colour=move || colour.get().id() aria-label=move || title(colour.get())>
            {steps}
            {move || lacks().then(|| item("n".to_owned(), "no figure"))}
        </ul>
    }
    .into_any()
}
