//! `search.json`: the titles that people use, by job.

use index::documents::{JobRow, SCHEMA_VERSION, SearchDocument, SearchEntry};

use super::Material;

/// In the order of the rows.
pub fn search(material: &Material<'_>, rows: &[JobRow]) -> SearchDocument {
    let entry = |row: &JobRow| SearchEntry {
        slug: row.slug.clone(),
        title: row.title.clone(),
        kind: row.kind,
        soc: row.soc.first().cloned().unwrap_or_default(),
        score: row.score,
        aliases: material
            .scored(&row.slug)
            .map_or_else(Vec::new, |scored| scored.profile.aliases.iter().map(|alias| alias.value.clone()).collect()),
    };
    SearchDocument { schema_version: SCHEMA_VERSION, entries: rows.iter().map(entry).collect() }
}
