//! Looking things up in the page.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// All in it that the selector means, of a kind.
pub fn all<T: JsCast>(inside: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = inside.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
