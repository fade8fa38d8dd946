//! Marks that would be markup, script, formula or path in one format or another stay words in all that is published.
#![allow(clippy::unwrap_used)]

mod evidence;
mod strings;
#[path = "../support/mod.rs"]
mod support;
mod tags;

use std::io::{Cursor, Read};
use std::sync::OnceLock;

use publish::site::{Place, Tree};
use serde_json::Value;
use strings::{ATTRIBUTE, ELEMENT, spoil};
use support::Copy;

fn site() -> &'static Tree {
    static SITE: OnceLock<Tree> = OnceLock::new();
    SITE.get_or_init(|| {
        let copy = Copy::new();
        let marks = spoil(copy.path());
        assert!(marks > 300, "{marks} texts were marked");
        let marks = evidence::add(copy.path());
        assert!(marks > 80, "{marks} texts of the evidence and the search were marked");
        support::site_of(copy.path(), Place::new("/risk/", Some("https://example.org")))
    })
}

/// The files with an ending, as text; at least as many as a site of the fixture has.
fn files(ending: &str, least: usize) -> Vec<(&'static str, &'static str)> {
    let found: Vec<_> = site().paths().filter(|path| path.ends_with(ending)).collect();
    assert!(found.len() >= least, "{} files end in {ending}", found.len());
    found.into_iter().map(|path| (path, std::str::from_utf8(site().get(path).unwrap()).unwrap())).collect()
}

#[test]
fn pages_have_no_element_attribute_or_address_from_a_text() {
    let mut shown = 0;
    for (path, html) in files(".html", 30) {
        let page = tags::read(html);
        for tag in &page.tags {
            assert_ne!(tag.name, ELEMENT, "{path}");
            for (name, value) in &tag.attributes {
                assert!(name != ATTRIBUTE && !name.starts_with("on") && name != "style", "{path}: {} {name}", tag.name);
                let is_address = ["href", "src", "action", "formaction", "content", "poster"].contains(&name.as_str());
                assert!(
                    !is_address || !value.trim_start().to_lowercase().starts_with("javascript:"),
                    "{path}: {value}"
                );
            }
        }
        for (kind, text) in &page.scripts {
            let is_data = kind.contains("json");
            assert!(!is_data || serde_json::from_str::<Value>(text).is_ok(), "{path}: {kind} is no JSON");
        }
        shown += page.text.matches("<hostile-x").count();
    }
    assert!(shown > 100, "the marks are shown as words {shown} times");
}

#[test]
fn json_keeps_every_mark_as_a_text() {
    let mut kept = 0;
    for (path, text) in files(".json", 20) {
        let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let again: Value = serde_json::from_str(&value.to_string()).unwrap();
        assert_eq!(again, value, "{path}");
        kept += value.to_string().matches(ELEMENT).count();
    }
    assert!(kept > 100, "{kept}");
    let job: Value = serde_json::from_str(files("data/v1/jobs/baker.json", 1)[0].1).unwrap();
    assert!(job["title"].as_str().is_some_and(|title| title.starts_with("=1+1 Baker ")), "{}", job["title"]);
}

#[test]
fn feeds_and_the_sitemap_are_xml_without_a_foreign_element() {
    for (path, text) in files(".xml", 3) {
        let names = elements(path, text);
        let known = [
            "feed", "title", "id", "updated", "author", "name", "uri", "rights", "link", "entry", "content", "urlset",
            "url", "loc", "lastmod",
        ];
        assert!(names.iter().all(|name| known.contains(&name.as_str())), "{path}: {names:?}");
    }
    let feed = files("jobs/baker/feed.xml", 1)[0].1;
    let feed = roxmltree::Document::parse(feed).unwrap();
    let title = feed.descendants().find(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "title"))).unwrap();
    assert!(title.text().is_some_and(|title| title.starts_with("=1+1 Baker ")), "{:?}", title.text());
    // What a reader shows of an entry is HTML of our own tags.
    for node in feed.descendants().filter(|node| node.attribute("type") == Some("html")) {
        let shown = tags::read(node.text().unwrap_or_default());
        assert!(shown.tags.iter().all(|tag| tag.name == "p" && tag.attributes.is_empty()), "{:?}", shown.tags);
    }
}

#[test]
fn drawings_are_svg_without_a_foreign_element_or_attribute() {
    for (path, text) in files(".svg", 5) {
        let names = elements(path, text);
        let drawn = [
            "svg", "title", "desc", "g", "path", "rect", "text", "tspan", "line", "circle", "style", "defs", "clipPath",
        ];
        assert!(names.iter().all(|name| drawn.contains(&name.as_str())), "{path}: {names:?}");
    }
}

/// The names of a document's elements; it has no hostile attribute.
fn elements(path: &str, text: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let nodes = document.descendants().filter(roxmltree::Node::is_element);
    nodes
        .map(|node| {
            let bad = |name: &str| name == ATTRIBUTE || name.starts_with("on");
            assert!(!node.attributes().any(|attribute| bad(attribute.name())), "{path}: {:?}", node.tag_name());
            node.tag_name().name().to_owned()
        })
        .collect()
}

#[test]
fn pictures_are_drawn_of_any_title() {
    let picture = site().get("social/baker.png").expect("the baker's picture");
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n") && picture.ends_with(b"IEND\xaeB`\x82"));
    // A comment or a chunk of text would carry what was not drawn.
    assert!(!picture.windows(4).any(|chunk| [b"tEXt", b"iTXt", b"zTXt"].contains(&chunk.try_into().unwrap())));
}

#[test]
fn no_cell_of_a_table_begins_a_formula() {
    let mut marked = 0;
    for (path, text) in files(".csv", 6) {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in record.unwrap_or_else(|error| panic!("{path}: {error}")).iter() {
                let is_number = cell.parse::<f64>().is_ok();
                assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{path}: {cell}");
                marked += usize::from(cell.starts_with('\''));
            }
        }
    }
    assert!(marked >= 4, "{marked} titles that begin a formula");
}

#[test]
fn the_workbook_has_texts_and_no_formula() {
    let bytes = site().get("data/v1/index.xlsx").unwrap();
    let mut workbook = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut titles = 0;
    for at in 0..workbook.len() {
        let mut text = String::new();
        let mut file = workbook.by_index(at).unwrap();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        let names = elements(&name, &text);
        assert!(!names.iter().any(|name| ["f", ELEMENT, "hyperlink", "externalReference"].contains(&name.as_str())));
        titles += roxmltree::Document::parse(&text)
            .unwrap()
            .descendants()
            .filter(|node| node.text().is_some_and(|text| text.starts_with(['=', '+', '-', '@']) && text.len() > 8))
            .filter(|node| node.has_tag_name((node.tag_name().namespace().unwrap_or_default(), "t")))
            .count();
    }
    assert_eq!(titles, 5, "titles that would be formulas stand as texts");
}
