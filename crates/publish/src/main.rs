//! The publisher's command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, Parser, Subcommand};
use publish::content::{self, Content};
use publish::site::{self, Place, Sources};

#[derive(Parser)]
#[command(name = "publish", about = "Checks content/ and publishes the AI Job Risk Index from it")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List every mistake in the content, with file, line, field and remedy
    Check(ContentArgs),
    /// Write the site: data, feeds and prerendered pages
    Site(SiteArgs),
    /// Prepare the edition of a Wednesday and print what it changes
    Edition {
        /// Such as 2026-12-02
        date: String,
        #[command(flatten)]
        content: ContentArgs,
    },
    /// Print the jobs that a query finds, one JSON line each
    #[command(group = clap::ArgGroup::new("what").required(true))]
    Search {
        /// What a visitor would type
        #[arg(group = "what")]
        query: Option<String>,
        /// A file with one query a line
        #[arg(long, group = "what")]
        file: Option<PathBuf>,
        #[command(flatten)]
        content: ContentArgs,
    },
}

#[derive(Args)]
struct ContentArgs {
    /// The folder that editors write
    #[arg(long, default_value = "content")]
    content: PathBuf,
}

#[derive(Args)]
struct SiteArgs {
    #[command(flatten)]
    content: ContentArgs,
    /// The browser program that Trunk built
    #[arg(long, default_value = "target/site/app")]
    app: PathBuf,
    /// The bundled chart library
    #[arg(long, default_value = "target/site/echarts.js")]
    echarts: PathBuf,
    /// Files that are copied as they are
    #[arg(long, default_value = "public")]
    public: PathBuf,
    /// The folder of style sheets
    #[arg(long, default_value = "style")]
    style: PathBuf,
    /// The folder to write
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// The path under which the site is served, such as /risk/
    #[arg(long, default_value = "/")]
    public_url: String,
    /// The site's scheme and host for absolute links, such as https://example.org
    #[arg(long)]
    origin: Option<String>,
}

fn main() -> ExitCode {
    let Cli { command } = Cli::parse();
    let done = match command {
        Command::Check(args) => check(&args.content),
        Command::Site(args) => publish_site(&args),
        Command::Edition { .. } => not_yet("edition"),
        Command::Search { .. } => not_yet("search"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("publish: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn not_yet(command: &str) -> Result<()> {
    bail!("`{command}` is not there yet")
}

fn check(folder: &Path) -> Result<()> {
    let content = read(folder)?;
    let (jobs, industries, events) = (content.profiles.len(), content.industries.len(), content.events.len());
    println!("{}: {jobs} jobs, {industries} industries, {events} events, no mistakes", folder.display());
    Ok(())
}

/// Prints every mistake on a line of its own, for editors that jump to them.
fn read(folder: &Path) -> Result<Content> {
    content::read(folder).or_else(|mistakes| {
        for mistake in &mistakes {
            eprintln!("{mistake}");
        }
        match mistakes.len() {
            1 => bail!("the content has a mistake"),
            count => bail!("the content has {count} mistakes"),
        }
    })
}

fn publish_site(args: &SiteArgs) -> Result<()> {
    let content = read(&args.content.content)?;
    let sources = Sources {
        app: args.app.clone(),
        echarts: args.echarts.clone(),
        public: args.public.clone(),
        style: args.style.clone(),
        place: Place::new(&args.public_url, args.origin.as_deref()),
    };
    let tree = site::build(&content, &sources)?;
    tree.write(&args.out)?;
    println!("{}: {} files", args.out.display(), tree.len());
    Ok(())
}
