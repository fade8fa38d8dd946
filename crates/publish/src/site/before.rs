//! Keeps the browser program of the deployment before: a page that somebody has open asks for its parts under their old
//! names.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::tree::Tree;

/// Says which build named which files, below the site's folder.
pub const FILE: &str = "program.json";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Program {
    files: BTreeSet<String>,
    /// Of the build before, where it named others.
    before: BTreeSet<String>,
}

/// Takes over the files of the build that stands in `out`, and leaves behind those of the one before that.
///
/// # Errors
/// A file of the old program that cannot be read.
pub fn keep<'a>(files: impl Iterator<Item = &'a str>, out: &Path, tree: &mut Tree) -> Result<()> {
    let files: BTreeSet<String> = files.map(str::to_owned).collect();
    let old = fs::read_to_string(out.join(FILE)).ok();
    // What is no such list comes from another version of the publisher; there is nothing to be kept then.
    let old: Program = old.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    // The same program published again is no new deployment of it.
    let before = if old.files == files { old.before } else { old.files };
    let before: BTreeSet<String> = before
        .into_iter()
        .filter(|path| !files.contains(path) && preview::headers::is_hashed(path) && out.join(path).is_file())
        .collect();
    for path in &before {
        let content = fs::read(out.join(path)).with_context(|| format!("could not read the old {path}"))?;
        tree.add(path, content);
    }
    let program = serde_json::to_string(&Program { files, before }).context("the program's files have no JSON form")?;
    tree.add(FILE, program);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "assets/app-00000001.js";
    const SECOND: &str = "assets/app-00000002.js";
    const THIRD: &str = "assets/app-00000003.js";

    /// Publishes a program of one file, and tells which of the three are there afterwards.
    fn publish(name: &str, out: &Path) -> Vec<&'static str> {
        let mut tree = Tree::default();
        tree.add(name, "program");
        keep([name].into_iter(), out, &mut tree).expect("a site");
        fs::remove_dir_all(out).expect("the old site");
        for path in tree.paths() {
            let file = out.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, tree.get(path).expect("a file")).expect("a file");
        }
        [FIRST, SECOND, THIRD].into_iter().filter(|path| out.join(path).is_file()).collect()
    }

    #[test]
    fn an_old_program_stays_for_one_deployment() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("dist");
        fs::create_dir_all(&out).expect("a folder");
        assert_eq!(publish(FIRST, &out), [FIRST]);
        assert_eq!(publish(SECOND, &out), [FIRST, SECOND]);
        assert_eq!(publish(SECOND, &out), [FIRST, SECOND]);
        assert_eq!(publish(THIRD, &out), [SECOND, THIRD]);
    }
}
