//! What must hold for whatever comes from outside, one target a reader: no input stops it, what it reads it writes down in
//! one form that reads back the same, and what it says stays within limits.
//!
//! `tests/replay.rs` tries each target with its corpus and with mutations of it, the same ones each time;
//! `cargo xtask fuzz TARGET` lets libFuzzer look for inputs that reach new code.

#[cfg(feature = "content")]
mod app;
#[cfg(feature = "content")]
mod content;
mod documents;
#[cfg(feature = "content")]
mod evidence;
#[cfg(feature = "content")]
mod imports;
mod mutate;
mod names;
mod queries;
mod search;

pub use mutate::Mutations;

use std::fs;
use std::path::{Path, PathBuf};

/// A reader, and what must hold for it: the function panics where something does not.
#[derive(Clone, Copy)]
pub struct Target {
    pub name: &'static str,
    pub check: fn(&[u8]),
    /// Mutated inputs that every test run tries: few where each takes a folder of files.
    pub runs: usize,
}

const MANY: usize = 20_000;
#[cfg(feature = "content")]
const FEW: usize = 250;

pub fn targets() -> Vec<Target> {
    let target = |name, check: fn(&[u8]), runs| Target { name, check, runs };
    vec![
        target("queries", queries::check, MANY),
        target("names", names::check, MANY),
        target("documents", documents::check, MANY / 4),
        target("saved", documents::check_saved, MANY),
        target("search", search::check, MANY / 4),
        #[cfg(feature = "content")]
        target("paths", app::check_path, MANY),
        #[cfg(feature = "content")]
        target("stored", app::check_stored, MANY),
        #[cfg(feature = "content")]
        target("content", content::check, FEW),
        #[cfg(feature = "content")]
        target("tables", content::check_table, FEW),
        #[cfg(feature = "content")]
        target("evidence", evidence::check, FEW * 2),
        #[cfg(feature = "content")]
        target("capability", content::check_capability, FEW * 4),
        #[cfg(feature = "content")]
        target("edition", content::check_edition, FEW),
        #[cfg(feature = "content")]
        target("epoch", imports::check_epoch, FEW * 4),
        #[cfg(feature = "content")]
        target("metr", imports::check_metr, FEW * 4),
        #[cfg(feature = "content")]
        target("swe_bench", imports::check_swe_bench, FEW * 4),
    ]
}

/// The inputs of a target that are kept, in the order of their names.
///
/// # Panics
/// A target without a corpus, or one that cannot be read: it would try nothing.
pub fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    let read = |path: PathBuf| match fs::read(&path) {
        Ok(bytes) => (path, bytes),
        Err(error) => panic!("{}: {error}", path.display()),
    };
    paths.into_iter().map(read).collect()
}
