//! Renders every page with the app's own components.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use job_risk_index::prerender::{self, Page, Site, Store};
use rayon::prelude::*;

use super::page::Template;
use super::sitemap;
use super::tree::Tree;
use crate::documents::Documents;

pub fn render_all(
    documents: &Documents,
    files: BTreeMap<String, String>,
    template: &Template,
    tree: &mut Tree,
) -> Result<()> {
    // A second call in one process finds the executor of the first, which is the same.
    let _ = any_spawner::Executor::init_tokio();
    let site = Site {
        base: template.place.base.clone(),
        origin: template.place.origin.clone(),
        echarts: Some(template.place.below(&template.echarts)),
    };
    let store = Arc::new(Store::new(files));
    let paths = prerender::paths(&documents.index, &documents.editions);
    let pages: Vec<(&String, Page)> = paths
        .par_iter()
        .map(|path| {
            let page = render(path, &site, &store).with_context(|| format!("could not render {path}"))?;
            Ok((path, page))
        })
        .collect::<Result<_>>()?;
    for (path, page) in &pages {
        tree.add(file_of(path), template.html(path, page));
    }
    tree.add("sitemap.xml", sitemap::sitemap(paths.iter().map(String::as_str), &template.place));
    Ok(())
}

/// The reactive system belongs to a thread, so each page has a runtime on its own thread only.
fn render(path: &str, site: &Site, store: &Arc<Store>) -> Result<Page> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let local = tokio::task::LocalSet::new();
    Ok(local.block_on(&runtime, prerender::render(path, site, Arc::clone(store))))
}

/// `/jobs/` is a folder with an index; `/404.html` is a file.
fn file_of(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
