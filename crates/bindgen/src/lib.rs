//! Makes of a compiled browser program a module, its WebAssembly and its snippets, as the program `wasm-bindgen` would.

mod deaf;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

/// What the module shares with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exports {
    Own,
    /// Parts reach the main module's table through an export of the linker's.
    Linkers,
}

/// Writes `NAME.js`, `NAME_bg.wasm` and the snippets into `out`.
///
/// # Errors
/// A program that another version of wasm-bindgen compiled, or a folder that can't be written.
pub fn bind(program: &Path, out: &Path, name: &str, exports: Exports) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).input_path(program).out_name(name);
    bindgen.keep_lld_exports(exports == Exports::Linkers);
    bindgen.generate(out).with_context(|| format!("{} could not be bound", program.display()))?;
    let path = out.join(format!("{name}.js"));
    let module = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    fs::write(&path, deaf::once_stopped(&module)?).with_context(|| format!("could not write {}", path.display()))
}
