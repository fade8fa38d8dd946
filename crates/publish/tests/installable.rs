//! The site as an app on a device: the manifest, its icons and what the service worker keeps, at the top of a host and below
//! a path. And what the sitemap says of when pages changed.
#![allow(clippy::unwrap_used)]

mod support;

use publish::site::{Place, Tree};
use serde_json::Value;

const BASES: [&str; 2] = ["/", "/risk/"];

fn site(base: &str) -> Tree {
    support::site(Place::new(base, Some("https://example.org")))
}

fn text<'a>(tree: &'a Tree, path: &str) -> &'a str {
    std::str::from_utf8(tree.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

/// Width and height, as a PNG says them of itself.
fn size(png: &[u8]) -> [u32; 2] {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "it is no PNG");
    [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()))
}

/// The file at an address of the site.
fn file<'a>(tree: &'a Tree, base: &str, address: &str) -> &'a [u8] {
    let path = address.strip_prefix(base).unwrap_or_else(|| panic!("{address} is not below {base}"));
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    tree.get(&path).unwrap_or_else(|| panic!("there is no {path}"))
}

#[test]
fn the_manifest_opens_its_own_site_with_icons_of_the_size_that_it_says() {
    for base in BASES {
        let tree = site(base);
        let manifest: Value = serde_json::from_str(text(&tree, "manifest.webmanifest")).unwrap();
        for field in ["id", "start_url", "scope"] {
            assert_eq!(manifest[field], base, "{field}");
        }
        file(&tree, base, manifest["start_url"].as_str().unwrap());
        assert_eq!(manifest["display"], "standalone");
        for field in ["name", "short_name", "description", "background_color", "theme_color", "lang"] {
            assert!(manifest[field].as_str().is_some_and(|said| !said.is_empty()), "{field}");
        }
        let mut offered = Vec::new();
        for icon in manifest["icons"].as_array().unwrap() {
            let [width, height] = size(file(&tree, base, icon["src"].as_str().unwrap()));
            assert_eq!(icon["sizes"], format!("{width}x{height}"), "{icon}");
            assert_eq!(icon["type"], "image/png");
            offered.push((icon["purpose"].as_str().unwrap().to_owned(), width));
        }
        // What browsers ask for before they offer to install a site, and a shape that a device may cut.
        for wanted in [("any", 192), ("any", 512), ("maskable", 512)] {
            assert!(
                offered.iter().any(|(purpose, side)| (purpose.as_str(), *side) == wanted),
                "{wanted:?}: {offered:?}"
            );
        }
    }
}

#[test]
fn every_page_names_the_manifest_and_an_icon_and_no_widget_does() {
    for base in BASES {
        let tree = site(base);
        let mut pages = 0;
        for path in tree.paths().filter(|path| path.ends_with(".html")) {
            let page = text(&tree, path);
            let link = |kind: &str| {
                let (_, rest) = page.split_once(&format!("<link rel=\"{kind}\" href=\""))?;
                Some(rest.split_once('"')?.0)
            };
            if path.starts_with("widget/") {
                assert_eq!(link("manifest"), None, "{path}");
                assert!(!page.contains("serviceWorker"), "{path}");
                continue;
            }
            pages += 1;
            assert_eq!(link("manifest"), Some(&*format!("{base}manifest.webmanifest")), "{path}");
            let icon = link("apple-touch-icon").unwrap_or_else(|| panic!("{path} names no icon"));
            assert_eq!(size(file(&tree, base, icon)), [180, 180]);
            // The script that starts the program asks for the worker below what the page says is its base.
            assert!(page.contains(&format!(" data-base=\"{base}\"")), "{path}");
            let (_, start) = page.split_once("id=\"start\" src=\"").unwrap_or_else(|| panic!("{path} starts nothing"));
            let start = file(&tree, base, start.split_once('"').unwrap().0);
            assert!(String::from_utf8_lossy(start).contains("(`${base}service-worker.js`, { scope: base })"), "{path}");
        }
        assert!(pages > 15, "{pages} pages");
    }
}

/// A worker that cannot get one of its files is never installed.
#[test]
fn the_service_worker_keeps_what_is_there_and_nothing_of_a_widget() {
    for base in BASES {
        let tree = site(base);
        let worker = text(&tree, "service-worker.js");
        assert!(worker.contains(&format!("const BASE = \"{base}\";")));
        let (_, rest) = worker.split_once("const SHELL = [").unwrap();
        let kept: Vec<&str> = rest.split_once(']').unwrap().0.split(',').map(|one| one.trim_matches('"')).collect();
        assert!(kept.len() > 8, "{kept:?}");
        for address in kept {
            file(&tree, base, address);
            assert!(!address.contains("/widget/"), "{address}");
        }
        let home = text(&tree, "index.html");
        let build = home.split_once("data-build=\"").and_then(|(_, rest)| rest.split_once('"')).unwrap().0;
        assert!(worker.contains(&format!("const BUILD = \"{build}\";")), "{build}");
    }
}

#[test]
fn the_sitemap_says_when_each_page_changed() {
    let tree = site("/risk/");
    let sitemap = roxmltree::Document::parse(text(&tree, "sitemap.xml")).unwrap();
    let newest: Value = serde_json::from_str(text(&tree, "data/v1/index.json")).unwrap();
    let (mut weeks, mut others) = (0, 0);
    for url in sitemap.descendants().filter(|node| node.tag_name().name() == "url") {
        let of =
            |name| url.children().find(|node| node.tag_name().name() == name).and_then(|node| node.text()).unwrap();
        let path = of("loc").strip_prefix("https://example.org").unwrap();
        file(&tree, "/risk/", path);
        let day = path.strip_prefix("/risk/weeks/").map(|day| day.trim_end_matches('/')).filter(|day| !day.is_empty());
        weeks += usize::from(day.is_some());
        others += usize::from(day.is_none());
        assert_eq!(Some(of("lastmod")), day.or(newest["edition"].as_str()), "{path}");
    }
    assert!(weeks >= 2 && others > 10, "{weeks} weeks and {others} others");
}
