//! What must be installed, in which version; installs what is missing inside target/tools and node_modules.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{self, cargo, root};
use crate::step::{already, read, run, step};

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The tools of a build, found or installed.
pub struct Tools {
    /// PATH with the right version of every tool in front.
    path: OsString,
}

impl Tools {
    /// Installs the npm packages, whose programs are then seen first.
    pub fn set_up() -> Result<Self> {
        install_node_packages(".")?;
        let folders = [root().join("node_modules/.bin")].into_iter().chain(folders_on_path());
        Ok(Self { path: env::join_paths(folders).context("PATH cannot be spelled")? })
    }

    /// A program that sees these tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = project::command(program);
        command.env("PATH", &self.path);
        command
    }
}

/// Adds rustup's formatter and linter where a minimal profile left them out.
pub fn add_lint_components() -> Result<()> {
    for component in ["rustfmt", "clippy"] {
        let subcommand = if component == "rustfmt" { "fmt" } else { component };
        if read(cargo().args([subcommand, "--version"])).is_none() {
            step(&format!("add {component}"), || rustup(&["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Adds the WebAssembly target. There is no rust-toolchain.toml: where automatic installs are off, it would
/// not add the target, and would refuse a toolchain that is new enough but has another name.
pub fn add_wasm_target() -> Result<()> {
    let sysroot = read(project::command("rustc").args(["--print", "sysroot"])).context("`rustc` does not run")?;
    let library = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET);
    if library.exists() {
        already("Rust's WebAssembly target", WASM_TARGET);
        return Ok(());
    }
    step("add Rust's WebAssembly target", || rustup(&["target", "add", WASM_TARGET]))
}

fn rustup(args: &[&str]) -> Result<()> {
    if read(Command::new("rustup").arg("--version")).is_none() {
        bail!("rustup is missing: install it from https://rustup.rs, or run the like of `rustup {}`", args.join(" "));
    }
    run(project::command("rustup").args(args))
}

/// Returns the folder in which the tool stands in exactly this version, installing it when it stands nowhere.
pub fn cargo_tool(package: &str, program: &str, version: &str, flags: &[&str]) -> Result<PathBuf> {
    let own = root().join("target/tools/bin");
    let name = format!("{package} {version}");
    for folder in folders_on_path().into_iter().chain([own.clone()]) {
        let file = folder.join(format!("{program}{}", env::consts::EXE_SUFFIX));
        let found = if file.is_file() { read(Command::new(&file).arg("--version")) } else { None };
        if found.is_some_and(|text| text.split_whitespace().any(|word| word == version)) {
            already(&name, &file.display().to_string());
            return Ok(folder);
        }
    }
    step(&format!("install {name} into target/tools"), || {
        if binstall(package, version) { Ok(()) } else { compile(package, version, flags) }
    })?;
    Ok(own)
}

/// Fetches a built tool where `cargo binstall` is at hand; false means that it must be compiled.
fn binstall(package: &str, version: &str) -> bool {
    if read(cargo().args(["binstall", "-V"])).is_none() {
        return false;
    }
    let mut command = cargo();
    command.args(["binstall", "--no-confirm", "--force", "--disable-strategies", "compile"]);
    command.arg("--root").arg(root().join("target/tools")).arg(format!("{package}@{version}"));
    let fetched = run(&mut command);
    if let Err(error) = &fetched {
        eprintln!("    {error:#}; compiling it instead");
    }
    fetched.is_ok()
}

fn compile(package: &str, version: &str, flags: &[&str]) -> Result<()> {
    eprintln!("    compiling from source: some minutes, once");
    let mut command = cargo();
    command.args(["install", package, "--version", version, "--force"]).args(flags);
    command.arg("--root").arg(root().join("target/tools"));
    // It runs seconds a day: compile fast, not small.
    command.env("CARGO_TARGET_DIR", root().join("target/tools/build"));
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    run(&mut command).with_context(|| format!("install {package} {version} yourself, and it will be used"))?;
    // Half a gigabyte of intermediate files is of no use once the tool stands.
    fs::remove_dir_all(root().join("target/tools/build")).context("could not remove target/tools/build")
}

/// The version of npm, which comes with Node.
pub fn find_node() -> Result<String> {
    let version = read(Command::new("npm").arg("--version"));
    let version = version
        .context("npm is missing: install Node 20.3 or newer, from https://nodejs.org or your package manager")?;
    Ok(version.trim().to_owned())
}

/// Whether the packages of a folder's package-lock.json are installed.
pub fn has_node_packages(folder: &str) -> Result<bool> {
    let wanted = locked_packages(folder)?;
    Ok(fs::read_to_string(stamp(folder)).is_ok_and(|installed| installed == wanted))
}

fn locked_packages(folder: &str) -> Result<String> {
    let lock = root().join(folder).join("package-lock.json");
    fs::read_to_string(&lock).with_context(|| format!("could not read {}", lock.display()))
}

/// What was locked when a folder's packages were installed.
fn stamp(folder: &str) -> PathBuf {
    root().join(folder).join("node_modules/.xtask-lock.json")
}

/// Installs the packages of a folder's package-lock.json. Those of `.` are the bundler, the chart library, wasm-opt, the
/// checkers of access and types, and the dictionary.
pub fn install_node_packages(folder: &str) -> Result<()> {
    if has_node_packages(folder)? {
        already("npm packages", &format!("{folder}/node_modules"));
        return Ok(());
    }
    let version = find_node()?;
    step(&format!("install npm packages of {folder} (npm {version})"), || {
        let mut install = project::command("npm");
        install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder]);
        run(&mut install)?;
        let (stamp, wanted) = (stamp(folder), locked_packages(folder)?);
        fs::write(&stamp, wanted).with_context(|| format!("could not write {}", stamp.display()))
    })
}

fn folders_on_path() -> Vec<PathBuf> {
    env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default()
}
