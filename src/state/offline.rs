//! What the browser keeps of the site for times without a network (the service worker), and how a visitor takes it away.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::storage::store;

/// Where a visitor's no to a copy stands; the page's first script reads it too.
const KEY: &str = "offline";

/// Whether a copy is in charge of this page.
pub fn is_kept() -> bool {
    has_workers() && window().navigator().service_worker().controller().is_some()
}

/// Removes the copy and keeps none from now on, or lets one be kept again from the next page on. False where the browser
/// refuses.
pub async fn keep(is_wanted: bool) -> bool {
    let is_noted = store(KEY, (!is_wanted).then_some("no"));
    if is_wanted || !has_workers() {
        return is_noted;
    }
    is_noted && remove().await.is_some()
}

async fn remove() -> Option<()> {
    let caches = window().caches().ok()?;
    let names = JsFuture::from(caches.keys()).await.ok()?;
    for name in js_sys::Array::from(&names).iter().filter_map(|name| name.as_string()) {
        if name.starts_with("job-risk-") {
            JsFuture::from(caches.delete(&name)).await.ok()?;
        }
    }
    let scope = document().base_uri().ok().flatten().unwrap_or_default();
    let found = JsFuture::from(window().navigator().service_worker().get_registration_with_document_url(&scope)).await;
    if let Some(worker) = found.ok().and_then(|found| found.dyn_into::<web_sys::ServiceWorkerRegistration>().ok()) {
        JsFuture::from(worker.unregister().ok()?).await.ok()?;
    }
    Some(())
}

/// Only pages of a secure host have them.
fn has_workers() -> bool {
    js_sys::Reflect::has(&window().navigator(), &"serviceWorker".into()).unwrap_or(false)
}
