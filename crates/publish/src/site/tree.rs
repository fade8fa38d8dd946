//! The files of a site in memory, and the one moment at which they replace the site before them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::assets::name_hash;
use super::before;
use super::compress::Packing;

/// What every published site has, and nothing else that somebody might name as the output folder.
const MARK: &str = "data/v1/index.json";

/// By path below the site's folder, with forward slashes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree(BTreeMap<String, Vec<u8>>);

impl Tree {
    pub fn add(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), content.into());
    }

    /// Adds an asset whose name changes with its content, and tells its path.
    pub fn add_hashed(&mut self, name: &str, ending: &str, content: impl Into<Vec<u8>>) -> String {
        let content = content.into();
        let path = format!("assets/{name}-{}.{ending}", name_hash(&content));
        self.add(&path, content);
        path
    }

    /// Leaves a file alone that an editor gave.
    pub fn add_if_absent(&mut self, path: &str, content: impl Into<Vec<u8>>) {
        self.0.entry(path.to_owned()).or_insert_with(|| content.into());
    }

    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    pub fn take(&mut self, path: &str) -> Option<Vec<u8>> {
        self.0.remove(path)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What all files hold together.
    pub fn bytes(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// Adds the packed copies, each beside its original.
    ///
    /// # Errors
    /// The folder that keeps copies can't be written.
    pub fn pack(&mut self, packing: &Packing) -> Result<()> {
        let copies: Vec<(String, Vec<u8>)> = self
            .0
            .par_iter()
            .map(|(path, content)| {
                let copies = packing.copies_of(path, content)?.into_iter();
                Ok(copies.map(|(ending, packed)| (format!("{path}{ending}"), packed)).collect::<Vec<_>>())
            })
            .collect::<Result<Vec<_>>>()?
            .concat();
        self.0.extend(copies);
        Ok(())
    }

    /// Writes into a folder beside `out` and swaps at the end, so that a failure leaves the old site as it was. A file
    /// that is in the old site with the same content is moved over with its time.
    ///
    /// # Errors
    /// `out` holds something that is no published site, or the disk refuses.
    pub fn write(&self, out: &Path) -> Result<()> {
        refuse_foreign(out)?;
        let (new, old) = (beside(out, "new")?, beside(out, "old")?);
        for leftover in [&new, &old] {
            if leftover.exists() {
                fs::remove_dir_all(leftover).with_context(|| format!("could not remove {}", leftover.display()))?;
            }
        }
        let folders: BTreeSet<&str> = self.0.keys().filter_map(|path| Some(path.rsplit_once('/')?.0)).collect();
        for folder in [""].into_iter().chain(folders) {
            let folder = new.join(folder);
            fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        }
        self.0.par_iter().try_for_each(|(path, content)| put(&out.join(path), &new.join(path), content))?;
        if out.exists() {
            fs::rename(out, &old).with_context(|| format!("could not move {} aside", out.display()))?;
        }
        if let Err(error) = fs::rename(&new, out) {
            if old.exists() {
                fs::rename(&old, out).with_context(|| format!("the old site is in {}", old.display()))?;
            }
            return Err(error).with_context(|| format!("could not put the new site at {}", out.display()));
        }
        if old.exists() {
            fs::remove_dir_all(&old).with_context(|| format!("could not remove {}", old.display()))?;
        }
        Ok(())
    }
}

/// Links the old file to the new place where it holds just this, else writes.
fn put(old: &Path, new: &Path, content: &[u8]) -> Result<()> {
    let is_as_long =
        fs::symlink_metadata(old).is_ok_and(|found| found.is_file() && found.len() == content.len() as u64);
    let is_same = is_as_long && fs::read(old).is_ok_and(|found| found == content);
    // Some file systems know no links.
    if is_same && fs::hard_link(old, new).is_ok() {
        return Ok(());
    }
    fs::write(new, content).with_context(|| format!("could not write {}", new.display()))
}

/// Refuses to replace a folder that the publisher did not write.
fn refuse_foreign(out: &Path) -> Result<()> {
    let is_empty = fs::read_dir(out).map(|mut entries| entries.next().is_none()).unwrap_or(!out.exists());
    // A host that begins with nothing has fetched the program before it (hosting/previous.mjs).
    if !is_empty && !out.join(MARK).is_file() && !out.join(before::FILE).is_file() {
        bail!("{} is not a published site; name an empty or a new folder with --out", out.display());
    }
    Ok(())
}

fn beside(out: &Path, suffix: &str) -> Result<PathBuf> {
    let name = out.file_name().with_context(|| format!("{} names no folder; give one with --out", out.display()))?;
    Ok(out.with_file_name(format!(".{}.{suffix}", name.to_string_lossy())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_the_program_before_is_written_over_and_a_foreign_one_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("dist");
        fs::create_dir_all(&out).expect("a folder");
        fs::write(out.join("notes.txt"), "mine").expect("a file");
        let mut tree = Tree::default();
        tree.add("index.html", "a page");
        assert!(tree.write(&out).is_err_and(|error| error.to_string().contains("is not a published site")));
        assert!(out.join("notes.txt").is_file());
        fs::write(out.join(before::FILE), "{}").expect("a file");
        tree.write(&out).expect("a site");
        assert!(out.join("index.html").is_file());
    }
}
