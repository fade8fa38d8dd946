//! The JSON Schemas of the API, published beside the data that they describe, each whole by itself.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::Place;

/// What the schemas share.
const SHARED: &str = "common.json";

/// File name below `/data/v1/schema/`, and text.
const SCHEMAS: [(&str, &str); 14] = [
    ("alternate_titles.json", include_str!("../../schema/alternate_titles.json")),
    (SHARED, include_str!("../../schema/common.json")),
    ("edition.json", include_str!("../../schema/edition.json")),
    ("editions.json", include_str!("../../schema/editions.json")),
    ("events.json", include_str!("../../schema/events.json")),
    ("foreign_titles.json", include_str!("../../schema/foreign_titles.json")),
    ("index.json", include_str!("../../schema/index.json")),
    ("industry.json", include_str!("../../schema/industry.json")),
    ("job.json", include_str!("../../schema/job.json")),
    ("methodology.json", include_str!("../../schema/methodology.json")),
    ("related.json", include_str!("../../schema/related.json")),
    ("search.json", include_str!("../../schema/search.json")),
    ("trend.json", include_str!("../../schema/trend.json")),
    ("widgets.json", include_str!("../../schema/widgets.json")),
];

/// Which schema is whose. A part in braces stands for one name.
const DOCUMENTS: [(&str, &str); 13] = [
    ("editions.json", "editions.json"),
    ("editions/{date}.json", "edition.json"),
    ("events.json", "events.json"),
    ("foreign_titles.json", "foreign_titles.json"),
    ("index.json", "index.json"),
    ("industries/{slug}.json", "industry.json"),
    ("jobs/{slug}.json", "job.json"),
    ("methodology.json", "methodology.json"),
    ("related.json", "related.json"),
    ("search.json", "search.json"),
    ("search/{letter}.json", "alternate_titles.json"),
    ("trends/{slug}.json", "trend.json"),
    ("widgets.json", "widgets.json"),
];

/// Every schema by file name, as published: a validator needs no other file to use it.
///
/// # Errors
/// A schema of ours that is no JSON, or refers to a part that is not there.
pub fn schemas(place: &Place) -> Result<Vec<(&'static str, String)>> {
    let mut parsed = Vec::new();
    for (name, text) in SCHEMAS {
        let schema: Map<String, Value> = serde_json::from_str(text).with_context(|| format!("schema/{name}"))?;
        parsed.push((name, schema));
    }
    let common =
        parsed.iter().find(|(name, _)| *name == SHARED).and_then(|(_, schema)| schema.get("$defs")?.as_object());
    let common = common.with_context(|| format!("schema/{SHARED} has no $defs"))?.clone();
    let address = |name: &str| place.full(&format!("/data/v1/schema/{name}"));
    parsed
        .into_iter()
        .map(|(name, schema)| {
            let whole = whole(schema, &common, &address(name)).with_context(|| format!("schema/{name}"))?;
            Ok((name, serde_json::to_string_pretty(&whole)? + "\n"))
        })
        .collect()
}

/// The list that says which schema is whose, for programs.
pub fn list() -> Result<String> {
    let documents: Vec<Value> =
        DOCUMENTS.iter().map(|(path, schema)| json!({ "path": path, "schema": format!("schema/{schema}") })).collect();
    let what = "Which schema is whose. Paths are below /data/v1/; a part in braces stands for one name.";
    Ok(serde_json::to_string_pretty(&json!({ "description": what, "documents": documents }))? + "\n")
}

/// A schema under its own address, with the shared parts that it uses inside.
fn whole(schema: Map<String, Value>, common: &Map<String, Value>, address: &str) -> Result<Value> {
    let mut used = BTreeSet::new();
    let mut rest = Value::Object(schema);
    let mut open = point_inside(&mut rest);
    let mut parts = rest["$defs"].as_object().cloned().unwrap_or_default();
    while let Some(name) = open.pop() {
        if used.insert(name.clone()) {
            let mut part = common.get(&name).with_context(|| format!("{SHARED} has no `{name}`"))?.clone();
            open.extend(point_inside(&mut part));
            parts.insert(name, part);
        }
    }
    let mut whole = Map::new();
    whole.insert("$id".to_owned(), address.into());
    if let Value::Object(rest) = rest {
        whole.extend(rest);
    }
    whole.insert("$defs".to_owned(), parts.into());
    Ok(whole.into())
}

/// Turns references to the shared file into references inside this one, and names the parts that they mean.
fn point_inside(schema: &mut Value) -> Vec<String> {
    match schema {
        Value::Object(fields) => {
            let mut named: Vec<String> = fields.values_mut().flat_map(point_inside).collect();
            if let Some(Value::String(reference)) = fields.get_mut("$ref")
                && let Some(name) = reference.strip_prefix("common.json#/$defs/")
            {
                named.push(name.to_owned());
                *reference = format!("#/$defs/{name}");
            }
            named
        }
        Value::Array(items) => items.iter_mut().flat_map(point_inside).collect(),
        _ => Vec::new(),
    }
}
