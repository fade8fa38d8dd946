//! What a page loads of the browser program before it answers to a click, beside what it may.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The whole program before it was cut into parts (commit 7017124), as sent: what the budgets are parts of.
pub const BEFORE: u64 = 690_335;

/// A kind of page by one of it, and how many thousandths of `BEFORE` it may load.
const BUDGETS: [(&str, &str, u64); 6] = [
    ("home", "index.html", 405),
    ("all jobs", "jobs/index.html", 500),
    ("a profile", "jobs/software-developer/index.html", 440),
    ("a comparison", "compare/index.html", 645),
    ("the map", "map/index.html", 545),
    ("the methodology", "methodology/index.html", 630),
];

/// Files of one kind of page, and what they hold.
#[derive(Debug, PartialEq)]
pub struct Load {
    pub kind: &'static str,
    pub files: usize,
    raw: u64,
    pub brotli: u64,
    budget: u64,
}

/// # Errors
/// A page or a file of the program that is not there.
pub fn loads(dist: &Path) -> Result<Vec<Load>> {
    let load = |(kind, page, budget)| {
        let files = files_of(dist, page)?;
        let raw = files.iter().map(|file| size(file)).sum::<Result<u64>>()?;
        let brotli = files.iter().map(|file| sent(file)).sum::<Result<u64>>()?;
        Ok(Load { kind, files: files.len(), raw, brotli, budget })
    };
    BUDGETS.into_iter().map(load).collect()
}

/// The table, and the kinds of pages that load more than they may.
///
/// # Errors
/// A page or a file of the program that is not there, and a page over its budget.
pub fn table(dist: &Path) -> Result<String> {
    let mut text =
        format!("\n{:<16} {:>6} {:>12} {:>12} {:>8} {:>8}\n", "first load", "files", "raw", "brotli", "part", "budget");
    let mut over = Vec::new();
    for Load { kind, files, raw, brotli, budget } in loads(dist)? {
        let part = brotli * 1000 / BEFORE;
        let _ = writeln!(
            text,
            "{kind:<16} {files:>6} {raw:>12} {brotli:>12} {:>8} {:>8}",
            thousandths(part),
            thousandths(budget)
        );
        if part > budget {
            over.push(format!("{kind} ({} instead of {})", thousandths(part), thousandths(budget)));
        }
    }
    if !over.is_empty() {
        bail!("{text}\nmore of the program than the budget in xtask/src/first_load.rs allows: {}", over.join(", "));
    }
    Ok(text)
}

fn thousandths(part: u64) -> String {
    format!("{}.{:03}", part / 1000, part % 1000)
}

fn size(file: &Path) -> Result<u64> {
    Ok(fs::metadata(file).with_context(|| format!("there is no {}", file.display()))?.len())
}

/// Bytes as a browser gets them: packed, where the publisher found that it gains anything.
fn sent(file: &Path) -> Result<u64> {
    let packed = packed(file);
    size(if packed.is_file() { &packed } else { file })
}

fn packed(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// The program's files as a page names them, with the modules that they import.
fn files_of(dist: &Path, page: &str) -> Result<Vec<PathBuf>> {
    let path = dist.join(page);
    let html = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let mut files: Vec<PathBuf> = program_names(&html).into_iter().map(|name| dist.join("assets").join(name)).collect();
    let module = files.first().with_context(|| format!("{page} starts no program"))?.clone();
    let code = fs::read_to_string(&module).with_context(|| format!("could not read {}", module.display()))?;
    for name in imported(&code) {
        let file = dist.join("assets").join(name);
        if !files.contains(&file) {
            files.push(file);
        }
    }
    Ok(files)
}

/// The names in `assets/` of the module, its WebAssembly, the parts, and the script that starts them, in this order, as a
/// page says them (crates/publish/src/site/page.rs).
fn program_names(html: &str) -> Vec<String> {
    let between = |start: &str, end: &str| Some(html.split_once(start)?.1.split_once(end)?.0);
    let Some(start) = between("id=\"start\" src=\"", "\"") else { return Vec::new() };
    let Some(needs) = between("id=\"program\">", "</script>") else { return Vec::new() };
    let Ok(needs) = serde_json::from_str::<Value>(needs) else { return Vec::new() };
    let parts = needs["parts"].as_array().into_iter().flatten();
    let addresses =
        [&needs["module"], &needs["wasm"]].into_iter().chain(parts).filter_map(Value::as_str).chain([start]);
    addresses.filter_map(|address| Some(address.rsplit_once("/assets/")?.1.to_owned())).collect()
}

fn imported(module: &str) -> Vec<&str> {
    let mut names: Vec<&str> = module
        .split("import")
        .filter_map(|after| {
            let alone = after.trim_start();
            let (what, name) = if alone.starts_with(['"', '\'']) { ("", alone) } else { after.split_once("from")? };
            let name = name.trim_start().strip_prefix(['"', '\''])?.split(['"', '\'']).next()?;
            (!what.contains(';')).then(|| name.strip_prefix("./"))?
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html_of(module: &str, wasm: &str, part: &str) -> String {
        format!(
            "<script>first</script><script type=\"application/json\" id=\"program\">{{\"beside\":[],\"module\":\"{module}\",\
             \"parts\":[\"{part}\"],\"wasm\":\"{wasm}\"}}</script><script>second</script>\
             <script type=\"module\" id=\"start\" src=\"/risk/assets/start-3.js\"></script>"
        )
    }

    #[test]
    fn a_page_names_its_program() {
        let html = html_of("/risk/assets/app-2.js", "/risk/assets/app-2_bg.wasm", "/risk/assets/home-1.wasm");
        assert_eq!(program_names(&html), ["app-2.js", "app-2_bg.wasm", "home-1.wasm", "start-3.js"]);
        let module =
            "import { load } from './load-1.js';\nimport * as x from \"./parts-2.js\"\nimport './act-3.js';let a;";
        let minified = "var a=1;import*as b from\"./parts-2.js\";import*as c from\"./parts-2.js\";let d=_=>import(_);f.from(\"./x\");";
        assert_eq!(imported(minified), ["parts-2.js"]);
        assert_eq!(imported(module), ["act-3.js", "load-1.js", "parts-2.js"]);
    }

    #[test]
    fn a_page_over_its_budget_is_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        for (_, page, _) in BUDGETS {
            let path = folder.path().join(page);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            let html = html_of("/assets/app-1.js", "/assets/app-1_bg.wasm", "/assets/home-1.wasm");
            fs::write(path, html).expect("a page");
        }
        fs::create_dir_all(folder.path().join("assets")).expect("a folder");
        for name in ["app-1_bg.wasm", "home-1.wasm", "start-3.js"] {
            fs::write(folder.path().join("assets").join(name), "").expect("a file");
        }
        fs::write(folder.path().join("assets/app-1.js"), "let a;").expect("a module");
        let weighing = |weight: usize| {
            fs::write(folder.path().join("assets/app-1.js.br"), vec![0; weight]).expect("its copy");
            table(folder.path())
        };
        assert!(weighing(10_000).is_ok_and(|text| text.contains("home")));
        assert!(weighing(450_000).is_err_and(|error| error.to_string().contains("home (0.65")));
    }
}
