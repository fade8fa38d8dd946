//! A note on what a search found; a word of another language is marked as one, so that it is spoken as such.

use leptos::prelude::*;

use crate::state::search_note::Note;

#[component]
pub fn NoteText(note: Note) -> impl IntoView {
    let word = note.foreign.map(|(word, language)| view! { "“"<span lang=language.code()>{word}</span>"”" });
    view! {
        {word}
        {note.text}
    }
}
