//! Packages of Debian and Ubuntu, which only root installs.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::step::{read, run, step};

/// True where packages can be installed without a question.
pub fn is_ours() -> bool {
    is_debian() && read(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

pub fn is_debian() -> bool {
    Path::new("/usr/bin/apt-get").exists()
}

pub fn is_ubuntu() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|release| release.lines().any(|line| line == "ID=ubuntu"))
}

/// Installs packages, where it may; what is still missing then is told by who needs it.
pub fn install(packages: &[&str]) -> Result<()> {
    if packages.is_empty() || !is_ours() {
        return Ok(());
    }
    step(&format!("apt-get install {}", packages.join(" ")), || {
        let apt = || {
            let mut command = Command::new("apt-get");
            command.env("DEBIAN_FRONTEND", "noninteractive");
            command
        };
        run(apt().args(["update", "-qq"]))?;
        run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
    })
}

/// What a person would have to type, in words.
pub fn advice(packages: &[&str]) -> String {
    if is_debian() { format!("run `sudo apt-get install {}`", packages.join(" ")) } else { "install it".to_owned() }
}
