//! What the visitor sets on the map: a text, a threshold, the meaning of the colours, and map or list.

use std::time::Duration;

use index::query::{MapColour, MapQuery, MapView};
use leptos::html;
use leptos::prelude::*;

use crate::charts::map_colour_title;
use crate::components::query_field::QueryField;
use crate::routes::Route;
use crate::state::query::{Entry, QueryState};
use crate::state::search::use_finder;
use crate::state::waiting::Pause;

/// A slider's pause between two steps.
const PAUSE: Duration = Duration::from_millis(120);

#[component]
pub fn MapTools(query: QueryState<MapQuery>) -> impl IntoView {
    let colours = MapColour::ALL.map(|colour| {
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || query.value.with(|query| query.colour == colour).to_string()
                on:click=move |_| query.update(Entry::Push, |query| MapQuery { colour, ..query.clone() })
            >
                {map_colour_title(colour)}
            </button>
        }
    });
    let views = [(MapView::Map, "Map"), (MapView::List, "List")].map(|(shown, label)| {
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || query.value.with(|query| query.view == shown).to_string()
                on:click=move |_| query.update(Entry::Push, |query| MapQuery { view: shown, ..query.clone() })
            >
                {label}
            </button>
        }
    });
    view! {
        <div class="map-tools needs-script no-print">
            <Search query />
            <Threshold query />
            <div class="map-choices">
                <div class="map-choice" role="group" aria-label="Colour by">
                    {colours.into_iter().collect_view()}
                </div>
                <div class="map-choice" role="group" aria-label="Show as">
                    {views.into_iter().collect_view()}
                </div>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Search(query: QueryState<MapQuery>) -> impl IntoView {
    let finder = use_finder();
    let ask = move |typed: String| {
        // One step back leads out of the search, not through its letters.
        let is_first = query.value.with_untracked(|query| query.q.is_empty());
        let entry = if is_first { Entry::Push } else { Entry::Replace };
        query.update(entry, |query| MapQuery { q: typed, ..query.clone() }.canonical());
    };
    view! {
        <QueryField
            id="map-q"
            area="Jobs on the map"
            label="Find jobs on the map"
            action=Route::map().href()
            query=Signal::derive(move || query.value.with(|query| query.q.clone()))
            on_open=move |()| finder.load()
            on_text=ask
        />
    }
}

#[component]
fn Threshold(query: QueryState<MapQuery>) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let over = Memo::new(move |_| query.value.with(|query| query.over.unwrap_or_default()));
    // What the slider shows while it moves, ahead of the address.
    let moved = RwSignal::new(None::<u8>);
    Effect::new(move |_| {
        let over = over.get();
        moved.set(None);
        if let Some(field) = field.get().filter(|field| field.value() != over.to_string()) {
            field.set_value(&over.to_string());
        }
    });
    let ask = move || {
        let Some(over) = moved.get_untracked() else { return };
        let entry = if query.value.with_untracked(|query| query.over.is_none()) { Entry::Push } else { Entry::Replace };
        query.update(entry, |query| MapQuery { over: Some(over), ..query.clone() }.canonical());
    };
    let pause = Pause::new(PAUSE);
    let said = move || match moved.get().unwrap_or_else(|| over.get()) {
        0 => "all".to_owned(),
        over => format!("over {over}"),
    };
    view! {
        <label class="map-threshold">
            <span>"Score"</span>
            <input
                node_ref=field
                type="range"
                name="over"
                min="0"
                max="99"
                value="0"
                aria-valuetext=said
                on:input=move |event| {
                    moved.set(event_target_value(&event).parse().ok());
                    pause.then(ask);
                }
            />
            <output>{said}</output>
        </label>
    }
    .into_any()
}
