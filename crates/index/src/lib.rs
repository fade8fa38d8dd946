//! The domain of the AI Job Risk Index: how a score is computed, explained, ranked and found.
//!
//! Architecture invariant: this crate never sees a browser, a clock or a file. The publisher hands it parsed content,
//! the visitor's browser hands it decoded documents, and both get the same figures.

pub mod attribution;
pub mod band;
pub mod capability;
pub mod closeness;
pub mod comparison;
pub mod confidence;
pub mod date;
pub mod documents;
pub mod editions;
pub mod estimate;
pub mod evidence;
pub mod explain;
pub mod exposure;
pub mod figure;
pub mod history;
pub mod job;
pub mod ledger;
pub mod link;
pub mod mix;
pub mod moves;
pub mod orderly;
pub mod past;
pub mod query;
pub mod ranking;
pub mod ridge;
pub mod saved;
pub mod score;
pub mod scoring;
pub mod search;
pub mod slug;
pub mod statistics;
pub mod thresholds;
pub mod treemap;
pub mod trend;
pub mod validation;
pub mod workers;

pub use band::Band;
pub use capability::Capability;
pub use date::Date;
pub use job::{HoldTag, Job, Task, TaskKind};
pub use ledger::Ledger;
pub use score::Score;
pub use slug::Slug;

/// Version of the formula and its parameters; every edition names the one that it was computed with.
pub const METHODOLOGY_VERSION: &str = "2.0";
