//! The table of what is shipped: every program, style and font, and the rest in groups.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

/// Bytes of one file as it is, and as the copies beside it that hosts send instead.
#[derive(Clone)]
struct Shipped {
    path: String,
    raw: u64,
    gzip: Option<u64>,
    brotli: Option<u64>,
}

impl Shipped {
    /// What a modern browser downloads.
    fn sent(&self) -> u64 {
        self.brotli.or(self.gzip).unwrap_or(self.raw)
    }

    fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }
}

pub fn table(dist: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(dist, dist, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut single = Vec::new();
    let mut groups: BTreeMap<&str, Vec<&Shipped>> = BTreeMap::new();
    for file in &files {
        match file.extension() {
            "wasm" | "js" | "css" | "woff2" | "woff" | "ttf" => single.push(file),
            "html" => groups.entry("HTML").or_default().push(file),
            // What the search loads first, and what each search may load beside it.
            "json" if file.path == "data/v1/search.json" => single.push(file),
            "json" if file.path.starts_with("data/v1/search/") => groups.entry("shards").or_default().push(file),
            "json" => groups.entry("JSON").or_default().push(file),
            "csv" => groups.entry("CSV").or_default().push(file),
            "svg" => groups.entry("SVG").or_default().push(file),
            "png" => groups.entry("PNG").or_default().push(file),
            "xml" => groups.entry("XML").or_default().push(file),
            _ => groups.entry("others").or_default().push(file),
        }
    }
    Ok(render(&single, &groups) + &widgets(dist)?)
}

/// Each kind of widget with all that it loads, as the publisher measured it against what partners are promised.
fn widgets(dist: &Path) -> Result<String> {
    let path = dist.join("data/v1/widgets.json");
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let widgets: Value = serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))?;
    let mut table = format!("\n{:<16} {:>7} {:>10} {:>10}\n", "widget (whole)", "pages", "median br", "max br");
    for kind in widgets["kinds"].as_array().into_iter().flatten() {
        let name = kind["kind"].as_str().unwrap_or_default();
        let (pages, median, largest) = (&kind["pages"], &kind["median_bytes"], &kind["largest_bytes"]);
        let _ = writeln!(table, "{name:<16} {pages:>7} {median:>10} {largest:>10}");
    }
    Ok(table)
}

fn collect(dist: &Path, folder: &Path, files: &mut Vec<Shipped>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(dist, &path, files)?;
        } else if !path.extension().is_some_and(|extension| extension == "br" || extension == "gz") {
            let beside = |extension: &str| {
                let mut name = path.as_os_str().to_owned();
                name.push(extension);
                fs::metadata(Path::new(&name)).ok().map(|found| found.len())
            };
            files.push(Shipped {
                path: path.strip_prefix(dist).unwrap_or(&path).display().to_string(),
                raw: fs::metadata(&path)?.len(),
                gzip: beside(".gz"),
                brotli: beside(".br"),
            });
        }
    }
    Ok(())
}

fn render(single: &[&Shipped], groups: &BTreeMap<&str, Vec<&Shipped>>) -> String {
    let mut text = format!("{:<52} {:>12} {:>12} {:>12}\n", "file (bytes)", "raw", "gzip", "brotli");
    for file in single {
        let (gzip, brotli) = (or_dash(file.gzip), or_dash(file.brotli));
        let _ = writeln!(text, "{:<52} {:>12} {gzip:>12} {brotli:>12}", file.path, file.raw);
    }
    let _ = writeln!(
        text,
        "\n{:<8} {:>7} {:>12} {:>12} {:>12} {:>10} {:>10} {:>10}  largest",
        "group", "files", "raw", "gzip", "brotli", "median", "median br", "max br"
    );
    for (name, files) in groups {
        let total = |size: fn(&Shipped) -> u64| files.iter().map(|file| size(file)).sum::<u64>();
        let largest = files.iter().max_by_key(|file| file.sent());
        let _ = writeln!(
            text,
            "{name:<8} {:>7} {:>12} {:>12} {:>12} {:>10} {:>10} {:>10}  {}",
            files.len(),
            total(|file| file.raw),
            total(|file| file.gzip.unwrap_or(file.raw)),
            total(Shipped::sent),
            median(files.iter().map(|file| file.raw)),
            median(files.iter().map(|file| file.sent())),
            largest.map_or(0, |file| file.sent()),
            largest.map_or("", |file| &file.path),
        );
    }
    text
}

fn or_dash(size: Option<u64>) -> String {
    size.map_or_else(|| "-".to_owned(), |size| size.to_string())
}

/// The middle size; of two middles the larger.
fn median(sizes: impl Iterator<Item = u64>) -> u64 {
    let mut sizes: Vec<u64> = sizes.collect();
    sizes.sort_unstable();
    sizes.get(sizes.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_count_what_is_sent_and_fall_back_to_the_raw_size() {
        let page = |path: &str, raw, brotli| Shipped { path: path.into(), raw, gzip: None, brotli };
        let pages = [page("a.html", 100, Some(10)), page("b.html", 30, None), page("c.html", 50, Some(5))];
        let groups = BTreeMap::from([("HTML", pages.iter().collect())]);
        let text = render(&[], &groups);
        let cells: Vec<&str> = text.lines().last().unwrap_or_default().split_whitespace().collect();
        assert_eq!(cells, ["HTML", "3", "180", "180", "45", "50", "10", "30", "b.html"]);
    }
}
