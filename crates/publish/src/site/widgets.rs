//! Widgets: pages for frames on other sites, with a limit to the weight of each. They share a style and two small scripts.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use index::documents::{IndexDocument, SCHEMA_VERSION, WidgetKind, WidgetSize, WidgetsDocument};
use index::query::MAX_COMPARED;
use job_risk_index::prerender::{self, Page};
use job_risk_index::routes;
use job_risk_index::widget::badge_picture;
use rayon::prelude::*;

use super::Place;
use super::compress::sent_bytes;
use super::markup::{closed_at_once, escape};
use super::pages::Renderer;
use super::policy::widget_policy;
use super::tree::Tree;

/// Bytes of a widget as sent, with everything in it. Partners are promised as much.
pub const MOST_BYTES: usize = 12 * 1024;

/// What widgets share: paths below the site's folder. A browser has them after the first widget, on every page of a host.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WidgetAssets {
    pub style: String,
    /// Size, theme and locale; a widget is whole without it.
    pub frame_script: Option<String>,
    /// Draws the comparison.
    pub compare_script: Option<String>,
}

impl WidgetAssets {
    fn scripts(&self, kind: WidgetKind) -> impl Iterator<Item = &str> {
        let compare_script = self.compare_script.as_deref().filter(|_| kind == WidgetKind::Compare);
        [self.frame_script.as_deref(), compare_script].into_iter().flatten()
    }

    /// Bytes of all that a widget of the kind loads before it is seen.
    fn sent(&self, kind: WidgetKind, tree: &Tree) -> Result<usize> {
        let paths = [self.style.as_str()].into_iter().chain(self.scripts(kind));
        paths.map(|path| sent(tree, path)).sum()
    }
}

/// Adds every widget, the badges as pictures, and says how heavy they are.
///
/// # Errors
/// A widget that could not be rendered, or is heavier than promised.
pub fn add_all(
    index: &IndexDocument,
    renderer: &Renderer<'_>,
    place: &Place,
    assets: &WidgetAssets,
    tree: &mut Tree,
) -> Result<WidgetsDocument> {
    let widgets = prerender::widgets(index);
    let paths: Vec<String> = widgets.iter().map(routes::Widget::path).collect();
    let kinds: BTreeMap<&str, WidgetKind> =
        paths.iter().map(String::as_str).zip(widgets.iter().map(routes::Widget::kind)).collect();
    let kind = |path: &str| kinds.get(path).copied().unwrap_or(WidgetKind::Job);
    let nothing = |_: &str| String::new();
    let mut files: Vec<(WidgetKind, String)> = Vec::new();
    let rendered = renderer.render_all(&paths, nothing, |path, page| html(kind(path), page, assets, place))?;
    for ((file, page), path) in rendered.into_iter().zip(&paths) {
        tree.add(&file, page);
        files.push((kind(path), file));
    }
    let missing = [routes::missing_widget_path().to_owned()];
    for (file, page) in renderer.render_all(&missing, nothing, |_, page| html(WidgetKind::Job, page, assets, place))? {
        tree.add(file, page);
    }
    for job in &index.jobs {
        let path = routes::badge_path(&job.slug);
        tree.add(path.trim_start_matches('/'), badge_picture(job, index.edition));
    }
    weigh(&files, assets, tree)
}

fn html(kind: WidgetKind, page: &Page, assets: &WidgetAssets, place: &Place) -> String {
    let address = |path: &str| escape(&place.below(path));
    // Before the first paint, so that neither another theme nor a comparison without its lines flashes.
    let scripts: String =
        assets.scripts(kind).map(|script| format!("<script src=\"{}\"></script>\n", address(script))).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"stylesheet\" href=\"{}\">\n{scripts}{}\n</head>\n\
         <body>{}</body>\n</html>\n",
        widget_policy(kind, place),
        address(&assets.style),
        finished(&page.head),
        finished(&page.body),
    )
}

/// Without the marks by which a program would take the page over: none will.
fn finished(html: &str) -> String {
    let marks = ["<!>", "<!--<() />-->", "<!--HEAD-->"];
    closed_at_once(&marks.iter().fold(html.to_owned(), |html, mark| html.replace(mark, "")))
}

fn weigh(files: &[(WidgetKind, String)], assets: &WidgetAssets, tree: &Tree) -> Result<WidgetsDocument> {
    let largest_data = largest_data(tree)?;
    let mut kinds = Vec::new();
    for kind in WidgetKind::ALL {
        let data = if kind == WidgetKind::Compare { largest_data } else { 0 };
        let beside = assets.sent(kind, tree)? + data;
        let of_kind = files.par_iter().filter(|(found, _)| *found == kind);
        let mut sizes: Vec<u32> =
            of_kind.map(|(_, file)| promised(file, sent(tree, file)? + beside)).collect::<Result<_>>()?;
        sizes.sort_unstable();
        let (Some(median), Some(largest)) = (sizes.get(sizes.len() / 2), sizes.last()) else { continue };
        kinds.push(WidgetSize { kind, pages: sizes.len() as u32, median_bytes: *median, largest_bytes: *largest });
    }
    let element = routes::element_path().trim_start_matches('/');
    let element_bytes = tree.get(element).map(|_| sent(tree, element)).transpose()?.map(|bytes| bytes as u32);
    Ok(WidgetsDocument { schema_version: SCHEMA_VERSION, kinds, element_bytes })
}

fn promised(file: &str, size: usize) -> Result<u32> {
    if size > MOST_BYTES {
        bail!("the widget {file} weighs {size} bytes with all that it loads, more than the promised {MOST_BYTES}");
    }
    Ok(size as u32)
}

/// What the heaviest comparison loads beside its page.
fn largest_data(tree: &Tree) -> Result<usize> {
    let trends: Vec<&str> = tree.paths().filter(|path| path.starts_with("data/v1/trends/")).collect();
    let mut sizes: Vec<usize> = trends.par_iter().map(|path| sent(tree, path)).collect::<Result<_>>()?;
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    Ok(sizes.iter().take(MAX_COMPARED).sum())
}

fn sent(tree: &Tree, path: &str) -> Result<usize> {
    let Some(content) = tree.get(path) else { bail!("a widget loads {path}, which is not there") };
    sent_bytes(path, content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_widget_that_is_heavier_than_promised_is_not_published() {
        assert_eq!(promised("widget/job/a/index.html", MOST_BYTES).ok(), Some(MOST_BYTES as u32));
        let refused = promised("widget/job/a/index.html", MOST_BYTES + 1).expect_err("it is too heavy").to_string();
        assert!(refused.starts_with("the widget widget/job/a/index.html weighs 12289 bytes"), "{refused}");
    }

    #[test]
    fn no_mark_for_a_program_is_left() {
        assert_eq!(finished("<!--HEAD--><p>a<!></p><!--<() />-->"), "<p>a</p>");
    }
}
