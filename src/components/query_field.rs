//! A field that narrows what its page shows as one types: after a pause, and never amid a word of an input method.

use std::time::Duration;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::search_icon::SearchIcon;
use crate::state::typed_before;
use crate::state::waiting::Pause;

/// A quick typist's pause between two letters.
const PAUSE: Duration = Duration::from_millis(120);
const MOST_LETTERS: usize = 120;

#[component]
pub fn QueryField(
    id: &'static str,
    /// Of the form.
    area: &'static str,
    /// Of the field.
    label: &'static str,
    /// Where the form leads without the program.
    action: String,
    /// What the address asks for.
    #[prop(into)]
    query: Signal<String>,
    /// Called when somebody is about to look for something.
    #[prop(into)]
    on_open: Callback<()>,
    #[prop(into)] on_text: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    // What this field asked for; anything else came by a link, or by back and forward.
    let asked = StoredValue::new(String::new());
    let pause = Pause::new(PAUSE);
    Effect::new(move |_| {
        let wanted = query.get();
        if let Some(field) = field.get().filter(|_| asked.get_value() != wanted) {
            field.set_value(&wanted);
            asked.set_value(wanted);
        }
    });
    let ask = move || {
        let Some(typed) = field.get_untracked().map(|field| field.value()) else { return };
        asked.set_value(if typed.trim().is_empty() {
            String::new()
        } else {
            typed.chars().take(MOST_LETTERS).collect()
        });
        on_text.run(typed);
    };
    // A word that an input method is still composing is none to look for.
    let on_input = move |event: ev::Event| {
        if !event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing) {
            pause.then(ask);
        }
    };
    let typed = StoredValue::new(typed_before(id));
    Effect::new(move |_| {
        let Some(field) = field.get() else { return };
        let typed = typed.try_update_value(std::mem::take).unwrap_or_default();
        if !typed.is_empty() {
            field.set_value(&typed);
            pause.then(ask);
        }
    });
    view! {
        <form
            class="search"
            role="search"
            aria-label=area
            action=action
            method="get"
            on:submit=move |event| {
                event.prevent_default();
                pause.stop();
                ask();
            }
        >
            <SearchIcon />
            <label class="visually-hidden" for=id>
                {label}
            </label>
            <input
                id=id
                node_ref=field
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                maxlength=MOST_LETTERS.to_string()
                enterkeyhint="search"
                placeholder="Title, alias or acronym"
                on:focus=move |_| on_open.run(())
                on:input=on_input
                on:compositionend=move |_| pause.then(ask)
            />
        </form>
    }
    .into_any()
}
