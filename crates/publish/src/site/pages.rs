//! Renders pages with the app's own components.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use job_risk_index::prerender::{self, Page};
use job_risk_index::routes::Site;
use rayon::prelude::*;

use super::Place;
use super::kept::{self, Kept, Rendered};

/// What every page is rendered with.
pub struct Renderer<'a> {
    site: Site,
    documents: Arc<BTreeMap<String, String>>,
    hashes: BTreeMap<String, String>,
    kept: &'a Kept,
}

impl<'a> Renderer<'a> {
    /// `files` are the documents of the JSON API, `echarts` is the chart library's path below the site's folder.
    pub fn new(place: &Place, echarts: &str, files: BTreeMap<String, String>, kept: &'a Kept) -> Self {
        // A second call in one process finds the executor of the first, which is the same.
        let _ = any_spawner::Executor::init_tokio();
        let site =
            Site { base: place.base.clone(), origin: Some(place.origin.clone()), echarts: Some(place.below(echarts)) };
        Self { site, hashes: kept::hashes(&files), documents: Arc::new(files), kept }
    }

    /// The file of each path with its page, in the order given. `html` makes a page of what was rendered for a path;
    /// `beside` tells what goes into it that is in no document.
    pub fn render_all(
        &self,
        paths: &[String],
        beside: impl Fn(&str) -> String + Sync,
        html: impl Fn(&str, &Page) -> String + Sync,
    ) -> Result<Vec<(String, Vec<u8>)>> {
        let page = |path: &String| {
            let file = file_of(path);
            let page = self.kept.page(&file, &beside(path), &self.hashes, || {
                let page = self.render(path).with_context(|| format!("could not render {path}"))?;
                Ok(Rendered { html: html(path, &page), documents: page.documents })
            })?;
            Ok((file, page))
        };
        paths.par_iter().map(page).collect()
    }

    /// The reactive system belongs to a thread, so each page has a runtime on its own thread only.
    fn render(&self, path: &str) -> Result<Page> {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let local = tokio::task::LocalSet::new();
        Ok(local.block_on(&runtime, prerender::render(path, &self.site, Arc::clone(&self.documents))))
    }
}

/// Where a page is written: `/jobs/` is a folder with an index; `/404.html` is a file.
fn file_of(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
