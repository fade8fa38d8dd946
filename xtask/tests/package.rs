//! The npm package of the widget holds what it promises, and the script that the site serves.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn the_package_holds_the_script_its_types_and_its_licences() {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let packed = Command::new(npm)
        .args(["pack", "--dry-run", "--json", "--offline"])
        .current_dir(root().join("packages/widget"))
        .output()
        .expect("npm runs");
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    let answer: Value = serde_json::from_slice(&packed.stdout).expect("npm answers with JSON");
    // From version 11 on npm answers by the package's name.
    let package = answer.get(0).or_else(|| answer.get("job-risk-widget")).expect("one package");
    let mut files: Vec<&str> =
        package["files"].as_array().expect("a list").iter().filter_map(|file| file["path"].as_str()).collect();
    files.sort_unstable();
    let promised = [
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "index.d.ts",
        "index.js",
        "package.json",
        "react.d.ts",
        "widget.js",
    ];
    assert_eq!(files, promised);
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("a file");
    assert_eq!(read("packages/widget/widget.js"), read("public/widget.js"));
}

#[test]
fn the_types_name_every_attribute_that_the_script_observes() {
    let script = fs::read_to_string(root().join("public/widget.js")).expect("the script");
    let types = fs::read_to_string(root().join("packages/widget/index.d.ts")).expect("its types");
    let list = script.split("const OPTIONS = [").nth(1).and_then(|rest| rest.split(']').next()).expect("a list");
    let observed: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert!(observed.len() >= 9, "{observed:?}");
    for attribute in observed {
        assert!(types.contains(&format!("  {attribute}?: ")), "`{attribute}` has no type");
    }
}
