//! A button that opens a panel of choices below it, as a menu does: Escape and a press elsewhere close it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::asked::{Piece, asked};

#[component]
pub fn Panel(
    /// On the button.
    #[prop(into)]
    label: Signal<String>,
    /// What the choices are about, read out.
    legend: &'static str,
    class: &'static str,
    choices: Piece,
) -> impl IntoView {
    let panel = NodeRef::<html::Details>::new();
    let was_opened = RwSignal::new(false);
    // Once they are there, they stay.
    let has_choices = Memo::new(move |_| was_opened.get());
    // Before the program ran, too.
    Effect::new(move |_| {
        if panel.get().is_some_and(|panel| panel.open()) {
            was_opened.set(true);
        }
    });
    close_from_outside(panel);
    view! {
        <details
            class=format!("jobs-panel {class}")
            node_ref=panel
            on:keydown=move |event| close_by_escape(panel, &event)
            on:toggle=move |_| was_opened.set(true)
        >
            <summary class="button">{move || label.get()}</summary>
            <fieldset class="jobs-panel-choices">
                <legend class="visually-hidden">{legend}</legend>
                {move || has_choices.get().then(|| asked(choices))}
            </fieldset>
        </details>
    }
    .into_any()
}

fn close_by_escape(panel: NodeRef<html::Details>, event: &ev::KeyboardEvent) {
    let open = panel.get_untracked().filter(|panel| event.key() == "Escape" && panel.open());
    if let Some(panel) = open {
        panel.set_open(false);
        let summary = panel.query_selector("summary").ok().flatten();
        if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    }
}

fn close_from_outside(panel: NodeRef<html::Details>) {
    Effect::new(move |_| {
        let listener = window_event_listener(ev::pointerdown, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            if let Some(panel) = panel.get_untracked().filter(|panel| !panel.contains(target.as_ref())) {
                panel.set_open(false);
            }
        });
        on_cleanup(move || listener.remove());
    });
}
