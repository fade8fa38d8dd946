//! `related.csv`: O*NET's related occupations.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use index::closeness::RelatedOccupations;
use index::evidence::Occupation;

use super::table::{Row, Table};
use crate::content::mistake::Mistakes;

const TIERS: [&str; 3] = ["closest", "primary", "supplemental"];
const MOST_RANKS: u8 = 20;

/// Empty without such a file.
pub fn read(path: &Path, occupations: &[Occupation], mistakes: &Mistakes) -> Option<RelatedOccupations> {
    if !path.is_file() {
        return Some(RelatedOccupations::default());
    }
    let known: BTreeSet<&str> = occupations.iter().map(|occupation| occupation.soc.as_str()).collect();
    let table = Table::read(path, &["soc", TIERS[0], TIERS[1], TIERS[2]], mistakes)?;
    let mut by_soc = BTreeMap::new();
    for row in table.rows() {
        let soc = row.text("soc").to_owned();
        if !known.contains(soc.as_str()) {
            row.mistake("soc", format!("`{soc}` is no occupation of occupations.csv"), "Correct the code");
        }
        let related = TIERS.iter().flat_map(|tier| listed(row, tier, &known)).collect();
        if by_soc.insert(soc.clone(), related).is_some() {
            row.mistake("soc", format!("`{soc}` has a row above"), "Give each occupation one row");
        }
    }
    Some(RelatedOccupations::new(by_soc))
}

fn listed(row: Row<'_>, tier: &str, known: &BTreeSet<&str>) -> Vec<(String, u8)> {
    let entries = row.text(tier).split(';').map(str::trim).filter(|entry| !entry.is_empty());
    let mut related = Vec::new();
    for entry in entries {
        let read = entry.split_once(' ').and_then(|(rank, soc)| Some((soc, rank.parse().ok()?)));
        match read {
            Some((soc, rank)) if known.contains(soc) && (1..=MOST_RANKS).contains(&rank) => {
                related.push((soc.to_owned(), rank));
            }
            _ => row.mistake(
                tier,
                format!("`{entry}` is no rank from 1 to {MOST_RANKS} with an occupation of occupations.csv"),
                "Write it as `3 11-1021; 4 13-1111`",
            ),
        }
    }
    related
}
