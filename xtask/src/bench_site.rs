//! What a page loads of the program, how many files and bytes the site has, and how long publishing takes: all of it, again with nothing changed, and with
//! one profile changed. Written into bench/RESULTS.md beside the figures of the build that the targets are ratios of.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::build::site_command;
use crate::first_load::{self, Load};
use crate::project::{RESULTS, root};
use crate::section;
use crate::step::run;

/// Runs of what takes seconds, and of what takes a minute.
const QUICK_RUNS: usize = 9;
const SLOW_RUNS: usize = 3;
/// Of commit 7017124, on two cores of the same kind; measured then, and not again in this run.
const BEFORE: Size = Size { files: 20_705, bytes: 260_300_000 };
const BEFORE_PUBLISHING: f64 = 201.0;

/// What a run of this benchmark has no bare machine for, and would have to change the sources for: by hand, once each, on 29
/// November 2026, the second while others worked on the same two cores. `serve` still pressed
/// the program in the first, and no longer in the second.
const BY_HAND: &str = "| from a bare clone to the first page, seconds (by hand, once) | 1680 | 759 | 0.45 |\n\
| from a changed component to the served site, seconds (by hand, once, beside other work) | - | 285 | - |\n";

const FOLDER: &str = "target/site/bench";
const HEADING: &str = "`cargo xtask bench site`: the whole site, published to the disk of this machine. The figures of 7017124 \
were measured on a machine of the same kind, and not again in this run; what is marked as by hand was measured on 29 November \
2026.";

#[derive(Clone, Copy, Default)]
struct Size {
    files: usize,
    bytes: u64,
}

pub fn measure() -> Result<()> {
    let folder = root().join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let (out, kept, content) = (folder.join("dist"), folder.join("kept"), folder.join("content"));
    let publish = |copies: &str, content: &Path, kept: &Path| {
        let mut command = site_command(content)?;
        command.arg("--out").arg(&out).args(["--origin", "https://example.org", "--copies", copies]);
        seconds(command.arg("--keep").arg(kept))
    };
    let ours = root().join("content");
    let mut table = String::from("| What | 7017124 | Now | of it |\n|---|---:|---:|---:|\n");
    for copies in ["none", "br", "both"] {
        publish(copies, &ours, &kept)?;
        let size = size_of(&out)?;
        table += &format!(
            "| files, `--copies {copies}` | {} | {} | {:.2} |\n| bytes, `--copies {copies}` | {} | {} | {:.2} |\n",
            BEFORE.files,
            size.files,
            size.files as f64 / BEFORE.files as f64,
            BEFORE.bytes,
            size.bytes,
            size.bytes as f64 / BEFORE.bytes as f64,
        );
    }
    // As the last publication packed it.
    for Load { kind, files, brotli, .. } in first_load::loads(&out)? {
        let part = brotli as f64 / first_load::BEFORE as f64;
        table += &format!(
            "| program before {kind} answers, bytes as sent (now in {files} files) | {} | {brotli} | {part:.3} |\n",
            first_load::BEFORE
        );
    }
    let all = times(SLOW_RUNS, |number| {
        fs::remove_dir_all(&out).with_context(|| format!("could not remove {}", out.display()))?;
        publish("br", &ours, &folder.join(format!("kept-{number}")))
    })?;
    table += &row("publishing all, seconds", Some(BEFORE_PUBLISHING), &all);
    publish("br", &ours, &kept)?;
    let again = times(QUICK_RUNS, |_| publish("br", &ours, &kept))?;
    table += &row("publishing again, nothing changed, seconds", None, &again);
    let profile = times(QUICK_RUNS, |number| {
        copy_changed(&ours, &content, number)?;
        publish("br", &content, &kept)
    })?;
    table += &row("publishing again, one profile changed, seconds", None, &profile);
    table += BY_HAND;
    print!("{table}");
    fs::remove_dir_all(&folder).with_context(|| format!("could not remove {}", folder.display()))?;
    section::write(&root().join(RESULTS), "Loading, hosting and publishing", &format!("{HEADING}\n\n{table}"))
}

fn seconds(command: &mut Command) -> Result<f64> {
    let started = Instant::now();
    run(command)?;
    Ok(started.elapsed().as_secs_f64())
}

fn times(runs: usize, mut once: impl FnMut(usize) -> Result<f64>) -> Result<Vec<f64>> {
    let mut times: Vec<f64> = (0..runs).map(&mut once).collect::<Result<_>>()?;
    times.sort_by(f64::total_cmp);
    Ok(times)
}

/// Median and spread of times in order.
fn row(what: &str, before: Option<f64>, times: &[f64]) -> String {
    let (Some(least), Some(most), Some(median)) = (times.first(), times.last(), times.get(times.len() / 2)) else {
        return String::new();
    };
    let ratio = before.map_or_else(|| "-".to_owned(), |before| format!("{:.2}", median / before));
    let before = before.map_or_else(|| "-".to_owned(), |before| format!("{before:.0}"));
    format!("| {what} | {before} | {median:.1} ({least:.1} to {most:.1}, {} runs) | {ratio} |\n", times.len())
}

fn size_of(folder: &Path) -> Result<Size> {
    let mut size = Size::default();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            let inside = size_of(&path)?;
            size = Size { files: size.files + inside.files, bytes: size.bytes + inside.bytes };
        } else {
            size = Size { files: size.files + 1, bytes: size.bytes + fs::metadata(&path)?.len() };
        }
    }
    Ok(size)
}

/// The content with other words in one profile, each time others.
fn copy_changed(from: &Path, to: &Path, number: usize) -> Result<()> {
    if !to.exists() {
        copy(from, to)?;
    }
    let profile = Path::new("jobs/programmer.toml");
    let text = fs::read_to_string(from.join(profile)).context("could not read a profile")?;
    let Some((start, end)) = text.split_once("why = \"") else { bail!("the profile gives no reasons") };
    fs::write(to.join(profile), format!("{start}why = \"Change {number}. {end}")).context("could not change a profile")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name)).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_median_spread_and_ratio() {
        let line = row("x", Some(20.0), &[4.0, 5.0, 7.5]);
        assert_eq!(line, "| x | 20 | 5.0 (4.0 to 7.5, 3 runs) | 0.25 |\n");
        assert_eq!(row("x", None, &[4.0]), "| x | - | 4.0 (4.0 to 4.0, 1 runs) | - |\n");
    }
}
