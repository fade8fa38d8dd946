//! `cargo xtask check`: what a commit must pass, in under a minute once compiled.

use anyhow::Result;

use crate::project::{self, cargo};
use crate::step::{run, step};
use crate::tools;

pub fn run_check() -> Result<()> {
    tools::add_lint_components()?;
    tools::add_wasm_target()?;
    lint()?;
    types()?;
    step("unit tests", || {
        // Browser tests stand in files of their own, which `--lib --bins` leaves out.
        run(cargo().args(["test", "--quiet", "--workspace", "--lib", "--bins"]))
    })?;
    let mut publisher = step("compile the publisher", || project::program("publish"))?;
    step("check content/", || run(publisher.args(["check", "--content", "content"])))
}

/// The scripts that partners load are plain JavaScript, typed in their comments.
pub fn types() -> Result<()> {
    tools::install_node_packages(".")?;
    step("types of public/*.js", || {
        run(project::command("node_modules/.bin/tsc").args(["--project", "build/tsconfig.json"]))
    })
}

/// Format and lints: natively for all, and for the browser program on its own target.
pub fn lint() -> Result<()> {
    step("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    step("lints", || run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])))?;
    step("lints of the browser program", || {
        let mut clippy = cargo();
        clippy.args(["clippy", "--quiet", "--package", "job-risk-index", "--lib", "--bins", "--features", "hydrate"]);
        run(clippy.args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]))
    })
}
