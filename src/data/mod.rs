//! Reads the documents of the JSON API: over the network in a browser, from the publisher's store when a page is
//! prerendered. Architecture invariant: nothing else fetches.

mod error;
mod lazy_job;
#[cfg(feature = "ssr")]
mod store;

pub use error::DataError;
pub use lazy_job::{LazyJob, LiveTask};
#[cfg(feature = "ssr")]
pub use store::Store;

use index::Slug;
use index::documents::{
    AlternateTitlesDocument, EditionDocument, EditionsDocument, ForeignTitlesDocument, IndexDocument, IndustryDocument,
    JobDocument, MethodologyDocument, RelatedDocument, SCHEMA_VERSION, SearchDocument, WidgetsDocument,
};
use index::search::Shard;
use serde::Deserialize;
use serde::de::DeserializeOwned;

pub async fn fetch_index() -> Result<IndexDocument, DataError> {
    fetch_document("index.json").await
}

pub async fn fetch_job(slug: &Slug) -> Result<JobDocument, DataError> {
    fetch_document(&format!("jobs/{slug}.json")).await
}

/// The same, of which not all is read at once.
pub async fn fetch_lazy_job(slug: &Slug) -> Result<LazyJob, DataError> {
    fetch_document(&format!("jobs/{slug}.json")).await
}

pub async fn fetch_industry(slug: &Slug) -> Result<IndustryDocument, DataError> {
    fetch_document(&format!("industries/{slug}.json")).await
}

pub async fn fetch_editions() -> Result<EditionsDocument, DataError> {
    fetch_document("editions.json").await
}

pub async fn fetch_edition(edition: index::Date) -> Result<EditionDocument, DataError> {
    fetch_document(&format!("editions/{edition}.json")).await
}

pub async fn fetch_methodology() -> Result<MethodologyDocument, DataError> {
    fetch_document("methodology.json").await
}

pub async fn fetch_related() -> Result<RelatedDocument, DataError> {
    fetch_document("related.json").await
}

pub async fn fetch_search() -> Result<SearchDocument, DataError> {
    fetch_document("search.json").await
}

pub async fn fetch_alternate_titles(shard: Shard) -> Result<AlternateTitlesDocument, DataError> {
    fetch_document(&format!("search/{shard}.json")).await
}

pub async fn fetch_foreign_titles() -> Result<ForeignTitlesDocument, DataError> {
    fetch_document("foreign_titles.json").await
}

pub async fn fetch_widgets() -> Result<WidgetsDocument, DataError> {
    fetch_document("widgets.json").await
}

#[derive(Deserialize)]
struct Versioned {
    schema_version: u32,
}

fn decode<T: DeserializeOwned>(text: &str) -> Result<T, DataError> {
    if text.trim_start().starts_with('<') {
        return Err(DataError::NotData);
    }
    let shape = |error: serde_json::Error| DataError::BadShape { detail: error.to_string() };
    let found = match leading_version(text) {
        Some(version) => version,
        None => serde_json::from_str::<Versioned>(text).map_err(shape)?.schema_version,
    };
    if found != SCHEMA_VERSION {
        return Err(DataError::WrongVersion { found });
    }
    serde_json::from_str(text).map_err(shape)
}

/// The version of a document that begins with it, as ours do: to read all of a long one for that takes as long as to decode it.
fn leading_version(text: &str) -> Option<u32> {
    let rest = text.trim_start().strip_prefix("{\"schema_version\":")?;
    rest.split_once(',')?.0.parse().ok()
}

#[cfg(feature = "ssr")]
async fn fetch_document<T: DeserializeOwned>(name: &str) -> Result<T, DataError> {
    let store = leptos::prelude::use_context::<std::sync::Arc<Store>>().ok_or(DataError::Missing)?;
    decode(store.get(name).ok_or(DataError::Missing)?)
}

#[cfg(not(feature = "ssr"))]
async fn fetch_document<T: DeserializeOwned>(name: &str) -> Result<T, DataError> {
    use gloo_net::http::Request;
    use send_wrapper::SendWrapper;

    let address = crate::routes::data_href(name);
    // The browser's futures stay on its one thread; the wrapper tells that to the reactive system.
    SendWrapper::new(async move {
        let request = Request::get(&address).build().map_err(|_| DataError::Offline)?;
        // Whoever wraps `fetch` may refuse it by anything; what gloo-net sends by itself must be refused by an `Error`.
        let ask = || leptos::prelude::window().fetch_with_request(&request.into());
        let response: web_sys::Response = came(asked_early(&address).unwrap_or_else(ask)).await?;
        match response.status() {
            200..=299 => {}
            404 | 410 => return Err(DataError::Missing),
            status => return Err(DataError::Server { status }),
        }
        let text: js_sys::JsString = came(response.text().map_err(|_| DataError::Offline)?).await?;
        decode(&String::from(text))
    })
    .await
}

/// What the page asked for before the program ran (crates/publish/src/site/early.rs); good for once.
#[cfg(not(feature = "ssr"))]
fn asked_early(address: &str) -> Option<js_sys::Promise> {
    use wasm_bindgen::{JsCast, JsValue};

    let early = js_sys::Reflect::get(&leptos::prelude::window(), &JsValue::from_str("askedEarly")).ok()?;
    let early: js_sys::Map = early.dyn_into().ok()?;
    let address = JsValue::from_str(address);
    let answer = early.get(&address).dyn_into().ok()?;
    early.delete(&address);
    Some(answer)
}

#[cfg(not(feature = "ssr"))]
async fn came<T: wasm_bindgen::JsCast>(promise: js_sys::Promise) -> Result<T, DataError> {
    use wasm_bindgen::JsCast;

    let came = wasm_bindgen_futures::JsFuture::from(promise).await;
    came.ok().and_then(|came| came.dyn_into().ok()).ok_or(DataError::Offline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_our_document_is_told_apart() {
        let decoded = |text| decode::<SearchDocument>(text).map(|document| document.entries.len());
        assert_eq!(decoded(r#"{"schema_version":1,"entries":[],"synonyms":{}}"#), Ok(0));
        assert_eq!(decoded("<!doctype html><title>Home</title>"), Err(DataError::NotData));
        assert_eq!(decoded(r#"{"schema_version":2,"entries":[]}"#), Err(DataError::WrongVersion { found: 2 }));
        assert_eq!(
            decoded(r#"{ "entries": [], "schema_version": 2, "synonyms": {} }"#),
            Err(DataError::WrongVersion { found: 2 })
        );
        assert!(matches!(decoded(r#"{"schema_version":1,"entries":["#), Err(DataError::BadShape { .. })));
        assert!(matches!(decoded(""), Err(DataError::BadShape { .. })));
    }
}
