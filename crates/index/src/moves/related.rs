//! What is known of how close jobs are, ready to be looked up.

use std::collections::BTreeMap;

use crate::closeness::{Reach, RelatedOccupations, Relation, raised};
use crate::documents::{JobRow, RelatedDocument};
use crate::{Capability, Slug};

/// Part of the shared needs that counts towards the rest up to 1, where O*NET relates two jobs.
const SHARED_NEEDS: f64 = 0.1;

/// What `related.json` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RelatedJobs {
    pub occupations: RelatedOccupations,
    /// Parts of the working time, 0 to 1, both ways.
    shared_tasks: BTreeMap<Slug, BTreeMap<Slug, f64>>,
    needs: BTreeMap<Slug, BTreeMap<Capability, f64>>,
}

impl From<RelatedDocument> for RelatedJobs {
    fn from(document: RelatedDocument) -> Self {
        let mut shared_tasks: BTreeMap<Slug, BTreeMap<Slug, f64>> = BTreeMap::new();
        for (a, b, percent) in document.shared_tasks {
            shared_tasks.entry(a.clone()).or_default().insert(b.clone(), percent / 100.0);
            shared_tasks.entry(b).or_default().insert(a, percent / 100.0);
        }
        Self { occupations: RelatedOccupations::new(document.occupations), shared_tasks, needs: document.needs }
    }
}

impl RelatedJobs {
    /// Part of the working time, 0 to 1, that goes into tasks of nearly the same name.
    pub fn shared_tasks(&self, a: &JobRow, b: &JobRow) -> f64 {
        self.shared_tasks.get(&a.slug).and_then(|others| others.get(&b.slug)).copied().unwrap_or_default()
    }

    /// Part of the working time, 0 to 1, whose tasks need the same of a machine; 0 without a profile of each.
    fn shared_needs(&self, a: &JobRow, b: &JobRow) -> f64 {
        let Some((a, b)) = self.needs.get(&a.slug).zip(self.needs.get(&b.slug)) else { return 0.0 };
        let both = a.iter().map(|(capability, percent)| percent.min(b.get(capability).copied().unwrap_or_default()));
        (both.sum::<f64>() / 100.0).clamp(0.0, 1.0)
    }

    /// 0 to 1: the points of O*NET's relation, raised by shared tasks as [`raised`] says and then, between profiles that
    /// O*NET relates, by a tenth of what their tasks need alike. Needs alone never make two jobs close.
    pub fn closeness(&self, a: &JobRow, b: &JobRow, reach: Reach) -> f64 {
        let linked = raised(reach.points, self.shared_tasks(a, b)) / 100.0;
        let needs = if reach.relation == Relation::None { 0.0 } else { self.shared_needs(a, b) };
        (linked + (1.0 - linked) * SHARED_NEEDS * needs).clamp(0.0, 1.0)
    }
}
