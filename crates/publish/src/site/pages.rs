//! Renders pages with the app's own components.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use job_risk_index::data::Store;
use job_risk_index::prerender::{self, Page};
use job_risk_index::routes::Site;
use rayon::prelude::*;

use super::Place;

/// What every page is rendered with.
pub struct Renderer {
    site: Site,
    store: Arc<Store>,
}

impl Renderer {
    /// `files` are the documents of the JSON API, `echarts` is the chart library's path below the site's folder.
    pub fn new(place: &Place, echarts: &str, files: BTreeMap<String, String>) -> Self {
        // A second call in one process finds the executor of the first, which is the same.
        let _ = any_spawner::Executor::init_tokio();
        let site =
            Site { base: place.base.clone(), origin: Some(place.origin.clone()), echarts: Some(place.below(echarts)) };
        Self { site, store: Arc::new(Store::new(files)) }
    }

    /// Each path with its page, in the order given.
    pub fn render_all<'a>(&self, paths: &'a [String]) -> Result<Vec<(&'a String, Page)>> {
        paths
            .par_iter()
            .map(|path| {
                let page = self.render(path).with_context(|| format!("could not render {path}"))?;
                Ok((path, page))
            })
            .collect()
    }

    /// The reactive system belongs to a thread, so each page has a runtime on its own thread only.
    fn render(&self, path: &str) -> Result<Page> {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let local = tokio::task::LocalSet::new();
        Ok(local.block_on(&runtime, prerender::render(path, &self.site, Arc::clone(&self.store))))
    }
}

/// Where a page is written: `/jobs/` is a folder with an index; `/404.html` is a file.
pub fn file_of(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
