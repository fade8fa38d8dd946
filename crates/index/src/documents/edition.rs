//! `editions.json` and `editions/<date>.json`: what was published, week by week, frozen.

use serde::{Deserialize, Serialize};

use super::{EventDocument, HistoryDriver};
use crate::{Date, Score, Slug};

/// `editions.json`: newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionsDocument {
    pub schema_version: u32,
    pub editions: Vec<EditionRow>,
    pub corrections: Vec<Correction>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionRow {
    pub edition: Date,
    /// Computed after the fact, before the index was first published.
    pub backfilled: bool,
    pub methodology_version: String,
    /// Mean of the unrounded scores, to a tenth.
    pub average: f64,
    /// Number of profiles scored.
    pub jobs: u32,
    pub rose: u32,
    pub fell: u32,
    /// SHA-256 of the frozen scores and estimates, in hexadecimal.
    pub digest: String,
}

/// `editions/<date>.json`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionDocument {
    pub schema_version: u32,
    #[serde(flatten)]
    pub row: EditionRow,
    pub previous_edition: Option<Date>,
    pub next_edition: Option<Date>,
    pub summary: Vec<String>,
    /// By score, highest first.
    pub scores: Vec<EditionScoreRow>,
    /// By slug.
    #[serde(default)]
    pub estimates: Vec<EditionEstimateRow>,
    /// What happened in the week, in date order.
    pub events: Vec<EventDocument>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionScoreRow {
    pub slug: Slug,
    pub title: String,
    pub industry: Slug,
    pub score: Score,
    pub change: Option<i16>,
    /// To four digits.
    pub unrounded: f64,
    pub drivers: Vec<HistoryDriver>,
}

/// A research estimate in an edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditionEstimateRow {
    pub slug: Slug,
    pub score: Score,
    /// None in the first edition and in weeks without evidence.
    pub change: Option<i16>,
    /// Low and high end.
    pub range: [Score; 2],
    /// To four digits.
    pub unrounded: f64,
}

/// A published figure that was wrong; the edition itself stays as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    pub edition: Date,
    pub corrected_on: Date,
    pub what: String,
    pub was: String,
    pub should_be: String,
}
