//! The readers that are no Rust: those in the scripts of widgets, with the corpus of addresses, names and documents and with
//! mutations of it, in Node (readers.mjs says what must hold).

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fuzz::{Mutations, corpus};
use serde_json::json;

/// Far above what all inputs take together.
const PATIENCE: Duration = Duration::from_secs(300);
const RUNS: usize = 4000;

/// The corpus and mutations of it, a line each.
fn lines(kind: &str, corpora: &[&str], is_of_it: fn(&Path) -> bool) -> String {
    let kept = corpora.iter().flat_map(|name| corpus(name)).filter(|(path, _)| is_of_it(path));
    let kept: Vec<Vec<u8>> = kept.map(|(_, input)| input).collect();
    assert!(!kept.is_empty(), "no corpus of {corpora:?}");
    let mutations = Mutations::new(kept.iter().map(Vec::as_slice)).take(RUNS);
    let line = |input: Vec<u8>| json!({ "kind": kind, "text": String::from_utf8_lossy(&input) }).to_string() + "\n";
    kept.iter().cloned().chain(mutations).map(line).collect()
}

fn hold(inputs: &str) {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a folder for the test");
    let (noted, given) = (folder.path().join("input"), folder.path().join("inputs"));
    std::fs::File::create(&given).and_then(|mut file| file.write_all(inputs.as_bytes())).expect("inputs");
    let mut node = Command::new("node")
        .arg(top.join("tests/readers.mjs"))
        .args([&top.join("../public"), &noted])
        .stdin(std::fs::File::open(&given).expect("inputs"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("node runs");
    let started = Instant::now();
    while node.try_wait().expect("node").is_none() {
        if started.elapsed() > PATIENCE {
            node.kill().expect("it ends");
            panic!("this hangs: {}", std::fs::read_to_string(&noted).unwrap_or_default());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let output = node.wait_with_output().expect("what it said");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), inputs.lines().count().to_string());
}

#[test]
fn whatever_an_address_or_an_attribute_says_widgets_keep_to_their_forms() {
    hold(&lines("address", &["queries", "names"], |_| true));
}

#[test]
fn whatever_a_document_says_the_comparison_draws_it_or_says_that_it_did_not_come() {
    hold(&lines("document", &["documents"], |path| path.ends_with("trend.json")));
}
