//! Finds Chromium and its WebDriver for the browser tests, and installs them where that can be done unasked.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::step::{already, read, run, step};

const BROWSERS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC_BROWSER: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser and the driver of the same major version.
pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

impl Browser {
    /// Finds both, or installs them with apt-get when this is Debian or Ubuntu and we are root.
    pub fn set_up() -> Result<Self> {
        if let Some(browser) = Self::find() {
            already("Chromium and chromedriver", &browser.program.display().to_string());
            return browser.checked();
        }
        let Some(packages) = debian_packages() else {
            bail!("browser tests need Chrome or Chromium, and chromedriver, on PATH; or run with --no-browser");
        };
        if !is_root() {
            bail!("browser tests need Chromium: run `sudo apt-get install {packages}`, or run with --no-browser");
        }
        step(&format!("apt-get install {packages}"), || {
            let apt = || {
                let mut command = Command::new("apt-get");
                command.env("DEBIAN_FRONTEND", "noninteractive");
                command
            };
            run(apt().args(["update", "-qq"]))?;
            run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages.split(' ')))
        })?;
        match Self::find() {
            Some(browser) => browser.checked(),
            None => bail!("apt-get installed {packages}, and still there is no browser with a driver on PATH"),
        }
    }

    fn find() -> Option<Self> {
        let on_mac = Some(PathBuf::from(MAC_BROWSER)).filter(|path| path.is_file());
        let program = BROWSERS.iter().find_map(|name| on_path(name)).or(on_mac)?;
        Some(Self { program, driver: on_path("chromedriver")? })
    }

    /// A driver of another major version refuses to start a session, with an unclear message.
    fn checked(self) -> Result<Self> {
        let (browser, driver) = (major_version(&self.program), major_version(&self.driver));
        if browser.is_some() && driver.is_some() && browser != driver {
            bail!(
                "{} is version {} and {} is version {}: install the same version of both",
                self.program.display(),
                browser.unwrap_or_default(),
                self.driver.display(),
                driver.unwrap_or_default()
            );
        }
        Ok(self)
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn major_version(program: &Path) -> Option<u32> {
    parse_major(&read(Command::new(program).arg("--version"))?)
}

fn parse_major(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

/// The packages of this system, or None where it has no apt-get.
fn debian_packages() -> Option<&'static str> {
    let release = fs::read_to_string("/etc/os-release").ok()?;
    if !Path::new("/usr/bin/apt-get").exists() {
        return None;
    }
    let ubuntu = release.lines().any(|line| line == "ID=ubuntu");
    // Without a font the pages have no text to measure; Debian's Chromium only recommends one.
    Some(if ubuntu {
        "chromium-browser chromium-chromedriver fonts-liberation"
    } else {
        "chromium chromium-driver fonts-liberation"
    })
}

fn is_root() -> bool {
    read(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_major_version_is_read_from_either_program() {
        assert_eq!(parse_major("Chromium 141.0.7390.54 built on Debian GNU/Linux 12\n"), Some(141));
        assert_eq!(parse_major("ChromeDriver 140.0.1 (abc-refs/branch-heads/7390@{#1})"), Some(140));
        assert_eq!(parse_major("no version"), None);
    }
}
