//! Whoever has Trunk can build the browser program with it, and gets the same.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// PATH with the folder in front into which this project once compiled its tools.
fn path() -> std::ffi::OsString {
    let own = root().join("target/tools/bin");
    let folders = env::var_os("PATH").map(|path| env::split_paths(&path).collect::<Vec<_>>()).unwrap_or_default();
    env::join_paths([own].into_iter().chain(folders)).expect("a PATH")
}

fn version_of(program: &str) -> Option<String> {
    let output = Command::new(program).arg("--version").env("PATH", path()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    text.split_whitespace().nth(1).map(str::to_owned)
}

/// Cargo's own word for where it compiles into, whatever variables are set.
fn target() -> PathBuf {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo answers with JSON");
    metadata["target_directory"].as_str().expect("a folder").into()
}

/// Of wasm-bindgen, in Cargo.lock.
fn locked_version() -> String {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock");
    let (_, package) = lock.split_once("name = \"wasm-bindgen\"\nversion = \"").expect("wasm-bindgen is locked");
    package.split('"').next().unwrap_or_default().to_owned()
}

/// The files of a folder that a browser loads, by ending.
fn loaded(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<(String, Vec<u8>)> = entries
        .filter_map(|path| {
            let ending = path.extension()?.to_str().filter(|ending| ["js", "wasm"].contains(ending))?;
            Some((ending.to_owned(), fs::read(&path).expect("a file")))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn trunk_builds_the_same_program() {
    let version = locked_version();
    if version_of("trunk").is_none() || version_of("wasm-bindgen") != Some(version.clone()) {
        eprintln!("skipped: Trunk and wasm-bindgen {version} are not both on PATH");
        return;
    }
    let (by_trunk, by_us) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let built = Command::new("trunk")
        .args(["build", "--offline", "--skip-version-check", "--dist"])
        .arg(by_trunk.path())
        .current_dir(root())
        .env("PATH", path())
        // It takes the usual NO_COLOR=1 for a malformed flag and stops.
        .env_remove("NO_COLOR")
        .output()
        .expect("Trunk runs");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let compiled = target().join("wasm32-unknown-unknown/debug/app.wasm");
    let bound = Command::new(env!("CARGO_BIN_EXE_bindgen")).arg(compiled).arg(by_us.path()).status();
    assert!(bound.expect("our program runs").success());
    let (theirs, ours) = (loaded(by_trunk.path()), loaded(by_us.path()));
    assert_eq!(theirs.len(), 2, "Trunk wrote other files than a module and its WebAssembly");
    assert!(theirs == ours, "Trunk's program is another than ours");
}
