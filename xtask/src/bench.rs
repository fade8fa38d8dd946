//! `cargo xtask bench`: measures scoring and searching natively, beside what one would use instead, and searching in the
//! built site in a browser.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::bench_site;
use crate::browser_program;
use crate::browsers::Browsers;
use crate::build;
use crate::project::{cargo, root};
use crate::step::{run, skip, step};
use crate::tools::install_node_packages;

#[derive(clap::Args)]
pub struct Args {
    /// Only benchmarks whose name contains this, of score, moves, search, site, keystrokes and list
    filter: Option<String>,
}

pub fn run_bench(args: &Args) -> Result<()> {
    let is_wanted = |name: &str| args.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()));
    for (name, told) in [("score", "scoring"), ("moves", "ranking moves")] {
        if is_wanted(name) {
            step(told, || run(cargo().args(["bench", "--package", "index", "--bench", name])))?;
        }
    }
    if is_wanted("search") {
        install_node_packages()?;
        step("searching", || run(&mut bench_as_tested("search")))?;
    }
    if is_wanted("site") && root().join(browser_program::FOLDER).is_dir() {
        step("publishing (some minutes)", bench_site::measure)?;
    } else if is_wanted("site") {
        skip("publishing: there is no browser program; `cargo xtask build` makes one");
    }
    if is_wanted("keystrokes") {
        in_browser("keystrokes", "searching in the built site, in a browser")?;
    }
    if is_wanted("list") {
        install_node_packages()?;
        in_browser("list", "the list of all jobs beside grids, in a browser")?;
    }
    Ok(())
}

fn in_browser(name: &str, told: &str) -> Result<()> {
    if !build::is_published(Path::new("dist")) {
        skip(&format!("{told}: there is no built site; `cargo xtask build` makes one"));
        return Ok(());
    }
    let mut bench = bench_as_tested(name);
    bench.envs(Browsers::set_up()?.variables()).env("JOB_RISK_DIST", root().join("dist"));
    step(told, || run(&mut bench))
}

/// A benchmark in the build of the tests: what it measures is compiled for speed there, or is the site's.
fn bench_as_tested(name: &str) -> Command {
    let mut bench = cargo();
    bench.args(["bench", "--profile", "dev", "--workspace", "--bench", name]);
    bench
}
