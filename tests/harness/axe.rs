//! The checker for accessibility, run where the visitor is.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::visit::Visit;

impl Visit {
    /// What axe finds in the document, each fault with the first elements that have it. `into_frames` says whether it goes
    /// on inside frames; else each of them counts as one element.
    pub async fn axe_faults(&self, into_frames: bool) -> Result<Vec<Value>> {
        let axe = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).context("axe-core is not installed; `cargo xtask test` installs it")?;
        self.driver.execute(axe, Vec::new()).await?;
        let run = format!(
            // A tile's letters are broken over rows and cut to what fits; its name holds them all, and axe reads them as one word.
            "const done = arguments[arguments.length - 1]; axe.configure({{ rules: [{{ id: 'label-content-name-mismatch', \
             selector: ':not(.map-tile, .map-head)' }}] }}); axe.run({{ iframes: {into_frames} }}).then((result) => \
             done(result.violations.map((fault) => fault.id + ': ' + fault.nodes.slice(0, 3).map((node) => \
             node.html + ' — ' + node.failureSummary).join(' | '))));"
        );
        let faults = self.driver.execute_async(run, Vec::new()).await?;
        faults.json().as_array().cloned().context("axe gave no answer")
    }
}
