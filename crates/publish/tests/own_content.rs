//! What we publish from is sound, in form and in language. `npm ci` puts the dictionary where this test reads it.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use publish::check::{self, Speller};

#[test]
fn our_own_content_has_no_mistake() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let speller = Speller::read(&top.join("node_modules/dictionary-en-gb")).unwrap();
    if let Err(mistakes) = check::check(&top.join("content"), &speller) {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        panic!("{} mistakes:\n{}", lines.len(), lines.join("\n"));
    }
}
