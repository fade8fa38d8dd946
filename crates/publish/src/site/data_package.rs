//! `datapackage.json`: the tables as a Frictionless data package, so that statistics tools read them with their types,
//! units, keys and licence.

use anyhow::Result;
use index::documents::{HISTORIES_COLUMNS, IndexDocument, JOB_COLUMNS};
use serde_json::{Value, json};

use super::Place;

/// Type of a column and what is in it, of the tables of `index::documents`.
///
/// # Errors
/// A column that this does not know.
fn field(name: &str) -> Result<Value> {
    let (kind, what) = match name {
        "edition" => ("date", "The edition, a Wednesday"),
        "slug" => ("string", "The job's key in every file and its address"),
        "title" => ("string", "What the job is called"),
        "soc" => ("string", "SOC-2018 codes, the main occupation first, with a blank between"),
        "industry" => ("string", "Slug of the industry"),
        "kind" => ("string", "profile, or research: an estimate"),
        "score" => ("integer", "Risk score, 0 to 100"),
        "previous" => ("integer", "Last edition's score"),
        "change" => ("integer", "score minus previous"),
        "band" => ("string", "very-low, low, moderate, high, very-high"),
        "range_low" => ("integer", "Low end of the score's range"),
        "range_high" => ("integer", "High end of the score's range"),
        "confidence" => ("string", "How far the published studies agree"),
        "pay_usd_year" => ("integer", "US median annual pay of the main occupation, US dollars"),
        "growth_percent" => ("number", "Projected growth of US employment 2024-34, per cent"),
        "has_point" => ("boolean", "Whether the score is a point to show; if not, the range says all"),
        "workers" => ("integer", "US jobs of the main occupation; profiles of one occupation share them"),
        "openings_year" => ("integer", "Openings a year in the main occupation, projected 2024-34"),
        "job_zone" => ("number", "O*NET's job zone, 1 to 5"),
        "education" => ("string", "Usual education at entry"),
        "change_12_weeks" => (
            "integer",
            "Points since 84 days before the edition; empty where the history is shorter or has_point is false",
        ),
        "unrounded" => ("number", "The score before it is rounded"),
        unknown => anyhow::bail!("the data package does not know the column {unknown}"),
    };
    Ok(json!({ "name": name, "type": kind, "description": what }))
}

fn schema(columns: &[&str], keys: &[&str]) -> Result<Value> {
    let fields = columns.iter().map(|name| field(name)).collect::<Result<Vec<Value>>>()?;
    Ok(json!({ "fields": fields, "missingValues": [""], "primaryKey": keys }))
}

/// The package lies beside the tables and names them by relative paths.
///
/// # Errors
/// A column that it does not know.
pub fn describe(index: &IndexDocument, place: &Place) -> Result<String> {
    let table = |name: &str, title: &str, path: &str, schema: Value| {
        json!({
            "name": name,
            "title": title,
            "path": path,
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": schema,
        })
    };
    let mut histories = schema(&HISTORIES_COLUMNS, &["slug", "edition"])?;
    histories["foreignKeys"] =
        json!([{ "fields": ["slug"], "reference": { "resource": "index", "fields": ["slug"] } }]);
    let package = json!({
        "profile": "tabular-data-package",
        "name": "ai-job-risk-index",
        "title": "AI Job Risk Index",
        "description": "How exposed each job is to automation by AI, 0 to 100, week by week. Task exposure, not a forecast of job loss.",
        "homepage": place.full("/data/"),
        "version": index.edition.to_string(),
        "licenses": [{
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }],
        "contributors": [{ "title": "AI Job Risk Index", "role": "author", "path": place.full("/") }],
        "sources": [
            { "title": "O*NET", "path": "https://www.onetcenter.org/" },
            { "title": "US Bureau of Labor Statistics", "path": "https://www.bls.gov/" },
        ],
        "resources": [
            table("index", "Every job in the newest edition", "index.csv", schema(&JOB_COLUMNS, &["slug"])?),
            table("histories", "Every job in every edition", "histories.csv", histories),
        ],
    });
    Ok(serde_json::to_string(&package)?)
}
