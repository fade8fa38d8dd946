//! What a browser does by itself when a page is loaded, and the router does not when it exchanges pages.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::Location;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::focus::{Spot, focus_quietly};
use super::places::Places;
use super::waiting::look_again;

/// How long a page may take to bring its heading, its part of the program included, before the focus goes to what is there.
const HEADING_TIMEOUT: Duration = Duration::from_secs(8);
/// How long a page may take to bring the link that it was left by.
const SPOT_TIMEOUT: Duration = Duration::from_secs(2);
/// How long the part that an address names may take to come.
const PART_TIMEOUT: Duration = Duration::from_secs(8);
/// How long the router may take to write an address into the bar, once the page has come, and before.
const ADDRESS_BEAT: Duration = Duration::from_millis(150);
const ADDRESS_TIMEOUT: Duration = Duration::from_secs(2);

/// Call inside the router, once.
pub fn follow_navigation() {
    let Location { pathname, hash, .. } = use_location();
    let places = Places::follow();
    Effect::new(move |before: Option<String>| {
        let path = pathname.get();
        let name = hash.get_untracked().trim_start_matches('#').to_owned();
        if before.is_none() {
            await_part(name);
        } else if before.is_some_and(|before| before != path) {
            let old = heading().map(|heading| (heading.text_content(), heading));
            focus_page(Arrival { name, old, spot: None }, places);
        }
        path
    });
    follow_links(places);
    keep_address(use_location());
}

/// What a new page is to be gone to.
struct Arrival {
    /// Of the part that the address names.
    name: String,
    /// The heading of the page before, which may say the same, or be the same with other words.
    old: Option<(Option<String>, Element)>,
    /// Where the visitor was when they left it.
    spot: Option<Spot>,
}

impl Arrival {
    /// None until the page has come, and with it the link that it was left by.
    fn target(&self, waited: Duration) -> Option<Element> {
        let is_old = |heading: &Element| {
            let old = self.old.as_ref();
            old.is_some_and(|(text, old)| *text == heading.text_content() && old.is_same_node(Some(heading)))
        };
        let new = heading().filter(|heading| !is_old(heading));
        if new.is_none() && waited < HEADING_TIMEOUT {
            return None;
        }
        let part = document().get_element_by_id(&self.name).filter(|_| !self.name.is_empty());
        let spot = self.spot.as_ref().and_then(|spot| spot.find(&document().document_element()?));
        if part.is_none() && spot.is_none() && self.spot.is_some() && waited < SPOT_TIMEOUT {
            return None;
        }
        part.or(spot).or(new).or_else(|| document().get_element_by_id("content"))
    }
}

/// The heading of the new page gets the focus, so that a screen reader says where the visitor is; after *back* the link
/// that they left by.
fn focus_page(mut arrival: Arrival, places: Places) {
    look_again(move |waited| {
        // The router may follow the address before the place is heard of.
        arrival.spot = arrival.spot.take().or_else(|| places.spot());
        let Some(target) = arrival.target(waited) else { return true };
        // A field may take the focus of a page that comes anew, but not from who returns to it.
        if arrival.spot.is_none() && is_typing() {
            return false;
        }
        if target.id() == arrival.name && !arrival.name.is_empty() {
            target.scroll_into_view();
        }
        if !target.matches("a[href], button, input, select, [tabindex]").unwrap_or_default() {
            let _ = target.set_attribute("tabindex", "-1");
        }
        focus_quietly(&target);
        false
    });
}

/// The browser goes to the part that an address names when it loads the page; a part that the program draws comes later.
/// Whoever has scrolled by then stays where they are.
fn await_part(name: String) {
    if name.is_empty() || document().get_element_by_id(&name).is_some() {
        return;
    }
    let place = window().scroll_y().unwrap_or_default();
    look_again(move |waited| {
        let has_scrolled = window().scroll_y().is_ok_and(|now| now != place);
        let part = document().get_element_by_id(&name).filter(|_| !has_scrolled);
        if let Some(part) = &part {
            part.scroll_into_view();
        }
        part.is_none() && !has_scrolled && waited < PART_TIMEOUT
    });
}

fn follow_links(places: Places) {
    Effect::new(move |_| {
        // Down on its way to the link, before anything else hears of it.
        on_click(true, move |_, link| places.leave_by(&link));
        // The router scrolls to a part of the page and no more; the browser takes the focus there, too. Up to the window,
        // where the router listens, the click passes the document.
        on_click(false, |event, link| {
            if link.get_attribute("href").is_some_and(|href| href.starts_with('#')) {
                event.stop_propagation();
            }
        });
    });
}

/// Hears of every click on a link, as long as the page stands.
fn on_click(capture: bool, then: impl Fn(&web_sys::Event, Element) + 'static) {
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) {
            then(&event, link);
        }
    });
    let callback = listener.as_ref().unchecked_ref();
    let _ = document().add_event_listener_with_callback_and_bool("click", callback, capture);
    listener.forget();
}

fn heading() -> Option<Element> {
    document().query_selector("main h1").ok().flatten()
}

fn is_typing() -> bool {
    document().active_element().is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT"))
}

/// The router forgets to write an address into the bar that it takes for the newest of its history, which after *back*
/// and *forward* it need not be (leptos_router 0.8.17, `BrowserUrl::complete_navigation`).
fn keep_address(location: Location) {
    let (pathname, search) = (location.pathname, location.search);
    let has_returned = StoredValue::new(false);
    let on_return = window_event_listener(ev::popstate, move |_| has_returned.set_value(true));
    on_cleanup(move || on_return.remove());
    Effect::new(move |before: Option<String>| {
        let (path, search) = (pathname.get(), search.get());
        if let Some(before) = before.filter(|_| has_returned.get_value()) {
            let old = heading().and_then(|heading| heading.text_content()).filter(|_| before != path);
            write_when_shown(location.clone(), Unwritten { path: path.clone(), search, old }, Duration::ZERO);
        }
        path
    });
}

/// What the bar is to show.
struct Unwritten {
    path: String,
    search: String,
    /// The heading of the page before, where that is another page.
    old: Option<String>,
}

fn write_when_shown(location: Location, wanted: Unwritten, waited: Duration) {
    let look = move || {
        // Whoever goes back and forward quickly is somewhere else by now.
        let is_newest =
            location.pathname.get_untracked() == wanted.path && location.search.get_untracked() == wanted.search;
        // The router writes when the page's part has come, and what is written before it writes again.
        let is_coming = wanted.old.is_some() && heading().and_then(|heading| heading.text_content()) == wanted.old;
        if is_newest && is_coming && waited < ADDRESS_TIMEOUT {
            write_when_shown(location, wanted, waited + ADDRESS_BEAT);
        } else if is_newest {
            write_address(&wanted);
        }
    };
    set_timeout(look, ADDRESS_BEAT);
}

fn write_address(wanted: &Unwritten) {
    let bar = window().location();
    let shown = (bar.pathname().unwrap_or_default(), bar.search().unwrap_or_default());
    if (shown.0.as_str(), shown.1.trim_start_matches('?')) == (wanted.path.as_str(), wanted.search.as_str()) {
        return;
    }
    let mark = if wanted.search.is_empty() { "" } else { "?" };
    if let Ok(history) = window().history() {
        let address = format!("{}{mark}{}", wanted.path, wanted.search);
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
