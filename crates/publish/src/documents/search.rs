//! `search.json` and its shards: the titles that people use.

use std::collections::{BTreeMap, BTreeSet};

use index::documents::{AlternateTitlesDocument, JobRow, SCHEMA_VERSION, SearchDocument, SearchEntry};
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
        aliases: all_aliases(row, material, &claimed),
    };
    SearchDocument {
        schema_version: SCHEMA_VERSION,
        entries: rows.iter().map(entry).collect(),
        synonyms: material.content.synonyms.clone(),
    }
}

/// What a job is called by its editors, in small letters: no other job goes by it.
fn claimed(material: &Material<'_>, rows: &[JobRow]) -> BTreeSet<String> {
    let aliases = material.scored.iter().flat_map(|scored| &scored.profile.aliases);
    let titles = rows.iter().map(|row| &row.title);
    aliases.map(|alias| &alias.value).chain(titles).map(|title| title.to_lowercase()).collect()
}

/// The editors' aliases first, then the occupation's titles that no profile claims, ours before the reported ones.
fn all_aliases(row: &JobRow, material: &Material<'_>, claimed: &BTreeSet<String>) -> Vec<String> {
    let evidence = &material.content.evidence;
    let own = material.scored(&row.slug).map(|scored| &scored.profile.aliases);
    let mut aliases: Vec<String> = own.into_iter().flatten().map(|alias| alias.value.clone()).collect();
    let Some(soc) = row.soc.first() else { return aliases };
    let occupation = evidence.occupation(soc).map(|occupation| &occupation.title);
    let reported = evidence.titles.get(soc).into_iter().flatten();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let ours = material.content.own_titles.get(soc).into_iter().flatten();
    for title in occupation.into_iter().chain(ours).chain(reported) {
        let key = title.to_lowercase();
        if !claimed.contains(&key) && seen.insert(key) {
            aliases.push(title.clone());
        }
    }
    aliases
}

/// Of the occupations that a job rests on, without what a profile claims.
pub fn alternate_titles(material: &Material<'_>, rows: &[JobRow]) -> BTreeMap<Shard, AlternateTitlesDocument> {
    let occupations: BTreeSet<&String> = rows.iter().filter_map(|row| row.soc.first()).collect();
    let claimed = claimed(material, rows);
    let mut shards: BTreeMap<Shard, AlternateTitlesDocument> = BTreeMap::new();
    for (soc, titles) in &material.content.evidence.alternate_titles {
        let free = titles.iter().filter(|title| !claimed.contains(&title.to_lowercase()));
        for title in free.filter(|_| occupations.contains(soc)) {
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
