//! The published data of the fixture: the same as recorded, the same each time, and as its schemas say.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use publish::site::{self, Copies, Packing, Place, Tree};
use publish::{content, documents};
use serde_json::Value;

const SCHEMAS: &str = "data/v1/schema/";
const LIST: &str = "data/v1/schema/documents.json";

fn data() -> Tree {
    let content = content::read(&support::fixture()).expect("the fixture has no mistake");
    let documents = documents::build(&content);
    let files = documents.files().unwrap();
    site::data(&documents, &files, &Place::new("/risk/", Some("https://example.org"))).unwrap()
}

fn golden_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Readable differences: JSON is laid out over lines. The generated sentences have tests of their own where they are
/// made, so here only their number counts.
fn laid_out(path: &str, content: &[u8]) -> String {
    let text = String::from_utf8(content.to_vec()).unwrap();
    if path.ends_with(".json") {
        let mut value: Value = serde_json::from_str(&text).unwrap();
        blank_sentences(&mut value);
        serde_json::to_string_pretty(&value).unwrap() + "\n"
    } else {
        let lines = text.lines().filter(|line| !line.starts_with("<content "));
        lines.map(|line| format!("{line}\n")).collect()
    }
}

/// The order of an object's fields says nothing, and hangs on which features of serde_json a build turns on.
fn is_same(path: &str, before: &str, now: &str) -> bool {
    let value = |text: &str| serde_json::from_str::<Value>(text).ok();
    if path.ends_with(".json") { value(before) == value(now) } else { before == now }
}

fn blank_sentences(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match (name.as_str(), &mut *field) {
                    ("paragraphs" | "summary", Value::Array(sentences)) => sentences.fill("…".into()),
                    ("trend_sentence", sentence) => *sentence = "…".into(),
                    _ => blank_sentences(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(blank_sentences),
        _ => {}
    }
}

/// `GOLDEN=write cargo test -p publish` records them anew, for a reader to compare.
#[test]
fn the_published_data_is_as_recorded() {
    let tree = data();
    let recorded: Vec<&str> = tree
        .paths()
        // The package lists what stands beside it; a workbook is no text.
        .filter(|path| !path.contains("/schema/") && !path.ends_with("datapackage.json") && !path.ends_with(".xlsx"))
        // One job and two editions show all there is to see.
        .filter(|path| !["cook", "waiter", "butcher", "barista"].iter().any(|job| path.contains(job)))
        .filter(|path| !path.contains("editions/2025-") || path.contains("2025-01-01") || path.contains("2025-01-22"))
        .collect();
    for path in recorded {
        let file = golden_folder().join(path);
        let now = laid_out(path, tree.get(path).unwrap());
        if std::env::var_os("GOLDEN").is_some() {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, &now).unwrap();
        }
        let before = fs::read_to_string(&file).unwrap_or_default();
        assert!(is_same(path, &before, &now), "{path} is not as recorded in {}", file.display());
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(data(), data());
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    let write = |out: &Path| {
        let mut tree = data();
        tree.pack(&Packing { copies: Copies::Br, kept: None }).unwrap();
        tree.write(out).unwrap();
    };
    write(&first);
    write(&second);
    let (first, second) = (bytes_below(&first), bytes_below(&second));
    assert!(first.keys().any(|path| path.extension().is_some_and(|extension| extension == "br")));
    assert_eq!(first, second);
}

fn bytes_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

#[test]
fn writing_again_replaces_the_site_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("dist");
    let mut old = data();
    old.add("jobs/gone/index.html", "An old page");
    old.write(&out).unwrap();
    data().write(&out).unwrap();
    assert!(!out.join("jobs/gone").exists());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_that_is_no_published_site_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "Dear reader").unwrap();
    let refused = data().write(folder.path()).unwrap_err().to_string();
    assert!(refused.contains("is not a published site"), "{refused}");
    assert!(folder.path().join("letter.txt").exists());
}

fn json(tree: &Tree, path: &str) -> Value {
    let content = tree.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    serde_json::from_slice(content).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The validators of all published schemas by path, each built from its own file alone: none is known to the others.
fn validators(tree: &Tree) -> BTreeMap<String, jsonschema::Validator> {
    let schemas = tree.paths().filter(|path| path.starts_with(SCHEMAS) && *path != LIST);
    schemas
        .map(|path| {
            let schema = json(tree, path);
            assert_eq!(schema["$id"], format!("https://example.org/risk/{path}"));
            let validator = jsonschema::options()
                .should_validate_formats(true)
                .build(&schema)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
            (path.to_owned(), validator)
        })
        .collect()
}

/// The schema that the published list names for a document below `data/v1/`; a part in braces stands for one name.
fn schema_of(list: &Value, name: &str) -> String {
    let is_of = |pattern: &str| match pattern.split_once('{').zip(pattern.split_once('}')) {
        Some(((start, _), (_, end))) => {
            let part = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
            part.is_some_and(|part| !part.is_empty() && !part.contains('/'))
        }
        None => pattern == name,
    };
    let documents = list["documents"].as_array().unwrap();
    let named: Vec<&Value> = documents.iter().filter(|document| is_of(document["path"].as_str().unwrap())).collect();
    assert_eq!(named.len(), 1, "{name} has {named:?}");
    format!("data/v1/{}", named[0]["schema"].as_str().unwrap())
}

/// Checks every JSON document against the schema that the list names for it, and says how many there were.
fn check_against_schemas(tree: &Tree) -> usize {
    let (validators, list) = (validators(tree), json(tree, LIST));
    let mut checked = 0;
    // The form of the data package is not ours.
    let is_ours =
        |path: &&str| path.ends_with(".json") && !path.starts_with(SCHEMAS) && !path.ends_with("datapackage.json");
    for path in tree.paths().filter(is_ours) {
        let Some(name) = path.strip_prefix("data/v1/") else { continue };
        let (document, schema) = (json(tree, path), schema_of(&list, name));
        let errors = validators[&schema].iter_errors(&document);
        let errors: Vec<String> = errors.map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{path} against {schema}: {errors:#?}");
        checked += 1;
    }
    checked
}

#[test]
fn every_published_document_is_as_its_schema_says() {
    let (jobs, editions, industries, single) = (5, 7, 1, 7);
    // Each job has its page's document and its trend.
    assert_eq!(check_against_schemas(&data()), 2 * jobs + editions + industries + single);
}

/// The fixture has too few profiles for research estimates. Mistakes in the content are the business of `check`.
#[test]
fn every_document_of_our_own_content_is_as_its_schema_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    if let Ok(content) = content::read(&root) {
        let documents = documents::build(&content);
        let files = documents.files().unwrap();
        let place = Place::new("/risk/", Some("https://example.org"));
        check_against_schemas(&site::data(&documents, &files, &place).unwrap());
    }
}

#[test]
fn every_schema_compiles_in_the_strictest_validator() {
    let tree = data();
    let folder = tempfile::tempdir().unwrap();
    for path in tree.paths().filter(|path| path.starts_with(SCHEMAS) && *path != LIST) {
        fs::write(folder.path().join(path.trim_start_matches(SCHEMAS)), tree.get(path).unwrap()).unwrap();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/strict.mjs");
    let output = std::process::Command::new("node").arg(script).arg(folder.path()).output().expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_day_that_is_none_fails_its_schema() {
    let tree = data();
    let mut index = json(&tree, "data/v1/index.json");
    index["edition"] = "2026-13-99".into();
    assert!(!validators(&tree)["data/v1/schema/index.json"].is_valid(&index));
}

/// Feeds are read by programs that show what is new as unread.
#[test]
fn a_feed_has_the_newest_changes_and_none_is_announced_that_stays_empty() {
    let site = support::site(Place::new("/", Some("https://example.org")));
    let mut with = 0;
    for path in site.paths().filter(|path| path.starts_with("data/v1/jobs/") && path.ends_with(".json")) {
        let job = json(&site, path);
        let slug = job["slug"].as_str().unwrap();
        let moved = job["history"].as_array().unwrap().iter();
        let moved = moved.filter(|point| point["change"].as_i64().is_some_and(|change| change != 0)).count();
        let page = std::str::from_utf8(site.get(&format!("jobs/{slug}/index.html")).unwrap()).unwrap();
        assert_eq!(page.contains("This job&#39;s changes") || page.contains("This job's changes"), moved > 0, "{slug}");
        let feed = site.get(&format!("jobs/{slug}/feed.xml")).map(|feed| String::from_utf8_lossy(feed).into_owned());
        let entries = feed.as_deref().map_or(0, |feed| feed.matches("<entry>").count());
        assert_eq!(entries, moved.min(10), "{slug}");
        assert!(!feed.unwrap_or_default().contains(" (0) on "), "{slug}");
        with += usize::from(moved > 0);
    }
    assert!(with > 0, "no job of the fixture moved");
}

#[test]
fn pages_tell_search_engines_what_they_are() {
    let site = support::site(Place::new("/", Some("https://example.org")));
    let of = |path: &str| -> Value {
        let page = std::str::from_utf8(site.get(path).unwrap()).unwrap();
        let (_, rest) = page.split_once("<script type=\"application/ld+json\">").expect("linked data");
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    };
    let data = of("data/index.html");
    assert_eq!(data["@graph"][0]["@type"], "Dataset");
    for download in data["@graph"][0]["distribution"].as_array().unwrap() {
        let address = download["contentUrl"].as_str().unwrap();
        assert!(site.get(address.trim_start_matches("https://example.org/")).is_some(), "{address} is not there");
    }
    let job = of("jobs/baker/index.html");
    assert_eq!(job["@graph"][0]["itemListElement"][2]["item"], "https://example.org/jobs/baker/");
    assert_eq!(
        job["@graph"][1]["occupationalCategory"][0]["codeValue"],
        json(&site, "data/v1/jobs/baker.json")["soc"][0]
    );
}

#[test]
fn the_data_package_names_every_table_and_column() {
    let tree = data();
    let package = json(&tree, "data/v1/datapackage.json");
    for table in package["resources"].as_array().unwrap() {
        let path = table["path"].as_str().unwrap();
        let fields: Vec<&str> =
            table["schema"]["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap()).collect();
        let text = String::from_utf8_lossy(tree.get(&format!("data/v1/{path}")).unwrap()).into_owned();
        assert_eq!(text.lines().next().unwrap(), fields.join(","), "{path}");
    }
    // What a spreadsheet opens is a packed workbook.
    assert!(tree.get("data/v1/index.xlsx").unwrap().starts_with(b"PK"));
}

#[test]
fn a_document_that_is_not_as_promised_fails_its_schema() {
    let tree = data();
    let mut index = json(&tree, "data/v1/index.json");
    let validator = &validators(&tree)["data/v1/schema/index.json"];
    assert!(validator.is_valid(&index));
    // The rule stands in a part that all schemas share.
    index["jobs"][0]["score"] = 101.into();
    assert!(!validator.is_valid(&index));
}
