//! Chromium and chromedriver, which every browser test needs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{debian, on_path};
use crate::step::{already, read};

const BROWSERS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC_BROWSER: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The packages that would bring what is not there.
pub fn missing() -> Vec<&'static str> {
    if find().is_some() { Vec::new() } else { packages() }
}

fn packages() -> Vec<&'static str> {
    // Without a font the pages have no text to measure; Debian's Chromium only recommends one.
    if debian::is_ubuntu() {
        vec!["chromium-browser", "chromium-chromedriver", "fonts-liberation"]
    } else {
        vec!["chromium", "chromium-driver", "fonts-liberation"]
    }
}

pub fn set_up() -> Result<Vec<(&'static str, PathBuf)>> {
    let Some((browser, driver)) = find() else {
        bail!(
            "browser tests need Chrome or Chromium, and chromedriver, on PATH: {}, or run with --no-browser",
            debian::advice(&packages())
        );
    };
    already("Chromium and chromedriver", &browser.display().to_string());
    ensure_same_version(&browser, &driver)?;
    Ok(vec![("JOB_RISK_CHROME", browser), ("JOB_RISK_CHROMEDRIVER", driver)])
}

fn find() -> Option<(PathBuf, PathBuf)> {
    let on_mac = Some(PathBuf::from(MAC_BROWSER)).filter(|path| path.is_file());
    let browser = BROWSERS.iter().find_map(|name| on_path(name)).or(on_mac)?;
    Some((browser, on_path("chromedriver")?))
}

/// A driver of another major version refuses to start a session, with an unclear message.
fn ensure_same_version(browser: &Path, driver: &Path) -> Result<()> {
    let (of_browser, of_driver) = (major_version(browser), major_version(driver));
    if let (Some(of_browser), Some(of_driver)) = (of_browser, of_driver)
        && of_browser != of_driver
    {
        bail!(
            "{} is version {of_browser} and {} is version {of_driver}: install the same version of both",
            browser.display(),
            driver.display(),
        );
    }
    Ok(())
}

fn major_version(program: &Path) -> Option<u32> {
    parse_major(&read(Command::new(program).arg("--version"))?)
}

fn parse_major(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
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
