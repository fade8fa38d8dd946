//! Firefox from the system, geckodriver from crates.io where the system has none.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{debian, on_path};
use crate::step::already;
use crate::tools::cargo_tool;

/// It drives every Firefox from 128 on.
const GECKODRIVER: &str = "0.37.0";
const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];
const MAC_BROWSER: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// The packages that would bring what is not there. Ubuntu's is a snap, which does not install in a container.
pub fn missing() -> Vec<&'static str> {
    if find().is_some() || debian::is_ubuntu() { Vec::new() } else { vec!["firefox-esr"] }
}

pub fn set_up() -> Result<Vec<(&'static str, PathBuf)>> {
    let Some(browser) = find() else {
        bail!(
            "it is not on PATH; to test in it too, {}",
            debian::advice(&[if debian::is_ubuntu() { "firefox" } else { "firefox-esr" }])
        );
    };
    already("Firefox", &browser.display().to_string());
    let driver = match on_path("geckodriver") {
        Some(driver) => {
            already("geckodriver", &driver.display().to_string());
            driver
        }
        None => cargo_tool("geckodriver", "geckodriver", GECKODRIVER, &["--locked"])?
            .join(format!("geckodriver{}", env::consts::EXE_SUFFIX)),
    };
    Ok(vec![("JOB_RISK_FIREFOX", browser), ("JOB_RISK_GECKODRIVER", driver)])
}

fn find() -> Option<PathBuf> {
    let on_mac = Some(PathBuf::from(MAC_BROWSER)).filter(|path| path.is_file());
    BROWSERS.iter().find_map(|name| on_path(name)).or(on_mac)
}
