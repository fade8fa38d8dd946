//! The ledger that we publish from is as the schemas for editors say.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

fn validator(name: &str) -> jsonschema::Validator {
    let text = fs::read_to_string(content().join("schema").join(name)).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

/// TOML dates become the text that JSON has for them.
fn json(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(fields) => {
            serde_json::Value::Object(fields.into_iter().map(|(name, value)| (name, json(value))).collect())
        }
        plain => serde_json::to_value(plain).unwrap(),
    }
}

fn mistakes(text: &str, schema: &jsonschema::Validator) -> Vec<String> {
    let document = json(toml::Value::Table(toml::from_str(text).unwrap()));
    schema.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn check_folder(folder: &str, schema: &str) {
    let schema = validator(schema);
    let files: Vec<PathBuf> =
        fs::read_dir(content().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!files.is_empty());
    for file in files {
        let found = mistakes(&fs::read_to_string(&file).unwrap(), &schema);
        assert_eq!(found, Vec::<String>::new(), "{}", file.display());
    }
}

#[test]
fn every_capability_file_is_as_its_schema_says() {
    check_folder("ledger/capabilities", "capability.json");
}

#[test]
fn every_events_file_is_as_its_schema_says() {
    check_folder("ledger/events", "events.json");
}

#[test]
fn a_shift_above_its_bound_fails_the_schema() {
    let text = fs::read_to_string(content().join("ledger/events/2026.toml")).unwrap();
    let spoiled = text.replacen("by = 0.03", "by = 0.04", 1);
    assert_ne!(text, spoiled);
    assert_eq!(mistakes(&spoiled, &validator("events.json")).len(), 1);
}
