//! What a visitor's browser keeps for them. Storage can be blocked or full: then nothing is kept, and nothing breaks.

use leptos::prelude::window;

pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps the value, or forgets the key when there is none. False where the browser keeps nothing.
pub fn store(key: &str, value: Option<&str>) -> bool {
    storage().is_some_and(|storage| match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    })
}

/// Whether the browser keeps anything at all.
pub fn is_keeping() -> bool {
    const PROBE: &str = "probe";
    store(PROBE, Some("1")) && store(PROBE, None)
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
