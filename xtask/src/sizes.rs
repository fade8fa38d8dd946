//! The table of what is shipped: every program, style and font, and the rest in groups.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project;
use crate::step::read;

/// Of the longest page of a job, as sent: 0.60 of the same page with its data a second time and five still charts (40,572).
const MOST_BYTES_OF_A_JOB: u64 = 24_500;

/// Bytes of one file as it is, and of the copies that hosts send instead.
#[derive(Clone)]
struct Shipped {
    path: String,
    raw: u64,
    gzip: Option<u64>,
    brotli: Option<u64>,
}

impl Shipped {
    fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    fn is_text(&self) -> bool {
        !["woff2", "woff", "ttf", "png", "ico"].contains(&self.extension())
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
            "html" if file.path.starts_with("widget/") => groups.entry("widgets").or_default().push(file),
            "html" if file.path.starts_with("jobs/") && file.path != "jobs/index.html" => {
                groups.entry("job HTML").or_default().push(file);
            }
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
    let groups: Vec<Group> = groups.into_iter().filter_map(|(name, files)| Group::of(name, files)).collect();
    let ends = groups.iter().flat_map(|group| [&group.median, &group.largest]);
    let packed = packed(dist, single.iter().copied().chain(ends))?;
    let text = render(&single, &groups, &packed) + &widgets(dist)?;
    let longest = groups.iter().find(|group| group.name == "job HTML").map(|group| &group.largest.path);
    let brotli = longest.and_then(|path| packed.get(path)).map_or(0, |(_, brotli)| *brotli);
    if brotli > MOST_BYTES_OF_A_JOB {
        bail!(
            "{text}\n{} has {brotli} bytes as sent, more than the {MOST_BYTES_OF_A_JOB} that xtask/src/sizes.rs allows",
            longest.map_or("", String::as_str)
        );
    }
    Ok(text)
}

/// Bytes as sent, gzip and Brotli, by path: those of the copies beside a file, else what a host makes of it.
fn packed<'a>(dist: &Path, files: impl Iterator<Item = &'a Shipped>) -> Result<BTreeMap<String, (u64, u64)>> {
    let files: Vec<&Shipped> = files.filter(|file| file.is_text()).collect();
    let paths = files.iter().map(|file| dist.join(&file.path));
    let text = read(project::command("node").arg("build/packed.mjs").args(paths)).context("`node` packs nothing")?;
    let sizes = text.lines().filter_map(|line| {
        let (gzip, brotli) = line.split_once(' ')?;
        Some((gzip.parse().ok()?, brotli.parse().ok()?))
    });
    let of_file = |(file, (gzip, brotli)): (&Shipped, (u64, u64))| {
        (file.path.clone(), (file.gzip.unwrap_or(gzip), file.brotli.unwrap_or(brotli)))
    };
    Ok(files.into_iter().zip(sizes).map(of_file).collect())
}

/// Files of one kind, with the one of middle size and the largest.
struct Group {
    name: String,
    files: usize,
    raw: u64,
    median: Shipped,
    largest: Shipped,
}

impl Group {
    fn of(name: &str, mut files: Vec<&Shipped>) -> Option<Self> {
        files.sort_by_key(|file| file.raw);
        let (median, largest) = (*files.get(files.len() / 2)?, *files.last()?);
        let raw = files.iter().map(|file| file.raw).sum();
        Some(Self { name: name.to_owned(), files: files.len(), raw, median: median.clone(), largest: largest.clone() })
    }
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

fn render(single: &[&Shipped], groups: &[Group], packed: &BTreeMap<String, (u64, u64)>) -> String {
    let sent = |file: &Shipped| packed.get(&file.path).copied();
    let mut text = format!("{:<52} {:>12} {:>12} {:>12}\n", "file (bytes)", "raw", "gzip", "brotli");
    for file in single {
        let (gzip, brotli) = (or_dash(sent(file).map(|sent| sent.0)), or_dash(sent(file).map(|sent| sent.1)));
        let _ = writeln!(text, "{:<52} {:>12} {gzip:>12} {brotli:>12}", file.path, file.raw);
    }
    let _ = writeln!(
        text,
        "\n{:<8} {:>7} {:>12} {:>10} {:>10} {:>10} {:>10}  largest",
        "group", "files", "raw", "median", "median br", "max", "max br"
    );
    for Group { name, files, raw, median, largest } in groups {
        let of = |file: &Shipped| or_dash(sent(file).map(|sent| sent.1));
        let (median_br, largest_br) = (of(median), of(largest));
        let _ = writeln!(
            text,
            "{name:<8} {files:>7} {raw:>12} {:>10} {median_br:>10} {:>10} {largest_br:>10}  {}",
            median.raw, largest.raw, largest.path,
        );
    }
    text
}

fn or_dash(size: Option<u64>) -> String {
    size.map_or_else(|| "-".to_owned(), |size| size.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_tells_its_middle_and_its_largest_as_they_are_sent() {
        let page = |path: &str, raw| Shipped { path: path.into(), raw, gzip: None, brotli: None };
        let pages = [page("a.html", 100), page("b.html", 30), page("c.html", 50)];
        let group = Group::of("HTML", pages.iter().collect()).expect("a group");
        let packed = BTreeMap::from([("c.html".to_owned(), (9, 5)), ("a.html".to_owned(), (20, 10))]);
        let text = render(&[], &[group], &packed);
        let cells: Vec<&str> = text.lines().last().unwrap_or_default().split_whitespace().collect();
        assert_eq!(cells, ["HTML", "3", "180", "50", "5", "100", "10", "a.html"]);
    }
}
