//! The hosts that build the site themselves: what they read of their configuration, and the program of the deployment before.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use browser_tests::{dist, site_url};
use serde_json::Value;

use crate::YEAR;

/// What Netlify reads its configurations with, installed by npm.
const NETLIFY: &str = "hosting/npm/node_modules/@netlify/config/lib/index.js";
const READ: &str = "const { resolveConfig } = await import(process.argv[1]); \
    const at = { cwd: '.', repositoryRoot: '.', offline: true, mode: 'build', context: 'production' }; \
    console.log(JSON.stringify((await resolveConfig(at)).config))";

fn here(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn said(command: &mut Command) -> Result<String> {
    let output = command.output().context("node did not start")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

#[test]
fn netlify_reads_its_configuration_and_the_headers() -> Result<()> {
    let reader = here(NETLIFY);
    if !reader.is_file() {
        eprintln!("skipped: {} is not installed; `cargo xtask test` installs it", reader.display());
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    fs::copy(here("../hosting/netlify.toml"), folder.path().join("netlify.toml"))?;
    fs::create_dir(folder.path().join("dist"))?;
    fs::copy(dist().join("_headers"), folder.path().join("dist/_headers"))?;
    let mut node = Command::new("node");
    node.current_dir(folder.path()).args(["--input-type=module", "-e", READ]).arg(&reader);
    let config: Value = serde_json::from_str(&said(&mut node)?)?;
    ensure!(config["build"]["command"] == "bash hosting/build.sh", "{}", config["build"]);
    ensure!(config["build"]["processing"]["html"]["pretty_urls"] == true, "{}", config["build"]);
    let publish = config["build"]["publish"].as_str().context("no folder")?;
    ensure!(fs::canonicalize(publish)? == fs::canonicalize(folder.path().join("dist"))?, "it publishes {publish}");

    let headers = config["headers"].as_array().context("no headers")?;
    let value = |path: &str, name: &str| {
        headers
            .iter()
            .find(|rule| rule["for"] == path)
            .and_then(|rule| rule["values"][name].as_str())
            .unwrap_or_default()
    };
    ensure!(value("/data/*", "Access-Control-Allow-Origin") == "*");
    ensure!(value("/jobs/:slug/feed.xml", "Content-Type") == "application/atom+xml; charset=utf-8");
    let kept = headers.iter().filter(|rule| rule["values"]["Cache-Control"] == YEAR).count();
    let text = fs::read_to_string(dist().join("_headers"))?;
    ensure!(kept > 10 && kept == text.matches(YEAR).count(), "{kept} files are kept for a year");
    Ok(())
}

fn fetch_previous(origin: &str, folder: &Path) -> Result<String> {
    said(Command::new("node").arg(here("../hosting/previous.mjs")).arg(origin).arg(folder))
}

#[test]
fn the_program_that_is_live_is_there_before_the_next_build() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let words = fetch_previous(&site_url(), folder.path())?;
    let list = fs::read(folder.path().join("program.json"))?;
    ensure!(list == fs::read(dist().join("program.json"))?, "another program");
    let program: Value = serde_json::from_slice(&list)?;
    let files = program["files"].as_array().context("no files")?;
    let before = program["before"].as_array().context("no files before")?;
    let all: Vec<&str> = files.iter().chain(before).filter_map(Value::as_str).collect();
    ensure!(files.len() > 10 && words.contains(&format!("kept {} files", all.len())), "{words}");
    for path in all {
        ensure!(fs::read(folder.path().join(path))? == fs::read(dist().join(path))?, "{path} is another");
    }
    Ok(())
}

#[test]
fn a_first_deployment_has_no_program_to_keep() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let words = fetch_previous(&format!("{}jobs/", site_url()), folder.path())?;
    ensure!(words.contains("(program.json: 404)") && fs::read_dir(folder.path())?.next().is_none(), "{words}");
    Ok(())
}
