//! `parts PROGRAM OUT`: cuts the compiled browser program into the parts that it marks, binds the main module to JavaScript,
//! and gives what it imports short names.

mod cut;
mod groups;
mod idle;
mod made_of;
mod module;
mod short;
mod tie;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use bindgen::{Exports, bind};
use clap::Parser;

#[derive(Parser)]
#[command(about = "Cuts the compiled browser program into parts that a browser loads when it needs them")]
struct Args {
    /// What cargo compiled, with the feature `split`
    program: PathBuf,
    /// The folder to write into; which part needs which files stands in its parts.json
    out: PathBuf,
    /// The name of the main module, without an extension
    #[arg(long, default_value = "app")]
    name: String,
    /// Write here, as tables, by which crates and for what the bytes of the parts are
    #[arg(long)]
    made_of: Option<PathBuf>,
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
    let program = fs::read(&args.program).with_context(|| format!("could not read {}", args.program.display()))?;
    let cut::Cut { main, bytes, needs } = cut::cut(&idle::without_idle(&program)?, &args.out, &args.name)?;
    bind(&main, &args.out, &args.name, Exports::Linkers)?;
    fs::remove_file(&main).with_context(|| format!("could not remove {}", main.display()))?;
    let path = args.out.join(format!("{}_bg.wasm", args.name));
    let bound = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    let whole = module::with_bytes(&module::without_kept(&bound)?, &bytes)?;
    let module = args.out.join(format!("{}.js", args.name));
    let text = fs::read_to_string(&module).with_context(|| format!("could not read {}", module.display()))?;
    let (text, whole) = short::shortened(&text, &whole, &format!("./{}_bg.js", args.name))?;
    fs::write(&module, text).with_context(|| format!("could not write {}", module.display()))?;
    fs::write(&path, whole).with_context(|| format!("could not write {}", path.display()))?;
    drop_notes(&args.out)?;
    let Some(file) = &args.made_of else { return Ok(()) };
    fs::write(file, made_of::table(&args.out, &args.name, &needs)?)
        .with_context(|| format!("could not write {}", file.display()))
}

fn drop_notes(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            let module = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            fs::write(&path, module::without_notes(&module)?)
                .with_context(|| format!("could not write {}", path.display()))?;
        }
    }
    Ok(())
}
