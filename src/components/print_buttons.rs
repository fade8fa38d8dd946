//! Prints the page as a hand-out of one sheet, or all of it.

use std::time::Duration;

use leptos::prelude::*;

use crate::state::waiting::look_again;

/// What the style reads (style/print.css); without it a page that has a sheet prints as one.
const ATTRIBUTE: &str = "data-print";
/// What is empty or not whole until somebody comes near, or prints: a chart's place, and ways between jobs.
const LATE: &str = ".trend-place:empty, .is-coming:not(:empty)";
/// How long they may take to come.
const PATIENCE: Duration = Duration::from_secs(4);

#[component]
pub fn PrintButtons(
    /// Until the browser has taken over the page.
    #[prop(into, optional)]
    disabled: Signal<bool>,
) -> impl IntoView {
    // It stays for the browser's own command too, until the page is left.
    on_cleanup(|| choose(false));
    let print = |is_long: bool| {
        choose(is_long);
        // The browser says so itself, but too late to wait for what is still to come.
        if let Ok(event) = web_sys::Event::new("beforeprint") {
            let _ = window().dispatch_event(&event);
        }
        look_again(is_waiting_to_print);
    };
    view! {
        <span class="print-buttons no-print" role="group" aria-label="Print">
            <button type="button" class="button" prop:disabled=disabled on:click=move |_| print(false)>
                "Print one page"
            </button>
            <button type="button" class="button" prop:disabled=disabled on:click=move |_| print(true)>
                "Print everything"
            </button>
        </span>
    }
    .into_any()
}

/// Prints once all that is to come is there; true until then.
fn is_waiting_to_print(waited: Duration) -> bool {
    let is_whole = document().query_selector(LATE).is_ok_and(|late| late.is_none());
    let is_waiting = !is_whole && waited <= PATIENCE;
    if !is_waiting {
        // A browser that cannot print has no other answer either.
        let _ = window().print();
    }
    is_waiting
}

#[cfg(not(feature = "ssr"))]
fn choose(is_long: bool) {
    let Some(root) = document().document_element() else { return };
    // Both fail only for a name that is none.
    let _ = if is_long { root.set_attribute(ATTRIBUTE, "long") } else { root.remove_attribute(ATTRIBUTE) };
}

#[cfg(feature = "ssr")]
fn choose(_is_long: bool) {
    let _ = ATTRIBUTE;
}
