//! The fixture's whole site, with a stand-in for the browser program.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use publish::content;
use publish::site::{self, Kept, Pictures, Place, Sources, THIS_MACHINE, Tree};

fn sources(folder: &Path) -> Sources {
    for (file, text) in [
        ("app/app-1.js", "export default function () {}"),
        ("app/app-1_bg.wasm", "not a program"),
        ("echarts.js", "export const init = 1;"),
        ("style/tokens.css", ":root { --ink: black; }"),
        ("style/chart.css", ".chart { color: var(--ink); }"),
        ("style/base.css", "body { margin: 0; }"),
        ("public/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("public/start.js", "import(\"program\")"),
        ("public/stop.js", "addEventListener(\"error\", stop)"),
    ] {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    Sources {
        app: folder.join("app"),
        echarts: folder.join("echarts.js"),
        public: folder.join("public"),
        style: folder.join("style"),
        pictures: Some(Pictures { artist: support::ARTIST, kept: None }),
        replaced: None,
        place: Place::new("/risk/", Some("https://example.org")),
    }
}

fn build(sources: &Sources) -> anyhow::Result<Tree> {
    let content = content::read(&support::fixture()).expect("the fixture has no mistake");
    site::build(&content, sources, &mut Kept::default())
}

fn text<'a>(tree: &'a Tree, path: &str) -> &'a str {
    std::str::from_utf8(tree.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

#[test]
fn without_an_artist_a_site_has_no_pictures_and_its_manifest_no_icons() {
    let folder = tempfile::tempdir().unwrap();
    let tree = build(&Sources { pictures: None, ..sources(folder.path()) }).unwrap();
    let drawn: Vec<&str> = tree.paths().filter(|path| path.ends_with(".png")).collect();
    assert!(drawn.is_empty(), "{drawn:?}");
    let manifest: serde_json::Value = serde_json::from_str(text(&tree, "manifest.webmanifest")).unwrap();
    assert_eq!(manifest["icons"], serde_json::json!([]));
    assert!(tree.get("jobs/baker/index.html").is_some());
}

#[test]
fn every_page_is_a_file_that_stands_below_the_base() {
    let folder = tempfile::tempdir().unwrap();
    let tree = build(&sources(folder.path())).unwrap();
    for path in ["index.html", "jobs/index.html", "jobs/baker/index.html", "404.html", "favicon.svg", "feed.xml"] {
        assert!(tree.get(path).is_some(), "{path}");
    }
    let page = text(&tree, "jobs/baker/index.html");
    assert!(page.contains("data-base=\"/risk/\" data-path=\"/risk/jobs/baker/\" data-echarts=\"/risk/assets/echarts-"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/risk/jobs/baker/\">"));
    let (_, program) = page.split_once("id=\"program\">").unwrap();
    let program: serde_json::Value = serde_json::from_str(program.split_once('<').unwrap().0).unwrap();
    assert!(program["module"].as_str().unwrap().starts_with("/risk/assets/app-"), "{program}");
    assert!(page.contains("id=\"start\" src=\"/risk/assets/start-"));
    assert!(!page.contains("href=\"/jobs") && !page.contains("src=\"/assets"));
    assert!(text(&tree, "sitemap.xml").contains("<loc>https://example.org/risk/jobs/baker/</loc>"));
    // The visitor's own list is nobody else's to find.
    assert!(text(&tree, "saved/index.html").contains("content=\"noindex\""));
    assert!(!text(&tree, "sitemap.xml").contains("/saved/") && text(&tree, "sitemap.xml").contains("/map/"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/risk/"));
    assert!(text(&tree, "robots.txt").contains("Sitemap: https://example.org/risk/sitemap.xml"));
}

#[test]
fn every_page_says_how_other_sites_show_a_link_to_it() {
    let folder = tempfile::tempdir().unwrap();
    // Nobody said where the site will stand.
    let sources = Sources { place: Place::new("/risk/", None), ..sources(folder.path()) };
    let tree = build(&sources).unwrap();
    for path in ["", "jobs/baker/", "weeks/2025-02-12/", "methodology/"] {
        let page = text(&tree, &format!("{path}index.html"));
        let content = |tag: &str| page.split(&format!("<meta {tag}\" content=\"")).nth(1)?.split('"').next();
        for what in ["title", "description", "image", "image:alt"] {
            let shared = content(&format!("property=\"og:{what}"));
            assert!(shared.is_some_and(|text| !text.is_empty()), "{path} has no og:{what}");
        }
        assert_eq!(content("name=\"twitter:card"), Some("summary_large_image"));
        let address = format!("{THIS_MACHINE}/risk/{path}");
        assert_eq!(content("property=\"og:url"), Some(address.as_str()));
        // A page must not say that it really stands on this machine.
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"/risk/{path}\">")), "{path}");
        let picture =
            content("property=\"og:image").and_then(|image| image.strip_prefix(&format!("{THIS_MACHINE}/risk/")));
        assert!(picture.is_some_and(|file| tree.get(file).is_some()), "{path} shows {picture:?}");
    }
    let missing = text(&tree, "404.html");
    assert!(!missing.contains("canonical") && !missing.contains("og:url"));
}

#[test]
fn the_map_of_the_site_names_pages_that_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let sources = Sources { place: Place::new("/risk/", None), ..sources(folder.path()) };
    let tree = build(&sources).unwrap();
    let map = text(&tree, "sitemap.xml");
    let places: Vec<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    assert!(places.len() > 10, "{map}");
    for place in places {
        let path = place.strip_prefix(&format!("{THIS_MACHINE}/risk/"));
        assert!(path.is_some_and(|path| tree.get(&format!("{path}index.html")).is_some()), "{place}");
    }
}

#[test]
fn the_style_sheets_are_joined_tokens_and_base_first() {
    let folder = tempfile::tempdir().unwrap();
    let tree = build(&sources(folder.path())).unwrap();
    let sheet = tree.paths().find(|path| path.starts_with("assets/site-")).unwrap();
    let places = ["--ink: black", "margin: 0", ".chart"].map(|part| text(&tree, sheet).find(part).unwrap());
    assert!(places.is_sorted());
}

#[test]
fn no_page_has_an_inline_style_that_its_policy_would_block() {
    let folder = tempfile::tempdir().unwrap();
    let tree = build(&sources(folder.path())).unwrap();
    for path in tree.paths().filter(|path| path.ends_with(".html")) {
        // The line for partners on /embed/ has one, as text.
        let mut tags = text(&tree, path).split('<').skip(1).filter_map(|rest| rest.split('>').next());
        assert!(!tags.any(|tag| tag.contains(" style=\"")), "{path}");
    }
}

#[test]
fn what_stands_in_a_file_is_not_repeated_in_the_page_that_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let tree = build(&sources(folder.path())).unwrap();
    for (path, document) in [
        ("jobs/baker", "jobs/baker.json"),
        ("industries/food", "industries/food.json"),
        ("weeks", "editions.json"),
        ("weeks/2025-02-12", "editions/2025-02-12.json"),
        ("methodology", "methodology.json"),
    ] {
        let page = text(&tree, &format!("{path}/index.html"));
        assert!(page.contains(&format!("[[0,\"/risk/data/v1/{document}\",")), "{path}");
        assert!(!page.contains("__RESOLVED_RESOURCES[0] = "), "{path}");
    }
}

#[test]
fn the_same_content_gives_the_same_pages() {
    let folder = tempfile::tempdir().unwrap();
    let sources = sources(folder.path());
    assert!(build(&sources).unwrap() == build(&sources).unwrap());
}

#[test]
fn a_missing_browser_program_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let sources = Sources { app: folder.path().join("nowhere"), ..sources(folder.path()) };
    let refused = build(&sources).unwrap_err().to_string();
    assert!(refused.contains("there is no browser program") && refused.contains("cargo xtask build"), "{refused}");
}
