//! What earlier runs have made. Pages of the site before are kept where nothing that they show has changed: neither the publisher, nor what frames every
//! page, nor a document that the page was rendered from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What is known of the site before, and what is noted of this one.
#[derive(Debug, Default)]
pub struct Kept {
    /// The note, and the folder of the site before.
    places: Option<(PathBuf, PathBuf)>,
    before: Note,
    now: Mutex<BTreeMap<String, Page>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Note {
    /// Of all that every page is made with.
    frame: String,
    /// By file below the site.
    pages: BTreeMap<String, Page>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Page {
    /// Names of the documents that it was rendered from.
    documents: Vec<String>,
    /// Of their contents, and of what else went into it.
    from: String,
    /// Of the page itself, in case somebody has changed the file.
    hash: String,
}

/// What a page is, and the names of the documents that it was rendered from.
pub struct Rendered {
    pub html: String,
    pub documents: Vec<String>,
}

impl Kept {
    /// From the note of an earlier run on the site that it wrote. One that can't be read is none.
    pub fn read(note: &Path, site: &Path) -> Self {
        let before = fs::read(note).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
        Self { places: Some((note.to_owned(), site.to_owned())), before, now: Mutex::default() }
    }

    /// Says with what pages are framed now; of another frame no page is kept.
    pub fn frame(&mut self, with: &str) -> Result<()> {
        if self.places.is_none() {
            return Ok(());
        }
        let program = std::env::current_exe().context("where is this program?")?;
        let program = fs::read(&program).with_context(|| format!("could not read {}", program.display()))?;
        let frame = hash([program.as_slice(), with.as_bytes()]);
        if self.before.frame != frame {
            self.before = Note { frame, pages: BTreeMap::new() };
        }
        Ok(())
    }

    /// The page of a file: the one before, else a new one.
    pub fn page(
        &self,
        file: &str,
        beside: &str,
        hashes: &BTreeMap<String, String>,
        render: impl FnOnce() -> Result<Rendered>,
    ) -> Result<Vec<u8>> {
        let Some((_, site)) = &self.places else { return Ok(render()?.html.into_bytes()) };
        let from = |documents: &[String]| {
            let of = |name: &String| [name.clone(), hashes.get(name).cloned().unwrap_or_default()];
            let parts: Vec<String> = documents.iter().flat_map(of).collect();
            hash([beside.as_bytes()].into_iter().chain(parts.iter().map(String::as_bytes)))
        };
        if let Some(page) = self.before.pages.get(file).filter(|page| page.from == from(&page.documents))
            && let Ok(html) = fs::read(site.join(file))
            && hash([html.as_slice()]) == page.hash
        {
            self.note(file, page.clone());
            return Ok(html);
        }
        let Rendered { html, documents } = render()?;
        self.note(file, Page { from: from(&documents), documents, hash: hash([html.as_bytes()]) });
        Ok(html.into_bytes())
    }

    fn note(&self, file: &str, page: Page) {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).insert(file.to_owned(), page);
    }

    /// Notes this site, once it is written, for the next run.
    pub fn save(self) -> Result<()> {
        let Some((note, _)) = self.places else { return Ok(()) };
        let pages = self.now.into_inner().unwrap_or_else(PoisonError::into_inner);
        let text = serde_json::to_vec(&Note { frame: self.before.frame, pages })?;
        if let Some(folder) = note.parent() {
            fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        }
        fs::write(&note, text).with_context(|| format!("could not write {}", note.display()))
    }
}

/// What is made from some parts and takes long: from the folder where an earlier run kept it, else made and kept there.
pub fn kept_file(
    folder: &Path,
    from: &[&[u8]],
    ending: &str,
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let file = folder.join(format!("{}{ending}", hash(from.iter().copied())));
    if let Ok(content) = fs::read(&file) {
        return Ok(content);
    }
    let content = make()?;
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    // Written aside first, so that a run that is broken off leaves no half of it.
    let aside = file.with_extension("new");
    fs::write(&aside, &content).with_context(|| format!("could not write {}", aside.display()))?;
    fs::rename(&aside, &file).with_context(|| format!("could not write {}", file.display()))?;
    Ok(content)
}

/// Of each document by its name.
pub fn hashes(documents: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    documents.iter().map(|(name, text)| (name.clone(), hash([text.as_bytes()]))).collect()
}

/// Of parts, each with its length, so that no two lists of parts are alike.
fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a run makes of one page of a document, and whether it rendered it anew.
    fn run(folder: &Path, frame: &str, beside: &str, document: &str) -> (String, bool) {
        let mut kept = Kept::read(&folder.join("note.json"), folder);
        kept.frame(frame).expect("a frame");
        let hashes = hashes(&BTreeMap::from([("a.json".to_owned(), document.to_owned())]));
        let mut is_new = false;
        let render = || {
            is_new = true;
            Ok(Rendered { html: format!("{frame} {beside} {document}"), documents: vec!["a.json".to_owned()] })
        };
        let html = kept.page("a.html", beside, &hashes, render).expect("a page");
        fs::write(folder.join("a.html"), &html).expect("a file");
        kept.save().expect("a note");
        (String::from_utf8(html).expect("text"), is_new)
    }

    #[test]
    fn a_page_is_rendered_anew_when_something_in_it_or_its_file_has_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path();
        assert_eq!(run(folder, "f", "b", "1"), ("f b 1".to_owned(), true));
        assert_eq!(run(folder, "f", "b", "1"), ("f b 1".to_owned(), false));
        assert_eq!(run(folder, "f", "b", "2"), ("f b 2".to_owned(), true));
        assert_eq!(run(folder, "f", "c", "2"), ("f c 2".to_owned(), true));
        assert_eq!(run(folder, "g", "c", "2"), ("g c 2".to_owned(), true));
        assert_eq!(run(folder, "g", "c", "2"), ("g c 2".to_owned(), false));
        fs::write(folder.join("a.html"), "a visitor's own").expect("a file");
        assert_eq!(run(folder, "g", "c", "2"), ("g c 2".to_owned(), true));
        fs::write(folder.join("note.json"), "no note").expect("a file");
        assert_eq!(run(folder, "g", "c", "2"), ("g c 2".to_owned(), true));
    }
}
