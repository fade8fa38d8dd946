//! `bindgen INPUT OUT`: makes of the compiled browser program a module, its WebAssembly and its snippets, as the program
//! `wasm-bindgen` would; with `--parts` it cuts the program into parts before, and gives what it imports short names.

mod cut;
mod deaf;
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
    /// Write here, as tables, by which crates and for what the bytes of the parts are
    #[arg(long, requires = "parts")]
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
    if !args.parts {
        return bind(&args.input, args);
    }
    let program = fs::read(&args.input).with_context(|| format!("could not read {}", args.input.display()))?;
    let cut::Cut { main, bytes, needs } = cut::cut(&idle::without_idle(&program)?, &args.out, &args.name)?;
    bind(&main, args)?;
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

fn bind(input: &Path, args: &Args) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).input_path(input).out_name(&args.name);
    // Parts reach the main module's table through an export of the linker's.
    bindgen.keep_lld_exports(args.parts);
    bindgen.generate(&args.out).with_context(|| format!("{} could not be bound", input.display()))?;
    let path = args.out.join(format!("{}.js", args.name));
    let module = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    fs::write(&path, deaf::once_stopped(&module)?).with_context(|| format!("could not write {}", path.display()))
}
