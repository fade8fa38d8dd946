//! The mix in the address, after the `#` that browsers keep to themselves.

use index::mix::TaskMix;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::mixing::Mixing;

pub const FRAGMENT: &str = "#mix=";

pub fn read_fragment(tasks: usize, mixing: RwSignal<Mixing>) {
    let hash = window().location().hash().unwrap_or_default();
    let read = hash.strip_prefix(FRAGMENT).and_then(|text| TaskMix::parse(text, tasks));
    if let Some(mix) = read.filter(|mix| mixing.with_untracked(|mixing| mixing.mix != *mix)) {
        mixing.set(Mixing::new(mix));
    }
}

/// Keeps the history's state, which the router needs for going back.
pub fn write_fragment(mix: Option<String>) {
    let location = window().location();
    let (Ok(path), Ok(search), Ok(history)) = (location.pathname(), location.search(), window().history()) else {
        return;
    };
    let fragment = mix.map_or_else(String::new, |mix| format!("{FRAGMENT}{mix}"));
    let state = history.state().unwrap_or(JsValue::NULL);
    // Some browsers limit how often the address may change; the sliders work all the same.
    let _ = history.replace_state_with_url(&state, "", Some(&format!("{path}{search}{fragment}")));
}
