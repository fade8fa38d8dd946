//! The publisher's command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use publish::content;

#[derive(Parser)]
#[command(name = "publish", about = "Checks content/ and publishes the AI Job Risk Index from it")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List every mistake in the content, with file, line, field and remedy
    Check {
        /// The folder that editors write
        #[arg(long, default_value = "content")]
        content: PathBuf,
    },
}

fn main() -> ExitCode {
    let Cli { command } = Cli::parse();
    match command {
        Command::Check { content } => check(&content),
    }
}

fn check(folder: &std::path::Path) -> ExitCode {
    match content::read(folder) {
        Ok(content) => {
            println!(
                "{} jobs, {} industries, {} events: no mistakes",
                content.profiles.len(),
                content.industries.len(),
                content.events.len()
            );
            ExitCode::SUCCESS
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                eprintln!("{mistake}");
            }
            eprintln!("{} mistakes", mistakes.len());
            ExitCode::FAILURE
        }
    }
}
