//! A site with as many rows as are wanted: the built one, with another `index.json` and the peers' pages beside it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

const NOTE: &str =
    "Made by the benchmark of the list: the index's rows, repeated under other names with other figures. Not data.";
/// Files of the peers' packages, by the names under which their pages ask for them.
const LIBRARIES: [(&str, &str); 3] = [
    ("ag-grid-community/dist/ag-grid-community.min.js", "ag-grid-community.js"),
    ("tabulator-tables/dist/js/tabulator.min.js", "tabulator.js"),
    ("tabulator-tables/dist/css/tabulator.min.css", "tabulator.css"),
];

pub fn site_with(dist: &Path, site: &Path, peers: &Path, size: usize) -> Result<()> {
    let dist = dist.canonicalize().context("there is no built site")?;
    let data = "data/v1";
    fs::create_dir_all(site.join(data))?;
    link_all(&dist, site, "data")?;
    link_all(&dist.join("data"), &site.join("data"), "v1")?;
    link_all(&dist.join(data), &site.join(data), "index.json")?;
    let document = fs::read_to_string(dist.join(data).join("index.json"))?;
    fs::write(site.join(data).join("index.json"), repeated(&document, size)?)?;

    let folder = site.join("peers");
    fs::create_dir(&folder)?;
    link_all(&peers.canonicalize()?, &folder, "")?;
    for (file, name) in LIBRARIES {
        let file = peers.join("../../../node_modules").join(file);
        symlink(file.canonicalize().with_context(|| format!("{} is missing", file.display()))?, folder.join(name))?;
    }
    Ok(())
}

/// Links what is in a folder, but for what begins with this name.
fn link_all(from: &Path, to: &Path, but: &str) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if but.is_empty() || !name.to_string_lossy().starts_with(but) {
            symlink(entry.path(), to.join(&name))?;
        }
    }
    Ok(())
}

fn repeated(document: &str, size: usize) -> Result<String> {
    let mut document: Value = serde_json::from_str(document)?;
    let rows = document["jobs"].as_array().context("no rows")?.clone();
    let jobs: Vec<Value> =
        (0..size).filter_map(|at| Some(copied(rows.get(at % rows.len())?, at / rows.len()))).collect();
    document["jobs"] = Value::Array(jobs);
    document["summary"] = json!([NOTE]);
    Ok(document.to_string())
}

/// The row under another name, with figures a little apart, so that sorting has something to do.
fn copied(row: &Value, copy: usize) -> Value {
    let mut row = row.clone();
    if copy > 0 {
        row["slug"] = json!(format!("{}-{copy}", row["slug"].as_str().unwrap_or_default()));
        row["title"] = json!(format!("{} {copy}", row["title"].as_str().unwrap_or_default()));
        let apart = (copy * 37 % 101) as i64;
        if let Some(pay) = row["pay"].as_i64() {
            row["pay"] = json!(pay + 10 * apart);
        }
        if let Some(growth) = row["growth"].as_f64() {
            row["growth"] = json!(((growth * 10.0).round() + apart as f64 - 50.0) / 10.0);
        }
    }
    row
}
