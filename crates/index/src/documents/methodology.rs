//! `methodology.json`: the capability curves, the worked example and the validation, as the methodology page shows them.

use serde::{Deserialize, Serialize};

use super::{Basis, Precision, Source, SourceDocument, TaskDocument};
use crate::capability::Scale;
use crate::{Capability, Date, Score, Slug};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MethodologyDocument {
    pub schema_version: u32,
    pub methodology_version: String,
    pub edition: Date,
    pub first_edition: Date,
    pub last_evidence_on: Date,
    pub profiles: u32,
    pub estimates: u32,
    pub events: u32,
    pub capabilities: Vec<CapabilityDocument>,
    pub example: Option<WorkedExample>,
    pub validation: Validation,
    pub sources: Vec<SourceDocument>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CapabilityDocument {
    pub capability: Capability,
    pub name: String,
    pub what: String,
    /// In the newest edition, 0 to 100, to a tenth.
    pub level: f64,
    pub measures: Vec<MeasureDocument>,
    /// Oldest first.
    pub records: Vec<RecordDocument>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureDocument {
    pub id: Slug,
    pub name: String,
    pub unit: String,
    pub about: String,
    pub scale: Scale,
    /// The day on which it took over from the measure before it.
    pub spliced_on: Option<Date>,
}

impl MeasureDocument {
    /// `60.39 minutes`, `16.1%`
    pub fn with_unit(&self, value: &str) -> String {
        if self.unit == "%" { format!("{value}%") } else { format!("{value} {}", self.unit) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordDocument {
    pub id: Slug,
    pub measure: Slug,
    pub date: Date,
    pub precision: Precision,
    pub system: String,
    pub value: f64,
    /// 0 to 100, to a tenth.
    pub level: f64,
    pub source: Source,
    pub basis: Basis,
}

/// One job in one week, task by task, from the live data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkedExample {
    pub slug: Slug,
    pub title: String,
    pub edition: Date,
    pub tasks: Vec<TaskDocument>,
    /// The level that governs each task, in the tasks' order.
    pub governing: Vec<(Capability, f64)>,
    pub unrounded: f64,
    pub score: Score,
    pub previous_unrounded: f64,
    pub previous: Score,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Validation {
    pub correlations: Vec<StudyCorrelation>,
    pub disagreements: Vec<Disagreement>,
    pub fit: Vec<FitRow>,
    /// Mean absolute difference of our scores from the known index's, in points, over all rows but the reference job's.
    pub fit_mean_abs: Option<f64>,
    /// Ranks that a job moves, mean and largest over all profiles, when single jobs' bars shift by 5.
    pub rank_sensitivity: Option<(f64, u32)>,
}

/// Spearman correlation of our scores with a study's figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StudyCorrelation {
    pub name: String,
    /// -1 to 1.
    pub spearman: f64,
    /// Number of profiles that both cover.
    pub profiles: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Disagreement {
    pub slug: Slug,
    pub title: String,
    pub study: String,
    /// 0 to 100.
    pub our_percentile: f64,
    pub study_percentile: f64,
    pub reason: String,
}

/// Our score beside one that the known index published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FitRow {
    pub slug: Slug,
    pub title: String,
    pub edition: Date,
    pub published: Score,
    pub ours: Score,
    pub url: String,
}
