//! What the program is made of, by crate and by kind: told of the parts while they still have names, that is before they are
//! pressed.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rustc_demangle::demangle;

use crate::cut::Needs;
use crate::module::functions;

/// The pages that visitors come to first, by their parts.
const PAGES: [(&str, &str); 4] =
    [("home", "home"), ("all jobs", "jobs"), ("a profile", "job"), ("a comparison", "compare")];
/// Rows that a table has beside "all others".
const ROWS: usize = 14;
/// What a name contains tells its kind, the first that fits.
const KINDS: [(&str, &[&str]); 10] = [
    ("decoding of documents", &["serde", "Deserialize", "DeserializeSeed"]),
    ("sorting", &["slice::sort"]),
    ("writing of numbers and words", &["core::fmt", "flt2dec", "alloc::fmt", "core::num", "core::str", "alloc::str"]),
    ("views, erased to one type", &["any_view", "AnyView", "any_attribute"]),
    ("views, each of its own type", &["tachys", "leptos::children", "into_view", "leptos_meta"]),
    ("closures (parts of views, listeners, effects)", &["core::ops::function", "{closure"]),
    ("signals, memos and effects", &["reactive_graph", "any_spawner", "or_poisoned"]),
    ("dropping", &["drop_in_place", "drop_glue"]),
    ("our functions", &["job_risk_index::", "index::"]),
    ("collections and memory", &["alloc::", "hashbrown", "indexmap", "dlmalloc"]),
];

/// Bytes of code by crate or kind, a column for each page.
type Rows = BTreeMap<String, [usize; PAGES.len()]>;

/// `needs` are the files of each part, beside the main module.
pub fn table(out: &Path, name: &str, needs: &Needs) -> Result<String> {
    let (mut crates, mut kinds) = (Rows::new(), Rows::new());
    let main = format!("{name}_bg.wasm");
    for (column, (_, part)) in PAGES.into_iter().enumerate() {
        for file in needs.get(part).into_iter().flatten().chain([&main]) {
            let path = out.join(file);
            let module = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            for function in functions(&module)? {
                let name = plain(&format!("{:#}", demangle(&function.name)));
                crates.entry(crate_of(&name).to_owned()).or_default()[column] += function.body.len();
                kinds.entry(kind_of(&name).to_owned()).or_default()[column] += function.body.len();
            }
        }
    }
    Ok(format!("{}\n{}", told("Crate", crates), told("Kind", kinds)))
}

fn told(what: &str, rows: Rows) -> String {
    let mut rows: Vec<(String, [usize; PAGES.len()])> = rows.into_iter().collect();
    rows.sort_by_key(|(_, sizes)| Reverse(sizes.iter().sum::<usize>()));
    let sum = |rows: &[(String, [usize; PAGES.len()])]| {
        rows.iter().fold([0; PAGES.len()], |sum, (_, sizes)| std::array::from_fn(|at| sum[at] + sizes[at]))
    };
    let all = ("all".to_owned(), sum(&rows));
    let others = rows.split_off(rows.len().min(ROWS));
    let others = (!others.is_empty()).then(|| ("all others".to_owned(), sum(&others)));
    let heads = PAGES.map(|(page, _)| page).join(" | ");
    let mut text = format!("| {what} | {heads} |\n|---|{}\n", "---:|".repeat(PAGES.len()));
    for (name, sizes) in rows.into_iter().chain(others).chain([all]) {
        let cells = sizes.map(|size| format!("{:.1}", size as f64 / 1000.0)).join(" | ");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {name} | {cells} |");
    }
    text
}

/// Without the hashes by which crates of one name are told apart.
fn plain(name: &str) -> String {
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                plain += rest
            }
            _ => plain = plain + "[" + part,
        }
    }
    plain
}

/// The crate that a function is of: of the type that it is for, or of the trait where that is any type.
fn crate_of(name: &str) -> &str {
    let inside = name.trim_start_matches(['<', '&', '*', '[', '(', ' ']).trim_start_matches("mut ");
    let (kind, by) = inside.split_once(" as ").unwrap_or((inside, inside));
    crate_in(kind).or_else(|| crate_in(by.trim_start_matches(['<', '&']))).unwrap_or(if name.ends_with("shim") {
        "glue of wasm-bindgen and of the cut"
    } else {
        "others"
    })
}

/// The first name of a path.
fn crate_in(path: &str) -> Option<&str> {
    path.split_once("::").map(|(first, _)| first).filter(|first| is_name(first))
}

fn is_name(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn kind_of(name: &str) -> &'static str {
    let fits = |(_, parts): &&(&str, &[&str])| parts.iter().any(|part| name.contains(part));
    KINDS.iter().find(fits).map_or("all else", |(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_of_its_type_s_crate_or_of_its_trait_s() {
        for (name, of) in [
            ("job_risk_index::pages::home::HomePage", "job_risk_index"),
            ("<index::documents::JobRow as serde_core::de::Deserialize>::deserialize", "index"),
            ("<T as tachys::view::any_view::IntoAny>::into_any::build", "tachys"),
            ("<&mut serde_json::de::Deserializer<R> as serde_core::de::Deserializer>::deserialize_seq", "serde_json"),
            ("<alloc::vec::Vec<T> as tachys::view::Render>::build", "alloc"),
            ("memcpy", "others"),
            ("<unknown> externref shim", "glue of wasm-bindgen and of the cut"),
        ] {
            assert_eq!(crate_of(name), of, "{name}");
        }
    }

    #[test]
    fn a_name_is_told_without_hashes() {
        assert_eq!(plain("core[c5930c85a12de822]::str::<[u8]>::f"), "core::str::<[u8]>::f");
    }

    #[test]
    fn a_function_is_of_one_kind() {
        assert_eq!(kind_of("<&mut serde_json::de::Deserializer<R>>::deserialize_seq"), "decoding of documents");
        assert_eq!(kind_of("<T as tachys::view::any_view::IntoAny>::into_any"), "views, erased to one type");
        assert_eq!(kind_of("memcpy"), "all else");
    }

    #[test]
    fn rows_beyond_the_largest_are_one() {
        let rows: Rows = (1..20).map(|size| (format!("c{size:02}"), [size * 1000; PAGES.len()])).collect();
        let text = told("Crate", rows);
        assert!(text.starts_with(
            "| Crate | home | all jobs | a profile | a comparison |\n|---|---:|---:|---:|---:|\n| c19 | 19.0 |"
        ));
        assert!(
            text.contains("\n| all others | 15.0 |") && text.ends_with("| all | 190.0 | 190.0 | 190.0 | 190.0 |\n"),
            "{text}"
        );
    }
}
