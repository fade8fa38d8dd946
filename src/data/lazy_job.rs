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
#[derive(Debug, PartialEq, Deserialize)]
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

#[derive(Debug, PartialEq, Deserialize)]
pub struct LiveProfile {
    pub tasks: Vec<LiveTask>,
}

/// A task as a visitor weighs it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
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
