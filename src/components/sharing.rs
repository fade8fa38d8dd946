//! Hands an address over to the device's own share sheet, where there is one.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, ShareData};

/// Whether the browser can share at all; many on desktops can not.
pub fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens the share sheet; false where there is none. The file goes along where the device takes files.
pub async fn shared(title: &str, address: &str, file: Option<&File>) -> bool {
    if !can_share() {
        return false;
    }
    let navigator = window().navigator();
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    if let Some(file) = file {
        let with_file = ShareData::new();
        with_file.set_title(title);
        with_file.set_url(address);
        with_file.set_files(&js_sys::Array::of1(file).into());
        let has_check = js_sys::Reflect::has(&navigator, &JsValue::from_str("canShare")).unwrap_or(false);
        if has_check && navigator.can_share_with_data(&with_file) {
            let _ = JsFuture::from(navigator.share_with_data(&with_file)).await;
            return true;
        }
    }
    // A visitor who closes the sheet has answered; the link is not copied behind their back.
    let _ = JsFuture::from(navigator.share_with_data(&data)).await;
    true
}
