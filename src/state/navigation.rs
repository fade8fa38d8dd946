//! What a browser does by itself when a page is loaded, and the router does not when it exchanges pages.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::Location;
use wasm_bindgen::{JsCast, JsValue};

/// How long a page may take to bring its heading before the focus goes to the page as a whole.
const HEADING_TIMEOUT: Duration = Duration::from_millis(600);
const BEAT: Duration = Duration::from_millis(30);

/// Call inside the router, once.
pub fn follow_navigation() {
    let location = use_location();
    let pathname = location.pathname;
    Effect::new(move |before: Option<String>| {
        let path = pathname.get();
        if before.is_some_and(|before| before != path) && location.hash.get_untracked().is_empty() {
            focus_page(heading().map(|heading| heading.text_content().unwrap_or_default()), Duration::ZERO);
        }
        path
    });
    keep_address(use_location());
}

/// The heading of the new page gets the focus, so that a screen reader says where the visitor is.
fn focus_page(old_heading: Option<String>, waited: Duration) {
    set_timeout(
        move || {
            let new = heading().filter(|heading| heading.text_content() != old_heading);
            let is_late = waited >= HEADING_TIMEOUT;
            match new.or_else(|| is_late.then(|| document().get_element_by_id("content")).flatten()) {
                Some(target) if !is_typing() => {
                    let _ = target.set_attribute("tabindex", "-1");
                    let options = web_sys::FocusOptions::new();
                    options.set_prevent_scroll(true);
                    if let Some(target) = target.dyn_ref::<web_sys::HtmlElement>() {
                        let _ = target.focus_with_options(&options);
                    }
                }
                Some(_) => {}
                None => focus_page(old_heading, waited + BEAT),
            }
        },
        BEAT,
    );
}

fn heading() -> Option<web_sys::Element> {
    document().query_selector("main h1").ok().flatten()
}

fn is_typing() -> bool {
    document().active_element().is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT"))
}

/// The router forgets to write an address into the bar that it takes for the newest of its history, which after *back*
/// and *forward* it need not be (leptos_router 0.8.17, `BrowserUrl::complete_navigation`).
fn keep_address(location: Location) {
    let Location { pathname, search, .. } = location;
    Effect::new(move |before: Option<()>| {
        let (path, search_then) = (pathname.get(), search.get());
        if before.is_none() {
            return;
        }
        set_timeout(
            move || {
                // Whoever goes back and forward quickly is somewhere else by now.
                let is_newest = pathname.get_untracked() == path && search.get_untracked() == search_then;
                let bar = window().location();
                let shown = (bar.pathname().unwrap_or_default(), bar.search().unwrap_or_default());
                if is_newest
                    && (shown.0.as_str(), shown.1.trim_start_matches('?')) != (path.as_str(), search_then.as_str())
                {
                    let mark = if search_then.is_empty() { "" } else { "?" };
                    if let Ok(history) = window().history() {
                        let _ = history.push_state_with_url(
                            &JsValue::NULL,
                            "",
                            Some(&format!("{path}{mark}{search_then}")),
                        );
                    }
                }
            },
            Duration::from_millis(150),
        );
    });
}
