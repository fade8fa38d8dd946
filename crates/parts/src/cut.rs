//! Cuts the program into the main module, one for each part, and some that several parts share.
//!
//! Left to itself the cut makes a module for each set of parts that share something: for a dozen parts about five hundred
//! modules, most of them smaller than the request for them. So it is made again. The first time shows what is shared by
//! whom. That is gathered into the main module and a few groups (`groups`), and each group is tied together (`tie`), so that
//! the next cut makes one module of it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, SplitWasm, transform};

use crate::groups::{Set, groups, grow};
use crate::module::{Bytes, Function, bytes_alone, functions, with_kept};
use crate::tie::tied;

/// More trials than it takes until the groups grow no more.
const CUTS: usize = 5;

const LOADER: &str = "__wasm_split.js";
const TEMPLATE: &str = include_str!("loader.js");

/// The files that each part needs.
pub type Needs = BTreeMap<String, Vec<String>>;
/// The parts that want a shared module, by its name.
type Wanted = BTreeMap<String, BTreeSet<String>>;

/// What came of a cut.
pub struct Cut {
    /// Where the main module stands, which wants binding yet.
    pub main: PathBuf,
    /// What belongs into its memory beside its own.
    pub bytes: Vec<Bytes>,
    pub needs: Needs,
}

/// Writes the parts, their loader and parts.json.
pub fn cut(program: &[u8], out: &Path, name: &str) -> Result<Cut> {
    let trial = out.join("trial");
    let by_name = places(program)?;
    let (kept, mut tie) = groups(&shared(program, &trial, name, &by_name)?);
    for _ in 0..CUTS {
        let sets = shared(&with_kept(&tied(program, &tie)?, &kept)?, &trial, name, &by_name)?;
        if !grow(&mut tie, &sets) {
            break;
        }
    }
    let second = split(&with_kept(&tied(program, &tie)?, &kept)?, out, name)?;
    let (alone, bytes) = without_code(out, &wanted(&second))?;
    let needs: Needs = second
        .prefetch_map
        .iter()
        .map(|(part, files)| {
            let files = files.iter().filter(|file| !alone.contains(*file));
            (part.clone(), files.map(|file| format!("{file}.wasm")).collect())
        })
        .collect();
    let told = serde_json::to_string(&needs)?;
    write(&out.join("parts.json"), &told)?;
    let made = out.join(LOADER);
    let text = fs::read_to_string(&made).with_context(|| format!("could not read {}", made.display()))?;
    write(&made, &loader(&text, &told, second.prefetch_map.keys())?)?;
    Ok(Cut { main: main_module(out, name), bytes, needs })
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}

/// The shared modules that hold nothing but bytes: a request for each would be as long as what it brings. They are removed,
/// and their bytes go into the main module.
fn without_code(out: &Path, wanted: &Wanted) -> Result<(HashSet<String>, Vec<Bytes>)> {
    let (mut names, mut all) = (HashSet::new(), Vec::new());
    for name in wanted.keys() {
        let path = out.join(format!("{name}.wasm"));
        let module = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        if let Some(bytes) = bytes_alone(&module)? {
            all.extend(bytes);
            names.insert(name.clone());
            fs::remove_file(&path).with_context(|| format!("could not remove {}", path.display()))?;
        }
    }
    Ok((names, all))
}

/// The module that loads parts, in place of the one that the cut made: it says the same in a tenth of the bytes.
fn loader<'a>(made: &str, needs: &str, parts: impl Iterator<Item = &'a String>) -> Result<String> {
    let lines = |start: &str| made.lines().map(str::trim).find(|line| line.starts_with(start)).map(str::to_owned);
    let import = lines("import {").context("the loader of the cut imports no main module")?;
    let shared = lines("const {").and_then(|line| Some(line.split_once('{')?.1.split_once('}')?.0.trim().to_owned()));
    let shared = shared.context("the loader of the cut shares nothing of the main module")?;
    let mut names: Vec<&String> = parts.collect();
    names.sort_unstable();
    let exports: String =
        names.iter().map(|part| format!("export const __wasm_split_load_{part} = part(\"{part}\");\n")).collect();
    Ok(TEMPLATE.replace("/* import */", &import).replace("/* needs */", needs).replace("/* shared */", &shared)
        + &exports)
}

fn main_module(out: &Path, name: &str) -> PathBuf {
    out.join(format!("{name}.main.wasm"))
}

fn split(program: &[u8], out: &Path, name: &str) -> Result<SplitWasm> {
    let (main, module) = (main_module(out, name), format!("./{name}.js"));
    let mut options = Options::new(program);
    options.output_dir = out;
    options.main_out_path = &main;
    options.main_module = &module;
    fs::create_dir_all(out).with_context(|| format!("could not make {}", out.display()))?;
    transform(options).map_err(|error| anyhow!("the program could not be cut into parts: {error:?}"))
}

fn wanted(split: &SplitWasm) -> Wanted {
    let mut wanted = Wanted::new();
    for (part, files) in &split.prefetch_map {
        for file in files.iter().filter(|file| file.starts_with("chunk_")) {
            wanted.entry(file.clone()).or_default().insert(part.clone());
        }
    }
    wanted
}

/// Where the program has the functions of its parts. Where one name stands for two, neither can be told from its part.
fn places(program: &[u8]) -> Result<HashMap<String, Option<u32>>> {
    let mut by_name = HashMap::new();
    for Function { index, name, .. } in functions(program)? {
        by_name.entry(name).and_modify(|found| *found = None).or_insert(Some(index));
    }
    Ok(by_name)
}

/// What parts share after a trial of the cut.
fn shared(program: &[u8], trial: &Path, name: &str, by_name: &HashMap<String, Option<u32>>) -> Result<Vec<Set>> {
    let cut = split(program, trial, name)?;
    let mut sets = Vec::new();
    for (file, parts) in wanted(&cut) {
        let path = trial.join(format!("{file}.wasm"));
        let module = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let inside = functions(&module)?;
        let size = inside.iter().map(|function| function.body.len()).sum();
        let functions = inside.iter().filter_map(|function| by_name.get(&function.name).copied().flatten()).collect();
        sets.push(Set { parts, functions, size });
    }
    fs::remove_dir_all(trial).with_context(|| format!("could not remove {}", trial.display()))?;
    Ok(sets)
}
