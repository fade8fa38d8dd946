//! `bindgen INPUT OUT`: makes of the compiled browser program a module, its WebAssembly and its snippets, as the program
//! `wasm-bindgen` would.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use wasm_bindgen_cli_support::Bindgen;

#[derive(Parser)]
#[command(about = "Makes of the compiled browser program what a browser loads")]
struct Args {
    /// What cargo compiled
    input: PathBuf,
    /// The folder to write into
    out: PathBuf,
    /// The name of what is written, without an extension
    #[arg(long, default_value = "app")]
    name: String,
}

fn main() -> ExitCode {
    match bind(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bind(args: &Args) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).omit_default_module_path(false).input_path(&args.input).out_name(&args.name);
    bindgen.generate(&args.out).with_context(|| format!("{} could not be bound", args.input.display()))
}
