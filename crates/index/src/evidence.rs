//! Published figures by occupation, as the publisher reads them from `content/evidence/`.

use crate::Slug;
use crate::documents::{LabourFigures, StudyFigure};

/// A SOC-2018 occupation with all figures that we have of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Occupation {
    /// `15-2051`
    pub soc: String,
    /// As O*NET has it, in the plural.
    pub title: String,
    /// The same of one person: what the page of an estimate is called.
    pub singular: String,
    /// Where most such jobs are; our own assignment, for occupations without a profile.
    pub industry: Slug,
    /// What exposure is computed from; none where the labels or theta are missing.
    pub tasks: Option<TaskShares>,
    /// One for each study that covers the occupation.
    pub studies: Vec<StudyValue>,
    /// O*NET's job zone, 1 (little preparation) to 5; a mean where O*NET has several details of the occupation.
    pub job_zone: Option<f64>,
    pub labour: LabourFigures,
}

/// Figures that exposure rests on, all 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskShares {
    /// Share of tasks that a language model alone could halve the time of (label E1, Eloundou et al.).
    pub llm_alone: f64,
    /// Share of tasks for which it takes software around the model (label E2).
    pub llm_with_software: f64,
    /// Complementarity after Pizzinelli et al., IMF WP/23/216: high where people stay needed beside AI.
    pub theta: f64,
}

/// What one study says of one occupation.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyValue {
    /// Id of the study, as in [`Study::id`].
    pub study: String,
    /// In the study's own unit.
    pub value: f64,
    /// Among the occupations that the study covers, 0 to 100.
    pub percentile: f64,
}

/// A study, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Study {
    pub id: String,
    pub name: String,
    /// What its figure measures, with its range.
    pub what: String,
    pub year: u16,
}

impl Occupation {
    /// Percentile, 0 to 100, that a study gives the occupation.
    pub fn percentile_in(&self, study: &str) -> Option<f64> {
        self.studies.iter().find(|value| value.study == study).map(|value| value.percentile)
    }

    /// The major group of the occupation, the first two digits of its code.
    pub fn major_group(&self) -> &str {
        self.soc.get(..2).unwrap_or(&self.soc)
    }

    /// The family of the occupation, the first five digits of its code.
    pub fn family(&self) -> &str {
        self.soc.get(..6).unwrap_or(&self.soc)
    }

    /// The studies' figures in words, in the order of `studies`; a value of an unknown study is left out.
    pub fn study_figures(&self, studies: &[Study]) -> Vec<StudyFigure> {
        let figure = |study: &Study| {
            let value = self.studies.iter().find(|value| value.study == study.id)?;
            Some(StudyFigure {
                source: study.id.clone(),
                name: study.name.clone(),
                what: study.what.clone(),
                value: value.value,
                percentile: value.percentile,
                year: study.year,
            })
        };
        studies.iter().filter_map(figure).collect()
    }
}
