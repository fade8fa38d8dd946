//! Writes the site: data, feeds, assets and prerendered pages, all of it or nothing.

mod app;
mod assets;
mod before;
mod budget;
mod citation;
mod compress;
mod data_beside;
mod data_package;
mod early;
mod feed;
mod hosting;
mod kept;
mod linked_data;
mod markup;
mod oembed;
mod offline;
mod page;
mod pages;
mod policy;
mod schema;
mod sitemap;
mod social;
mod tree;
mod tree_signature;
mod widgets;
mod workbook;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};
use index::documents::{histories_csv, history_csv, jobs_csv};

use crate::content::Content;
use crate::documents::{self, Documents};
pub use budget::Growth;
pub use compress::{Copies, Packing};
use job_risk_index::prerender::{self, Page};
pub use kept::Kept;
use page::{Extra, Template, slug_of_job};
use pages::Renderer;
pub use social::{Artist, Pictures};
pub use tree::Tree;
pub use widgets::MOST_BYTES;
use widgets::WidgetAssets;

/// Where `cargo xtask serve` serves by default. A sitemap, a feed or an oEmbed document without a host would be none.
pub const THIS_MACHINE: &str = "http://127.0.0.1:8080";

/// What is published from where, and to where it will stand.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The browser program: a module and its WebAssembly.
    pub app: PathBuf,
    /// The bundled chart library.
    pub echarts: PathBuf,
    /// Copied as it is.
    pub public: PathBuf,
    pub style: PathBuf,
    /// Without them what others would show beside a link, and the icons of the app, lead nowhere.
    pub pictures: Option<Pictures>,
    /// The site that this one will replace.
    pub replaced: Option<PathBuf>,
    pub place: Place,
}

/// Where a site stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// With slashes at both ends.
    pub base: String,
    /// Scheme and host without a slash at the end.
    pub origin: String,
    /// Whether somebody named the origin; else it is that of this machine.
    pub is_named: bool,
}

impl Place {
    /// From any spelling of the path, with or without slashes.
    pub fn new(public_url: &str, origin: Option<&str>) -> Self {
        let path = public_url.trim_matches('/');
        let base = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        let is_named = origin.is_some();
        Self { base, origin: origin.unwrap_or(THIS_MACHINE).trim_end_matches('/').to_owned(), is_named }
    }

    /// The address below the host of a path that starts with a slash.
    pub fn below(&self, path: &str) -> String {
        format!("{}{}", self.base, path.trim_start_matches('/'))
    }

    /// For a page's own links: the whole address where the origin was named. A canonical address on the wrong host would
    /// keep a page out of every search engine.
    pub fn known(&self, path: &str) -> String {
        if self.is_named { self.full(path) } else { self.below(path) }
    }

    /// Our own files below a folder, as a policy names them. On this machine they may be served at any port.
    pub fn source(&self, folder: &str) -> String {
        let local = "http://127.0.0.1:";
        let origin = if self.origin.starts_with(local) { format!("{local}*") } else { self.origin.clone() };
        format!("{origin}{}", self.below(folder))
    }

    /// The whole address of a path that starts with a slash.
    pub fn full(&self, path: &str) -> String {
        format!("{}{}", self.origin, self.below(path))
    }
}

/// Every file of the site, before anything is written.
///
/// # Errors
/// A source that is missing or unreadable, or a page that could not be rendered.
pub fn build(content: &Content, sources: &Sources, kept: &mut Kept) -> Result<Tree> {
    let documents = documents::build(content);
    let files = documents.files().context("a document has no JSON form")?;
    let mut tree = data(&documents, &files, &sources.place)?;
    assets::copy_public(&sources.public, &mut tree)?;
    let styles = assets::styles(&sources.style, &mut tree)?;
    let app = app::copy(&sources.app, &mut tree)?;
    let stop = assets::script("stop", &sources.public, &mut tree)?;
    let start = assets::script("start", &sources.public, &mut tree)?;
    let start = tree.add_hashed("start", "js", start);
    let echarts = assets::chart_library(&sources.echarts, &mut tree)?;
    let template = Template {
        place: sources.place.clone(),
        style: styles.site,
        print_style: styles.print,
        app,
        start,
        stop,
        echarts,
        build: offline::build_of(&tree, documents.index.edition),
        edition: documents.index.edition,
    };
    let widgets = WidgetAssets {
        style: styles.widget,
        frame_script: assets::hash_script("widget-frame", &mut tree),
        compare_script: assets::hash_script("widget-compare", &mut tree),
    };
    kept.frame(&format!("{template:?} {widgets:?}"))?;
    add_pages(&documents, files, &template, &widgets, kept, &mut tree)?;
    if let Some(pictures) = &sources.pictures {
        social::add_all(&documents, pictures, &mut tree)?;
    }
    let artist = sources.pictures.as_ref().map(|pictures| pictures.artist);
    offline::add(&template.build, &template.place, artist, &mut tree)?;
    tree.add_if_absent("robots.txt", sitemap::robots(&sources.place));
    tree.add_if_absent("_headers", hosting::headers(&tree, &sources.place));
    // Nobody needs these for long.
    if let Some(replaced) = &sources.replaced {
        before::keep(template.program(), replaced, &mut tree)?;
    }
    Ok(tree)
}

/// Widgets come first, because pages say how heavy they are.
fn add_pages(
    documents: &Documents,
    mut files: BTreeMap<String, String>,
    template: &Template,
    assets: &WidgetAssets,
    kept: &Kept,
    tree: &mut Tree,
) -> Result<()> {
    let renderer = Renderer::new(&template.place, &template.echarts, files.clone(), kept);
    let sizes = widgets::add_all(&documents.index, &renderer, &template.place, assets, tree)?;
    let sizes = documents::json(&sizes).context("the widgets' sizes have no JSON form")?;
    tree.add("data/v1/widgets.json", sizes.clone());
    files.insert("widgets.json".to_owned(), sizes);
    let renderer = Renderer::new(&template.place, &template.echarts, files.clone(), kept);
    let paths = prerender::paths(&documents.index, &documents.editions);
    let about = linked_data::of_pages(documents, &template.place);
    let extra = |path: &str| Extra {
        about: about.get(path).map(String::as_str),
        has_feed: slug_of_job(path).is_some_and(|slug| tree.get(&feed::path(slug)).is_some()),
    };
    let html = |path: &str, page: &Page| {
        let (page, beside) = data_beside::taken_out(page, path, &files);
        template.html(path, &page, &extra(path), &beside)
    };
    let rendered = renderer.render_all(&paths, |path| format!("{:?}", extra(path)), html)?;
    for (file, page) in rendered {
        tree.add(file, page);
    }
    tree.add(
        "sitemap.xml",
        sitemap::sitemap(paths.iter().map(String::as_str), documents.index.edition, &template.place),
    );
    Ok(())
}

/// The part of the site that needs no page: `/data/v1/`, feeds, oEmbed.
///
/// # Errors
/// A document or schema that JSON has no form for.
pub fn data(documents: &Documents, files: &BTreeMap<String, String>, place: &Place) -> Result<Tree> {
    let mut tree = Tree::default();
    for (name, text) in files {
        tree.add(format!("data/v1/{name}"), text.clone());
    }
    tree.add("data/v1/index.csv", jobs_csv(documents.index.edition, &documents.index.jobs));
    tree.add("data/v1/histories.csv", histories_csv(&documents.jobs));
    for job in &documents.jobs {
        let slug = &job.row.slug;
        tree.add(format!("data/v1/jobs/{slug}.csv"), history_csv(job));
        if let Some(feed) = feed::job(job, place) {
            tree.add(feed::path(slug), feed);
        }
        tree.add(format!("oembed/jobs/{slug}.json"), oembed::job(job, place)?);
    }
    for (name, text) in schema::schemas(place)? {
        tree.add(format!("data/v1/schema/{name}"), text);
    }
    tree.add("data/v1/schema/documents.json", schema::list()?);
    tree.add("data/v1/index.xlsx", workbook::jobs(&documents.index)?);
    tree.add("data/v1/datapackage.json", data_package::describe(&documents.index, place)?);
    tree.add("data/v1/CITATION.cff", citation::of(documents.index.edition, place));
    tree.add("feed.xml", feed::editions(documents, place));
    Ok(tree)
}
