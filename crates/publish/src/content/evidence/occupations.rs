//! `occupations.csv`, `titles.csv` and `alternate_titles.csv`: one row per SOC-2018 occupation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use index::Slug;
use index::documents::LabourFigures;
use index::evidence::{Occupation, StudyValue, TaskShares};

use super::singular;
use super::sources::SourceText;
use super::table::{Row, Table};
use crate::content::mistake::{Located, Mistakes};

const NEEDED: [&str; 15] = [
    "soc",
    "title",
    "industry",
    "llm_alone_share",
    "llm_with_software_share",
    "theta_complementarity",
    "pay_usd_year_2025",
    "employment_2025",
    "employment_2021",
    "employment_level",
    "growth_percent_2024_34",
    "openings_year_2024_34",
    "education",
    "major_group",
    "job_zone",
];

/// The occupations, and where the industry of each is stated.
pub fn read(
    path: &Path,
    sources: &[SourceText],
    own_singular: &BTreeMap<String, String>,
    mistakes: &Mistakes,
) -> Option<(Vec<Occupation>, Vec<Located<Slug>>)> {
    let studies: Vec<(&str, &str, &str)> = sources
        .iter()
        .filter_map(|source| source.study_columns().map(|(figure, place)| (source.document.id.as_str(), figure, place)))
        .collect();
    let needed: Vec<&str> =
        NEEDED.into_iter().chain(studies.iter().flat_map(|(_, figure, place)| [*figure, *place])).collect();
    let table = Table::read(path, &needed, mistakes)?;
    let mut seen = BTreeSet::new();
    let mut read = (Vec::new(), Vec::new());
    for row in table.rows() {
        let soc = row.text("soc").to_owned();
        if !seen.insert(soc.clone()) {
            row.mistake("soc", format!("`{soc}` has a row above"), "Give each occupation one row");
        }
        if let Some((occupation, industry)) = occupation(row, &studies, own_singular) {
            read.0.push(occupation);
            read.1.push(industry);
        }
    }
    Some(read)
}

fn occupation(
    row: Row<'_>,
    studies: &[(&str, &str, &str)],
    own_singular: &BTreeMap<String, String>,
) -> Option<(Occupation, Located<Slug>)> {
    let industry: Located<Slug> = row.required("industry", "the slug of an industry")?;
    let title: Located<String> = row.required("title", "the occupation's title")?;
    let soc: Located<String> = row.required("soc", "a SOC-2018 code")?;
    let part = |column| row.number(column, 0.0, 1.0);
    let tasks = match (part("llm_alone_share"), part("llm_with_software_share"), part("theta_complementarity")) {
        (Some(llm_alone), Some(llm_with_software), Some(theta)) => {
            Some(TaskShares { llm_alone, llm_with_software, theta })
        }
        _ => None,
    };
    let studies = studies.iter().filter_map(|(study, figure, place)| {
        let value = row.number(figure, f64::MIN, f64::MAX)?;
        Some(StudyValue { study: (*study).to_owned(), value, percentile: row.number(place, 0.0, 100.0)? })
    });
    let count = |column| row.number(column, 0.0, f64::from(u32::MAX)).map(|count| count as u32);
    let education = row.text("education");
    let labour = LabourFigures {
        pay_usd_year: count("pay_usd_year_2025"),
        employment: count("employment_2025"),
        employment_2021: count("employment_2021"),
        growth_percent: row.number("growth_percent_2024_34", -100.0, 1000.0),
        openings_year: count("openings_year_2024_34"),
        education: (!education.is_empty()).then(|| education.to_owned()),
        is_of_wider_group: row.text("employment_level") == "broad",
    };
    let studies = studies.collect();
    let singular = own_singular.get(&soc.value).cloned().unwrap_or_else(|| singular::singular(&title.value));
    if singular.trim().is_empty() {
        row.mistake("title", "names nobody", "Give the occupation's title, such as `Bakers`");
    }
    let occupation = Occupation {
        singular,
        soc: soc.value,
        title: title.value,
        industry: industry.value.clone(),
        tasks,
        studies,
        job_zone: row.number("job_zone", 1.0, 5.0),
        labour,
    };
    Some((occupation, industry))
}

/// By SOC code.
pub fn read_titles(
    path: &Path,
    occupations: &[Occupation],
    mistakes: &Mistakes,
) -> Option<BTreeMap<String, Vec<String>>> {
    if !path.is_file() {
        return Some(BTreeMap::new());
    }
    let known: BTreeSet<&str> = occupations.iter().map(|occupation| occupation.soc.as_str()).collect();
    let table = Table::read(path, &["soc", "titles"], mistakes)?;
    let mut titles = BTreeMap::new();
    for row in table.rows() {
        let soc = row.text("soc");
        if !known.contains(soc) {
            row.mistake("soc", format!("`{soc}` is no occupation of occupations.csv"), "Correct the code");
        }
        let split = row.text("titles").split(';').map(str::trim).filter(|title| !title.is_empty());
        titles.insert(soc.to_owned(), split.map(str::to_owned).collect());
    }
    Some(titles)
}
