//! The fixture content, whole or with one thing spoiled, and the site that it makes.
#![allow(dead_code, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use publish::content;
use publish::site::{self, Artist, Kept, Pictures, Place, Sources, Tree};

/// As the publisher for hosts has it.
pub const ARTIST: Artist = Artist { flat: pictures::flat, clear: pictures::clear, drawn_by: pictures::DRAWN_BY };

pub fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/content")
}

/// The fixture's site with our own styles and public files, and a stand-in for the browser program.
pub fn site(place: Place) -> Tree {
    site_of(&fixture(), place)
}

/// The same of other content.
pub fn site_of(content: &Path, place: Place) -> Tree {
    let folder = tempfile::tempdir().unwrap();
    let app = folder.path().join("app");
    fs::create_dir(&app).unwrap();
    for (file, text) in [("app/a.js", "export default 1"), ("app/a_bg.wasm", "no program"), ("echarts.js", "export {}")]
    {
        fs::write(folder.path().join(file), text).unwrap();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sources = Sources {
        app,
        echarts: folder.path().join("echarts.js"),
        public: root.join("public"),
        style: root.join("style"),
        pictures: Some(Pictures { artist: ARTIST, kept: None }),
        replaced: None,
        place,
    };
    let content = content::read(content).expect("the content has no mistake");
    site::build(&content, &sources, &mut Kept::default()).unwrap()
}

/// A copy of the fixture that a test may spoil.
pub struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&fixture(), folder.path());
        Self { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Replaces the first occurrence, which has to be there.
    pub fn replace(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
        self
    }

    pub fn write(self, file: &str, text: &str) -> Self {
        fs::write(self.path().join(file), text).unwrap();
        self
    }

    pub fn rename(self, from: &str, to: &str) -> Self {
        fs::rename(self.path().join(from), self.path().join(to)).unwrap();
        self
    }

    /// Every mistake as shown, with files named from the content folder.
    pub fn mistakes(&self) -> Vec<String> {
        let root = format!("{}/", self.path().display());
        match publish::content::read(self.path()) {
            Ok(_) => Vec::new(),
            Err(mistakes) => mistakes.iter().map(|mistake| mistake.to_string().replace(&root, "")).collect(),
        }
    }

    /// The mistake is reported, and nothing else is.
    #[track_caller]
    pub fn refused(&self, expected: &str) {
        let mistakes = self.mistakes();
        assert!(
            matches!(mistakes.as_slice(), [only] if only.starts_with(expected)),
            "expected only `{expected}`, found {mistakes:#?}"
        );
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
