//! Lists of titles and the occupations that they may mean, and the index that visitors search.

use std::path::Path;

use index::search::SearchIndex;
use publish::documents::Documents;
use publish::{content, documents};

/// A title as somebody types it, and the SOC-2018 occupations of which any is right.
pub struct Asked {
    pub title: String,
    pub occupations: Vec<String>,
}

/// Of our own content.
pub fn documents() -> Documents {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let content = content::read(&root).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    documents::build(&content)
}

/// Our own content, with all shards of further titles and those in other languages.
pub fn whole_index() -> SearchIndex {
    let documents = documents();
    let mut index = SearchIndex::new(documents.search);
    for (shard, document) in &documents.alternate_titles {
        index.add(*shard, &document.titles);
    }
    index.add_foreign(&documents.foreign_titles);
    index
}

/// `everyday`, `modern` or `held_out`.
pub fn read(name: &str) -> Vec<Asked> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/search/{name}_titles.csv"));
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(&path).expect("a list");
    let asked = reader.records().map(|row| {
        let row = row.expect("a row");
        Asked { title: row[0].to_owned(), occupations: row[1].split(' ').map(str::to_owned).collect() }
    });
    asked.collect()
}

/// Per cent of a list for which one of the first three occupations found is right.
pub fn hit_rate<'a>(asked: &[Asked], mut find: impl FnMut(&str) -> Vec<&'a str>) -> f64 {
    let mut is_hit =
        |asked: &&Asked| find(&asked.title).iter().take(3).any(|soc| asked.occupations.iter().any(|of| of == soc));
    100.0 * asked.iter().filter(|asked| is_hit(asked)).count() as f64 / asked.len() as f64
}
