//! `related.json`: O*NET's related occupations, and what the profiles' tasks share.

use std::collections::BTreeMap;

use index::documents::{RelatedDocument, SCHEMA_VERSION};
use index::{Capability, Job, Slug};

use super::Material;
use super::rounding::to_tenth;

pub fn related(material: &Material<'_>) -> RelatedDocument {
    let scored = material.scored.as_slice();
    let pairs = scored.iter().enumerate().flat_map(|(at, job)| scored[at + 1..].iter().map(move |other| (job, other)));
    let shared = pairs.map(|(a, b)| {
        let (share, _) = a.tasks.shared_with(&b.tasks);
        (a.job.slug.clone(), b.job.slug.clone(), to_tenth(100.0 * share))
    });
    let mut shared: Vec<(Slug, Slug, f64)> = shared.filter(|(.., percent)| *percent > 0.0).collect();
    shared.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    RelatedDocument {
        schema_version: SCHEMA_VERSION,
        occupations: material.evidence.related().lists().clone(),
        shared_tasks: shared,
        needs: scored.iter().map(|scored| (scored.job.slug.clone(), needs(&scored.job))).collect(),
    }
}

/// Per cent of the working time; a task with several needs goes to each in equal parts.
fn needs(job: &Job) -> BTreeMap<Capability, f64> {
    let mut needs: BTreeMap<Capability, f64> = BTreeMap::new();
    for task in &job.tasks {
        for need in &task.needs {
            *needs.entry(*need).or_default() += task.share / task.needs.len() as f64;
        }
    }
    needs.values_mut().for_each(|percent| *percent = to_tenth(*percent));
    needs
}
