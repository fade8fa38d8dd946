//! What visitors type into the search.

use std::sync::OnceLock;

use index::documents::{ForeignTitlesDocument, SearchDocument};
use index::search::SearchIndex;

const LIMIT: usize = 8;

pub fn check(input: &[u8]) {
    static INDEX: OnceLock<SearchIndex> = OnceLock::new();
    let index = INDEX.get_or_init(small_index);
    let typed = String::from_utf8_lossy(input);
    let answer = index.ask(&typed, LIMIT);
    assert!(answer.found.len() <= LIMIT);
    assert!(answer.found.iter().all(|found| (0.0..=4.0).contains(&found.score)), "{:?}", answer.found);
    assert_eq!(index.ask(&typed, LIMIT), answer);
    // The beginning of what there is without a limit.
    let all = index.search(&typed, usize::MAX);
    assert_eq!(answer.found[..], all[..answer.found.len()]);
    assert!(index.nearest(&typed, LIMIT).len() <= LIMIT);
}

fn small_index() -> SearchIndex {
    let document: SearchDocument =
        serde_json::from_str(include_str!("../corpus/documents/search.json")).expect("a search document");
    let foreign: ForeignTitlesDocument =
        serde_json::from_str(include_str!("../corpus/documents/foreign_titles.json")).expect("foreign titles");
    let mut index = SearchIndex::new(document);
    index.add_foreign(&foreign);
    index
}
