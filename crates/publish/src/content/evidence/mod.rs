//! `content/evidence/`: figures of published studies and statistics, by SOC-2018 occupation.

mod benchmarks;
mod families;
mod occupations;
mod published;
mod related;
mod singular;
mod sources;
pub(super) mod table;

use std::collections::BTreeMap;
use std::path::Path;

use index::closeness::RelatedOccupations;
use index::evidence::{Occupation, Study};
use index::exposure::ExposureModel;
use index::validation::PublishedScore;

use super::folder::read_file;
use super::mistake::{Located, Mistakes, Place};
pub use families::FamilyReason;
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
    pub related: RelatedOccupations,
    pub families: Vec<FamilyReason>,
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
    let singular = singular::read(&folder.join("titles_singular.csv"), mistakes)?;
    let (occupations, industries) = occupations::read(&folder.join("occupations.csv"), &sources, &singular, mistakes)?;
    let related = related::read(&folder.join("related.csv"), &occupations, mistakes)?;
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
    let reasons = folder.join("families.toml");
    let families =
        if reasons.is_file() { read_file(&reasons, mistakes, &["pair"], families::read_families)? } else { Vec::new() };
    Some(EvidenceText {
        related,
        families,
        occupations,
        titles,
        alternate_titles,
        exposure,
        sources,
        published,
        industries,
    })
}
