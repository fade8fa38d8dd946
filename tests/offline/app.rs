//! The site as an app: a browser finds nothing that keeps it from being installed, and the copy has no part in widgets.

use anyhow::{Result, ensure};
use browser_tests::Engine;
use serde_json::{Value, json};

use crate::{IN_CHARGE, on_the_site, wait_for_copy};

#[tokio::test]
async fn chromium_finds_nothing_wrong_with_the_manifest_and_offers_to_install_the_site() -> Result<()> {
    on_the_site(|visit, server| async move {
        if visit.engine() != Engine::Chromium {
            return Ok(());
        }
        visit.open_live("jobs/").await?;
        wait_for_copy(&visit).await?;
        let tools = visit.driver.cdp();
        let manifest = tools.send_raw("Page.getAppManifest", json!({})).await?;
        let address = format!("{}manifest.webmanifest", server.url());
        ensure!(manifest["url"] == address.as_str(), "it is at {}", manifest["url"]);
        ensure!(manifest["errors"].as_array().is_some_and(Vec::is_empty), "{}", manifest["errors"]);
        let said: Value = serde_json::from_str(manifest["data"].as_str().unwrap_or_default())?;
        ensure!(said["start_url"] == "/" && said["scope"] == "/", "{said}");
        let errors = tools.send_raw("Page.getInstallabilityErrors", json!({})).await?;
        ensure!(errors["installabilityErrors"].as_array().is_some_and(Vec::is_empty), "{errors}");
        Ok(())
    })
    .await
}

/// All addresses that a copy has.
const KEPT: &str = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))\
                    .then((all) => all.flat().map(({ url }) => new URL(url).pathname))";

#[tokio::test]
async fn a_widget_is_neither_kept_in_the_copy_nor_answered_by_it() -> Result<()> {
    on_the_site(|visit, server| async move {
        visit.open_live("").await?;
        wait_for_copy(&visit).await?;
        visit.open_live("jobs/programmer/").await?;
        visit.wait_until(IN_CHARGE).await?;
        // Kept a moment after it has come, as a widget would be.
        visit.wait_until(&format!("{KEPT}.then((kept) => kept.includes('/jobs/programmer/'))")).await?;
        for (widget, ready) in [
            ("widget/job/programmer/", "true"),
            ("widget/trend/programmer/", "true"),
            ("widget/badge/programmer/", "true"),
            ("widget/industry/technology/", "true"),
            ("widget/compare/?jobs=programmer,actor", "!!document.querySelector('.compared')"),
            ("widget/missing/", "true"),
        ] {
            visit.open(widget).await?;
            visit.wait_until(&format!("document.readyState === 'complete' && {ready}")).await?;
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        }
        let widgets = format!("{KEPT}.then((kept) => kept.filter((path) => path.startsWith('/widget')).length === 0)");
        visit.wait_until(&widgets).await?;
        drop(server);
        for widget in ["widget/job/programmer/", "widget/compare/?jobs=programmer,actor", "widget/missing/"] {
            // A driver may take the browser's own page for a failure.
            let _ = visit.open(widget).await;
            let text = visit.eval("document.body?.textContent ?? ''").await?;
            ensure!(
                !text.as_str().is_some_and(|text| text.contains("AI Job Risk Index")),
                "{widget} is answered: {text}"
            );
        }
        Ok(())
    })
    .await
}
