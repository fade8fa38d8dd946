//! A widget has the theme of what stands around it, and lives through what a page does to its elements.

use anyhow::{Context, Result, ensure};
use browser_tests::Engine;
use serde_json::json;

use crate::guest::{Guest, frame, in_every_engine};

async fn wait_for_theme(guest: &Guest, id: &str, theme: &str) -> Result<()> {
    guest.wait_inside(id, &format!("document.documentElement.dataset.theme === '{theme}'")).await
}

#[tokio::test]
async fn a_widget_follows_the_theme_of_the_page_live() -> Result<()> {
    in_every_engine("", |guest| async move {
        for (id, theme) in [("job", "light"), ("dark", "dark"), ("fixed", "dark")] {
            guest.wait_for(id).await?;
            wait_for_theme(&guest, id, theme).await?;
        }
        let root = "document.documentElement";
        for (change, theme) in [
            (format!("{root}.dataset.theme = 'dark'"), "dark"),
            (format!("{root}.dataset.theme = 'light'"), "light"),
            (format!("delete {root}.dataset.theme"), "light"),
            ("document.body.className = 'dark'".to_owned(), "dark"),
            ("document.body.className = ''".to_owned(), "light"),
            (format!("{root}.className = 'dark'"), "dark"),
            (format!("{root}.className = ''"), "light"),
            (format!("{root}.style.colorScheme = 'dark'"), "dark"),
            (format!("{root}.style.colorScheme = 'only light'"), "light"),
            (format!("{root}.style.colorScheme = ''"), "light"),
            ("document.body.style.color = 'white'".to_owned(), "dark"),
            ("document.body.style.color = ''".to_owned(), "light"),
            ("document.getElementById('job').setAttribute('theme', 'dark')".to_owned(), "dark"),
            ("document.getElementById('job').removeAttribute('theme')".to_owned(), "light"),
        ] {
            guest.visit.eval(&change).await?;
            wait_for_theme(&guest, "job", theme).await?;
            wait_for_theme(&guest, "fixed", "dark").await?;
        }
        if guest.engine == Engine::Chromium {
            guest.visit.eval("document.documentElement.style.colorScheme = 'light dark'").await?;
            guest.visit.eval("document.body.style.color = 'canvastext'").await?;
            wait_for_theme(&guest, "job", "light").await?;
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            guest.visit.driver.cdp().send_raw("Emulation.setEmulatedMedia", dark).await?;
            wait_for_theme(&guest, "job", "dark").await?;
        }
        guest.visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_widget_follows_a_theme_that_only_the_page_s_style_switches() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.wait_for("job").await?;
        wait_for_theme(&guest, "job", "light").await?;
        let (night, section) = ("document.getElementById('night')", "document.querySelector('section.wide')");
        for (change, theme) in [
            (format!("{night}.click()"), "dark"),
            (format!("{night}.click()"), "light"),
            (format!("{section}.classList.add('night')"), "dark"),
            (format!("{section}.classList.remove('night')"), "light"),
            // The last colour counts, not the one that it starts from.
            (format!("{section}.style.transition = 'color 0.3s'"), "light"),
            (format!("{section}.style.color = '#eee'"), "dark"),
            (format!("{section}.style.color = '#222'"), "light"),
        ] {
            guest.visit.eval(&change).await?;
            wait_for_theme(&guest, "job", theme).await.with_context(|| format!("after {change}"))?;
        }
        guest.visit.assert_no_complaints().await
    })
    .await
}

#[tokio::test]
async fn a_widget_takes_its_attributes_live_and_nothing_that_is_not_one() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.wait_for("own").await?;
        let accent = "document.documentElement.style.getPropertyValue('--host-accent')";
        ensure!(guest.inside("own", accent).await? == "#b00020");
        ensure!(guest.inside("own", "document.documentElement.style.getPropertyValue('--host-font')").await? != "");
        ensure!(guest.inside("own", "document.documentElement.dataset.range").await? == "12w");
        ensure!(guest.inside("own", "document.querySelector('time').textContent").await? == "September 30, 2026");

        let steps = guest.number("history.length").await?;
        guest.visit.eval("document.getElementById('own').setAttribute('accent', 'red;}*{display:none')").await?;
        guest.visit.eval("document.getElementById('own').setAttribute('job', 'registered-nurse')").await?;
        guest.visit.wait_until(&format!("{}.src.includes('registered-nurse')", frame("own"))).await?;
        guest.wait_for("own").await?;
        ensure!(guest.inside("own", accent).await? == "");
        ensure!(guest.number("history.length").await? == steps, "a new job is a step of Back");

        for job in ["", "../../evil", "a b", "A", "x\\u0000", "job/../..", "https://evil.example/"] {
            guest.visit.eval(&format!("document.getElementById('own').setAttribute('job', '{job}')")).await?;
            guest.visit.wait_until(&format!("{} === null", frame("own"))).await?;
            ensure!(guest.visit.text("#own a").await?.len() > 5, "the link is not shown for the job `{job}`");
        }
        ensure!(guest.visit.eval(&format!("{} === null", frame("nonsense"))).await? == true);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_widget_survives_being_moved_and_leaves_nothing_when_removed() -> Result<()> {
    in_every_engine("", |guest| async move {
        guest.wait_for("job").await?;
        let (before, to) = (guest.wait_until_it_fits("job").await?, "document.querySelector('section.narrow')");
        guest.visit.eval(&format!("{to}.prepend(document.getElementById('job'))")).await?;
        guest.scroll_to("job").await?;
        guest.visit.wait_until(&format!("{}.getBoundingClientRect().height !== {before}", frame("job"))).await?;
        guest.visit.eval("document.documentElement.dataset.theme = 'dark'").await?;
        wait_for_theme(&guest, "job", "dark").await?;

        guest.visit.eval("window.kept = document.getElementById('job')").await?;
        guest.visit.eval("document.querySelectorAll('job-risk-widget').forEach((widget) => widget.remove())").await?;
        if guest.engine == Engine::Chromium {
            ensure!(message_listeners(&guest).await? == 0, "a listener stays when the last widget has gone");
        }
        guest.visit.eval("document.documentElement.dataset.theme = 'light'").await?;
        guest.visit.eval("document.querySelector('section.wide').append(window.kept)").await?;
        guest.wait_for("job").await?;
        wait_for_theme(&guest, "job", "light").await?;
        if guest.engine == Engine::Chromium {
            ensure!(message_listeners(&guest).await? == 1, "one listener is enough for a page");
        }
        guest.visit.assert_no_complaints().await
    })
    .await
}

/// Only Chromium tells which listeners a window has.
async fn message_listeners(guest: &Guest) -> Result<u64> {
    let ask = json!({
        "expression": "(getEventListeners(window).message || []).length",
        "includeCommandLineAPI": true,
        "returnByValue": true,
    });
    let answer = guest.visit.driver.cdp().send_raw("Runtime.evaluate", ask).await?;
    answer["result"]["value"].as_u64().ok_or_else(|| anyhow::anyhow!("no count in {answer}"))
}
