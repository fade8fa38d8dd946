//! The kinds of page that the site has.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::dist;

/// Each kind by its name, and the path of one such page.
pub fn pages() -> Result<Vec<(&'static str, String)>> {
    let index: Value = serde_json::from_str(&std::fs::read_to_string(dist().join("data/v1/index.json"))?)?;
    let estimate = index["jobs"].as_array().into_iter().flatten().find(|job| job["kind"] == "research");
    let estimate = estimate.and_then(|job| job["slug"].as_str()).context("the index has no estimate")?;
    let edition = index["edition"].as_str().context("the index has no edition")?;
    let page = |name: &'static str, path: &str| (name, path.to_owned());
    Ok(vec![
        page("home", ""),
        page("all jobs", "jobs/"),
        page("a profile", "jobs/programmer/"),
        ("an estimate", format!("jobs/{estimate}/")),
        page("compare", "compare/"),
        page("a comparison", "compare/?jobs=programmer,actor"),
        page("industries", "industries/"),
        page("an industry", "industries/technology/"),
        page("map", "map/"),
        page("moves", "moves/"),
        page("moves from a job", "moves/?from=programmer"),
        page("saved jobs", "saved/"),
        page("weeks", "weeks/"),
        ("a week", format!("weeks/{edition}/")),
        page("methodology", "methodology/"),
        page("data", "data/"),
        page("embed", "embed/"),
        page("partners", "embed/partners/"),
        page("not found", "no-such-page/"),
    ])
}
