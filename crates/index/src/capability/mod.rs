//! What AI can do, as levels from 0 to 100 that step up when a counting figure becomes public.

mod curve;
mod yardstick;

pub use curve::{AbilityScale, Curve, CurveError, Measure, Reading, Record, Step, Verdict};
pub use yardstick::{Link, SPEAKS_FROM, SPEAKS_TO, Speech};

use serde::{Deserialize, Serialize};

/// One of eleven abilities that tasks need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capability {
    Code,
    Agency,
    Reasoning,
    KnowledgeWork,
    Language,
    Vision,
    Voice,
    Media,
    /// Vehicles on public roads.
    Driving,
    /// Robots and machines that handle things.
    Manipulation,
    /// Care, trust, negotiation: has no measure, stays at 0, and is never offered as something that would move a score.
    Social,
}

impl Capability {
    pub const ALL: [Self; 11] = [
        Self::Code,
        Self::Agency,
        Self::Reasoning,
        Self::KnowledgeWork,
        Self::Language,
        Self::Vision,
        Self::Voice,
        Self::Media,
        Self::Driving,
        Self::Manipulation,
        Self::Social,
    ];

    /// `knowledge_work`, as written in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Agency => "agency",
            Self::Reasoning => "reasoning",
            Self::KnowledgeWork => "knowledge_work",
            Self::Language => "language",
            Self::Vision => "vision",
            Self::Voice => "voice",
            Self::Media => "media",
            Self::Driving => "driving",
            Self::Manipulation => "manipulation",
            Self::Social => "social",
        }
    }

    /// `knowledge work`, as shown to people.
    pub fn label(self) -> &'static str {
        if self == Self::KnowledgeWork { "knowledge work" } else { self.id() }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|capability| capability.id() == id)
    }

    /// Whether a public figure says how far it has come.
    pub fn is_measured(self) -> bool {
        self != Self::Social
    }
}

/// The level of every capability at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Levels([f64; Capability::ALL.len()]);

impl Levels {
    /// 0 to 100.
    pub fn of(&self, capability: Capability) -> f64 {
        self.0[capability as usize]
    }

    pub fn set(&mut self, capability: Capability, level: f64) {
        self.0[capability as usize] = level;
    }

    pub fn raise(&mut self, capability: Capability, level: f64) {
        let held = &mut self.0[capability as usize];
        *held = held.max(level);
    }
}
