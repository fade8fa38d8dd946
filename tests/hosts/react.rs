//! React 19 with the widget's npm package, typed, bundled and in strict mode.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use browser_tests::{Engine, Options, Visit, site_url, with_visitor};
use serde_json::json;

const FRAME: &str = "document.querySelector('job-risk-widget')?.shadowRoot.querySelector('iframe')";

#[tokio::test]
async fn a_page_in_react_shows_job_after_job_and_takes_the_widget_away_and_back() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = root.join("tests/hosts/react");
    ensure!(page.join("node_modules").is_dir(), "`cargo xtask test --hosts` installs React");
    let mut types = Command::new(root.join("node_modules/.bin/tsc"));
    types.args(["--noEmit", "--strict", "--jsx", "react-jsx", "--module", "nodenext", "--target", "es2022"]);
    // npm links a package of the same repository, and React's types lie beside the link.
    run(types.current_dir(&page).args(["--preserveSymlinks", "page.tsx"]))?;
    let folder = tempfile::tempdir()?;
    let script = folder.path().join("page.js");
    run(Command::new(root.join("node_modules/.bin/esbuild"))
        .current_dir(&page)
        .args(["page.tsx", "--bundle", "--jsx=automatic", "--format=iife"])
        .arg(format!("--outfile={}", script.display())))?;
    let site = site_url();
    let url = serve(&site, &script).await?;
    for engine in Engine::at_hand() {
        let seen = with_visitor(Options { engine, ..Options::default() }, url.clone(), read_page).await;
        seen.with_context(|| format!("in {engine:?}"))?;
    }
    Ok(())
}

async fn read_page(visit: Visit) -> Result<()> {
    visit.open("").await?;
    let shows = |job: &str| format!("{FRAME}?.src.includes('/widget/job/{job}/')");
    let heard = format!("{FRAME}?.dataset.heard === ''");
    visit.wait_until(&shows("programmer")).await?;
    visit.wait_until(&heard).await?;
    visit.click("#next").await?;
    visit.wait_until(&shows("plumber")).await?;
    visit.wait_until(&heard).await?;
    ensure!(visit.eval(&format!("{FRAME}.title")).await? == "plumber: AI risk score");
    for _ in 0..4 {
        visit.click("#toggle").await?;
    }
    visit.wait_until(&heard).await?;
    ensure!(visit.eval("document.querySelectorAll('job-risk-widget').length").await? == json!(1));
    visit.assert_no_complaints().await
}

/// A partner's site elsewhere; its address has a slash at the end.
async fn serve(site: &str, script: &Path) -> Result<String> {
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Careers</title><link rel=\"icon\" href=\"data:,\">\
         <div id=\"root\" data-site=\"{site}\"></div><script src=\"page.js\"></script></html>"
    );
    let script = std::fs::read_to_string(script)?;
    let as_script = move || async move { ([(header::CONTENT_TYPE, "text/javascript")], script).into_response() };
    let router = Router::new().route("/", get(|| async move { Html(html) })).route("/page.js", get(as_script));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(format!("http://localhost:{port}/"))
}

fn run(command: &mut Command) -> Result<()> {
    let output = command.output().with_context(|| format!("{command:?}"))?;
    let said = [output.stdout, output.stderr].concat();
    ensure!(output.status.success(), "{command:?} failed: {}", String::from_utf8_lossy(&said));
    Ok(())
}
