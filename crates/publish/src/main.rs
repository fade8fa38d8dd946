//! The publisher's command line.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Args, Parser, Subcommand};
use index::Date;
use index::search::{Answer, SearchIndex};
use publish::check::{self, Speller};
use publish::content::{self, Content, Mistake};
use publish::site::{self, Place, Sources, THIS_MACHINE};
use publish::{documents, edition};

/// Names the origin where `--origin` does not.
const ORIGIN: &str = "JOB_RISK_ORIGIN";

/// Matches printed for each query.
const SHOWN_MATCHES: usize = 5;

#[derive(Parser)]
#[command(name = "publish", about = "Checks content/ and publishes the AI Job Risk Index from it")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List every mistake in the content, with file, line, field and remedy; of sound content, its measures
    Check(CheckArgs),
    /// Write the site: data, feeds and prerendered pages
    Site(SiteArgs),
    /// Prepare the edition of a Wednesday and print what it changes
    Edition {
        /// Such as 2026-12-02
        #[arg(required_unless_present = "backfill")]
        date: Option<Date>,
        /// The week was looked through and brought no evidence
        #[arg(long)]
        checked_empty: bool,
        /// Freeze every edition that the ledger covers, marked as computed after the fact
        #[arg(long, conflicts_with_all = ["date", "checked_empty"])]
        backfill: bool,
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
struct CheckArgs {
    #[command(flatten)]
    content: ContentArgs,
    /// The folder of the Hunspell dictionary
    #[arg(long, default_value = "node_modules/dictionary-en-gb")]
    dictionary: PathBuf,
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
    /// The folder of style sheets, which `cargo xtask build` minifies first
    #[arg(long, default_value = "style")]
    style: PathBuf,
    /// The folder to write
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// The path under which the site is served, such as /risk/
    #[arg(long, default_value = "/")]
    public_url: String,
    /// The site's scheme and host for absolute links, such as https://example.org
    #[arg(long, env = ORIGIN, value_parser = parse_origin)]
    origin: Option<String>,
}

fn main() -> ExitCode {
    let Cli { command } = Cli::parse();
    let done = match command {
        Command::Check(args) => check(&args),
        Command::Site(args) => publish_site(&args),
        Command::Edition { date, checked_empty, content, .. } => freeze(&content.content, date, checked_empty),
        Command::Search { query, file, content } => search(&content.content, query, file.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("publish: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Freezes the edition of a date or, without one, all that the ledger covers.
fn freeze(folder: &Path, date: Option<Date>, is_checked_empty: bool) -> Result<()> {
    let content = read(folder)?;
    match date {
        Some(date) => print!("{}", edition::prepare_next(folder, content, date, is_checked_empty)?),
        None => println!("{} editions frozen", edition::backfill(folder, content)?),
    }
    Ok(())
}

/// Prints the first matches of each query, one JSON line each, through the same search as the browser's.
fn search(folder: &Path, query: Option<String>, file: Option<&Path>) -> Result<()> {
    let queries: Vec<String> = match file {
        Some(file) => {
            let text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
            text.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect()
        }
        None => query.into_iter().collect(),
    };
    let documents = documents::build(&read(folder)?);
    let mut index = SearchIndex::new(documents.search);
    for (shard, document) in &documents.alternate_titles {
        index.add(*shard, &document.titles);
    }
    index.add_foreign(&documents.foreign_titles);
    let mut out = std::io::stdout().lock();
    for query in &queries {
        let Answer { found, sentence, .. } = index.ask(query, SHOWN_MATCHES);
        if let Some(sentence) = sentence {
            eprintln!("no job: {query}: {sentence}");
        } else if found.is_empty() {
            // Not among the matches: whoever reads those takes every line for one.
            eprintln!("no job matches: {query}");
        }
        for found in found {
            let (job, soc) = (found.subject.job(), found.subject.soc());
            let row = documents.index.jobs.iter().find(|row| job.is_some_and(|job| job.slug == row.slug));
            let line = serde_json::json!({
                // Empty for an occupation without a page: what reads the lines may want a text.
                "query": query, "slug": job.map_or("", |job| job.slug.as_str()), "soc": soc,
                "socs": row.map_or_else(|| vec![soc], |row| row.soc.iter().map(String::as_str).collect()),
                "title": found.subject.title(), "matched": found.title,
                "kind": job.map(|job| job.kind), "score": job.map(|job| job.score),
                "languages": found.languages.iter().map(|language| language.code()).collect::<Vec<_>>(),
            });
            match writeln!(out, "{line}") {
                // Whoever reads has seen enough.
                Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
                written => written?,
            }
        }
    }
    Ok(())
}

fn check(args: &CheckArgs) -> Result<()> {
    let speller = Speller::read(&args.dictionary)?;
    let (_, report) = check::check(&args.content.content, &speller).or_else(refuse)?;
    print!("{report}");
    println!("{}: no mistakes", args.content.content.display());
    Ok(())
}

fn read(folder: &Path) -> Result<Content> {
    content::read(folder).or_else(refuse)
}

/// Prints every mistake on a line of its own, for editors that jump to them.
fn refuse<T>(mistakes: Vec<Mistake>) -> Result<T> {
    for mistake in &mistakes {
        eprintln!("{mistake}");
    }
    match mistakes.len() {
        1 => bail!("the content has a mistake"),
        count => bail!("the content has {count} mistakes"),
    }
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
    if args.origin.is_none() {
        eprintln!(
            "warning: absolute links (sitemap, feeds, oEmbed, pictures for sharing) point to {THIS_MACHINE}; before you \
             publish, name your host: --origin https://example.org, or {ORIGIN}=https://example.org"
        );
    }
    Ok(())
}

/// A scheme and a host, and nothing else.
fn parse_origin(text: &str) -> Result<String, String> {
    let origin = text.trim_end_matches('/');
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ']) => Ok(origin.to_owned()),
        Some(host) if host.contains('/') => Err("the path goes into --public-url".to_owned()),
        _ => Err("write scheme and host, such as https://example.org".to_owned()),
    }
}
