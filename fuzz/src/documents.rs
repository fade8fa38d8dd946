//! Documents of the public API, which a host may have cut or mixed, and what a browser's store holds.

use index::documents::{
    AlternateTitlesDocument, EditionDocument, EditionsDocument, EventsDocument, ExposureDocument,
    ForeignTitlesDocument, IndexDocument, IndustryDocument, JobDocument, MethodologyDocument, RelatedDocument,
    SearchDocument, TrendDocument, WidgetsDocument, history_csv, jobs_csv,
};
use index::saved::SavedList;
use index::search::SearchIndex;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub fn check(input: &[u8]) {
    kinds(input);
}

/// As how many kinds of document it can be read.
fn kinds(input: &[u8]) -> usize {
    let (index, job) = (reads_back::<IndexDocument>(input), reads_back::<JobDocument>(input));
    let search = reads_back::<SearchDocument>(input);
    let mut kinds = usize::from(index.is_some()) + usize::from(job.is_some()) + usize::from(search.is_some());
    if let Some(index) = index {
        let csv = jobs_csv(index.edition, &index.jobs);
        assert!(csv.lines().count() > index.jobs.len());
    }
    if let Some(job) = job {
        assert_eq!(history_csv(&job).lines().count(), job.history.len() + 1);
    }
    if let Some(search) = search {
        let entries = search.entries.len() + search.without_figures.len();
        assert!(SearchIndex::new(search).search("baker", 5).len() <= entries.min(5));
    }
    kinds += usize::from(reads_back::<AlternateTitlesDocument>(input).is_some());
    kinds += usize::from(reads_back::<EditionDocument>(input).is_some());
    kinds += usize::from(reads_back::<EditionsDocument>(input).is_some());
    kinds += usize::from(reads_back::<EventsDocument>(input).is_some());
    kinds += usize::from(reads_back::<ExposureDocument>(input).is_some());
    kinds += usize::from(reads_back::<ForeignTitlesDocument>(input).is_some());
    kinds += usize::from(reads_back::<IndustryDocument>(input).is_some());
    kinds += usize::from(reads_back::<MethodologyDocument>(input).is_some());
    kinds += usize::from(reads_back::<RelatedDocument>(input).is_some());
    kinds += usize::from(reads_back::<TrendDocument>(input).is_some());
    kinds += usize::from(reads_back::<WidgetsDocument>(input).is_some());
    kinds
}

pub fn check_saved(input: &[u8]) {
    let Some(mut list) = reads_back::<SavedList>(input) else { return };
    let jobs = list.jobs.clone();
    list.merge(&jobs);
    assert!(list.jobs.len() <= index::saved::MOST_SAVED);
    for job in &jobs {
        list.toggle(&job.slug);
    }
    assert!(list.jobs.len() <= index::saved::MOST_SAVED);
}

/// A document that can be read has a form, which reads back as the same document.
fn reads_back<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(input: &[u8]) -> Option<T> {
    let document: T = serde_json::from_slice(input).ok()?;
    let written = serde_json::to_string(&document).expect("a document that was read has a form");
    let again: T = serde_json::from_str(&written).expect("what was written can be read");
    assert_eq!(serde_json::to_string(&again).expect("it has a form"), written);
    Some(document)
}

#[test]
fn each_document_that_is_kept_is_one() {
    for (path, input) in crate::corpus("documents") {
        assert!(kinds(&input) > 0, "{}", path.display());
    }
}
