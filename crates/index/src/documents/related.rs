//! `related.json`: how close jobs are to each other, for whoever ranks moves between them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Capability, Slug};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RelatedDocument {
    pub schema_version: u32,
    /// O*NET's lists by SOC code: each related occupation with its rank, from 1; ranks 1 to 5 are O*NET's closest, 6 to 10
    /// the rest of its primary list, 11 to 20 supplemental. A job's occupation is the first of its `soc`.
    pub occupations: BTreeMap<String, Vec<(String, u8)>>,
    /// Pairs of profiles, each once, and the per cent of the working time, as a mean of both, that goes into tasks of nearly
    /// the same name.
    pub shared_tasks: Vec<(Slug, Slug, f64)>,
    /// What the tasks of each profile need of a machine, per cent of the working time.
    pub needs: BTreeMap<Slug, BTreeMap<Capability, f64>>,
}
