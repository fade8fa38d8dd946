//! Packed copies beside the originals, for hosts that send them in the originals' place.

use std::path::PathBuf;

use anyhow::Result;
use clap::ValueEnum;
use packing::{brotli, gzip};

use super::kept::kept_file;

/// Below this a packed file saves no packet.
const LEAST_BYTES: usize = 1024;
const TEXT: [&str; 12] = ["html", "css", "js", "mjs", "json", "csv", "xml", "svg", "txt", "wasm", "webmanifest", "map"];

/// Which copies a site has. A host that compresses by itself needs none, but for what every visit loads it packs quickly
/// and not well, each time anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Copies {
    /// For hosts that send their own (Cloudflare, GitHub Pages)
    #[default]
    None,
    /// Brotli of what visits share: programs, styles, the pages and data that are there once. The host packs the rest
    Br,
    /// Brotli and gzip of these and of every page, for hosts that only send what lies there
    Both,
}

/// How a site is packed.
#[derive(Clone, Debug, Default)]
pub struct Packing {
    pub copies: Copies,
    /// Where copies are kept for later runs: the highest level takes seconds for the program alone.
    pub kept: Option<PathBuf>,
}

impl Packing {
    /// The endings and contents of a file's copies.
    pub fn copies_of(&self, path: &str, content: &[u8]) -> Result<Vec<(&'static str, Vec<u8>)>> {
        let endings: &[&'static str] = match self.copies {
            Copies::Br if is_shared(path) => &[".br"],
            Copies::Both if is_shared(path) || is_page(path) => &[".br", ".gz"],
            _ => &[],
        };
        if endings.is_empty() || !is_packable(path, content) {
            return Ok(Vec::new());
        }
        let packed = |ending: &&'static str| Ok((*ending, self.packed(path, ending, content)?));
        endings.iter().map(packed).collect()
    }

    fn packed(&self, path: &str, ending: &str, content: &[u8]) -> Result<Vec<u8>> {
        // The last level takes seconds for a table, which no page asks for, and of pages there are thousands.
        let level = if is_table(path) {
            9
        } else if is_shared(path) {
            11
        } else {
            6
        };
        let pack = || if ending == ".br" { brotli(content, level) } else { gzip(content) };
        let Some(folder) = &self.kept else { return pack() };
        kept_file(folder, &[level.to_string().as_bytes(), content], ending, pack)
    }
}

/// Bytes of a file as a browser gets them from a host that packs while it sends.
pub fn sent_bytes(path: &str, content: &[u8]) -> Result<usize> {
    if is_packable(path, content) { Ok(brotli(content, 6)?.len()) } else { Ok(content.len()) }
}

/// True for what is there once, and not once for each job, week or industry.
fn is_shared(path: &str) -> bool {
    matches!(
        path.split('/').collect::<Vec<_>>().as_slice(),
        [_] | [_, "index.html"] | ["assets", ..] | ["data", "v1", _] | ["data", "v1", "search", _]
    )
}

/// What is only downloaded.
fn is_table(path: &str) -> bool {
    path.ends_with(".csv")
}

fn is_page(path: &str) -> bool {
    path.ends_with("/index.html") && !path.starts_with("widget/")
}

fn is_packable(path: &str, content: &[u8]) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TEXT.contains(&ending) && content.len() >= LEAST_BYTES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endings(copies: Copies, path: &str) -> Vec<&'static str> {
        let packing = Packing { copies, kept: None };
        let copies = packing.copies_of(path, &[b'a'; 2000]).expect("copies");
        copies.into_iter().map(|(ending, _)| ending).collect()
    }

    #[test]
    fn only_what_visits_share_is_packed_and_pages_where_the_host_packs_nothing() {
        for path in
            ["assets/app-1_bg.wasm", "index.html", "jobs/index.html", "data/v1/index.json", "data/v1/search/a.json"]
        {
            assert_eq!(endings(Copies::None, path), [""; 0], "{path}");
            assert_eq!(endings(Copies::Br, path), [".br"], "{path}");
            assert_eq!(endings(Copies::Both, path), [".br", ".gz"], "{path}");
        }
        assert_eq!(endings(Copies::Br, "jobs/a/index.html"), [""; 0]);
        assert_eq!(endings(Copies::Both, "jobs/a/index.html"), [".br", ".gz"]);
        for path in ["widget/job/a/index.html", "data/v1/jobs/a.json", "assets/a.png"] {
            assert_eq!(endings(Copies::Both, path), [""; 0], "{path}");
        }
    }

    #[test]
    fn a_kept_copy_is_the_one_that_is_made() {
        let folder = tempfile::tempdir().expect("a folder");
        let packing = Packing { copies: Copies::Br, kept: Some(folder.path().to_owned()) };
        let copies = |packing: &Packing| packing.copies_of("index.html", &[b'a'; 2000]).expect("copies");
        let made = copies(&Packing { kept: None, ..packing.clone() });
        assert_eq!(copies(&packing), made);
        assert_eq!(copies(&packing), made);
        assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1);
    }
}
