//! The browser program as xtask or Trunk built it: its module and its WebAssembly, under names of our own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::assets::{content_hash, copy_below, files};
use super::tree::Tree;

/// Paths below the site's folder.
#[derive(Clone, Debug, PartialEq)]
pub struct App {
    pub module: String,
    pub wasm: String,
}

const HOW: &str = "`cargo xtask build` builds it, or name its folder with --app";

pub fn copy(folder: &Path, tree: &mut Tree) -> Result<App> {
    if !folder.is_dir() {
        bail!("there is no browser program at {}; {HOW}", folder.display());
    }
    let all = files(folder)?;
    let programs: Vec<_> = all.iter().filter(|path| path.to_string_lossy().ends_with("_bg.wasm")).collect();
    let [wasm] = programs.as_slice() else {
        bail!("{} has {} files that end in _bg.wasm, not one; {HOW}", folder.display(), programs.len());
    };
    let module = wasm.to_string_lossy().replace("_bg.wasm", ".js");
    let module = fs::read(&module).with_context(|| format!("could not read {module}; {HOW}"))?;
    let wasm = fs::read(wasm).with_context(|| format!("could not read {}", wasm.display()))?;
    // One hash for both: a module only fits the WebAssembly that it was made with.
    let hash = content_hash(&[module.as_slice(), wasm.as_slice()].concat());
    let app = App { module: format!("assets/app-{hash}.js"), wasm: format!("assets/app-{hash}_bg.wasm") };
    tree.add(&app.module, module);
    tree.add(&app.wasm, wasm);
    // The module imports its snippets by a relative path.
    let snippets = folder.join("snippets");
    if snippets.is_dir() {
        copy_below(&snippets, "assets/snippets/", tree)?;
    }
    Ok(app)
}
