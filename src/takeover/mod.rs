//! Takes over the page that the publisher rendered. A page whose tree is not the rendered one any more, because an
//! extension, a translator or a host changed it, is drawn anew in place: hydration would fail on the first foreign node.

mod redraw;

use std::sync::Arc;

use hydration_context::{HydrateSharedContext, SharedContext};
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{PositionState, RenderHtml};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::app::App;
use crate::late::page_at;
use crate::part::Coming;
use crate::routes;
use crate::state::turns;

/// The element that holds the app; what stands around it is the page's, or somebody else's.
const SITE: &str = "site";
/// The publisher's signature of the tree in it.
const SIGNATURE: &str = "data-tree";
/// Heard by the page's own script, which gives links and forms back to the browser (public/stop.js).
const STOPPED: &str = "app-stopped";
/// The same where the program has not begun, because the page's part did not come.
const MISSING: &str = "app-missing";

#[wasm_bindgen(module = "/src/takeover/tree.js")]
extern "C" {
    #[wasm_bindgen(js_name = signature)]
    fn signature_of(part: &Element) -> String;

    #[wasm_bindgen(js_name = keepFrame)]
    fn keep_frame();

    #[wasm_bindgen(js_name = followTranslators)]
    fn follow_translators();
}

#[wasm_bindgen(module = "/src/takeover/turns.js")]
extern "C" {
    #[wasm_bindgen(js_name = inTurns)]
    fn in_turns(take: &JsValue) -> js_sys::Function;
}

/// Starts the app when the page's part is there, since the turns of a takeover do not wait. Returns without it where there is
/// no page of ours.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        tell(STOPPED);
    }));
    let Some(site) = document().get_element_by_id(SITE).and_then(|site| site.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    begin_turns();
    let is_own = settle_address();
    let here = window().location().pathname().unwrap_or_default();
    wasm_bindgen_futures::spawn_local(async move {
        let page = page_at(&here);
        let is_here = match page {
            Some(page) => page.code().await.is_ok(),
            None => true,
        };
        let rest = page.and_then(|page| page.rest);
        if is_here { turns::in_turn(move || take_over(site, is_own, rest)) } else { tell(MISSING) }
    });
}

fn begin_turns() {
    let take = Closure::<dyn Fn() -> bool>::new(turns::take);
    let wake = in_turns(&take.into_js_value());
    // It posts a message, which does not fail.
    turns::on_wake(move || drop(wake.call0(&JsValue::UNDEFINED)));
}

fn tell(what: &str) {
    if let Ok(event) = web_sys::Event::new(what) {
        let _ = window().dispatch_event(&event);
    }
}

/// `rest` is the code of what the page has already where it is as it was rendered.
fn take_over(site: HtmlElement, is_own: bool, rest: Option<fn() -> Coming<()>>) {
    let has_data = is_own && !is_renewed();
    if has_data && site.get_attribute(SIGNATURE).is_some_and(|rendered| rendered == signature_of(&site)) {
        turns::lack(rest);
        hydrate(site);
        follow_translators();
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        let is_here = match rest {
            Some(rest) => rest().await.is_ok(),
            None => true,
        };
        if is_here {
            redraw::redraw(site, has_data, is_own);
            follow_translators();
        } else {
            tell(MISSING);
        }
    });
}

/// What `leptos::mount::hydrate_from` does, but for its end, which comes with the last turn: until then the parts of the
/// page find the data that stand in it.
fn hydrate(site: HtmlElement) {
    // A second call finds the executor of the first.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let shared = Arc::new(HydrateSharedContext::new());
    let owner = Owner::new_root(Some(Arc::clone(&shared) as Arc<_>));
    turns::begin(signature_of, move || {
        shared.hydration_complete();
        show_live();
    });
    let app = owner.with(|| App().into_view().hydrate::<true>(&Cursor::new(site.into()), &PositionState::default()));
    // The app lives as long as the page.
    std::mem::forget((owner, app));
}

/// Whether the page's data has changed since the page was rendered; the page's own script saw it.
fn is_renewed() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-renewed"))
}

/// For styles: what needs the program appears only once it runs.
fn show_live() {
    keep_frame();
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "");
    }
}

/// Whether the program has stopped; what it had planned may still come.
fn has_stopped() -> bool {
    document().document_element().is_some_and(|root| root.get_attribute("data-app").as_deref() == Some("failed"))
}

/// Writes the address as this page's links spell it, before the router reads it. False where the page was rendered for
/// another address: a host serves 404.html for any that it does not know.
fn settle_address() -> bool {
    let root = document().document_element();
    let rendered_for = root.and_then(|root| root.get_attribute("data-path")).unwrap_or_default();
    let bar = window().location();
    let Ok(here) = bar.pathname() else { return false };
    let settled = routes::settled(&here);
    // Some hosts find `/JOBS/` where the file is `jobs/`.
    let is_own = here == rendered_for || settled.eq_ignore_ascii_case(&rendered_for);
    let wanted = if is_own { rendered_for } else { settled };
    if wanted != here
        && let (Ok(history), Ok(search), Ok(hash)) = (window().history(), bar.search(), bar.hash())
    {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&format!("{wanted}{search}{hash}")));
    }
    is_own
}
