//! Renders a page to HTML without a browser or a server, with the data that the browser needs to take it over.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::{StreamExt, stream};
use hydration_context::{SharedContext, SsrSharedContext};
use index::documents::{EditionsDocument, IndexDocument};
use index::query::{CompareQuery, MovesQuery};
use leptos::prelude::*;
use leptos_meta::ServerMetaContext;
use leptos_router::location::RequestUrl;

use crate::app::App;
use crate::data::Store;
use crate::pages::not_found::NotFoundMark;
use crate::routes::{self, Route, Site, Widget};
use crate::widget::WidgetApp;

/// A rendered page, to be put into the publisher's template.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Title, description and other tags for the head.
    pub head: String,
    pub body: String,
    /// Bodies of the inline scripts that stand, in this order, at the end of the page: the data it was rendered from.
    pub scripts: Vec<String>,
    pub is_not_found: bool,
    /// The names of the documents that it was rendered from.
    pub documents: Vec<String>,
}

/// Renders the page at `path`, which starts with a slash and has no base. Needs an executor (`any_spawner`).
pub async fn render(path: &str, site: &Site, documents: Arc<BTreeMap<String, String>>) -> Page {
    let store = Arc::new(Store::new(documents));
    let shared = Arc::new(SsrSharedContext::new());
    let owner = Owner::new_root(Some(Arc::clone(&shared) as Arc<_>));
    let (meta, meta_output) = ServerMetaContext::new();
    let mark = NotFoundMark::default();
    let address = format!("{}{path}", site.base.trim_end_matches('/'));
    let html = owner.with(|| {
        provide_context(RequestUrl::new(&address));
        provide_context(site.clone());
        provide_context(Arc::clone(&store));
        provide_context(meta);
        provide_context(mark.clone());
        if routes::is_widget(&address) { WidgetApp().into_any() } else { App().into_any() }.to_html_stream_in_order()
    });
    let body: String = html.collect().await;
    let scripts = match shared.pending_data() {
        Some(data) => data.collect::<Vec<String>>().await,
        None => Vec::new(),
    };
    // The tags are collected while the body renders and are written into the first head that passes by.
    // The browser finds them again by the comment.
    let head = stream::iter([String::from("<head><!--HEAD--></head>")]);
    let head: String = meta_output.inject_meta_context(head).await.collect().await;
    let head = head.trim_start_matches("<head>").trim_end_matches("</head>").to_owned();
    owner.cleanup();
    Page { head, body, scripts: vec![scripts.concat()], is_not_found: mark.is_set(), documents: store.asked() }
}

/// The path of every page of the site, the one for addresses that do not exist included.
pub fn paths(index: &IndexDocument, editions: &EditionsDocument) -> Vec<String> {
    let fixed = [
        Route::Home,
        Route::all_jobs(),
        Route::compare([]),
        Route::map(),
        Route::Saved,
        Route::Moves(MovesQuery::default()),
        Route::Industries,
        Route::Weeks,
        Route::Methodology,
        Route::Data,
        Route::Embed,
        Route::Partners,
    ];
    let jobs = index.jobs.iter().map(|job| Route::Job(job.slug.clone()));
    let industries = index.industries.iter().map(|industry| Route::Industry(industry.slug.clone()));
    let weeks = editions.editions.iter().map(|row| Route::Week(row.edition));
    let pages = fixed.into_iter().chain(jobs).chain(industries).chain(weeks);
    pages.map(|route| route.path()).chain(["/404.html".to_owned()]).collect()
}

/// Every widget.
pub fn widgets(index: &IndexDocument) -> Vec<Widget> {
    let jobs = index.jobs.iter().flat_map(|job| {
        let slug = &job.slug;
        [Widget::Job(slug.clone()), Widget::Trend(slug.clone()), Widget::Badge(slug.clone())]
    });
    let industries = index.industries.iter().map(|industry| Widget::Industry(industry.slug.clone()));
    jobs.chain(industries).chain([Widget::Compare(CompareQuery::default())]).collect()
}
