//! `edition` and `search`: the publisher's commands, for editors.

use std::path::PathBuf;

use anyhow::Result;

use crate::project;
use crate::step::run;

#[derive(clap::Args)]
pub struct EditionArgs {
    /// The edition's Wednesday, such as 2026-03-25
    date: String,
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
    run(project::program("publish")?.args(["edition", &args.date, "--content", "content"]))
}

/// Standard output holds the matches and nothing else, so that it can be piped.
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
