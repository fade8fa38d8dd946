//! The second opinion: what published studies and statistics say of the occupation behind a job.

use serde::{Deserialize, Serialize};

use crate::{Band, Date, Slug};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidencePanel {
    /// SOC-2018 code and title of the occupation that the figures are for.
    pub soc: String,
    pub occupation: String,
    /// The score's percentile among all profiles, 0 to 100; none for a research estimate.
    pub score_percentile: Option<f64>,
    pub exposure: Option<ExposureDocument>,
    pub studies: Vec<StudyFigure>,
    pub agreement: Option<Agreement>,
    pub labour: LabourFigures,
    /// The sources that the figures name, by id.
    pub sources: Vec<SourceDocument>,
    /// Other profiles of the same occupation, whose figures these are as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared_with: Vec<JobName>,
}

/// A job's page, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobName {
    pub slug: Slug,
    pub title: String,
}

/// *Exposure now*, the research measure: published figures and a stated choice of benchmarks, no judgement about a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExposureDocument {
    /// 0 to 100, to a tenth.
    pub value: f64,
    pub low: f64,
    pub high: f64,
    pub band: Band,
    /// Percentile among all occupations that have the figures, 0 to 100.
    pub percentile: f64,
    /// Its steps, oldest first: the value from each day on which it changed.
    pub trend: Vec<ExposurePoint>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExposurePoint {
    pub date: Date,
    pub value: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StudyFigure {
    /// Id of the source.
    pub source: String,
    pub name: String,
    /// What the figure measures, with its range.
    pub what: String,
    pub value: f64,
    /// Among the occupations that the study covers, 0 to 100.
    pub percentile: f64,
    pub year: u16,
}

/// How far the studies and the score agree, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Largest gap between the score's percentile and a study's, in points.
    pub gap: f64,
    pub sentence: String,
    /// What the confidence rests on; none with fewer than two studies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<String>,
}

/// US figures of the occupation; each with the source and year that `sources` names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LabourFigures {
    /// Median annual pay in dollars, May 2025.
    pub pay_usd_year: Option<u32>,
    /// Jobs, May 2025.
    pub employment: Option<u32>,
    /// Jobs, May 2021.
    pub employment_2021: Option<u32>,
    /// Projected growth of employment 2024-34, per cent.
    pub growth_percent: Option<f64>,
    /// Openings a year, projected 2024-34.
    pub openings_year: Option<u32>,
    pub education: Option<String>,
    /// Pay and employment are of a wider group of occupations, for want of figures of this one.
    #[serde(default)]
    pub is_of_wider_group: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceDocument {
    pub id: String,
    pub title: String,
    pub authors: String,
    pub year: u16,
    pub url: String,
    pub licence: String,
    /// What a reader has to know before using the figure. It stands with the method, and not again in each job's document.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The words in which the source wants to be credited; with the method as well.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub credit: String,
}

impl SourceDocument {
    /// Whose it is and where it stands, without what only the method says of it.
    pub fn named(&self) -> Self {
        Self { note: String::new(), credit: String::new(), ..self.clone() }
    }
}
