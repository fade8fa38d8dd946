//! What ARCHITECTURE.md promises and the compiler can't check.

use std::fs;
use std::path::{Path, PathBuf};

struct Source {
    /// Below the project's root, with forward slashes.
    path: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below a folder of the project with one of the endings.
fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                // Packages that others wrote.
                if !path.ends_with("node_modules") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| path.extension().is_some_and(|found| found == *ending)) {
                let text = fs::read_to_string(&path).expect("a text file");
                let below =
                    path.strip_prefix(root()).expect("a path of the project").to_string_lossy().replace('\\', "/");
                found.push(Source { path: below, text });
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no {endings:?} files: the check checks nothing");
    found
}

/// The places, as `path:line`, where one of the words stands outside comments.
fn places(sources: &[Source], words: &[&str]) -> Vec<String> {
    let mut places = Vec::new();
    for source in sources {
        for (number, line) in source.text.lines().enumerate() {
            let is_comment = line.trim_start().starts_with("//");
            if !is_comment && words.iter().any(|word| line.contains(word)) {
                places.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    places
}

fn outside(sources: Vec<Source>, allowed: &[&str]) -> Vec<Source> {
    sources.into_iter().filter(|source| !allowed.iter().any(|path| source.path.starts_with(path))).collect()
}

#[test]
fn the_domain_sees_no_browser_no_clock_and_no_file() {
    let domain = sources("crates/index/src", &["rs"]);
    let words = [
        "std::fs",
        "std::net",
        "std::env",
        "SystemTime",
        "Instant",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "leptos",
        "OffsetDateTime",
    ];
    assert_eq!(places(&domain, &words), Vec::<String>::new());
    let names = dependencies("crates/index");
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert!(names.iter().all(|name| ["serde", "thiserror", "time"].contains(name)), "{names:?}");
}

/// The names of what a crate needs to be compiled.
fn dependencies(folder: &str) -> Vec<String> {
    let manifest = fs::read_to_string(root().join(folder).join("Cargo.toml")).expect("a manifest");
    let needed = manifest.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n[").next());
    let lines = needed.expect("its dependencies").lines();
    let lines = lines.filter(|line| !line.starts_with('#') && line.contains('='));
    lines.filter_map(|line| line.split(['.', ' ', '=']).next()).map(str::to_owned).collect()
}

#[test]
fn what_serves_a_site_is_compiled_without_what_draws_and_cuts() {
    for folder in ["crates/publish", "crates/bindgen", "crates/preview"] {
        let names = dependencies(folder);
        let shipping = ["pictures", "parts", "resvg", "png", "wasm_split_cli_support", "wasmparser", "wasm-encoder"];
        let found: Vec<&String> = names.iter().filter(|name| shipping.contains(&name.as_str())).collect();
        assert!(!names.is_empty() && found.is_empty(), "{folder} needs {found:?}");
    }
}

#[test]
fn only_data_fetches() {
    let app = outside(sources("src", &["rs"]), &["src/data/"]);
    assert_eq!(places(&app, &["gloo_net", "fetch_with", "XmlHttpRequest"]), Vec::<String>::new());
}

#[test]
fn only_routes_spells_addresses() {
    let app = outside(sources("src", &["rs"]), &["src/routes.rs"]);
    let words = [
        "\"/jobs",
        "\"/compare",
        "\"/map",
        "\"/saved",
        "\"/moves",
        "\"/industries",
        "\"/weeks",
        "\"/methodology",
        "\"/data",
        "\"/embed",
        "\"/widget",
        "href=\"/",
    ];
    assert_eq!(places(&app, &words), Vec::<String>::new());
}

#[test]
fn only_the_edges_bind_javascript() {
    let app = outside(sources("src", &["rs"]), &["src/charts/library/echarts.rs", "src/takeover/mod.rs"]);
    assert_eq!(places(&app, &["#[wasm_bindgen", "extern \"C\""]), Vec::<String>::new());
}

#[test]
fn components_neither_fetch_nor_know_a_page() {
    let components = sources("src/components", &["rs"]);
    assert_eq!(places(&components, &["data::fetch", "crate::pages", "Resource::new"]), Vec::<String>::new());
}

#[test]
fn no_markup_carries_a_style_that_the_policy_would_block() {
    let app = sources("src", &["rs"]);
    assert_eq!(places(&app, &[" style=\"", " style=format", "inner_html=format"]), Vec::<String>::new());
}

#[test]
fn colours_come_from_the_tokens() {
    // The widget is one small document that loads no other style, so it carries the few tokens that it needs.
    let styles = outside(sources("style", &["css"]), &["style/tokens.css", "style/widget.css"]);
    let hex = |line: &str| {
        line.match_indices('#').any(|(at, _)| {
            let digits = line[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
            (digits == 3 || digits == 6) && line[..at].contains(':')
        })
    };
    let found: Vec<String> = styles
        .iter()
        .flat_map(|style| style.text.lines().map(move |line| (style, line)))
        // Paper is white and ink is black, whatever the theme.
        .filter(|(_, line)| hex(line) && !["#fff;", "#000;"].iter().any(|print| line.contains(print)))
        .map(|(style, line)| format!("{}: {}", style.path, line.trim()))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_source_file_opens_with_a_sentence_on_what_it_is_for() {
    let all = ["src", "crates", "fuzz", "xtask", "tests"].map(|folder| sources(folder, &["rs"])).into_iter().flatten();
    let silent: Vec<String> = all.filter(|source| !source.text.starts_with("//!")).map(|source| source.path).collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn no_source_file_is_longer_than_a_reader_holds() {
    const MAX_LINES: usize = 400;
    let all = ["src", "crates", "fuzz", "xtask", "tests", "style"]
        .map(|folder| sources(folder, &["rs", "css", "js"]))
        .into_iter()
        .flatten();
    let long: Vec<String> = all
        .filter(|source| source.text.lines().count() > MAX_LINES)
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

/// Rooms from the ground up, as ARCHITECTURE.md lists them: each imports those before it and none after it.
const FLOORS: [(&str, &[&str]); 3] = [
    (
        "src",
        &[
            "svg",
            "part",
            "routes",
            "data",
            "state",
            "components",
            "charts",
            "widget",
            "pages",
            "late",
            "app",
            "prerender",
            "takeover",
            "main",
        ],
    ),
    ("src/charts", &["state", "layout", "drawing", "hands", "library", "trend", "map", "bubbles"]),
    ("crates/publish/src", &["content", "documents", "check", "site"]),
];

/// The module that a path like `crate::data::Store` or `super::super::state` leads to, from the file that says it.
fn target(file: &str, path: &str) -> Vec<String> {
    let mut place: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if place.last().is_some_and(|name| name == "mod") {
        place.pop();
    }
    let root = place.iter().position(|part| part == "src").map_or(0, |at| at + 1);
    for part in path.split("::") {
        match part {
            "crate" | "job_risk_index" => place.truncate(root),
            "self" => {}
            "super" => {
                place.pop();
            }
            name => place.push(name.to_owned()),
        }
    }
    place
}

/// Every path of the project that a line names, one for each of the names in braces.
fn named_paths(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::", "job_risk_index::"] {
        for (at, _) in text.match_indices(start) {
            let is_begin = text[..at]
                .chars()
                .next_back()
                .is_none_or(|before| !before.is_alphanumeric() && before != '_' && before != ':');
            if !is_begin {
                continue;
            }
            let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let path: String = text[at..].chars().take_while(|c| is_part(*c)).collect();
            let rest = &text[at + path.len()..];
            match rest.strip_prefix('{').and_then(|list| list.split('}').next()) {
                Some(list) => found.extend(list.split(',').map(|name| format!("{path}{}", name.trim()))),
                None => found.push(path),
            }
        }
    }
    found
}

#[test]
fn no_room_imports_what_stands_above_it() {
    let mut upwards = Vec::new();
    for (house, rooms) in FLOORS {
        let floor = |place: &[String]| {
            let below = place.join("/");
            let room = below.strip_prefix(house)?.strip_prefix('/')?.split('/').next()?.to_owned();
            rooms.iter().position(|name| *name == room)
        };
        let all = sources(house, &["rs"]);
        assert!(rooms.iter().all(|room| {
            let place = format!("{house}/{room}");
            all.iter()
                .any(|source| source.path == format!("{place}.rs") || source.path.starts_with(&format!("{place}/")))
        }));
        for source in &all {
            let Some(here) = floor(&target(&source.path, "self")) else { continue };
            let code: String =
                source.text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            for path in named_paths(&code) {
                if floor(&target(&source.path, &path)).is_some_and(|there| there > here) {
                    upwards.push(format!("{}: {path}", source.path));
                }
            }
        }
    }
    assert_eq!(upwards, Vec::<String>::new());
}

#[test]
fn a_path_is_followed_to_its_room() {
    let place = |file, path| target(file, path).join("/");
    assert_eq!(place("src/data/mod.rs", "crate::prerender::Store"), "src/prerender/Store");
    assert_eq!(place("src/charts/state/levels.rs", "super::series::Line"), "src/charts/state/series/Line");
    assert_eq!(place("src/charts/hands/mod.rs", "super::trend"), "src/charts/trend");
    assert_eq!(named_paths("use crate::{data, state::query};"), ["crate::data", "crate::state::query"]);
    assert_eq!(named_paths("use super::a::b; // supercrate::c"), ["super::a::b"]);
}
