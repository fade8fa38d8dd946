//! `cargo xtask bench`: measures scoring and searching natively, beside what one would use instead.

use anyhow::Result;

use crate::project::cargo;
use crate::step::{run, step};

#[derive(clap::Args)]
pub struct Args {
    /// Only benchmarks whose name contains this
    filter: Option<String>,
}

pub fn run_bench(args: &Args) -> Result<()> {
    let mut bench = cargo();
    bench.args(["bench", "--package", "index", "--package", "publish", "--benches"]);
    if let Some(filter) = &args.filter {
        bench.args(["--", filter]);
    }
    step("benchmarks", || run(&mut bench))
}
