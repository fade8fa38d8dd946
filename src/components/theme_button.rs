//! Goes round the themes: as the system has it, light, dark.

use leptos::prelude::*;

use crate::state::theme::{Theme, use_theme};

#[component]
pub fn ThemeButton() -> impl IntoView {
    let theme = use_theme();
    let label = move || match theme.get() {
        Theme::Auto => "Theme: as the system has it",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    view! {
        // Does nothing without the script, and is shown only with it.
        <button
            type="button"
            class="button theme-button needs-script"
            aria-label=label
            title=label
            data-choice=move || theme.get().id()
            on:click=move |_| theme.advance()
        >
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <circle class="theme-disc" cx="10" cy="10" r="6.5" />
                <path class="theme-half" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />
            </svg>
        </button>
    }
}
