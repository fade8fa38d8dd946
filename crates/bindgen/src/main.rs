//! `bindgen INPUT OUT`: makes of the compiled browser program a module, its WebAssembly and its snippets, as the program
//! `wasm-bindgen` would; with `--parts` it cuts the program into parts before.

mod cut;
mod module;

use std::fs;
use std::path::{Path, PathBuf};
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
    /// Cut the program into the parts that it marks; writes which part needs which files into parts.json
    #[arg(long)]
    parts: bool,
}

fn main() -> ExitCode {
    match make(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn make(args: &Args) -> Result<()> {
    if !args.parts {
        return bind(&args.input, args);
    }
    let program = fs::read(&args.input).with_context(|| format!("could not read {}", args.input.display()))?;
    let cut::Cut { main, bytes } = cut::cut(&program, &args.out, &args.name)?;
    bind(&main, args)?;
    fs::remove_file(&main).with_context(|| format!("could not remove {}", main.display()))?;
    let bound = format!("{}_bg.wasm", args.name);
    for entry in fs::read_dir(&args.out).with_context(|| format!("could not read {}", args.out.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            let mut module = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            if path.ends_with(&bound) {
                module = module::with_bytes(&module::without_kept(&module)?, &bytes)?;
            }
            fs::write(&path, module::emptied(&module, is_never_called)?)
                .with_context(|| format!("could not write {}", path.display()))?;
        }
    }
    Ok(())
}

/// Each view carries a second way to be taken over, which waits for code on the way. Only Leptos' `hydrate_lazy` goes it;
/// src/main.rs waits beforehand.
fn is_never_called(name: &str) -> bool {
    name.contains("hydrate_async")
}

fn bind(input: &Path, args: &Args) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).input_path(input).out_name(&args.name);
    // Parts reach the main module's table through an export of the linker's.
    bindgen.keep_lld_exports(args.parts);
    bindgen.generate(&args.out).with_context(|| format!("{} could not be bound", input.display()))
}
