//! The two arrows of a column head that sorts; the head's `aria-sort` says which one is shown.

use leptos::prelude::*;

#[component]
pub fn SortMark() -> impl IntoView {
    view! {
        <svg class="sort-mark" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
            <path class="sort-up" d="M1 4.5L4 1.5l3 3" />
            <path class="sort-down" d="M1 7.5l3 3 3-3" />
        </svg>
    }
}
