//! `methodology.json`: the capability curves, the worked example and the validation, as the methodology page shows them.

use serde::{Deserialize, Serialize};

use super::{Precision, Source, SourceDocument, TaskDocument};
use crate::capability::{Link, Speech, Verdict};
use crate::confidence::ConfidenceScale;
use crate::estimate::{Coefficients, LeaveOneOut};
use crate::ledger::EventKind;
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
    /// Every event, newest first; the records stand with their capabilities.
    #[serde(default)]
    pub ledger: Vec<LedgerRow>,
    pub example: Option<WorkedExample>,
    pub validation: Validation,
    pub sources: Vec<SourceDocument>,
    /// None with fewer profiles than an estimate takes.
    #[serde(default)]
    pub estimate: Option<EstimateMethod>,
    /// None without a profile that two studies cover.
    #[serde(default)]
    pub confidence: Option<ConfidenceMethod>,
}

/// The regression behind the research estimates of the newest edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EstimateMethod {
    pub penalty: f64,
    pub coefficients: Coefficients,
    pub error: LeaveOneOut,
    /// Mean absolute error with each penalty that was tried.
    pub tried: Vec<PenaltyError>,
    /// Half of a range is this part of the estimate and ten points.
    pub range_part: f64,
    /// Per cent of the profiles that lie in the range when they are left out, to a tenth.
    pub range_holds: f64,
    /// A wider range is shown without a point.
    pub widest_with_point: u8,
    /// Estimates that are shown as a range alone.
    pub without_point: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PenaltyError {
    pub penalty: f64,
    pub error: LeaveOneOut,
}

/// What the words for the confidence stand for, and how many profiles have each.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConfidenceMethod {
    #[serde(flatten)]
    pub scale: ConfidenceScale,
    pub high: u32,
    pub medium: u32,
    pub low: u32,
    pub unrated: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CapabilityDocument {
    pub capability: Capability,
    pub name: String,
    pub what: String,
    /// In the newest edition, 0 to 100, to a tenth.
    pub level: f64,
    /// None for a capability without a measure.
    pub scale: Option<ScaleDocument>,
    pub measures: Vec<MeasureDocument>,
    /// Every figure of its measures, counted or not, in the order of the days from which they count.
    pub records: Vec<RecordDocument>,
}

impl CapabilityDocument {
    /// The highest figure on a measure among those that may count.
    pub fn best_on(&self, measure: &Slug) -> Option<&RecordDocument> {
        let barred = |record: &&RecordDocument| matches!(record.verdict, Verdict::SecondHand | Verdict::Restricted);
        let figures = self.records.iter().filter(|record| record.measure == *measure && !barred(record));
        figures.max_by(|a, b| a.value.total_cmp(&b.value))
    }

    /// The day from which the newest counting record counts.
    pub fn last_counted_on(&self) -> Option<Date> {
        let counting = self.records.iter().filter(|record| record.verdict.counts());
        counting.map(RecordDocument::counts_from).max()
    }
}

/// An event of the ledger: how near to its origin we came, and whether it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LedgerRow {
    pub id: Slug,
    pub published_on: Date,
    pub precision: Precision,
    pub kind: EventKind,
    pub title: String,
    pub source: Source,
    /// Why it may move nothing; none where it may.
    pub uncounted: Option<Verdict>,
    /// Editorial shifts that rest on it.
    pub shifts: u32,
}

impl LedgerRow {
    /// The day from which it counts.
    pub fn counts_from(&self) -> Date {
        self.precision.counts_from(self.published_on)
    }
}

/// The two abilities between which a level runs from 0 to 100, in words too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScaleDocument {
    pub unit: String,
    pub low: f64,
    pub low_means: String,
    pub high: f64,
    pub high_means: String,
    /// Ability of the best publicly usable system in the newest edition, to a tenth.
    pub ability: f64,
    /// Per cent of the scale above it, to a tenth.
    pub room: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureDocument {
    pub id: Slug,
    pub name: String,
    pub unit: String,
    pub about: String,
    /// None while it waits to be joined.
    pub link: Option<Link>,
    pub state: MeasureState,
    /// Systems that it shares with the other measures of its capability, in the fit.
    pub common_systems: u32,
    /// Typical distance of its figures from the fit, in points of ability; none without a fit.
    pub residual: Option<f64>,
    /// The day on which it was joined without a jump, and the system that it was joined by.
    pub joined: Option<JoinDocument>,
    /// Why it waits.
    pub waits: Option<String>,
}

/// Whether a measure still tells the best systems apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureState {
    Speaks,
    /// Its best counting figure is above 90 per cent.
    WornOut,
    /// Its best counting figure is below 10 per cent.
    TooHard,
    Waits,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JoinDocument {
    pub on: Date,
    pub system: String,
    pub value: f64,
}

impl MeasureDocument {
    /// What a figure says of a system's ability; none where the measure waits.
    pub fn hear(&self, figure: f64) -> Option<Speech> {
        self.link.map(|link| link.hear(figure))
    }

    /// `60.39 minutes`, `16.1%`
    pub fn with_unit(&self, value: &str) -> String {
        if self.unit == "%" { format!("{value}%") } else { format!("{value} {}", self.unit) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordDocument {
    pub id: Slug,
    pub measure: Slug,
    pub published_on: Date,
    pub precision: Precision,
    pub system: String,
    pub value: f64,
    /// What the figure alone says, on the capability's scale, to a tenth; none where it says nothing.
    pub ability: Option<f64>,
    pub verdict: Verdict,
    /// Level that the capability reached with it, 0 to 100, to a tenth; none where it raised nothing.
    pub level: Option<f64>,
    pub source: Source,
}

impl RecordDocument {
    /// The day from which it counts.
    pub fn counts_from(&self) -> Date {
        self.precision.counts_from(self.published_on)
    }
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
    /// The reference job's score and change beside those that the known index published.
    #[serde(default)]
    pub reference: Option<ReferenceRow>,
    /// One for each edition, oldest first.
    #[serde(default)]
    pub means: Vec<MeanPoint>,
    /// Profiles that the means are over: those whose occupation has an exposure.
    #[serde(default)]
    pub mean_profiles: u32,
    #[serde(default)]
    pub start_ratios: Option<StartRatios>,
    /// Oldest first.
    #[serde(default)]
    pub quarters: Vec<QuarterRow>,
    /// The edition in which the largest part of the jobs rose.
    #[serde(default)]
    pub widest_rise: Option<WidestRise>,
    /// The largest change of one job in one edition.
    #[serde(default)]
    pub largest_move: Option<LargestMove>,
}

/// Published and ours, in the edition for which the scale is set to meet the published score exactly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReferenceRow {
    pub slug: Slug,
    pub title: String,
    pub edition: Date,
    pub published: Score,
    pub published_change: Option<i16>,
    pub ours: Score,
    pub our_change: Option<i16>,
}

/// Means over profiles in one edition, each 0 to 100 and to a tenth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeanPoint {
    pub edition: Date,
    pub score: f64,
    pub exposure: f64,
}

/// A mean in the first edition divided by that in the newest, to two digits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct StartRatios {
    pub score: f64,
    pub exposure: f64,
}

/// Rises and falls of shown scores in a quarter's editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarterRow {
    pub year: i32,
    /// 1 to 4.
    pub quarter: u8,
    pub editions: u32,
    /// Editions in which no shown score moved.
    pub quiet: u32,
    pub rose: u32,
    pub fell: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WidestRise {
    pub edition: Date,
    pub rose: u32,
    pub jobs: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LargestMove {
    pub edition: Date,
    pub slug: Slug,
    pub title: String,
    pub change: i16,
    /// Items of evidence behind it.
    pub items: u32,
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
