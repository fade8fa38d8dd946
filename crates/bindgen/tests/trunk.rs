//! Whoever has Trunk can build the browser program with it, in one piece.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
fn trunk_builds_the_program_in_one_piece() {
    let version = locked_version();
    if version_of("trunk").is_none() || version_of("wasm-bindgen") != Some(version.clone()) {
        eprintln!("skipped: Trunk and wasm-bindgen {version} are not both on PATH");
        return;
    }
    let by_trunk = tempfile::tempdir().expect("a folder");
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
    let files = loaded(by_trunk.path());
    let endings: Vec<&str> = files.iter().map(|(ending, _)| ending.as_str()).collect();
    assert_eq!(endings, ["js", "wasm"], "Trunk wrote other files than a module and its WebAssembly");
    assert!(files[1].1.starts_with(b"\0asm") && files[1].1.len() > 500_000, "Trunk's program is no program");
}
