//! Where things are in this checkout, and cargo commands that run inside it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::step::{read, run};

/// What the benchmarks found, a section for each.
pub const RESULTS: &str = "bench/RESULTS.md";

/// The top of the checkout.
pub fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// A program started at the top of the checkout.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The cargo that started this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Compiles some of the workspace's programs.
pub fn compile(names: &[&str]) -> Result<()> {
    // Selecting the workspace and its examples (there are none) asks for the same features of shared
    // dependencies as `cargo test --workspace` does, so that cargo keeps one copy of each and not two.
    let bins = names.iter().flat_map(|name| ["--bin", name]);
    run(cargo().args(["build", "--workspace", "--examples"]).args(bins))
}

/// The command that starts a program of the workspace that is compiled.
pub fn compiled(name: &str) -> Result<Command> {
    Ok(command(target()?.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))))
}

/// Compiles one of the workspace's programs and returns the command that starts it.
pub fn program(name: &str) -> Result<Command> {
    compile(&[name])?;
    compiled(name)
}

/// The folder that cargo compiles into.
pub fn target() -> Result<PathBuf> {
    let this = env::current_exe().context("where is this program?")?;
    // This program stands in `target/debug`.
    this.ancestors().nth(2).map(Path::to_path_buf).context("this program stands in no target folder")
}

/// A test target that stands in a file of its own.
pub struct IntegrationTest {
    pub package: String,
    pub name: String,
}

/// The workspace's integration tests, in cargo's order.
pub fn integration_tests() -> Result<Vec<IntegrationTest>> {
    let text =
        read(cargo().args(["metadata", "--no-deps", "--format-version", "1"])).context("`cargo metadata` failed")?;
    let metadata: Value = serde_json::from_str(&text).context("`cargo metadata` printed no JSON")?;
    let mut tests = Vec::new();
    for package in list(&metadata["packages"]) {
        for target in list(&package["targets"]) {
            if list(&target["kind"]).iter().any(|kind| kind == "test") {
                tests.push(IntegrationTest { package: text_of(&package["name"]), name: text_of(&target["name"]) });
            }
        }
    }
    Ok(tests)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The version of a package in Cargo.lock.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    find_locked_version(&text, package).with_context(|| format!("Cargo.lock has no package `{package}`"))
}

fn find_locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(find_locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(find_locked_version(lock, "bindgen"), None);
    }
}
