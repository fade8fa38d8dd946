//! A consumer of oEmbed that others wrote finds, reads and accepts what a static host serves.
#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;
use std::process::{Command, Output};

use publish::site::Place;
use serde_json::{Value, json};

/// Serves the fixture's site, published for the address at which it is served.
fn served() -> (preview::Server, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    std::fs::create_dir(&out).unwrap();
    let server = preview::spawn(out.clone(), "/risk/").unwrap();
    support::site(Place::new("/risk/", Some(&format!("http://{}", server.addr)))).write(&out).unwrap();
    (server, folder)
}

fn consume(url: &str) -> Output {
    let consumer = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oembed/consumer.mjs");
    Command::new("node").arg(consumer).arg(url).output().expect("node runs")
}

#[test]
fn a_consumer_finds_reads_and_accepts_a_job_s_document() {
    let (server, _folder) = served();
    let output = consume(&format!("{}jobs/baker/", server.url()));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`npm ci` installs the consumer: {complaint}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let document = &answer["document"];
    assert_eq!(document["method"], "auto-discovery");
    // What the specification asks of a document of this type, and of a thumbnail.
    assert_eq!((&document["version"], &document["type"]), (&json!("1.0"), &json!("rich")));
    for name in ["width", "height", "thumbnail_width", "thumbnail_height", "cache_age"] {
        assert!(document[name].as_u64().is_some_and(|number| number > 0), "{name} is {}", document[name]);
    }
    for name in ["title", "provider_name", "provider_url", "html", "thumbnail_url"] {
        assert!(document[name].as_str().is_some_and(|text| !text.is_empty()), "{name} is {}", document[name]);
    }
    assert_eq!(answer["frame"], json!([200, "text/html; charset=utf-8", document["title"]]));
    // WordPress sends its own listener only with a blockquote before the frame.
    let html = document["html"].as_str().unwrap();
    assert!(html.starts_with("<blockquote><a href=\"") && html.matches("<iframe").count() == 1, "{html}");
    let size = [&document["thumbnail_width"], &document["thumbnail_height"]];
    assert_eq!(answer["thumbnail"], json!([200, "image/png", size[0], size[1]]));
}

#[test]
fn a_page_that_has_no_widget_of_its_own_offers_none() {
    let (server, _folder) = served();
    let output = consume(&server.url());
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && complaint.contains("No oEmbed link found"), "{complaint}");
}
