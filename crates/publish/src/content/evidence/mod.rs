//! `content/evidence/`: figures of published studies and statistics, by SOC-2018 occupation.

mod benchmarks;
mod occupations;
mod published;
mod sources;
pub(super) mod table;

use std::collections::BTreeMap;
use std::path::Path;

use index::evidence::{Occupation, Study};
use index::exposure::ExposureModel;
use index::validation::PublishedScore;

use super::folder::read_file;
use super::mistake::{Located, Mistakes, Place};
pub(super) use occupations::read_titles;
pub use sources::SourceText;

/// Empty where there is no such folder.
#[derive(Clone, Debug, Default)]
pub struct EvidenceText {
    /// By SOC code.
    pub occupations: Vec<Occupation>,
    /// Titles that people use, by SOC code, best known first.
    pub titles: BTreeMap<String, Vec<String>>,
    /// Further titles, by SOC code: many more, and less used.
    pub alternate_titles: BTreeMap<String, Vec<String>>,
    pub exposure: Option<ExposureModel>,
    pub sources: Vec<SourceText>,
    pub published: Vec<PublishedScore>,
    /// Where the industry of each occupation is stated.
    pub(super) industries: Vec<Located<index::Slug>>,
}

impl EvidenceText {
    pub fn occupation(&self, soc: &str) -> Option<&Occupation> {
        self.occupations.iter().find(|occupation| occupation.soc == soc)
    }

    pub fn studies(&self) -> Vec<Study> {
        self.sources.iter().filter_map(|source| source.study.clone()).collect()
    }

    pub(super) fn knows(&self, soc: &str) -> bool {
        // Without the table of occupations only the form of a code can be checked.
        self.occupations.is_empty() || self.occupation(soc).is_some()
    }
}

pub fn read(folder: &Path, mistakes: &Mistakes) -> Option<EvidenceText> {
    if !folder.is_dir() {
        return Some(EvidenceText::default());
    }
    let sources = read_file(&folder.join("SOURCES.toml"), mistakes, &["source"], sources::read_sources)?;
    let (occupations, industries) = occupations::read(&folder.join("occupations.csv"), &sources, mistakes)?;
    let titles = occupations::read_titles(&folder.join("titles.csv"), &occupations, mistakes)?;
    let alternate_titles = occupations::read_titles(&folder.join("alternate_titles.csv"), &occupations, mistakes)?;
    let index = benchmarks::read_index(&folder.join("capability_index.csv"), mistakes)?;
    let curves = benchmarks::read_curves(&folder.join("benchmarks.csv"), mistakes)?;
    let exposure = ExposureModel::new(index, curves, &occupations);
    if exposure.is_none() {
        let place = Place { file: folder.display().to_string().into(), line: 1, field: "exposure".to_owned() };
        mistakes.add(
            &place,
            "has no row that exposure can be computed from",
            "Fill capability_index.csv and occupations.csv",
        );
    }
    let scores = folder.join("published_scores.toml");
    let published = if scores.is_file() {
        read_file(&scores, mistakes, &["source", "score"], published::read_published)?
    } else {
        Vec::new()
    };
    Some(EvidenceText { occupations, titles, alternate_titles, exposure, sources, published, industries })
}
