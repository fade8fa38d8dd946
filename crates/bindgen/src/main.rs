//! `bindgen PROGRAM OUT`: binds a browser program in one piece.

use std::path::PathBuf;
use std::process::ExitCode;

use bindgen::{Exports, bind};
use clap::Parser;

#[derive(Parser)]
#[command(about = "Makes of the compiled browser program what a browser loads")]
struct Args {
    /// What cargo compiled
    program: PathBuf,
    /// The folder to write into
    out: PathBuf,
    /// The name of what is written, without an extension
    #[arg(long, default_value = "app")]
    name: String,
}

fn main() -> ExitCode {
    let Args { program, out, name } = Args::parse();
    match bind(&program, &out, &name, Exports::Own) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
