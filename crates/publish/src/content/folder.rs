//! A folder of content files, one thing a file.

use std::path::{Path, PathBuf};

use index::Slug;

use super::fields::Fields;
use super::file::{File, read_text};
use super::mistake::{Mistakes, Place};

pub struct Folder<T> {
    /// What could be read, in the order of the files' names.
    pub items: Vec<T>,
    /// The names of all files, readable or not, so that one bad file is not also reported wherever it is named.
    pub slugs: Vec<Slug>,
    /// True where every file could be read.
    pub is_whole: bool,
}

impl<T> Folder<T> {
    /// A folder that is not there is empty.
    pub fn read(
        folder: &Path,
        mistakes: &Mistakes,
        known: &'static [&'static str],
        read: impl Fn(&Fields<'_>, Option<Slug>) -> Option<T>,
    ) -> Self {
        let mut found = Self { items: Vec::new(), slugs: Vec::new(), is_whole: true };
        for path in files(folder, mistakes) {
            let slug = slug(&path, mistakes);
            found.slugs.extend(slug.clone());
            match read_file(&path, mistakes, known, |fields| read(fields, slug)) {
                Some(item) => found.items.push(item),
                None => found.is_whole = false,
            }
        }
        found
    }
}

pub fn read_file<T>(
    path: &Path,
    mistakes: &Mistakes,
    known: &'static [&'static str],
    read: impl FnOnce(&Fields<'_>) -> Option<T>,
) -> Option<T> {
    let text = read_text(path, mistakes)?;
    File::new(path.display().to_string().into(), &text, mistakes).parse(known, read)
}

fn at_file(path: &Path) -> Place {
    Place { file: path.display().to_string().into(), line: 1, field: "file".to_owned() }
}

/// Sorted by name. Hidden files are an editor's or the system's.
fn files(folder: &Path, mistakes: &Mistakes) -> Vec<PathBuf> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            mistakes.add(&at_file(folder), format!("cannot be read ({error})"), "Make it a readable folder");
            return Vec::new();
        }
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
    paths.sort();
    let (toml, other): (Vec<_>, Vec<_>) =
        paths.into_iter().partition(|path| path.extension().is_some_and(|extension| extension == "toml"));
    for path in other {
        mistakes.add(&at_file(&path), "is not a .toml file", "Rename it, or take it out of this folder");
    }
    toml
}

fn slug(path: &Path, mistakes: &Mistakes) -> Option<Slug> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let slug = stem.parse().ok();
    if slug.is_none() {
        let wrong = format!("the name `{stem}` is not a slug");
        mistakes.add(&at_file(path), wrong, "Rename it with lower-case letters, digits and single hyphens");
    }
    slug
}
