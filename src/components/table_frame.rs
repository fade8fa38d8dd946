//! A table with its caption that scrolls sideways in its own frame where the window is too narrow for it.

use leptos::prelude::*;

#[component]
pub fn TableFrame(
    /// What the table shows; stands above it.
    #[prop(into)]
    caption: String,
    /// Whether a heading right above says the same, so that the caption is only read out.
    #[prop(optional)]
    is_told_above: bool,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    let label = caption.clone();
    view! {
        // Focusable, so that the keyboard can scroll it.
        <div class="table-frame" role="group" aria-label=label tabindex="0">
            <table class=class>
                <caption class:visually-hidden=is_told_above>
                    // Stays in sight while the table scrolls.
                    <span class="table-caption">{caption}</span>
                </caption>
                {children()}
            </table>
        </div>
    }
}
