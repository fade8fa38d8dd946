//! A field in which a job is looked for, with what was found below it as one types.

use index::Slug;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::found_job::FoundJob;
use super::note_text::NoteText;
use crate::state::focus::after_blur;
use crate::state::search::Found;
use crate::state::search_note::Note;

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
    let text = RwSignal::new(String::new());
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
        let Some(field) = field.get().filter(|_| takes_focus && can_type_unasked()) else { return };
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        is_given.set_value(false);
        let _ = field.focus_with_options(&options);
        is_given.set_value(true);
    });
    let leave = move || {
        let _ = (open.try_set(false), active.try_set(None));
    };
    let pick = move |slug: Slug| {
        leave();
        text.set(String::new());
        on_text.run(String::new());
        on_pick.run(slug);
    };
    let submit = move || {
        leave();
        let typed = text.get_untracked();
        text.set(String::new());
        on_text.run(String::new());
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
    let said = move || {
        let count = match found.with(Vec::len) {
            0 => String::new(),
            1 => "1 job found. ".to_owned(),
            count => format!("{count} jobs found. "),
        };
        let note = note.get().map(|note| view! { <NoteText note /> });
        is_shown.get().then(|| view! { {count} {note} })
    };

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
            <svg class="search-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <circle cx="8.5" cy="8.5" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75" />
                <path d="M13 13l4.5 4.5" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
            </svg>
            <label class="visually-hidden" for=id>
                {label}
            </label>
            <input
                id=id
                node_ref=field
                type="search"
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
                {move || note.get().map(|note| view! {
                    <p class="search-note">
                        <NoteText note />
                    </p>
                })}
                <ul class="plain-list" id=list_id role="listbox" aria-label="Jobs found">
                    {move || {
                        found
                            .get()
                            .into_iter()
                            .enumerate()
                            .map(|(place, job)| {
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
                            })
                            .collect_view()
                    }}
                </ul>
            </div>
            <p class="visually-hidden" role="status">
                {said}
            </p>
        </form>
    }
    .into_any()
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
