//! Where the focus goes, and what follows when an element has lost it.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Not at once: an element also loses the focus while its page is taken down, and whatever is told at that moment
/// reaches views whose signals are gone before they run. `then` has to bear that its own are gone, too.
pub fn after_blur(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}

/// Moves the focus to what has this id, out of the fold that it may lie in. False where the page has no such thing.
pub fn unfold_and_focus(id: &str) -> bool {
    let Some(found) = document().get_element_by_id(id) else { return false };
    if let Ok(Some(fold)) = found.closest("details") {
        let _ = fold.set_attribute("open", "");
    }
    found.scroll_into_view();
    found.dyn_into::<web_sys::HtmlElement>().is_ok_and(|found| found.focus().is_ok())
}

/// Whether all of its height is in the window.
pub fn is_in_sight(element: &Element) -> bool {
    let (place, window) = (element.get_bounding_client_rect(), window());
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    place.top() >= 0.0 && place.bottom() <= height
}

/// Without scrolling to it.
pub fn focus_quietly(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

/// The visitor has finished here and goes to another page, whose heading takes the focus when it comes.
pub fn release_focus() {
    if let Some(Ok(element)) = document().active_element().map(JsCast::dyn_into::<web_sys::HtmlElement>) {
        let _ = element.blur();
    }
}

/// Where an element stands, told so that its twin is found after its page was drawn anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub selector: String,
    /// Among those that match.
    pub nth: u32,
}

impl Spot {
    pub fn of(element: &Element, inside: &Element) -> Self {
        let tag = element.tag_name().to_lowercase();
        let quoted = |value: &str| value.replace('\\', "\\\\").replace('"', "\\\"");
        let selector = match (element.id(), element.get_attribute("href")) {
            (id, _) if !id.is_empty() => format!("[id=\"{}\"]", quoted(&id)),
            (_, Some(href)) => format!("{tag}[href=\"{}\"]", quoted(&href)),
            _ => tag,
        };
        let twins = inside.query_selector_all(&selector).ok();
        let place = twins.and_then(|twins| {
            (0..twins.length()).find(|at| twins.get(*at).is_some_and(|twin| twin.is_same_node(Some(element))))
        });
        Self { selector, nth: place.unwrap_or_default() }
    }

    pub fn find(&self, inside: &Element) -> Option<Element> {
        inside.query_selector_all(&self.selector).ok()?.get(self.nth)?.dyn_into().ok()
    }
}
