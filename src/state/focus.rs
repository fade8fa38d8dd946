//! Where the focus goes, and what follows when an element has lost it.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

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
