//! `cargo xtask bench`: measures scoring and searching natively, beside what one would use instead, and the built site:
//! publishing it, loading its pages, and searching and sorting in a browser.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::bench_site;
use crate::browser_program::{self, Form};
use crate::browsers::Browsers;
use crate::build::{self, COPIES, Site};
use crate::lighthouse;
use crate::project::{cargo, root};
use crate::step::{run, step};
use crate::tools::install_node_packages;

#[derive(clap::Args)]
pub struct Args {
    /// Only benchmarks whose name contains this, of score, moves, search, program, site, lighthouse, keystrokes and list
    filter: Option<String>,
    /// A folder in which commit 7017124 is checked out and built (`cargo xtask build` there); publishing is measured in turns
    /// with it
    #[arg(long)]
    before: Option<PathBuf>,
}

pub fn run_bench(args: &Args) -> Result<()> {
    let is_wanted = |name: &str| args.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()));
    for (name, told) in [("score", "scoring"), ("moves", "ranking moves")] {
        if is_wanted(name) {
            step(told, || run(cargo().args(["bench", "--package", "index", "--bench", name])))?;
        }
    }
    if is_wanted("search") {
        install_node_packages(".")?;
        step("searching", || run(&mut bench_as_tested("search")))?;
    }
    let built = ["program", "site", "lighthouse", "keystrokes", "list"].map(is_wanted);
    if built.iter().any(|is_wanted| *is_wanted) {
        build::prepare(Form::Shipped)?;
    }
    if is_wanted("program") {
        step("what the program is made of", browser_program::tell_what_it_is_made_of)?;
    }
    if is_wanted("site") {
        step("publishing (some minutes)", || bench_site::measure(args.before.as_deref()))?;
    }
    if built[2..].iter().any(|is_wanted| *is_wanted) {
        build::publish(&Site::of_this_machine("/", None), Form::Shipped, COPIES)?;
    }
    if is_wanted("lighthouse") {
        lighthouse::measure()?;
    }
    if is_wanted("keystrokes") {
        in_browser("keystrokes", "searching in the built site, in a browser")?;
    }
    if is_wanted("list") {
        in_browser("list", "the list of all jobs beside grids, in a browser")?;
    }
    Ok(())
}

fn in_browser(name: &str, told: &str) -> Result<()> {
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
