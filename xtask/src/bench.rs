//! `cargo xtask bench`: measures the domain crate natively.

use anyhow::Result;

use crate::project::{cargo, root};
use crate::step::{run, step};

#[derive(clap::Args)]
pub struct Args {
    /// Only benchmarks whose name contains this
    filter: Option<String>,
}

pub fn run_bench(args: &Args) -> Result<()> {
    if !root().join("crates/index/benches").is_dir() {
        eprintln!("No benchmarks yet: they belong into crates/index/benches.");
        return Ok(());
    }
    let mut bench = cargo();
    bench.args(["bench", "--package", "index", "--benches"]);
    if let Some(filter) = &args.filter {
        bench.args(["--", filter]);
    }
    step("benchmarks", || run(&mut bench))
}
