//! The list as a file: just the rows and the columns that are shown. What writes it comes with the first press.

use index::documents::{JobRow, chosen_csv};
use index::figure::counted;
use index::query::JobColumn;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};

use super::listing::{Listing, use_listing};
use crate::data::DataError;
use crate::part::{coming, now, part};

/// What stands in the rows whatever the columns.
const ALWAYS: [&str; 4] = ["slug", "title", "industry", "kind"];

#[derive(Clone, Copy)]
enum Format {
    Csv,
    Json,
}

impl Format {
    fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
        }
    }

    /// The file's ending and its media type.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("csv", "text/csv;charset=utf-8"),
            Self::Json => ("json", "application/json"),
        }
    }
}

#[component]
pub fn DownloadRows() -> impl IntoView {
    let listing = use_listing();
    let (failed, is_coming) = (RwSignal::new(false), RwSignal::new(false));
    let is_off = move || is_coming.get() || !listing.is_whole() || !listing.is_settled.get() || listing.count() == 0;
    let press = move |format: Format| {
        is_coming.set(true);
        spawn_local(async move {
            let code = coming(code()).await;
            // The visitor may have gone on, or chosen what no job is.
            let is_here = failed.try_set(code.is_err()).is_none() && is_coming.try_set(false).is_none();
            if is_here && code.is_ok() && !untrack(is_off) {
                now(written(listing, format));
            }
        });
    };
    let button = |format: Format| {
        let name = format.name();
        let label = move || match is_off() {
            true => format!("Download: {name}"),
            false => format!("Download {}: {name}", counted(listing.count() as u32, "row", "rows")),
        };
        view! {
            <button
                type="button"
                class="button needs-script no-print"
                aria-label=label
                prop:disabled=is_off
                on:click=move |_| press(format)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="jobs-downloads needs-script no-print" role="group" aria-label="Download what is listed">
            <span aria-hidden="true">"Download"</span>
            {[Format::Csv, Format::Json].map(button).into_iter().collect_view()}
            {move || failed.get().then(|| view! { <span class="fine" role="alert">{DataError::NoCode.to_string()}</span> })}
        </div>
    }
    .into_any()
}

part!(
    list_file,
    fn written(listing: Listing, format: Format) -> () {
        save(listing, format)
    },
    ready = code
);

fn save(listing: Listing, format: Format) {
    let (edition, version) = listing.ranking.with_untracked(|ranking| {
        let document = ranking.document();
        (document.edition, document.schema_version)
    });
    let columns = listing.columns.get_untracked();
    let rows = listing.rows();
    let text = match format {
        Format::Csv => {
            let chosen: Vec<&str> = ["edition"]
                .into_iter()
                .chain(ALWAYS)
                .chain(columns.iter().flat_map(|column| column.csv().iter().copied()))
                .collect();
            chosen_csv(edition, &rows, &chosen)
        }
        Format::Json => {
            let jobs: Vec<Value> = rows.iter().map(|row| chosen_fields(row, &columns)).collect();
            format!("{:#}\n", json!({ "schema_version": version, "edition": edition, "jobs": jobs }))
        }
    };
    let (ending, media_type) = format.file();
    // A browser that refuses leaves everything as it was.
    let _ = save_as(&format!("ai-job-risk-index-{edition}.{ending}"), &text, media_type);
}

/// The row as in `index.json`, without the fields of columns that are not shown.
fn chosen_fields(row: &JobRow, columns: &[JobColumn]) -> Value {
    let mut value = serde_json::to_value(row).unwrap_or_default();
    if let Value::Object(fields) = &mut value {
        fields.retain(|name, _| {
            ALWAYS.contains(&name.as_str()) || columns.iter().any(|column| column.fields().contains(&name.as_str()))
        });
    }
    value
}

fn save_as(name: &str, text: &str, media_type: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?.dyn_into::<web_sys::HtmlAnchorElement>()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address)
}
