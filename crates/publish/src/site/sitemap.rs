//! What crawlers ask for.

use index::Date;

use super::Place;
use super::markup::escape;

/// Every page that is worth finding, in the order given. An edition's page is of its day; the others change with the newest.
pub fn sitemap<'a>(paths: impl Iterator<Item = &'a str>, newest: Date, place: &Place) -> String {
    let day = |path: &str| path.strip_prefix("/weeks/")?.strip_suffix('/')?.parse::<Date>().ok();
    let urls: String = paths
        .filter(|path| !path.ends_with("/404.html") && !path.starts_with("/widget/") && *path != "/saved/")
        .map(|path| {
            let changed = day(path).unwrap_or(newest);
            format!("<url><loc>{}</loc><lastmod>{changed}</lastmod></url>\n", escape(&place.full(path)))
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
         {urls}</urlset>\n"
    )
}

pub fn robots(place: &Place) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}\n", place.full("/sitemap.xml"))
}
