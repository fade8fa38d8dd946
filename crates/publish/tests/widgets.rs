//! The widgets of the fixture, with the site's own styles and scripts: light, whole without a script, and closed to others.
#![allow(clippy::unwrap_used)]

mod support;

use index::documents::{WidgetKind, WidgetsDocument};
use publish::site::{MOST_BYTES, Place, Tree};

const KINDS: [&str; 4] = ["job/baker", "trend/baker", "badge/baker", "industry/food"];

fn build() -> Tree {
    support::site(Place::new("/risk/", Some("https://example.org")))
}

fn text<'a>(tree: &'a Tree, path: &str) -> &'a str {
    std::str::from_utf8(tree.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

fn pages(tree: &Tree) -> Vec<(String, &str)> {
    let kinds = KINDS.iter().chain(&["compare"]);
    kinds.map(|kind| ((*kind).to_owned(), text(tree, &format!("widget/{kind}/index.html")))).collect()
}

fn sizes(tree: &Tree) -> WidgetsDocument {
    serde_json::from_str(text(tree, "data/v1/widgets.json")).unwrap()
}

#[test]
fn every_widget_carries_score_edition_caveat_and_a_link_back() {
    let tree = build();
    for (kind, page) in pages(&tree) {
        assert!(page.contains("Task exposure, not a forecast of job loss."), "{kind}");
        assert!(page.contains("<time datetime=\"2025-02-12\">12 February 2025</time>"), "{kind}: {page}");
        assert!(page.contains("<h1><a href=\"/risk/"), "{kind}");
    }
    for kind in ["job/baker", "trend/baker", "badge/baker"] {
        let page = text(&tree, &format!("widget/{kind}/index.html")).to_owned();
        assert!(page.contains("<a href=\"/risk/jobs/baker/\" target=\"_blank\""), "{kind}");
        assert!(page.contains("class=\"score-figure\">") && page.contains("class=\"change\">"), "{kind}: {page}");
    }
}

#[test]
fn a_widget_runs_no_program_and_asks_nobody_else() {
    let tree = build();
    for (kind, page) in pages(&tree) {
        assert!(!page.contains(".wasm") && !page.contains("import("), "{kind}");
        assert!(!page.contains("<!>") && !page.contains("<!--"), "{kind} has marks for a program");
        assert!(!page.contains(" style=\""), "{kind}");
        assert!(!page.contains("url(") && !page.contains("@import"), "{kind}");
        let loaded: Vec<&str> = [" src=\"", "stylesheet\" href=\""]
            .iter()
            .flat_map(|start| page.split(start).skip(1).filter_map(|rest| rest.split('"').next()))
            .collect();
        assert_eq!(loaded.len(), if kind == "compare" { 3 } else { 2 }, "{kind} loads {loaded:?}");
        assert!(loaded.iter().all(|path| path.starts_with("/risk/assets/widget-")), "{kind} loads {loaded:?}");
        assert!(loaded.iter().all(|path| tree.get(&path["/risk/".len()..]).is_some()), "{kind} loads {loaded:?}");
        let policy =
            page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let assets = "'self' https://example.org/risk/assets/";
        let data = if kind == "compare" { "; connect-src 'self'" } else { "" };
        let expected = format!(
            "default-src 'none'; style-src {assets}; script-src {assets}{data}; base-uri 'none'; form-action 'none'"
        );
        assert_eq!(policy, expected, "{kind}");
    }
}

#[test]
fn a_trend_stands_in_every_range_and_is_told_in_words() {
    let tree = build();
    let page = text(&tree, "widget/trend/baker/index.html");
    for range in ["12w", "26w", "1y", "all"] {
        assert!(page.contains(&format!("data-span=\"{range}\"")), "{range}");
        assert!(page.contains(&format!("aria-labelledby=\"trend-{range}\"")), "{range}");
        assert!(page.contains(&format!("<figcaption id=\"trend-{range}\">From ")), "{range}: {page}");
    }
}

#[test]
fn no_widget_is_heavier_than_promised() {
    let tree = build();
    let sizes = sizes(&tree);
    let kinds: Vec<WidgetKind> = sizes.kinds.iter().map(|size| size.kind).collect();
    assert_eq!(kinds, WidgetKind::ALL);
    for size in &sizes.kinds {
        assert!(size.largest_bytes as usize <= MOST_BYTES, "{size:?}");
        assert!(size.median_bytes > 1000 && size.median_bytes <= size.largest_bytes, "{size:?}");
    }
    // Its limit is that of what is served, minified (tests/scripts.rs).
    assert!(sizes.element_bytes.is_some_and(|bytes| bytes > 1000), "{:?}", sizes.element_bytes);
    let schema = serde_json::from_str(text(&tree, "data/v1/schema/widgets.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(validator.is_valid(&serde_json::from_str(text(&tree, "data/v1/widgets.json")).unwrap()));
}

#[test]
fn the_pages_for_partners_tell_the_sizes_that_were_measured() {
    let tree = build();
    let job = *sizes(&tree).of(WidgetKind::Job).unwrap();
    let told = format!("{:.1} KB", f64::from(job.largest_bytes) / 1024.0);
    assert!(text(&tree, "embed/index.html").contains(&told));
    assert!(text(&tree, "embed/partners/index.html").contains(&told));
}

#[test]
fn a_badge_is_a_picture_that_says_what_it_shows() {
    let tree = build();
    let svg = text(&tree, "widget/badge/baker.svg");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.ends_with("</svg>"));
    assert!(svg.contains("<title>Baker: AI risk score ") && svg.contains("not a forecast of job loss."), "{svg}");
    assert!(!svg.contains("<script") && !svg.contains(" style=") && !svg.contains("href"), "{svg}");
}

#[test]
fn the_oembed_answer_shows_the_score_card_in_its_own_height() {
    let tree = build();
    let answer: serde_json::Value = serde_json::from_str(text(&tree, "oembed/jobs/baker.json")).unwrap();
    let html = answer["html"].as_str().unwrap();
    assert!(html.contains("src=\"https://example.org/risk/widget/job/baker/\""), "{html}");
    assert!(html.contains(&format!("height=\"{}\"", answer["height"])), "{html}");
    // WordPress takes the address as it stands, and does not complete it.
    assert!(text(&tree, "jobs/baker/index.html").contains("href=\"https://example.org/risk/oembed/jobs/baker.json\""));
}
