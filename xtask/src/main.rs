//! `cargo xtask`: sets up what is missing on this machine, then builds, serves, tests or checks the site.

mod audit;
mod bench;
mod bench_site;
mod browser_program;
mod browsers;
mod build;
mod check;
mod content;
mod first_load;
mod fuzz;
mod lighthouse;
mod project;
#[path = "../../bench/section.rs"]
mod section;
mod serve;
mod servers;
mod sizes;
mod step;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "Developer commands of the AI Job Risk Index")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site and serve it on this machine
    Serve(serve::Args),
    /// Set up what tests need, and run every test
    Test(test::Args),
    /// Build the whole site into dist/, and print the size of all that is shipped
    Build(build::Args),
    /// Measure scoring, ranking, search, publishing and the built pages
    Bench(bench::Args),
    /// Score a new edition and show what it changes, before it is published
    Edition(content::EditionArgs),
    /// Read a publisher's file of results, show what in it is new, and write it into the ledger to be confirmed
    Import(content::ImportArgs),
    /// Fit the constants of a capability's measures, and show how well they fit
    Link(content::LinkArgs),
    /// Begin something that editors write
    #[command(subcommand)]
    New(content::NewCommand),
    /// Search the jobs as the site does; prints one JSON object a line, and on standard error what has no match
    Search(content::SearchArgs),
    /// Licences and known faults of the crates and npm packages that this is made of
    Audit,
    /// Look for inputs that a reader does not stand, led by the code that they reach
    Fuzz(fuzz::Args),
    /// Fast checks before a commit: format, lints, unit tests, content
    Check,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Serve(args) => serve::run_serve(&args),
        Command::Test(args) => test::run_test(&args),
        Command::Build(args) => build::run_build(&args),
        Command::Bench(args) => bench::run_bench(&args),
        Command::Edition(args) => content::edition(&args),
        Command::Import(args) => content::import(&args),
        Command::Link(args) => content::link(&args),
        Command::New(command) => content::begin(&command),
        Command::Search(args) => content::search(&args),
        Command::Audit => audit::run_audit(),
        Command::Fuzz(args) => fuzz::run_fuzz(&args),
        Command::Check => check::run_check(),
    };
    if let Err(error) = outcome {
        // One line: a backtrace through this program helps nobody whose set-up is incomplete.
        eprintln!("error: {error:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
