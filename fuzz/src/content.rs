//! Files of `content/`: whatever stands in one of them, it is read or refused at a line that it has.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use publish::content::frozen::FrozenEdition;
use publish::content::{self, Mistake};

/// The kinds of TOML files; an input's first byte chooses one.
const FILES: [&str; 4] =
    ["jobs/baker.toml", "ledger/events/2025.toml", "industries/food.toml", "ledger/corrections.toml"];
/// The tables that stand alone; those of `evidence/` need one another, and have a target of their own.
const TABLES: [&str; 5] = [
    "search/no_job.csv",
    "search/synonyms.csv",
    "search/titles.csv",
    "ledger/links/code.csv",
    "ledger/links/anchors.csv",
];
const EDITION: &str = "editions/2025-01-01.json";
/// A file of one line must not bring a page of mistakes.
const MOST_MISTAKES_A_BYTE: usize = 4;

pub fn check(input: &[u8]) {
    in_one_of(&FILES, input);
}

pub fn check_table(input: &[u8]) {
    in_one_of(&TABLES, input);
}

pub fn check_edition(input: &[u8]) {
    with(EDITION, input, |root| content::read(root).err());
    let Ok(edition) = serde_json::from_slice::<FrozenEdition>(input) else { return };
    let text = edition.to_text().expect("an edition that was read has a form");
    let again: FrozenEdition = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(again.to_text().expect("it has a form"), text);
}

pub fn check_capability(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    if let Err(mistakes) = content::read_capability_text("capability.toml", &text) {
        are_placed(&mistakes, "capability.toml", text.as_bytes(), text.len());
    }
}

fn in_one_of(files: &[&'static str], input: &[u8]) {
    let Some((kind, text)) = input.split_first() else { return };
    let file = files[usize::from(*kind) % files.len()];
    if file.starts_with("ledger/links/") {
        with(file, text, |root| content::read_yardsticks(root).err());
    } else {
        with(file, text, |root| content::read(root).err());
    }
}

/// The fixture's content with this text in the place of one file, which is put back.
fn with(file: &str, text: &[u8], read: impl FnOnce(&Path) -> Option<Vec<Mistake>>) {
    thread_local! { static ROOT: RefCell<Option<tempfile::TempDir>> = const { RefCell::new(None) }; }
    ROOT.with_borrow_mut(|root| {
        let root = root.get_or_insert_with(copy_of_fixture).path().to_path_buf();
        let path = root.join(file);
        let before = fs::read(&path).ok();
        fs::write(&path, text).expect("a file that can be written");
        let mistakes = read(&root);
        match before {
            Some(before) => fs::write(&path, before).expect("a file that can be written"),
            None => fs::remove_file(&path).expect("a file that can be removed"),
        }
        if let Some(mistakes) = mistakes {
            are_placed(&mistakes, &path.display().to_string(), text, text.len());
        }
    });
}

/// Something is wrong, and each fault of the file stands at a line that it has. `read` is the length of all that was read.
pub fn are_placed(mistakes: &[Mistake], file: &str, text: &[u8], read: usize) {
    assert!(!mistakes.is_empty(), "refused without a word");
    assert!(mistakes.len() <= 64 + read * MOST_MISTAKES_A_BYTE, "{} mistakes", mistakes.len());
    let lines = text.iter().filter(|byte| **byte == b'\n').count() + 1;
    for mistake in mistakes.iter().filter(|mistake| &*mistake.place.file == file) {
        assert!((1..=lines).contains(&mistake.place.line), "{mistake}: the file has {lines} lines");
        assert!(!mistake.wrong.is_empty() && !mistake.remedy.is_empty());
    }
}

fn copy_of_fixture() -> tempfile::TempDir {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/publish/tests/fixtures/content");
    let folder = tempfile::tempdir().expect("a folder for the test");
    copy(&fixture, folder.path());
    for below in ["search", "ledger/links", "editions"] {
        fs::create_dir_all(folder.path().join(below)).expect("a folder for the test");
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the test");
    for entry in fs::read_dir(from).expect("the fixture").flatten() {
        let (path, target): (PathBuf, PathBuf) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file of the fixture");
        }
    }
}
