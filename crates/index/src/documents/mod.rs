//! The documents of the public JSON API under `/data/v1/`, which the publisher writes and the browser reads.
//!
//! A field is only ever added; any other change takes a new version in the path and in [`SCHEMA_VERSION`].

mod catalog;
mod csv;
mod edition;
mod evidence;
mod job;
mod methodology;
mod related;
mod search;
mod widget;

pub use catalog::{AveragePoint, Confidence, IndexDocument, IndustryRow, JobKind, JobRow};
pub use csv::{
    HISTORIES_COLUMNS, HISTORY_COLUMNS, JOB_COLUMNS, chosen_csv, csv_line, histories_csv, history_csv, jobs_csv,
};
pub use edition::{Correction, EditionDocument, EditionEstimateRow, EditionRow, EditionScoreRow, EditionsDocument};
pub use evidence::{
    Agreement, EvidencePanel, ExposureDocument, ExposurePoint, JobName, LabourFigures, SourceDocument, StudyFigure,
};
pub use job::{
    ChartContext, EstimateDocument, Explanation, FamilyPair, FigureSource, HistoryDriver, HistoryPoint,
    IndustryDocument, JobDocument, MoveDocument, ProfileDocument, RankedMove, RelatedJob, ScoreHistory, SeenSince,
    SkillDocument, TaskDocument, Training,
};
pub use methodology::{
    CapabilityDocument, ConfidenceMethod, Disagreement, EstimateMethod, FitRow, JoinDocument, LargestMove, LedgerRow,
    MeanPoint, MeasureDocument, MeasureState, MethodologyDocument, PenaltyError, QuarterRow, RecordDocument,
    ReferenceRow, ScaleDocument, StartRatios, StudyCorrelation, Validation, WidestRise, WorkedExample,
};
pub use related::RelatedDocument;
pub use search::{
    AlternateTitlesDocument, ForeignTitle, ForeignTitlesDocument, NoJob, SearchDocument, SearchEntry,
    UnlistedOccupation,
};
pub use widget::{TrendDocument, WidgetKind, WidgetSize, WidgetsDocument};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::capability::Verdict;
use crate::ledger::EventKind;
use crate::{Capability, Date, HoldTag, Slug};

/// Version of the documents' shape; a reader refuses any other.
pub const SCHEMA_VERSION: u32 = 1;

/// How sure a date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    #[default]
    Day,
    Month,
}

impl Precision {
    /// The day from which a fact of this date counts: where only the month is known, its last day, so that nothing counts
    /// before it was public.
    pub fn counts_from(self, published_on: Date) -> Date {
        match self {
            Self::Day => published_on,
            Self::Month => published_on.month_end(),
        }
    }
}

/// How near we came to where a figure was first published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The measurer's own board, paper or data; the authority; the company's own statement of its own numbers.
    Primary,
    /// An independent text that names the primary, which stands beside it, and gives its figure.
    Secondary,
    /// Anything else. It is listed and counts for nothing, up or down.
    Quoted,
}

impl Basis {
    pub const ALL: [Self; 3] = [Self::Primary, Self::Secondary, Self::Quoted];

    /// One standard in both directions: what may raise a score may lower one.
    pub fn counts(self) -> bool {
        self != Self::Quoted
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quoted => "quoted",
        }
    }
}

/// Who measured, or counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasuredBy {
    Independent,
    /// Whoever sells it.
    Vendor,
}

impl MeasuredBy {
    pub fn label(self) -> &'static str {
        match self {
            Self::Independent => "independent",
            Self::Vendor => "vendor",
        }
    }
}

/// Where a fact can be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub title: String,
    pub url: String,
    pub basis: Basis,
    pub measured_by: MeasuredBy,
    /// Where the fact was first published, as a secondary source names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<PrimarySource>,
}

impl Source {
    /// `primary, independent`: how near to its origin we came, and who measured.
    pub fn standing(&self) -> String {
        format!("{}, {}", self.basis.label(), self.measured_by.label())
    }
}

/// Where a fact was first published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrimarySource {
    pub title: String,
    pub url: String,
}

/// An event of the ledger, or a record that no event tells of, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventDocument {
    /// The event's id, or the record's.
    pub id: Slug,
    /// The day on which it was public; of a month's fact, any day of the month.
    pub published_on: Date,
    pub precision: Precision,
    /// The day from which it counts, where that is later: its yardstick was joined to the others only then, or the public
    /// could use the system only then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts_since: Option<Date>,
    pub kind: EventKind,
    pub title: String,
    pub what: String,
    pub industries: Vec<Slug>,
    pub source: Source,
    /// Whether it may move a score; if not, why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncounted: Option<Verdict>,
    /// The levels that it raised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raises: Vec<RaiseDocument>,
    /// The editorial shifts, in the order of the ledger.
    pub judgements: Vec<JudgementDocument>,
}

impl EventDocument {
    /// The day from which it counts.
    pub fn counts_from(&self) -> Date {
        self.counts_since.unwrap_or_else(|| self.precision.counts_from(self.published_on))
    }

    /// Whether it may move a score: also where a record raised nothing because another system was as able already.
    pub fn counts(&self) -> bool {
        self.uncounted.is_none_or(Verdict::counts)
    }
}

/// How far a record took a capability, from level to level, each 0 to 100 and to a tenth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RaiseDocument {
    pub capability: Capability,
    pub from: f64,
    pub to: f64,
}

/// An editorial judgement: that an event makes people keep more, or less, of some tasks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JudgementDocument {
    pub tag: HoldTag,
    /// Added to the hold, -0.03 to 0.03; above 0 people keep more.
    pub by: f64,
    /// Ids of the tasks that it touches, by job.
    pub touches: BTreeMap<Slug, Vec<Slug>>,
    /// One sentence: why.
    pub why: String,
}

/// `events.json`: the whole ledger of events, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventsDocument {
    pub schema_version: u32,
    pub events: Vec<EventDocument>,
}
