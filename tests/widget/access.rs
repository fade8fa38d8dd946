//! The checker for accessibility finds no fault in a widget, nor in what a widget adds to the page around it.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::guest::{Guest, WIDGETS, frame, in_every_engine};

/// Where the checker runs, each frame counts as one element: widgets are checked from inside.
const RUN: &str = "const done = arguments[arguments.length - 1]; axe.run({ iframes: false }).then((result) => \
    done(result.violations.map((fault) => fault.id + ': ' + fault.nodes.slice(0, 3).map((node) => \
    node.html + ' — ' + node.failureSummary).join(' | '))));";

fn axe() -> Result<String> {
    let axe = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(axe).context("axe-core is not installed; `cargo xtask test` installs it")
}

/// What the checker finds in the document where the guest is.
async fn faults(guest: &Guest, axe: &str) -> Result<Vec<Value>> {
    guest.visit.driver.execute(axe, Vec::new()).await?;
    let faults = guest.visit.driver.execute_async(RUN, Vec::new()).await?;
    faults.json().as_array().cloned().context("axe gave no answer")
}

#[tokio::test]
async fn axe_finds_no_fault_in_any_widget() -> Result<()> {
    let axe = axe()?;
    in_every_engine("", move |guest| {
        let axe = axe.clone();
        async move {
            for id in WIDGETS {
                guest.wait_for(id).await?;
                guest.enter(id).await?;
                let faults = faults(&guest, &axe).await?;
                guest.leave().await?;
                ensure!(faults.is_empty(), "`{id}`: {faults:#?}");
            }
            Ok(())
        }
    })
    .await
}

#[tokio::test]
async fn axe_finds_no_fault_in_a_page_that_shows_widgets() -> Result<()> {
    let axe = axe()?;
    in_every_engine("", move |guest| {
        let axe = axe.clone();
        async move {
            for id in WIDGETS {
                guest.wait_for(id).await?;
                let title = guest.visit.eval(&format!("{}.title", frame(id))).await?;
                let link = guest.visit.eval(&format!("document.getElementById('{id}').textContent")).await?;
                ensure!(title == link, "the frame `{id}` is called {title}, its link {link}");
            }
            let faults = faults(&guest, &axe).await?;
            ensure!(faults.is_empty(), "{faults:#?}");
            Ok(())
        }
    })
    .await
}
