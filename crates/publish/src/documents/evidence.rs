//! What published studies and statistics say of the occupations behind the jobs.

use index::documents::{Confidence, EvidencePanel, SourceDocument, Validation};

use super::scored::Scored;
use crate::content::Content;

/// Figures by occupation. Empty until `content/evidence/` is read.
#[derive(Clone, Debug, Default)]
pub struct Evidence {}

impl Evidence {
    pub fn of(_content: &Content) -> Self {
        Self::default()
    }

    pub fn panel(&self, _scored: &Scored<'_>) -> Option<EvidencePanel> {
        None
    }

    pub fn confidence(&self, _scored: &Scored<'_>) -> Confidence {
        Confidence::Unrated
    }

    /// US median annual pay in dollars of a job's main occupation.
    pub fn pay(&self, _scored: &Scored<'_>) -> Option<u32> {
        None
    }

    /// Projected US employment growth 2024-34 of a job's main occupation, per cent.
    pub fn growth(&self, _scored: &Scored<'_>) -> Option<f64> {
        None
    }

    pub fn validation(&self) -> Validation {
        Validation::default()
    }

    pub fn sources(&self) -> Vec<SourceDocument> {
        Vec::new()
    }
}
