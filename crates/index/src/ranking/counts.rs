//! How many rows each option of a filter would leave, beside what the other filters ask.

use super::facts::{BAND, FIGURES, Facts, INDUSTRY, KIND, NO_STEP, kind_place};
use crate::Band;
use crate::documents::JobKind;
use crate::query::JobFigure;

/// No figure has more steps.
const MAX_STEPS: usize = 5;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// By the document's industries.
    industries: Vec<u32>,
    bands: [u32; 5],
    kinds: [u32; 2],
    steps: [[u32; MAX_STEPS]; 4],
    /// Rows without the figure, which no range of it has.
    missing: [u32; 4],
}

impl Counts {
    pub(super) fn new(industries: usize) -> Self {
        Self { industries: vec![0; industries], ..Self::default() }
    }

    /// Counts a row where no filter but the option's own leaves it out.
    pub(super) fn add(&mut self, facts: &Facts, failed: u8) {
        let is_counted = |filter: u8| failed & !filter == 0;
        if is_counted(INDUSTRY)
            && let Some(count) = self.industries.get_mut(usize::from(facts.industry))
        {
            *count += 1;
        }
        if is_counted(BAND) {
            self.bands[usize::from(facts.band)] += 1;
        }
        if is_counted(KIND) {
            self.kinds[usize::from(facts.kind)] += 1;
        }
        for (at, step) in facts.steps.into_iter().enumerate() {
            if !is_counted(FIGURES << at) {
                continue;
            }
            match self.steps[at].get_mut(usize::from(step)) {
                Some(count) => *count += 1,
                None if step == NO_STEP => self.missing[at] += 1,
                None => {}
            }
        }
    }

    /// Of the industry at this place of the document.
    pub fn industry(&self, place: usize) -> u32 {
        self.industries.get(place).copied().unwrap_or_default()
    }

    pub fn band(&self, band: Band) -> u32 {
        self.bands[band as usize]
    }

    /// None means all kinds.
    pub fn kind(&self, kind: Option<JobKind>) -> u32 {
        kind.map_or(self.kinds.iter().sum(), |kind| self.kinds[usize::from(kind_place(kind))])
    }

    /// Of a step of the figure, from 0.
    pub fn step(&self, figure: JobFigure, step: usize) -> u32 {
        self.steps[figure as usize].get(step).copied().unwrap_or_default()
    }

    pub fn missing(&self, figure: JobFigure) -> u32 {
        self.missing[figure as usize]
    }
}
