//! What crawlers ask for.

use super::Place;
use super::markup::escape;

/// Every page that is worth finding, in the order given.
pub fn sitemap<'a>(paths: impl Iterator<Item = &'a str>, place: &Place) -> String {
    let urls: String = paths
        .filter(|path| !path.ends_with("/404.html") && !path.starts_with("/widget/") && *path != "/saved/")
        .map(|path| format!("<url><loc>{}</loc></url>\n", escape(&place.full(path))))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
         {urls}</urlset>\n"
    )
}

pub fn robots(place: &Place) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}\n", place.full("/sitemap.xml"))
}
