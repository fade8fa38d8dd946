//! WebKitGTK's own small browser with its driver, and Xvfb, because it has no headless mode.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{debian, on_path};
use crate::step::already;

const PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];

/// The packages that would bring what is not there.
pub fn missing() -> Vec<&'static str> {
    if find().is_some() { Vec::new() } else { PACKAGES.to_vec() }
}

pub fn set_up() -> Result<Vec<(&'static str, PathBuf)>> {
    let Some((browser, driver)) = find() else {
        bail!("it is not here; on Linux, to test in it too, {}", debian::advice(&PACKAGES));
    };
    already("WebKitGTK, its driver and Xvfb", &browser.display().to_string());
    Ok(vec![("JOB_RISK_MINIBROWSER", browser), ("JOB_RISK_WEBKITDRIVER", driver)])
}

fn find() -> Option<(PathBuf, PathBuf)> {
    on_path("Xvfb")?;
    // Debian and Ubuntu keep the browser beside the library, in a folder named for the processor.
    let folders = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    let mut browsers = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    Some((browsers.find(|path| path.is_file())?, on_path("WebKitWebDriver")?))
}
