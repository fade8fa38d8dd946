//! A field in which a job is looked for, with what was found below it as one types.

use std::time::Duration;

use index::Slug;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::anew::draw_anew;
use super::found_job::FoundJob;
use super::note_text::NoteText;
use super::search_icon::SearchIcon;
use crate::state::focus::{after_blur, focus_quietly, is_in_sight};
use crate::state::search::Found;
use crate::state::search_note::Note;
use crate::state::typed_before;
use crate::state::waiting::Pause;

/// Before a screen reader is told what was found.
const PAUSE: Duration = Duration::from_millis(700);

/// Works as a plain form to `action` before the script runs and without it.
#[component]
pub fn SearchBox(
    /// Of the field; the list's is made from it.
    id: &'static str,
    label: &'static str,
    placeholder: &'static str,
    /// Where the form leads.
    action: String,
    #[prop(into)] found: Signal<Vec<Found>>,
    /// Stands above the list or in its place, for example while titles load.
    #[prop(into)]
    note: Signal<Option<Note>>,
    #[prop(into)] on_text: Callback<String>,
    /// Called when somebody is about to look for something.
    #[prop(into)]
    on_open: Callback<()>,
    #[prop(into)] on_pick: Callback<Slug>,
    #[prop(into)] on_submit: Callback<String>,
    /// Whether one can type at once when the page has come.
    #[prop(optional)]
    takes_focus: bool,
) -> impl IntoView {
    let text = RwSignal::new(typed_before(id));
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let list_id = format!("{id}-list");
    let option_id = move |place: usize| format!("{id}-option-{place}");
    let is_shown = Memo::new(move |_| open.get() && !text.with(|text| text.trim().is_empty()));
    let has_list = Memo::new(move |_| is_shown.get() && found.with(|found| !found.is_empty()));

    let field = NodeRef::<html::Input>::new();
    // A focus that the visitor did not give is no sign that they look for something.
    let is_given = StoredValue::new(true);
    Effect::new(move |_| {
        let can_take = |field: &web_sys::HtmlInputElement| takes_focus && is_in_sight(field) && can_type_unasked();
        let Some(field) = field.get().filter(can_take) else { return };
        is_given.set_value(false);
        focus_quietly(&field);
        is_given.set_value(true);
    });
    // What was typed while the program was on its way is looked for as if it had been typed now.
    Effect::new(move |_| {
        let Some(field) = field.get().filter(|_| text.with_untracked(|text| !text.is_empty())) else { return };
        text.set(field.value());
        on_open.run(());
        on_text.run(field.value());
        open.set(document().active_element().is_some_and(|active| active.is_same_node(Some(&field))));
    });
    let leave = move || {
        let _ = (open.try_set(false), active.try_set(None));
    };
    let finish = move || {
        leave();
        text.set(String::new());
        on_text.run(String::new());
    };
    let pick = move |slug: Slug| {
        finish();
        on_pick.run(slug);
    };
    let submit = move || {
        let typed = text.get_untracked();
        finish();
        on_submit.run(typed.trim().to_owned());
    };
    let step = move |by: isize| {
        let count = found.with_untracked(Vec::len) as isize;
        if count > 0 {
            // One place more than there are jobs: the field itself.
            let at = active.get_untracked().map_or(0, |at| at as isize + 1);
            let next = (at + by).rem_euclid(count + 1);
            active.set((next > 0).then(|| next as usize - 1));
        }
    };
    let on_keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        // The input method's: it picks a word and not a job.
        _ if is_composing(&event) => {}
        "ArrowDown" => {
            event.prevent_default();
            open.set(true);
            step(1);
        }
        "ArrowUp" => {
            event.prevent_default();
            step(-1);
        }
        "Enter" => {
            let chosen = active.get_untracked().and_then(|at| found.with_untracked(|found| found.get(at).cloned()));
            event.prevent_default();
            match chosen {
                Some(chosen) => pick(chosen.slug),
                None => submit(),
            }
        }
        // They move the cursor in the text, so that is where the visitor is.
        "Home" | "End" | "ArrowLeft" | "ArrowRight" => active.set(None),
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            leave();
        }
        _ => {}
    };
    // Told once the visitor pauses, and not at each letter.
    let told = RwSignal::new(None::<(usize, Option<Note>)>);
    let pause = Pause::new(PAUSE);
    Effect::new(move |_| {
        let now = is_shown.get().then(|| (found.with(Vec::len), note.get()));
        pause.then(move || {
            if told.try_with_untracked(|told| *told != now) == Some(true) {
                told.set(now);
            }
        });
    });
    let (noted, listed, spoken) = (NodeRef::<html::Div>::new(), NodeRef::<html::Ul>::new(), NodeRef::<html::P>::new());
    draw_anew(noted, move || note.get().map(|note| view! { <p class="search-note"><NoteText note /></p> }).into_any());
    draw_anew(listed, move || {
        let options = found.get().into_iter().enumerate().map(|(place, job)| {
            let slug = job.slug.clone();
            view! {
                <li
                    role="option"
                    id=option_id(place)
                    aria-selected=move || (active.get() == Some(place)).to_string()
                    on:click=move |_| pick(slug.clone())
                >
                    <FoundJob job />
                </li>
            }
        });
        options.collect_view().into_any()
    });
    draw_anew(spoken, move || {
        let Some((count, note)) = told.get() else { return ().into_any() };
        let count = match count {
            0 => String::new(),
            1 => "1 job found. ".to_owned(),
            count => format!("{count} jobs found. "),
        };
        view! { {count} {note.map(|note| view! { <NoteText note /> })} }.into_any()
    });

    view! {
        <form
            class="search"
            role="search"
            aria-label=label
            action=action
            method="get"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <SearchIcon />
            <label class="visually-hidden" for=id>
                {label}
            </label>
            <input
                id=id
                node_ref=field
                type="text"
                name="q"
                role="combobox"
                aria-autocomplete="list"
                aria-expanded=move || has_list.get().to_string()
                aria-controls=list_id.clone()
                aria-activedescendant=move || active.get().map(option_id)
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="120"
                enterkeyhint="search"
                placeholder=placeholder
                prop:value=text
                on:input=move |event| {
                    on_open.run(());
                    let typed = event_target_value(&event);
                    text.set(typed.clone());
                    active.set(None);
                    open.set(true);
                    on_text.run(typed);
                }
                on:focus=move |_| {
                    if is_given.get_value() {
                        on_open.run(());
                    }
                }
                on:blur=move |_| after_blur(leave)
                on:keydown=on_keydown
            />
            <button type="submit" class="search-go">
                "Search"
            </button>
            // The field keeps the focus while something in here is clicked.
            <div class="search-pop" hidden=move || !is_shown.get() on:mousedown=move |event| event.prevent_default()>
                <div node_ref=noted></div>
                <ul class="plain-list" id=list_id node_ref=listed role="listbox" aria-label="Jobs found"></ul>
            </div>
            <p class="visually-hidden" role="status" node_ref=spoken></p>
        </form>
    }
    .into_any()
}

/// Browsers tell of the key that ends a composition after the composition, and with this code.
fn is_composing(event: &ev::KeyboardEvent) -> bool {
    const OF_INPUT_METHOD: u32 = 229;
    event.is_composing() || event.key_code() == OF_INPUT_METHOD
}

/// Not where a keyboard would pop up over the page, nor where the visitor has gone on to a part of it.
fn can_type_unasked() -> bool {
    let is_touched = window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches());
    // Somebody who went on by the keyboard while the page was loading stays where they are.
    let is_elsewhere = document().active_element().is_some_and(|at| at.matches(":focus-visible").unwrap_or_default());
    !is_touched
        && !is_elsewhere
        && window().scroll_y().is_ok_and(|y| y < 1.0)
        && window().location().hash().is_ok_and(|hash| hash.is_empty())
}
