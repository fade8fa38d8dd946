//! `jobs/<slug>.json`: all of a job's page; and `industries/<slug>.json`.

use serde::{Deserialize, Serialize};

use super::{AveragePoint, EventDocument, EvidencePanel, IndustryRow, JobRow, Source};
use crate::capability::Verdict;
use crate::closeness::{Closeness, Relation};
use crate::estimate::Figure;
use crate::ledger::Cause;
use crate::thresholds::{Relief, Threshold};
use crate::{Date, Score, Slug, Task};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobDocument {
    pub schema_version: u32,
    #[serde(flatten)]
    pub row: JobRow,
    pub industry_name: String,
    pub edition: Date,
    pub previous_edition: Option<Date>,
    pub methodology_version: String,
    /// The day of the newest evidence in the ledger.
    pub last_evidence_on: Date,
    /// Oldest first.
    pub history: Vec<HistoryPoint>,
    pub context: ChartContext,
    /// One sentence that sums up the trend.
    pub trend_sentence: String,
    /// Newest first: every edition whose score moved or for which an editor wrote a note.
    pub explanations: Vec<Explanation>,
    /// The events and records that the history and the explanations name.
    pub events: Vec<EventDocument>,
    /// None for a research estimate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_since: Option<SeenSince>,
    pub evidence: Option<EvidencePanel>,
    /// Jobs of the same industry, by closeness of score; of a research estimate, the profiles related to it.
    pub comparable: Vec<JobRow>,
    /// The profiles that O*NET relates to this job in one step or two, or whose tasks it shares, closest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<RelatedJob>,
    /// The first of the ranking of all jobs as moves from this one, by the index's own weights; see [`crate::moves`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranked_moves: Vec<RankedMove>,
    /// How the estimate was made; none for a profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<EstimateDocument>,
    /// The editorial part; none for a research estimate.
    pub profile: Option<ProfileDocument>,
}

/// What the ledger has lately seen and not counted, up to the newest edition, of what concerns a job: figures for capabilities that
/// its tasks need, and events of its industry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenSince {
    /// The edition that the newest evidence entered that counts, for whatever job; its week is included.
    pub since: Date,
    /// Why, and how many; empty where nothing was seen.
    pub uncounted: Vec<(Verdict, u32)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryPoint {
    pub edition: Date,
    pub score: Score,
    /// Shown score minus the last edition's; none in the first edition.
    pub change: Option<i16>,
    /// Unrounded, to four digits.
    pub unrounded: f64,
    pub range: [Score; 2],
    /// They add up to the unrounded change.
    pub drivers: Vec<HistoryDriver>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistoryDriver {
    #[serde(flatten)]
    pub cause: Cause,
    /// Points of the unrounded score, to four digits.
    pub points: f64,
}

/// How close a profile is; see [`Closeness`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelatedJob {
    pub slug: Slug,
    /// 1 to 100.
    pub points: u8,
    pub relation: Relation,
}

/// A job that somebody could go to from another, and why it stands where it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankedMove {
    pub slug: Slug,
    pub title: String,
    pub score: Score,
    /// Low and high end, where the score is no point to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<[Score; 2]>,
    /// One sentence.
    pub why: String,
}

impl RankedMove {
    /// What is shown as its score.
    pub fn figure(&self) -> String {
        match self.range {
            Some([low, high]) => format!("{low}\u{2013}{high}"),
            None => self.score.to_string(),
        }
    }
}

/// What a reader of a research estimate has to know.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EstimateDocument {
    /// Figures that the occupation lacks; the profiles' mean stands for them.
    pub missing: Vec<Figure>,
    /// Profiles of the same family of occupations that stand more than 20 points away, each with the reason.
    pub apart: Vec<FamilyPair>,
}

/// A profile that tells another story than the estimate of its family.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FamilyPair {
    pub slug: Slug,
    pub title: String,
    pub score: Score,
    /// In the editors' words.
    pub reason: String,
}

/// The muted lines behind a job's trend, one value for each edition of its history, to a tenth.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChartContext {
    pub industry: Vec<f64>,
    pub all_jobs: Vec<f64>,
}

/// Why the score moved in one edition, or that it did not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    pub edition: Date,
    pub score: Score,
    pub change: Option<i16>,
    pub paragraphs: Vec<String>,
    /// Ids into the document's events, in date order.
    pub events: Vec<Slug>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileDocument {
    pub plural: String,
    pub lede: String,
    pub about: Vec<String>,
    pub replaced: Vec<String>,
    pub summary: String,
    pub automated_lead: String,
    pub remains_lead: String,
    /// In the editors' order, those most likely to be automated first.
    pub tasks: Vec<TaskDocument>,
    pub skills_lead: String,
    pub skills: Vec<SkillDocument>,
    pub moves_lead: String,
    pub moves: Vec<MoveDocument>,
    /// Nearest first.
    pub thresholds: Vec<Threshold>,
    pub reliefs: Vec<Relief>,
    /// What the figures in these texts rest on, in the order of the editors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<FigureSource>,
    pub reviewed_on: Date,
}

/// Words of a page with a figure among them, and where it can be checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureSource {
    pub figure: String,
    pub event: Slug,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskDocument {
    #[serde(flatten)]
    pub task: Task,
    pub text: String,
    /// How far the machine can do it today, 0 to 1.
    pub readiness: f64,
    /// How much a person keeps all the same, 0 to 1, with the shifts by events.
    pub hold: f64,
    /// `readiness · (1 - hold)`, 0 to 1.
    pub risk: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillDocument {
    pub name: String,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MoveDocument {
    pub job: JobRow,
    pub text: String,
    /// The other job's shown score minus this one's.
    pub difference: i16,
    pub closeness: Closeness,
    /// The other occupation's median annual pay minus this one's, US dollars; none where one has no figure or both are one
    /// occupation.
    pub pay_difference: Option<i32>,
    /// What the other job usually asks for.
    pub training: Training,
}

/// Usual preparation for a job, in the United States.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Training {
    /// As the Bureau of Labor Statistics names it.
    pub education: Option<String>,
    /// O*NET's job zone, 1 (little preparation) to 5.
    pub job_zone: Option<f64>,
    /// Its job zone minus this job's; above 0 it takes longer to prepare for.
    pub zones_more: Option<f64>,
}

/// `industries/<slug>.json`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndustryDocument {
    pub schema_version: u32,
    #[serde(flatten)]
    pub row: IndustryRow,
    pub edition: Date,
    pub lede: String,
    pub hits_first: Vec<String>,
    pub depends_on_people: Vec<String>,
    /// What the figures in these texts rest on, in the order of the editors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<FigureSource>,
    /// Oldest first.
    pub averages: Vec<AveragePoint>,
    pub all_jobs: Vec<AveragePoint>,
    /// The profiles' shown scores, for how their order changed.
    #[serde(default)]
    pub histories: Vec<ScoreHistory>,
    /// By score, highest first.
    pub jobs: Vec<JobRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoreHistory {
    pub slug: Slug,
    /// One for each edition, oldest first.
    pub scores: Vec<Score>,
}
