//! Files of those who measure, as `cargo xtask import` reads them.

use std::fs;

use publish::content::Publisher;
use publish::import::Import;

pub fn check_epoch(input: &[u8]) {
    check(input, Publisher::Epoch);
}

pub fn check_metr(input: &[u8]) {
    check(input, Publisher::Metr);
}

pub fn check_swe_bench(input: &[u8]) {
    check(input, Publisher::SweBench);
}

/// It is read into finite figures with a name, or refused with words.
fn check(input: &[u8], publisher: Publisher) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("figures");
    fs::write(&path, input).expect("a file that can be written");
    let published_on = "2026-02-20".parse().ok();
    let import = Import { publisher, path: &path, published_on, since: None, system: None };
    match import.read() {
        Ok(sheets) => {
            for figure in sheets.iter().flat_map(|sheet| &sheet.figures) {
                assert!(figure.value.is_finite() && figure.value >= 0.0, "{figure:?}");
            }
        }
        Err(error) => assert!(!format!("{error:#}").is_empty()),
    }
}
