//! The publisher's command line, for each of its programs.

mod site;

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};
use clap::{Args, Parser, Subcommand};
use index::search::{Answer, SearchIndex};
use index::{Capability, Date, Slug};
pub use site::For;
use site::SiteArgs;

use crate::check::{self, Speller};
use crate::content::{self, Content, Mistake, Mistakes, Publisher, frozen};
use crate::import::{self, Import};
use crate::{documents, edition, link, new_job};

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
    /// Fit the constants of a capability's measures from ledger/links/, and print how well they fit
    Link {
        /// Such as code
        #[arg(value_parser = parse_capability)]
        capability: Capability,
        /// Write link and fit of each measure into the capability's file
        #[arg(long)]
        write: bool,
        /// Write although editions are published under this version of the methodology, which is about to be raised
        #[arg(long, requires = "write")]
        new_version: bool,
        #[command(flatten)]
        content: ContentArgs,
    },
    /// Read a publisher's file of results, and print what in it is news for the ledger
    Import {
        /// Whose file it is: epoch, metr or swebench
        #[arg(value_parser = parse_publisher)]
        publisher: Publisher,
        /// Epoch's CSV of a benchmark, METR's benchmark_results_1_1.yaml, SWE-bench's leaderboards.json
        file: PathBuf,
        /// The day on which its new figures were public; METR's file does not say
        #[arg(long)]
        published_on: Option<Date>,
        /// Leave out figures of days up to this one [default: the newest edition]
        #[arg(long)]
        since: Option<Date>,
        /// Leave out all other systems
        #[arg(long)]
        system: Option<String>,
        /// Write the new records into the ledger, each marked for an editor to confirm
        #[arg(long)]
        write: bool,
        #[command(flatten)]
        content: ContentArgs,
    },
    /// Begin something that editors write
    #[command(subcommand)]
    New(NewCommand),
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

#[derive(Subcommand)]
enum NewCommand {
    /// Begin a profile from its occupation's figures; never over one that is there
    Job {
        /// Its name in addresses, such as data-analyst
        slug: Slug,
        /// The SOC-2018 code of its occupation, such as 15-2051
        #[arg(long)]
        soc: String,
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

/// Does what the arguments say.
pub fn run(whom: &For) -> ExitCode {
    let Cli { command } = Cli::parse();
    let done = match command {
        Command::Check(args) => check(&args),
        Command::Site(args) => site::publish(&args, whom),
        Command::Edition { date, checked_empty, content, .. } => freeze(&content.content, date, checked_empty),
        Command::Link { capability, write, new_version, content } => {
            fit_links(&content.content, capability, write, new_version)
        }
        Command::Import { publisher, file, published_on, since, system, write, content } => {
            let since = since.or_else(|| newest_edition(&content.content));
            import_file(&content.content, &Import { publisher, path: &file, published_on, since, system }, write)
        }
        Command::New(NewCommand::Job { slug, soc, content }) => begin_job(&content.content, &slug, &soc),
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

fn fit_links(folder: &Path, capability: Capability, is_written: bool, is_new_version: bool) -> Result<()> {
    let yardsticks = content::read_yardsticks(folder).or_else(refuse)?;
    let fit = link::fit(yardsticks.of(capability), capability)?;
    let mut text = link::describe(capability, &fit);
    if is_written {
        link::check_version(folder, is_new_version)?;
        text.push_str(&format!("\n{}", link::write(folder, capability, &fit)?));
    } else {
        text.push_str("\nNothing written; --write puts the constants into the ledger, where the methodology's version freezes them.\n");
    }
    print(&text)
}

/// Whoever reads has seen enough when they close the pipe.
fn print(text: &str) -> Result<()> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

fn newest_edition(folder: &Path) -> Option<Date> {
    frozen::read_all(folder, &Mistakes::default()).1.last().copied()
}

fn import_file(folder: &Path, import: &Import<'_>, is_written: bool) -> Result<()> {
    let sheets = import.read()?;
    let yardsticks = content::read_yardsticks(folder).or_else(refuse)?;
    let capabilities = content::read_capabilities(folder).or_else(refuse)?;
    let matches = import::pair(import, sheets, &yardsticks, &capabilities)?;
    let standings = import::compare(import, &matches, &capabilities);
    let mut text = import::headline(import, &matches);
    text.extend(standings.iter().map(|standing| standing.describe(import)));
    let with_news: Vec<_> = standings.iter().filter(|standing| !standing.new.is_empty()).collect();
    match (with_news.is_empty(), is_written) {
        (true, _) => text.push_str("Nothing to write.\n"),
        (false, false) => {
            text.push_str("Nothing written; --write puts what is new into the ledger, for you to confirm.\n")
        }
        (false, true) => {
            for standing in with_news {
                text.push_str(&import::write(import, standing)?);
            }
            text.push_str(
                "Check each record under a line `# confirm:`, take the line out, and run cargo xtask check.\n",
            );
        }
    }
    print(&text)
}

fn begin_job(folder: &Path, slug: &Slug, soc: &str) -> Result<()> {
    let evidence = content::read_evidence(folder).or_else(refuse)?;
    let path = new_job::scaffold(folder, &evidence, slug, soc, today()?)?;
    println!("{}: write what says TODO; cargo xtask check lists it, line by line.", path.display());
    Ok(())
}

/// The calendar of Greenwich: an editor's own may be a day off, which a review's date can bear.
fn today() -> Result<Date> {
    let since =
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).context("this machine's clock stands before 1970")?;
    let days = i64::try_from(since.as_secs() / (24 * 60 * 60))?;
    Ok(Date::from_ymd(1970, 1, 1)?.plus_days(days))
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

fn parse_publisher(id: &str) -> Result<Publisher, String> {
    let known = || format!("use one of: {}", Publisher::ALL.map(Publisher::id).join(", "));
    Publisher::from_id(id).ok_or_else(known)
}

fn parse_capability(id: &str) -> Result<Capability, String> {
    let known = || format!("use one of: {}", Capability::ALL.map(Capability::id).join(", "));
    Capability::from_id(id).ok_or_else(known)
}
