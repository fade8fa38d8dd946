//! `index.json`: every job in one row, enough for ranking, comparison tables and cards.

use serde::{Deserialize, Serialize};

use crate::{Band, Date, Score, Slug};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndexDocument {
    pub schema_version: u32,
    /// The newest edition.
    pub edition: Date,
    pub previous_edition: Option<Date>,
    pub methodology_version: String,
    /// Sentences that sum up the edition.
    pub summary: Vec<String>,
    /// All-jobs average of the profiles' unrounded scores, oldest first.
    pub averages: Vec<AveragePoint>,
    pub industries: Vec<IndustryRow>,
    /// By score, highest first; ties by title.
    pub jobs: Vec<JobRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AveragePoint {
    pub edition: Date,
    /// 0 to 100, to a tenth.
    pub average: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndustryRow {
    pub slug: Slug,
    pub name: String,
    /// Number of profiles.
    pub profiles: u32,
    /// Number of research estimates.
    pub estimates: u32,
    /// Mean of the profiles' unrounded scores, to a tenth; none without profiles.
    pub average: Option<f64>,
    /// The mean's change since the last edition, to a tenth.
    pub change: Option<f64>,
}

/// A job in lists, tables and cards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobRow {
    pub slug: Slug,
    pub title: String,
    /// SOC-2018 occupations, the main one first.
    pub soc: Vec<String>,
    pub industry: Slug,
    pub kind: JobKind,
    pub score: Score,
    /// Last edition's shown score; none in a job's first edition.
    pub previous: Option<Score>,
    /// `score - previous`; for a research estimate only in weeks with evidence.
    pub change: Option<i16>,
    /// Points since 84 days ago, see [`crate::past`]. None, and then not written, where the history is shorter and where
    /// there is no point to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_12_weeks: Option<i16>,
    pub band: Band,
    /// Low and high end.
    pub range: [Score; 2],
    /// Whether `score` may be shown as a point. Where it is not, the range alone says something, and `score` only ranks.
    #[serde(default = "yes")]
    pub has_point: bool,
    pub confidence: Confidence,
    /// The last 12 shown scores, oldest first.
    pub spark: Vec<Score>,
    /// US median annual pay in dollars.
    pub pay: Option<u32>,
    /// Projected US employment growth 2024-34, per cent.
    pub growth: Option<f64>,
    /// US jobs of the main occupation, which several profiles may share.
    #[serde(default)]
    pub workers: Option<u32>,
    /// Openings a year in the main occupation, projected 2024-34.
    #[serde(default)]
    pub openings: Option<u32>,
    /// O*NET's job zone, 1 (little preparation) to 5 (extensive); a mean where O*NET has several details of the occupation.
    #[serde(default)]
    pub job_zone: Option<f64>,
    /// The usual education at entry.
    #[serde(default)]
    pub education: Option<String>,
}

impl JobRow {
    /// What is shown as the score: the point or, where there is none, the range, `20–55`.
    pub fn figure(&self) -> String {
        let [low, high] = self.range;
        if self.has_point { self.score.to_string() } else { format!("{low}\u{2013}{high}") }
    }
}

fn yes() -> bool {
    true
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JobKind {
    /// A job with an editorial page.
    Profile,
    /// An occupation without one.
    Research,
}

impl JobKind {
    pub fn id(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Research => "research",
        }
    }
}

/// How far the published studies agree with each other on the occupation and how near their middle the score stands; see
/// [`crate::confidence::ConfidenceScale`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The third of the profiles with the least doubt.
    High,
    Medium,
    /// The third with the most.
    Low,
    /// Fewer than two studies cover the occupation.
    Unrated,
}

impl Confidence {
    pub fn id(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
            Self::Unrated => "unrated",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
            Self::Unrated => "not rated",
        }
    }
}
