//! Draws the page anew beside the one that stands there, from the same data, and puts it in its place when it is whole.

use std::sync::Arc;
use std::time::Duration;

use hydration_context::{HydrateSharedContext, SharedContext};
use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::SIGNATURE;
use crate::app::App;
use crate::state::elements::all;
use crate::state::focus::Spot;

/// How long a page may take that has to fetch its data; then it is shown with its skeleton.
const PATIENCE: Duration = Duration::from_secs(4);
const BEAT: Duration = Duration::from_millis(20);
/// The script of the page sets it while an input method composes a word.
const COMPOSING: &str = "data-composing";

/// `has_data` says whether the data in the page is that of its address, and `is_own` whether the page was rendered for it.
pub fn redraw(old: HtmlElement, has_data: bool, is_own: bool) {
    // What a mount does by itself comes first; a second call finds the executor of the first.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let Some(new) = old.clone_node().ok().and_then(|new| new.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = new.remove_attribute(SIGNATURE);
    // Each is drawn anew with the page.
    if let Ok(Some(tag)) = document().query_selector("head meta[name=description]") {
        tag.remove();
    }
    let shared = Arc::new(HydrateSharedContext::new());
    if !has_data {
        shared.hydration_complete();
    }
    let owner = Owner::new_root(Some(Arc::clone(&shared) as Arc<_>));
    let mut view = owner.with(|| App().into_view().build());
    view.mount(&new, None);
    // The app lives as long as the page.
    std::mem::forget((owner, view));
    exchange_when_whole(old, new, shared, is_own, Duration::ZERO);
}

fn exchange_when_whole(
    old: HtmlElement,
    new: HtmlElement,
    shared: Arc<HydrateSharedContext>,
    is_own: bool,
    waited: Duration,
) {
    if super::has_stopped() {
        return;
    }
    let has = |part: &str| new.query_selector(part).is_ok_and(|found| found.is_some());
    if is_own && has("main .problem:not(.is-part)") {
        // A page from other data is better than none, which is what these data make. A part of it fails alone.
        super::tell(super::STOPPED);
        return;
    }
    let is_whole = has("main h1");
    if !is_whole && waited < PATIENCE {
        set_timeout(move || exchange_when_whole(old, new, shared, is_own, waited + BEAT), BEAT);
        return;
    }
    let root = document().document_element();
    if root.is_some_and(|root| root.has_attribute(COMPOSING)) {
        // A word that is being composed would be cut.
        let next = Closure::once_into_js(move || exchange_when_whole(old, new, shared, is_own, waited));
        let once = web_sys::AddEventListenerOptions::new();
        once.set_once(true);
        let _ = document().add_event_listener_with_callback_and_add_event_listener_options(
            "compositionend",
            next.unchecked_ref(),
            &once,
        );
        return;
    }
    exchange(&old, &new);
    shared.hydration_complete();
    super::show_live();
}

/// Keeps what the visitor has done: scrolled, typed, unfolded, gone to.
fn exchange(old: &HtmlElement, new: &HtmlElement) {
    let place = window().scroll_y().unwrap_or_default();
    let focused = document().active_element().filter(|element| old.contains(Some(element)));
    let spot = focused.as_ref().map(|element| Spot::of(element, old));
    let selection = focused.as_ref().and_then(selection);
    for field in all::<HtmlInputElement>(old, "input[id]") {
        let twin = new.query_selector(&format!("[id='{}']", field.id())).ok().flatten();
        if let Some(twin) = twin.and_then(|twin| twin.dyn_into::<HtmlInputElement>().ok())
            && twin.value().is_empty()
        {
            twin.set_value(&field.value());
        }
    }
    for (fold, twin) in all::<Element>(old, "details").into_iter().zip(all::<Element>(new, "details")) {
        if fold.has_attribute("open") {
            let _ = twin.set_attribute("open", "");
        }
    }
    if old.replace_with_with_node_1(new).is_err() {
        return;
    }
    window().scroll_to_with_x_and_y(0.0, place);
    let Some(found) = spot.and_then(|spot| spot.find(new)) else { return };
    crate::state::focus::focus_quietly(&found);
    if let (Some((from, to)), Some(field)) = (selection, found.dyn_ref::<HtmlInputElement>()) {
        let _ = field.set_selection_range(from, to);
    }
}

fn selection(element: &Element) -> Option<(u32, u32)> {
    let field = element.dyn_ref::<HtmlInputElement>()?;
    Some((field.selection_start().ok()??, field.selection_end().ok()??))
}
