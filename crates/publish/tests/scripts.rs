//! The scripts of the widget keep to the sizes that partners are promised.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

/// Bytes as a host sends them: minified by the build (build/minify.mjs), packed with brotli.
fn packed_bytes(name: &str) -> usize {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let minified = Command::new(root.join("node_modules/.bin/esbuild"))
        .arg(root.join("public").join(name))
        .args(["--minify", "--target=es2020"])
        .output()
        .expect("`npm ci` installs esbuild");
    assert!(minified.status.success(), "{}", String::from_utf8_lossy(&minified.stderr));
    packing::brotli(&minified.stdout, 11).unwrap().len()
}

#[test]
fn the_script_on_a_host_page_weighs_2_kb_at_most() {
    let bytes = packed_bytes("widget.js");
    assert!(bytes <= 2048, "public/widget.js packs to {bytes} bytes");
}

#[test]
fn the_script_in_a_frame_weighs_a_tenth_of_the_widget_at_most() {
    let bytes = packed_bytes("widget-frame.js");
    assert!(bytes <= 1228, "public/widget-frame.js packs to {bytes} bytes");
}
