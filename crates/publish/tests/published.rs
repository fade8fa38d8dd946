//! The published data of the fixture: the same as recorded, the same each time, and as its schemas say.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use publish::site::{self, Place, SCHEMAS, Tree};
use publish::{content, documents};

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
        let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
        blank_sentences(&mut value);
        serde_json::to_string_pretty(&value).unwrap() + "\n"
    } else {
        let lines = text.lines().filter(|line| !line.starts_with("<content "));
        lines.map(|line| format!("{line}\n")).collect()
    }
}

/// The order of an object's fields says nothing, and hangs on which features of serde_json a build turns on.
fn is_same(path: &str, before: &str, now: &str) -> bool {
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    if path.ends_with(".json") { value(before) == value(now) } else { before == now }
}

fn blank_sentences(value: &mut serde_json::Value) {
    use serde_json::Value;
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
        .filter(|path| !path.contains("/schema/"))
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
    data().write(&first).unwrap();
    data().write(&second).unwrap();
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

fn schema(name: &str) -> serde_json::Value {
    let (_, text) = SCHEMAS.iter().find(|(known, _)| *known == name).unwrap();
    serde_json::from_str(text).unwrap()
}

/// The schema of a JSON document below `data/v1/`. Each has one: a new kind of document needs its arm here.
fn schema_of(name: &str) -> &str {
    match name.split_once('/') {
        Some(("jobs", _)) => "job.json",
        Some(("trends", _)) => "trend.json",
        Some(("industries", _)) => "industry.json",
        Some(("editions", _)) => "edition.json",
        Some(("search", _)) => "alternate_titles.json",
        Some(_) => panic!("{name} has no schema"),
        None => name,
    }
}

/// Checks every JSON document and says how many there were.
fn check_against_schemas(tree: &Tree) -> usize {
    let address = |name: &str| format!("https://example.org/data/v1/schema/{name}");
    let common = jsonschema::Resource::from_contents(schema("common.json"));
    let registry = jsonschema::Registry::new().add(address("common.json"), common).unwrap().prepare().unwrap();
    let mut validators = BTreeMap::new();
    let mut checked = 0;
    for path in tree.paths() {
        let is_document = |name: &&str| name.ends_with(".json") && !name.starts_with("schema/");
        let Some(kind) = path.strip_prefix("data/v1/").filter(is_document).map(schema_of) else { continue };
        let validator = validators.entry(kind.to_owned()).or_insert_with(|| {
            let options = jsonschema::options().with_base_uri(address(kind)).with_registry(&registry);
            options.build(&schema(kind)).unwrap()
        });
        let document = serde_json::from_slice(tree.get(path).unwrap()).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{path} against {kind}: {errors:#?}");
        checked += 1;
    }
    checked
}

#[test]
fn every_published_document_is_as_its_schema_says() {
    let (jobs, editions, industries, single) = (5, 7, 1, 5);
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
        check_against_schemas(&site::data(&documents, &files, &Place::new("/", None)).unwrap());
    }
}

#[test]
fn a_document_that_is_not_as_promised_fails_its_schema() {
    let validator = jsonschema::validator_for(&schema("common.json")["$defs"]["Score"]).unwrap();
    assert!(validator.is_valid(&serde_json::json!(24)));
    assert!(!validator.is_valid(&serde_json::json!(101)));
}
