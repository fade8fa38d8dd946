//! `cargo xtask fuzz`: lets libFuzzer look for inputs that reach new code of one reader, for as long as it may.

use std::env::consts::{ARCH, OS};
use std::fs;

use anyhow::{Context, Result, bail};

use crate::project::{cargo, command, root, target};
use crate::step::{run, step};

/// Those that need no more than the domain, and compile in a minute.
const OF_THE_DOMAIN: [&str; 5] = ["queries", "names", "documents", "saved", "search"];
/// What LLVM writes into the code so that libFuzzer sees which of it runs. Stable Rust passes it on.
const COVERAGE: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
];

#[derive(clap::Args)]
pub struct Args {
    /// A folder of fuzz/corpus
    target: String,
    /// How long to look
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

pub fn run_fuzz(args: &Args) -> Result<()> {
    let kept = root().join("fuzz/corpus").join(&args.target);
    if !kept.is_dir() {
        bail!("there is no target `{}`: fuzz/corpus has a folder for each", args.target);
    }
    // A target of its own is named, so that build scripts and macros do without coverage.
    let triple = match (ARCH, OS) {
        (arch, "linux") => format!("{arch}-unknown-linux-gnu"),
        (arch, "macos") => format!("{arch}-apple-darwin"),
        (_, other) => bail!("libFuzzer is not to be had on {other}"),
    };
    let folder = target()?.join("fuzz");
    step("compile with coverage", || {
        let mut build = cargo();
        build.args(["build", "--package", "fuzz", "--bin", "guided", "--features", "guided", "--target", &triple]);
        if OF_THE_DOMAIN.contains(&args.target.as_str()) {
            build.arg("--no-default-features");
        }
        build.env("CARGO_TARGET_DIR", &folder).env("CARGO_INCREMENTAL", "0");
        run(build.env("RUSTFLAGS", format!("--cfg erase_components {}", COVERAGE.join(" "))))
    })?;
    let found = folder.join("found").join(&args.target);
    fs::create_dir_all(&found).with_context(|| format!("could not make {}", found.display()))?;
    step(&format!("look for {} s", args.seconds), || {
        let mut guided = command(folder.join(&triple).join("debug/guided"));
        guided.env("JOB_RISK_FUZZ_TARGET", &args.target);
        guided.args(["-max_len=16384", "-timeout=10", "-rss_limit_mb=4096", "-print_final_stats=1"]);
        guided.arg(format!("-max_total_time={}", args.seconds));
        guided.arg(format!("-artifact_prefix={}/fault-", folder.display()));
        run(guided.args([&found, &kept])).context("an input was found for which the target does not hold")
    })
}
