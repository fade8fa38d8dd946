//! What the model knows of a job: its tasks, what they need of a machine and what people keep.

use serde::{Deserialize, Serialize};

use crate::{Capability, Slug};

/// A job as the model scores it; its texts live in the documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    pub slug: Slug,
    pub industry: Slug,
    /// Shares sum to 100.
    pub tasks: Vec<Task>,
}

/// A part of a job's working time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Unique within the job, and kept when the name is reworded: events name tasks by it.
    pub id: Slug,
    pub name: String,
    pub kind: TaskKind,
    /// Share of the working time, per cent, above 0.
    pub share: f64,
    /// Never empty; the weakest one governs.
    pub needs: Vec<Capability>,
    /// Level, 0 to 100, at which half of the task's effort can be handed over.
    pub bar: f64,
    /// Points of level over which the hand-over happens, above 0: at `bar ± spread` readiness is 0.27 and 0.73.
    pub spread: f64,
    /// How much a person keeps even when the machine can do the task, by reason.
    pub holds: Vec<Hold>,
    /// One sentence: what in this task asks for the capabilities in `needs`. An explanation quotes it.
    pub why: String,
}

/// One reason why people keep a part of a task.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    pub tag: HoldTag,
    /// 0 (nothing kept) to 1 (all kept).
    pub part: f64,
}

/// The editors' expectation, which orders the page; the risk itself is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskKind {
    Automated,
    Remains,
}

/// Points of level that a task's readiness spreads over where the profile does not say.
pub const DEFAULT_SPREAD: f64 = 10.0;

/// Why people keep a part of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoldTag {
    /// Somebody must answer for the result, by law or by contract.
    Accountability,
    /// Somebody must be there.
    Presence,
    /// The other side wants to deal with a person it trusts.
    Trust,
    /// The result is judged by taste.
    Taste,
    /// Deciding what is right here, with what is not written down.
    Judgement,
    /// More of the work is wanted than people do today.
    Demand,
}

impl HoldTag {
    pub const ALL: [Self; 6] =
        [Self::Accountability, Self::Presence, Self::Trust, Self::Taste, Self::Judgement, Self::Demand];

    pub fn id(self) -> &'static str {
        match self {
            Self::Accountability => "accountability",
            Self::Presence => "presence",
            Self::Trust => "trust",
            Self::Taste => "taste",
            Self::Judgement => "judgement",
            Self::Demand => "demand",
        }
    }

    /// Why people keep a part of a task, as it stands after "because".
    pub fn reason(self) -> &'static str {
        match self {
            Self::Accountability => "somebody must answer for the result",
            Self::Presence => "somebody must be there",
            Self::Trust => "the other side wants a person it trusts",
            Self::Taste => "the result is judged by taste",
            Self::Judgement => "somebody must decide what is right in each case",
            Self::Demand => "more of this work is wanted than people do today",
        }
    }
}
