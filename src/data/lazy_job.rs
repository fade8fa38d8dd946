//! A job's document as its own page has it. Of what stands on the page already a browser reads only what a visitor can act
//! upon; the code that reads all of it comes with the chart, or on the way to another job.

use std::sync::{Arc, OnceLock};

use index::Date;
use index::documents::{JobDocument, JobRow};
use serde::de::{DeserializeOwned, Error as _, IgnoredAny};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::{DataError, decode};

#[derive(Clone)]
pub struct LazyJob {
    pub row: Arc<JobRow>,
    pub live: Arc<LiveJob>,
    text: Arc<str>,
    whole: Arc<OnceLock<Arc<JobDocument>>>,
}

/// What the parts of the page that do something need, beside the row.
#[derive(Deserialize)]
pub struct LiveJob {
    pub edition: Date,
    pub methodology_version: String,
    pub last_evidence_on: Date,
    explanations: Vec<IgnoredAny>,
    #[serde(default)]
    ranked_moves: Vec<IgnoredAny>,
    /// None for a research estimate.
    pub profile: Option<LiveProfile>,
}

#[derive(Deserialize)]
pub struct LiveProfile {
    pub tasks: Vec<LiveTask>,
}

/// A task as a visitor weighs it.
#[derive(Clone, Deserialize)]
pub struct LiveTask {
    pub name: String,
    /// Per cent of the work.
    pub share: f64,
    /// 0 to 1.
    pub risk: f64,
}

impl LiveJob {
    pub fn has_explanations(&self) -> bool {
        !self.explanations.is_empty()
    }

    pub fn has_ranked_moves(&self) -> bool {
        !self.ranked_moves.is_empty()
    }
}

impl LazyJob {
    fn read(text: &str) -> Result<Self, serde_json::Error> {
        fn part<T: DeserializeOwned>(text: &str) -> Result<Arc<T>, serde_json::Error> {
            serde_json::from_str(text).map(Arc::new)
        }
        Ok(Self { row: part(text)?, live: part(text)?, text: text.into(), whole: Arc::default() })
    }

    /// The document in full; whoever calls it brings along the code that reads it.
    pub fn whole(&self) -> Result<Arc<JobDocument>, DataError> {
        if let Some(read) = self.whole.get() {
            return Ok(Arc::clone(read));
        }
        let read = Arc::new(decode(&self.text)?);
        Ok(Arc::clone(self.whole.get_or_init(|| read)))
    }
}

/// The text itself, so that the page that carries it can name the file in its place.
impl Serialize for LazyJob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.text).map_err(S::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for LazyJob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Self::read(raw.get()).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn text() -> String {
        let row = json!({
            "slug": "baker", "title": "Baker", "soc": ["51-3011"], "industry": "food", "kind": "profile", "score": 24,
            "previous": 24, "change": 0, "band": "low", "range": [20, 28], "confidence": "high", "spark": [24],
            "pay": null, "growth": null
        });
        let mut document = json!({
            "schema_version": 1, "industry_name": "Food", "edition": "2026-09-30", "previous_edition": null,
            "methodology_version": "2.0", "last_evidence_on": "2026-09-28", "history": [],
            "context": { "industry": [], "all_jobs": [] }, "trend_sentence": "\u{2013} \"a\" </script>",
            "explanations": [], "events": [], "evidence": null, "comparable": [], "profile": null
        });
        if let (Some(document), Some(row)) = (document.as_object_mut(), row.as_object()) {
            document.extend(row.clone());
        }
        document.to_string()
    }

    #[test]
    fn a_page_carries_the_document_letter_by_letter() {
        let job: LazyJob = decode(&text()).expect("a job");
        let carried = serde_json::to_string(&Ok::<LazyJob, DataError>(job)).expect("JSON");
        assert_eq!(carried, format!("{{\"Ok\":{}}}", text()));
        let found: Result<LazyJob, DataError> = serde_json::from_str(&carried).expect("what was carried");
        let job = found.expect("a job");
        assert_eq!((job.row.title.as_str(), job.live.has_explanations()), ("Baker", false));
        assert_eq!(*job.whole().expect("the whole document"), decode::<JobDocument>(&text()).expect("a document"));
    }

    #[test]
    fn what_only_a_whole_reading_finds_wrong_is_told_then() {
        let job: LazyJob = decode(&text().replace("\"comparable\":[]", "\"comparable\":7")).expect("a job");
        assert!(matches!(job.whole(), Err(DataError::BadShape { .. })));
    }
}
