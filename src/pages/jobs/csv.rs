//! The rows shown as a CSV file.

use index::documents::jobs_csv;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::listing::use_listing;
use index::figure::counted;

#[component]
pub fn DownloadRows() -> impl IntoView {
    let listing = use_listing();
    let label = move || format!("Download {} (CSV)", counted(listing.count() as u32, "row", "rows"));
    let is_off = move || !listing.is_whole() || listing.is_busy.get() || listing.count() == 0;
    let save = move |_| {
        let edition = listing.index.with_untracked(|index| index.edition);
        let text = jobs_csv(edition, &untrack(|| listing.rows_shown()));
        // A browser that refuses leaves everything as it was.
        let _ = save_as(&format!("ai-job-risk-index-{edition}.csv"), &text);
    };
    view! {
        <button type="button" class="button needs-script no-print" prop:disabled=is_off on:click=save>
            {move || if is_off() { "Download (CSV)".to_owned() } else { label() }}
        </button>
    }
    .into_any()
}

fn save_as(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("text/csv;charset=utf-8");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?.dyn_into::<web_sys::HtmlAnchorElement>()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address)
}
