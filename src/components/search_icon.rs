//! The glass in front of a search field.

use leptos::prelude::*;

#[component]
pub fn SearchIcon() -> impl IntoView {
    view! {
        <svg class="search-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle cx="8.5" cy="8.5" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75" />
            <path d="M13 13l4.5 4.5" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
        </svg>
    }
    .into_any()
}
