//! What a page loads of the program, how many files and bytes the site has, and how long publishing takes: all of it, again with nothing changed, and with
//! one profile changed. Written into bench/RESULTS.md beside the figures of the build that the targets are ratios of.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::browser_program::Form;
use crate::build::site_command;
use crate::first_load::{self, Load};
use crate::project::{RESULTS, root};
use crate::section;
use crate::step::run;

const RUNS: usize = 9;
/// What commit 7017124 published.
const BEFORE: Size = Size { files: 20_705, bytes: 260_300_000 };

/// What a run of this benchmark has no bare machine for, and would have to change the sources for.
const BY_HAND: &str = "| from a bare clone to the first page, seconds (by hand, once) | 641 | 242 | 0.38 |\n\
| from a changed component to the served site, seconds (by hand) | 105.7 (105.4 to 105.7, 2 runs) | 26.8 (25.8 to 27.7, 3 runs) | 0.25 |\n";

const FOLDER: &str = "target/site/bench";
const HEADING: &str = "`cargo xtask bench site --before FOLDER`: the whole site, published to the disk of this machine, in turns \
with commit 7017124, checked out and built in that folder. What is marked as by hand is `cargo xtask serve`, measured on \
1 December 2026, one after the other on one machine at rest. 7017124 released the program for it, pressed it and drew pictures; \
now it is compiled fast and in one piece, and `--shipped` does the rest, which took 0.68 and 0.89 of 7017124's times that morning. \
Earlier results compared with times that 7017124 had taken on another machine, beside other work: 1680 seconds to the first page \
and 201 to publish. They were no measure of what we had gained.";

#[derive(Clone, Copy, Default)]
struct Size {
    files: usize,
    bytes: u64,
}

/// `before` is a folder with 7017124 in it, as `cargo xtask build` leaves it there.
pub fn measure(before: Option<&Path>) -> Result<()> {
    let folder = root().join(FOLDER);
    let before =
        before.map(|before| before.canonicalize().with_context(|| format!("there is no {}", before.display())));
    let before = before.transpose()?;
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let (out, kept, content) = (folder.join("dist"), folder.join("kept"), folder.join("content"));
    let publish = |copies: &str, content: &Path, kept: &Path| {
        let mut command = site_command(Form::Shipped, content)?;
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
    let (mut theirs, mut all) = (Vec::new(), Vec::new());
    for number in 0..RUNS {
        // To another place each time: some disks are slow to write where something was removed a moment ago.
        if let Some(before) = &before {
            theirs
                .push(seconds(published_before(before, &folder.join(format!("before-{number}"))).current_dir(before))?);
        }
        let mut command = site_command(Form::Shipped, &ours)?;
        command.arg("--out").arg(folder.join(format!("all-{number}")));
        all.push(seconds(command.args(["--origin", "https://example.org", "--copies", "br"]))?);
    }
    table += &row("publishing all, seconds", &theirs, &all);
    publish("br", &ours, &kept)?;
    let again = (0..RUNS).map(|_| publish("br", &ours, &kept)).collect::<Result<Vec<f64>>>()?;
    table += &row("publishing again, nothing changed, seconds", &[], &again);
    let changed = |number| {
        copy_changed(&ours, &content, number)?;
        publish("br", &content, &kept)
    };
    let profile = (0..RUNS).map(changed).collect::<Result<Vec<f64>>>()?;
    table += &row("publishing again, one profile changed, seconds", &[], &profile);
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

/// 7017124's own publisher, as it was called then.
fn published_before(folder: &Path, out: &Path) -> Command {
    let mut command = Command::new(folder.join("target/debug/publish"));
    command.args(["site", "--content", "content", "--public", "public", "--style", "target/site/style"]);
    command.args([
        "--app",
        "target/site/app",
        "--echarts",
        "target/site/echarts.js",
        "--origin",
        "https://example.org",
    ]);
    command.arg("--out").arg(out);
    command
}

/// Medians and spreads.
fn row(what: &str, before: &[f64], now: &[f64]) -> String {
    let ratio = match (median(before), median(now)) {
        (Some(before), Some(now)) => format!("{:.2}", now / before),
        _ => "-".to_owned(),
    };
    format!("| {what} | {} | {} | {ratio} |\n", told(before), told(now))
}

fn told(times: &[f64]) -> String {
    let Some(median) = median(times) else { return "-".to_owned() };
    let (least, most) =
        (times.iter().copied().fold(f64::INFINITY, f64::min), times.iter().copied().fold(0.0, f64::max));
    format!("{median:.1} ({least:.1} to {most:.1}, {} runs)", times.len())
}

fn median(times: &[f64]) -> Option<f64> {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
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
        let line = row("x", &[20.0], &[5.0, 4.0, 7.5]);
        assert_eq!(line, "| x | 20.0 (20.0 to 20.0, 1 runs) | 5.0 (4.0 to 7.5, 3 runs) | 0.25 |\n");
        assert_eq!(row("x", &[], &[4.0]), "| x | - | 4.0 (4.0 to 4.0, 1 runs) | - |\n");
    }
}
