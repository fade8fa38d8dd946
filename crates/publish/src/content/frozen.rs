//! Published editions, frozen: what was shown stays what was shown, whatever the ledger says later.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use index::documents::HistoryDriver;
use index::{Date, Score, Slug, editions};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::characters::{self, unfit};
use super::file::read_text;
use super::mistake::{Mistakes, Place};

/// `content/editions/<date>.json`. An editor may edit the summary; the rest is held by the digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenEdition {
    pub edition: Date,
    /// Computed after the fact, before the index was first published.
    pub backfilled: bool,
    pub methodology_version: String,
    /// SHA-256 over one line a job, by slug: slug, shown score, unrounded score; of an estimate the ends of its range too.
    pub digest: String,
    pub summary: Vec<String>,
    /// By slug.
    pub scores: Vec<FrozenScore>,
    /// Research estimates.
    pub estimates: BTreeMap<Slug, FrozenEstimate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenScore {
    pub slug: Slug,
    pub title: String,
    pub industry: Slug,
    pub score: Score,
    pub change: Option<i16>,
    /// To four digits.
    pub unrounded: f64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drivers: Vec<HistoryDriver>,
}

/// In the file a list without names, for there are hundreds in each edition: score, change, low and high end, unrounded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "EstimateList", into = "EstimateList")]
pub struct FrozenEstimate {
    pub score: Score,
    pub change: Option<i16>,
    pub range: (Score, Score),
    /// To four digits.
    pub unrounded: f64,
}

type EstimateList = (Score, Option<i16>, Score, Score, f64);

impl From<EstimateList> for FrozenEstimate {
    fn from((score, change, low, high, unrounded): EstimateList) -> Self {
        Self { score, change, range: (low, high), unrounded }
    }
}

impl From<FrozenEstimate> for EstimateList {
    fn from(estimate: FrozenEstimate) -> Self {
        (estimate.score, estimate.change, estimate.range.0, estimate.range.1, estimate.unrounded)
    }
}

impl FrozenEdition {
    pub fn score(&self, job: &Slug) -> Option<&FrozenScore> {
        let at = self.scores.binary_search_by(|row| row.slug.cmp(job)).ok()?;
        self.scores.get(at)
    }

    /// The file's text: one job a line, so that a review shows what changed.
    ///
    /// # Errors
    /// A figure that JSON has no form for.
    pub fn to_text(&self) -> serde_json::Result<String> {
        let empty = Self { scores: Vec::new(), estimates: BTreeMap::new(), ..self.clone() };
        let head = serde_json::to_string_pretty(&empty)?;
        let rows = self.scores.iter().map(serde_json::to_string).collect::<serde_json::Result<Vec<String>>>()?;
        let scores = format!("\"scores\": [\n    {}\n  ]", rows.join(",\n    "));
        let estimate = |(slug, estimate): (&Slug, &FrozenEstimate)| {
            serde_json::to_string(estimate).map(|figures| format!("\"{slug}\":{figures}"))
        };
        let rows = self.estimates.iter().map(estimate).collect::<serde_json::Result<Vec<String>>>()?;
        let estimates = format!("\"estimates\": {{\n{}\n  }}", rows.join(",\n"));
        let text = head.replace("\"scores\": []", &scores);
        Ok(format!("{}\n", text.replace("\"estimates\": {}", &estimates)))
    }
}

pub fn digest(scores: &[FrozenScore], estimates: &BTreeMap<Slug, FrozenEstimate>) -> String {
    let score = |row: &FrozenScore| format!("{} {} {:.4}\n", row.slug, row.score, row.unrounded);
    let estimate = |(slug, row): (&Slug, &FrozenEstimate)| {
        let (low, high) = row.range;
        format!("{slug} {} {:.4} {low} {high}\n", row.score, row.unrounded)
    };
    let mut lines: Vec<String> = scores.iter().map(score).chain(estimates.iter().map(estimate)).collect();
    lines.sort();
    let hash = Sha256::digest(lines.concat().as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where an edition is kept below a content folder.
pub fn path(root: &Path, edition: Date) -> PathBuf {
    root.join("editions").join(format!("{edition}.json"))
}

/// What a mistake in a published edition asks for.
const RESTORE: &str = "Restore the file from version control; what was wrong in it goes into ledger/corrections.toml";

/// All frozen editions by date, and the dates of all that were published: also of those whose file cannot be read, so
/// that it is not also reported wherever it is named. A folder that is not there is empty.
pub fn read_all(root: &Path, mistakes: &Mistakes) -> (BTreeMap<Date, FrozenEdition>, Vec<Date>) {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(root.join("editions")).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
    paths.sort();
    let editions: BTreeMap<Date, FrozenEdition> =
        paths.iter().filter_map(|path| read(path, mistakes)).map(|edition| (edition.edition, edition)).collect();
    let named = paths.iter().filter_map(|path| path.file_stem()?.to_str()?.parse().ok());
    let dates: BTreeSet<Date> = editions.keys().copied().chain(named).collect();
    // Those filled in afterwards have no gap; later a week may go by without an edition.
    let last_filled_in = editions.values().rev().find(|edition| edition.backfilled).map(|edition| edition.edition);
    if let (Some(first), Some(last)) = (dates.first(), last_filled_in) {
        let weeks = editions::editions_until(last).into_iter().filter(|date| date >= first);
        for missing in weeks.filter(|date| !dates.contains(date)) {
            let place = Place { file: path(root, missing).display().to_string().into(), line: 1, field: "file".into() };
            mistakes.add(&place, "is missing between editions that were filled in week by week", RESTORE);
        }
    }
    (editions, dates.into_iter().collect())
}

fn read(path: &Path, mistakes: &Mistakes) -> Option<FrozenEdition> {
    let place = |line: usize, field: &str| Place { file: path.display().to_string().into(), line, field: field.into() };
    let text = read_text(path, mistakes)?;
    let edition: FrozenEdition = match serde_json::from_str(&text) {
        Ok(edition) => edition,
        Err(error) => {
            mistakes.add(&place(error.line().max(1), "syntax"), error.to_string(), RESTORE);
            return None;
        }
    };
    let line_of = |word: &str| text.lines().position(|line| line.contains(word)).map_or(1, |line| line + 1);
    if path.file_stem().is_none_or(|stem| stem.to_string_lossy() != edition.edition.to_string()) {
        let wrong = format!("holds the edition {}, which its name does not say", edition.edition);
        mistakes.add(&place(line_of("\"edition\""), "edition"), wrong, "Name the file after its edition");
    }
    if editions::edition_of(edition.edition) != edition.edition || edition.edition < editions::first_edition() {
        let wrong = format!("{} is not a Wednesday from {} on", edition.edition, editions::first_edition());
        mistakes.add(&place(line_of("\"edition\""), "edition"), wrong, "Take the file out of this folder");
    }
    if !edition.scores.windows(2).all(|pair| pair[0].slug < pair[1].slug) {
        mistakes.add(&place(line_of("\"scores\""), "scores"), "are not in the order of their slugs", RESTORE);
    }
    if digest(&edition.scores, &edition.estimates) != edition.digest {
        let wrong = "does not match the scores: a published edition was changed";
        mistakes.add(&place(line_of("\"digest\""), "digest"), wrong, RESTORE);
    }
    if let Some(c) = edition.summary.iter().find_map(|sentence| unfit(sentence)) {
        mistakes.add(&place(line_of("\"summary\""), "summary"), characters::wrong(c), characters::REMEDY);
    }
    if edition.summary.iter().any(|sentence| sentence.trim().is_empty()) || edition.summary.is_empty() {
        let remedy = "Write one to four sentences on what changed";
        mistakes.add(&place(line_of("\"summary\""), "summary"), "has no words", remedy);
    }
    Some(edition)
}
