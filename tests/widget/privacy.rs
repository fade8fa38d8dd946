//! A widget keeps nothing, and asks nobody but the index for anything.

use anyhow::{Context, Result, ensure};
use browser_tests::Engine;
use serde_json::Value;

use crate::guest::{Guest, WIDGETS, in_every_engine};

const KEPT: &str = "[document.cookie, localStorage.length, sessionStorage.length].join()";
const FETCHED: &str = "performance.getEntriesByType('resource').map((entry) => entry.name)";

#[tokio::test]
async fn no_widget_keeps_anything_or_asks_a_third_party() -> Result<()> {
    in_every_engine("", |guest| async move {
        let index = guest.partner.index.url();
        for id in WIDGETS {
            guest.wait_for(id).await?;
            ensure!(guest.inside(id, KEPT).await? == ",0,0", "`{id}` keeps something");
            let fetched = guest.inside(id, FETCHED).await?;
            let fetched: Vec<&str> = fetched.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            // All widgets share a style and a script; a comparison asks for its own script and its figures too.
            let own = fetched.iter().filter(|url| !url.contains("/assets/widget-")).count();
            ensure!((own == 0) == (id != "compare"), "`{id}` asks for {fetched:?}");
            ensure!(fetched.iter().all(|url| url.starts_with(&index)), "`{id}` asks others: {fetched:?}");
        }
        let asked = guest.partner.asked();
        ensure!(asked.iter().any(|line| line.starts_with("/widget/job/")), "the index was not asked: {asked:?}");
        for line in &asked {
            ensure!(line.contains("cookie=-"), "a cookie is sent: {line}");
            // Frames that the page made without our element.
            let is_ours = line.starts_with("/widget/") && !line.contains("bare");
            ensure!(!is_ours || line.ends_with("referrer=-"), "the index is told where its widget stands: {line}");
        }
        if guest.engine == Engine::Chromium { only_the_page_and_the_index(&guest).await } else { Ok(()) }
    })
    .await
}

/// Chromium's own log of requests. It holds those of frames too where page and frame share a process, hence a host name.
async fn only_the_page_and_the_index(guest: &Guest) -> Result<()> {
    let (index, page) = (guest.partner.index.url(), guest.partner.url.replace("localhost", "127.0.0.1"));
    guest.visit.driver.get_log("performance").await?;
    guest.visit.driver.goto(&page).await?;
    for id in WIDGETS {
        guest.wait_for(id).await?;
    }
    let mut requested = Vec::new();
    for entry in guest.visit.driver.get_log("performance").await? {
        let message: Value = serde_json::from_str(&entry.message).context("an entry of the log is no JSON")?;
        let message = &message["message"];
        if message["method"] == "Network.requestWillBeSent" {
            requested.extend(message["params"]["request"]["url"].as_str().map(str::to_owned));
        }
    }
    let frames = requested.iter().filter(|url| url.starts_with(&format!("{index}widget/"))).count();
    ensure!(frames >= WIDGETS.len(), "the log misses frames: {requested:?}");
    requested.retain(|url| !url.starts_with(&index) && !url.starts_with(&page));
    ensure!(requested.is_empty(), "requests to others: {requested:?}");
    Ok(())
}
