//! What the filters of the list ask of a row, in a few bytes: 100,000 rows are asked while somebody waits.

use std::collections::HashMap;

use crate::Slug;
use crate::documents::{JobKind, JobRow};
use crate::query::{JobFigure, JobsQuery, Span};

/// The place of an industry that the document does not have.
const NO_INDUSTRY: u16 = u16::MAX;
/// Where a figure is missing.
pub const NO_STEP: u8 = u8::MAX;

#[derive(Clone, Debug)]
pub struct Facts {
    /// Among the document's industries.
    pub industry: u16,
    pub band: u8,
    pub kind: u8,
    /// Among the steps of each figure.
    pub steps: [u8; 4],
    figures: [Option<f64>; 4],
}

impl Facts {
    pub fn of(row: &JobRow, industries: &HashMap<&Slug, u16>) -> Self {
        let figures = JobFigure::ALL.map(|figure| figure.of(row));
        let step = |figure: JobFigure| {
            let value = figure.of(row)?;
            figure.steps().iter().position(|step| step.range.has(Some(value)))
        };
        Self {
            industry: industries.get(&row.industry).copied().unwrap_or(NO_INDUSTRY),
            band: row.band as u8,
            kind: kind_place(row.kind),
            steps: JobFigure::ALL.map(|figure| step(figure).map_or(NO_STEP, |step| step as u8)),
            figures,
        }
    }
}

pub fn kind_place(kind: JobKind) -> u8 {
    match kind {
        JobKind::Profile => 0,
        JobKind::Research => 1,
    }
}

/// Each filter's bit in what a row fails; the figures' follow in their order.
pub const TEXT: u8 = 1;
pub const INDUSTRY: u8 = 2;
pub const BAND: u8 = 4;
pub const KIND: u8 = 8;
pub const FIGURES: u8 = 16;

/// A query as the facts are asked for it.
pub struct Asked {
    industries: Option<Vec<bool>>,
    bands: Option<[bool; 5]>,
    kind: Option<u8>,
    ranges: [Span; 4],
}

impl Asked {
    pub fn new(query: &JobsQuery, industries: &HashMap<&Slug, u16>) -> Self {
        let mut wanted = vec![false; industries.len()];
        for place in query.industries.iter().filter_map(|slug| industries.get(slug)) {
            wanted[usize::from(*place)] = true;
        }
        let mut bands = [false; 5];
        query.bands.iter().for_each(|band| bands[*band as usize] = true);
        Self {
            industries: (!query.industries.is_empty()).then_some(wanted),
            bands: (!query.bands.is_empty()).then_some(bands),
            kind: query.kind.map(kind_place),
            ranges: query.ranges,
        }
    }

    /// The bits of the filters that leave the row out.
    pub fn failed(&self, facts: &Facts) -> u8 {
        let mut failed = 0;
        if let Some(wanted) = &self.industries
            && !wanted.get(usize::from(facts.industry)).copied().unwrap_or_default()
        {
            failed |= INDUSTRY;
        }
        if self.bands.is_some_and(|bands| !bands[usize::from(facts.band)]) {
            failed |= BAND;
        }
        if self.kind.is_some_and(|kind| kind != facts.kind) {
            failed |= KIND;
        }
        for (at, (range, figure)) in self.ranges.iter().zip(facts.figures).enumerate() {
            if !range.has(figure) {
                failed |= FIGURES << at;
            }
        }
        failed
    }
}
