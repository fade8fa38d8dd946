//! `edition` and `search`: the publisher's commands, for editors.

use std::path::PathBuf;

use anyhow::Result;

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
