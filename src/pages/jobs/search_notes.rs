//! What there is to say of the jobs that a text found.

use leptos::prelude::*;

use super::listing::use_listing;
use crate::components::note_text::NoteText;
use crate::state::search::told_instead_of;

#[component]
pub fn SearchNotes() -> impl IntoView {
    let listing = use_listing();
    view! {
        {move || {
            let occupation = listing.instead_of();
            occupation.map(|occupation| view! { <p class="notice">{told_instead_of(&occupation)}</p> })
        }}
        {move || {
            let note = listing.foreign_note();
            note.map(|note| {
                view! {
                    <p class="notice">
                        <NoteText note />
                    </p>
                }
            })
        }}
    }
}
