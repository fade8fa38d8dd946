//! `edition`, `search`, `import`, `link` and `new job`: the publisher's commands, for editors.

use std::path::PathBuf;

use anyhow::Result;
use clap::Subcommand;

use crate::project;
use crate::step::run;

#[derive(clap::Args)]
pub struct EditionArgs {
    /// The edition's Wednesday, such as 2026-12-02
    #[arg(required_unless_present = "backfill")]
    date: Option<String>,
    /// The week was looked through and brought no evidence
    #[arg(long)]
    checked_empty: bool,
    /// Freeze every edition that the ledger covers, marked as computed after the fact
    #[arg(long, conflicts_with_all = ["date", "checked_empty"])]
    backfill: bool,
}

#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub struct SearchArgs {
    /// What a visitor would type
    #[arg(group = "what")]
    query: Option<String>,
    /// A file with one query a line
    #[arg(long, group = "what")]
    file: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct ImportArgs {
    /// Whose file it is: epoch, metr or swebench
    publisher: String,
    /// Epoch's CSV of a benchmark, METR's benchmark_results_1_1.yaml, SWE-bench's leaderboards.json
    file: PathBuf,
    /// The day on which its new figures were public; METR's file does not say
    #[arg(long)]
    published_on: Option<String>,
    /// Leave out figures of days up to this one [default: the newest edition]
    #[arg(long)]
    since: Option<String>,
    /// Leave out all other systems
    #[arg(long)]
    system: Option<String>,
    /// Write the new records into the ledger, each marked for you to confirm
    #[arg(long)]
    write: bool,
}

#[derive(clap::Args)]
pub struct LinkArgs {
    /// Such as code or knowledge_work
    capability: String,
    /// Write link and fit of each measure into the capability's file
    #[arg(long)]
    write: bool,
    /// Write although editions are published under this version of the methodology, which you are about to raise
    #[arg(long, requires = "write")]
    new_version: bool,
}

#[derive(Subcommand)]
pub enum NewCommand {
    /// Begin a profile from its occupation's figures; never over one that is there
    Job(NewJobArgs),
}

#[derive(clap::Args)]
pub struct NewJobArgs {
    /// Its name in addresses, such as data-analyst
    slug: String,
    /// The SOC-2018 code of its occupation, such as 15-2051
    #[arg(long)]
    soc: String,
}

pub fn edition(args: &EditionArgs) -> Result<()> {
    let mut publisher = project::program("publish")?;
    publisher.args(["edition", "--content", "content"]).args(&args.date);
    for (flag, is_given) in [("--checked-empty", args.checked_empty), ("--backfill", args.backfill)] {
        if is_given {
            publisher.arg(flag);
        }
    }
    run(&mut publisher)
}

pub fn import(args: &ImportArgs) -> Result<()> {
    let mut publisher = project::program("publish")?;
    // The publisher runs at the top of the checkout; the caller may stand elsewhere.
    publisher.args(["import", &args.publisher]).arg(std::path::absolute(&args.file)?);
    for (option, value) in
        [("--published-on", &args.published_on), ("--since", &args.since), ("--system", &args.system)]
    {
        if let Some(value) = value {
            publisher.args([option, value]);
        }
    }
    if args.write {
        publisher.arg("--write");
    }
    run(&mut publisher)
}

pub fn link(args: &LinkArgs) -> Result<()> {
    let mut publisher = project::program("publish")?;
    publisher.args(["link", &args.capability]);
    for (flag, is_given) in [("--write", args.write), ("--new-version", args.new_version)] {
        if is_given {
            publisher.arg(flag);
        }
    }
    run(&mut publisher)
}

pub fn begin(command: &NewCommand) -> Result<()> {
    let NewCommand::Job(NewJobArgs { slug, soc }) = command;
    run(project::program("publish")?.args(["new", "job", slug, "--soc", soc]))
}

/// Standard output holds the matches and nothing else, so that it can be piped; queries without one are told beside it.
pub fn search(args: &SearchArgs) -> Result<()> {
    let mut publisher = project::program("publish")?;
    publisher.arg("search");
    if let Some(file) = &args.file {
        // The publisher runs at the top of the checkout; the caller may stand elsewhere.
        publisher.arg("--file").arg(std::path::absolute(file)?);
    }
    if let Some(query) = &args.query {
        publisher.arg(query);
    }
    run(&mut publisher)
}
