//! Two to four jobs next to each other: rows that can be set side by side (see [`section_rows`]), and a verdict in plain
//! words (see [`verdict()`]).

mod pairs;
mod past;
mod preparation;
mod prospects;
mod risk;
mod rows;
mod tasks;
#[cfg(test)]
mod tests;
mod verdict;

pub use pairs::{Near, is_known_from, pair_closeness};
pub use rows::{Cell, ComparisonRow, section_rows};
pub use verdict::verdict;

use crate::documents::{JobDocument, JobKind};
use crate::figure::{grouped, listed};

const UNKNOWN: &str = "not available";
const NO_PROFILE: &str = "no editorial profile yet";

/// A job that stands for a range and not for a point.
fn is_estimate(job: &JobDocument) -> bool {
    job.row.kind == JobKind::Research
}

/// Whether the two are one occupation in the statistics, which then say the same of both.
fn share_occupation(a: &JobDocument, b: &JobDocument) -> bool {
    a.row.soc.first().is_some_and(|soc| b.row.soc.first() == Some(soc))
}

/// Which of the jobs are one occupation in the statistics, a sentence for each such occupation.
pub fn one_occupation(jobs: &[&JobDocument]) -> Vec<String> {
    let with_first = |at: usize| -> Vec<&str> {
        let same = jobs[at..].iter().filter(|job| share_occupation(jobs[at], job));
        same.map(|job| job.row.title.as_str()).collect()
    };
    // Told once, by the first of them.
    let is_first = |at: &usize| !jobs[..*at].iter().any(|job| share_occupation(job, jobs[*at]));
    let groups = (0..jobs.len()).filter(is_first).map(with_first).filter(|titles| titles.len() > 1);
    groups
        .map(|titles| {
            format!("{} are one occupation in these statistics, so their figures are the same.", listed(&titles))
        })
        .collect()
}

/// `$98,540`
fn dollars(amount: u32) -> String {
    format!("${}", grouped(amount))
}

/// `+4.3%`, without a sign where it rounds to nothing.
fn per_cent(growth: f64) -> String {
    if growth.abs() < 0.05 { "0.0%".to_owned() } else { format!("{growth:+.1}%") }
}

fn plural(count: i64, word: &str) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
