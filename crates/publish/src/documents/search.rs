//! `search.json`, its shards and `foreign_titles.json`: the titles that people use.

use std::collections::{BTreeMap, BTreeSet};

use index::documents::{
    AlternateTitlesDocument, ForeignTitlesDocument, JobRow, SCHEMA_VERSION, SearchDocument, SearchEntry,
    UnlistedOccupation,
};
use index::search::Shard;

use super::Material;

/// In the order of the rows.
pub fn search(material: &Material<'_>, rows: &[JobRow]) -> SearchDocument {
    let claimed = claimed(material, rows);
    let entry = |row: &JobRow| SearchEntry {
        slug: row.slug.clone(),
        title: row.title.clone(),
        kind: row.kind,
        soc: row.soc.first().cloned().unwrap_or_default(),
        score: row.score,
        range: (!row.has_point).then_some(row.range),
        aliases: all_aliases(row, material, &claimed),
    };
    SearchDocument {
        schema_version: SCHEMA_VERSION,
        entries: rows.iter().map(entry).collect(),
        without_figures: without_figures(material, rows, &claimed),
        synonyms: material.content.synonyms.clone(),
        no_jobs: material.content.no_jobs.clone(),
    }
}

/// Occupations of the evidence that no job rests on, in the order of their codes.
fn without_figures(material: &Material<'_>, rows: &[JobRow], claimed: &BTreeSet<String>) -> Vec<UnlistedOccupation> {
    let listed: BTreeSet<&String> = rows.iter().flat_map(|row| &row.soc).collect();
    let unlisted = material.content.evidence.occupations.iter().filter(|occupation| !listed.contains(&occupation.soc));
    let page = |soc: &String| rows.iter().find(|row| row.soc.first() == Some(soc)).map(|row| row.slug.clone());
    let nearest = |soc: &str| material.content.nearest_occupations.get(soc).into_iter().flatten().filter_map(page);
    let mut occupations: Vec<UnlistedOccupation> = unlisted
        .map(|occupation| UnlistedOccupation {
            soc: occupation.soc.clone(),
            title: occupation.title.clone(),
            nearest: nearest(&occupation.soc).collect(),
            aliases: free_titles(&occupation.soc, material, claimed, BTreeSet::from([occupation.title.to_lowercase()])),
        })
        .collect();
    occupations.sort_by(|a, b| a.soc.cmp(&b.soc));
    occupations
}

/// What a job is called by its editors, in small letters: no other job goes by it.
fn claimed(material: &Material<'_>, rows: &[JobRow]) -> BTreeSet<String> {
    let aliases = material.scored.iter().flat_map(|scored| &scored.profile.aliases);
    let titles = rows.iter().map(|row| &row.title);
    aliases.map(|alias| &alias.value).chain(titles).map(|title| title.to_lowercase()).collect()
}

/// The editors' aliases first, then the occupation's titles that no profile claims, ours before the reported ones.
fn all_aliases(row: &JobRow, material: &Material<'_>, claimed: &BTreeSet<String>) -> Vec<String> {
    let own = material.scored(&row.slug).map(|scored| &scored.profile.aliases);
    let mut aliases: Vec<String> = own.into_iter().flatten().map(|alias| alias.value.clone()).collect();
    if let Some(soc) = row.soc.first() {
        aliases.extend(free_titles(soc, material, claimed, BTreeSet::new()));
    }
    aliases
}

/// An occupation's titles that no job's editors claim, each once, ours before the reported ones.
fn free_titles(
    soc: &str,
    material: &Material<'_>,
    claimed: &BTreeSet<String>,
    mut seen: BTreeSet<String>,
) -> Vec<String> {
    let content = material.content;
    let own = content.evidence.occupation(soc).map(|occupation| &occupation.title);
    let ours = content.own_titles.get(soc).into_iter().flatten();
    let reported = content.evidence.titles.get(soc).into_iter().flatten();
    let mut titles = Vec::new();
    for title in own.into_iter().chain(ours).chain(reported) {
        let key = title.to_lowercase();
        if !claimed.contains(&key) && seen.insert(key) {
            titles.push(title.clone());
        }
    }
    titles
}

pub fn foreign_titles(material: &Material<'_>) -> ForeignTitlesDocument {
    let occupations = material.content.foreign_titles.clone();
    ForeignTitlesDocument { schema_version: SCHEMA_VERSION, occupations }
}

/// Without what a profile claims.
pub fn alternate_titles(material: &Material<'_>, rows: &[JobRow]) -> BTreeMap<Shard, AlternateTitlesDocument> {
    let claimed = claimed(material, rows);
    let mut shards: BTreeMap<Shard, AlternateTitlesDocument> = BTreeMap::new();
    for (soc, titles) in &material.content.evidence.alternate_titles {
        let free = titles.iter().filter(|title| !claimed.contains(&title.to_lowercase()));
        for title in free {
            for shard in Shard::of_title(title) {
                let document = shards.entry(shard).or_insert_with(|| AlternateTitlesDocument {
                    schema_version: SCHEMA_VERSION,
                    titles: BTreeMap::new(),
                });
                document.titles.entry(soc.clone()).or_default().push(title.clone());
            }
        }
    }
    shards
}
