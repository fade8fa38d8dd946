//! What a visitor's browser keeps for them. Storage can be blocked or full: then nothing is kept, and nothing breaks.

use leptos::prelude::window;

pub fn stored(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Keeps the value, or forgets the key when there is none.
pub fn store(key: &str, value: Option<&str>) {
    let Ok(Some(storage)) = window().local_storage() else { return };
    let _ = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
}
