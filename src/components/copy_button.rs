//! A button that copies a text and says that it did.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

#[component]
pub fn CopyButton(
    label: &'static str,
    /// What is copied, as it is when the button is pressed.
    #[prop(into)]
    text: Signal<String>,
    /// Until the browser has taken over the page.
    #[prop(into, optional)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move { said.set(copied(&text).await) });
    };
    view! {
        <span class="copy">
            <button type="button" class="button" prop:disabled=disabled on:click=copy>
                {label}
            </button>
            <span class="copy-said" role="status">
                {move || Some(said.get()).filter(|said| !said.is_empty())}
            </span>
        </span>
    }
    .into_any()
}

/// Copies the text, and says how that went.
pub async fn copied(text: &str) -> String {
    // Missing on pages that are not served securely, where the typed call would throw.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| !clipboard.is_undefined())
        && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
    {
        return "Copied.".to_owned();
    }
    format!("This browser does not let the page copy. Here it is: {text}")
}
