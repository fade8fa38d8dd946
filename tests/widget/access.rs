//! The checker for accessibility finds no fault in a widget, in either theme.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::guest::{WIDGETS, in_every_engine};

const RUN: &str = "const done = arguments[arguments.length - 1]; axe.run().then((result) => done(result.violations.map((fault) => \
    fault.id + ': ' + fault.nodes.slice(0, 3).map((node) => node.html + ' — ' + node.failureSummary).join(' | '))));";

#[tokio::test]
async fn axe_finds_no_fault_in_any_widget() -> Result<()> {
    let axe = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).context("axe-core is not installed; `cargo xtask test` installs it")?;
    in_every_engine("", move |guest| {
        let axe = axe.clone();
        async move {
            for id in WIDGETS {
                guest.wait_for(id).await?;
                let title = guest.visit.eval(&format!("{}.title", crate::guest::frame(id))).await?;
                let link = guest.visit.eval(&format!("document.getElementById('{id}').textContent")).await?;
                ensure!(title == link, "the frame `{id}` is called {title}, its link {link}");
                guest.enter(id).await?;
                guest.visit.driver.execute(axe.as_str(), Vec::new()).await?;
                let faults = guest.visit.driver.execute_async(RUN, Vec::new()).await?;
                let faults: Vec<Value> = faults.json().as_array().cloned().context("axe gave no answer")?;
                guest.leave().await?;
                ensure!(faults.is_empty(), "`{id}`: {faults:#?}");
            }
            Ok(())
        }
    })
    .await
}
