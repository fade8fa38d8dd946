//! The documents of the public JSON API under `/data/v1/`, which the publisher writes and the browser reads.
//!
//! A field is only ever added; any other change takes a new version in the path and in [`SCHEMA_VERSION`].

mod catalog;
mod csv;
mod edition;
mod evidence;
mod job;
mod methodology;
mod search;
mod widget;

pub use catalog::{AveragePoint, Confidence, IndexDocument, IndustryRow, JobKind, JobRow};
pub use csv::{HISTORY_COLUMNS, JOB_COLUMNS, csv_line, history_csv, jobs_csv};
pub use edition::{Correction, EditionDocument, EditionRow, EditionScoreRow, EditionsDocument};
pub use evidence::{
    Agreement, EvidencePanel, ExposureDocument, ExposurePoint, LabourFigures, SourceDocument, StudyFigure,
};
pub use job::{
    ChartContext, Explanation, FigureSource, HistoryDriver, HistoryPoint, IndustryDocument, JobDocument, MoveDocument,
    ProfileDocument, ScoreHistory, SkillDocument, TaskDocument,
};
pub use methodology::{
    CapabilityDocument, Disagreement, FitRow, MeasureDocument, MethodologyDocument, RecordDocument, StudyCorrelation,
    Validation, WorkedExample,
};
pub use search::{
    AlternateTitlesDocument, ForeignTitle, ForeignTitlesDocument, NoJob, SearchDocument, SearchEntry,
    UnlistedOccupation,
};
pub use widget::{TrendDocument, WidgetKind, WidgetSize, WidgetsDocument};

use serde::{Deserialize, Serialize};

use crate::ledger::EventKind;
use crate::{Date, Slug};

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

/// How near we came to where a figure was first published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The publisher's own page or file was seen.
    Primary,
    /// Somebody quoting it was seen.
    Quoted,
    /// Our own judgement, marked as such wherever it shows.
    Judgement,
}

/// Where a fact can be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub title: String,
    pub url: String,
    pub basis: Basis,
}

/// An event of the ledger, or a record that no event tells of, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventDocument {
    /// The event's id, or the record's.
    pub id: Slug,
    pub date: Date,
    pub precision: Precision,
    pub kind: EventKind,
    pub title: String,
    pub what: String,
    pub industries: Vec<Slug>,
    pub source: Source,
    /// One sentence for each editorial shift: why people keep more or less.
    pub judgements: Vec<String>,
}

/// `events.json`: the whole ledger of events, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventsDocument {
    pub schema_version: u32,
    pub events: Vec<EventDocument>,
}
