//! Where somebody could go from a job: the first of the ranking of all others, by the index's own weights.

use index::documents::{JobRow, RankedMove};
use index::moves::{RelatedJobs, Weights, moves, way, why};

/// As many as a page shows before it sends its reader to the whole ranking.
const SHOWN: usize = 5;

pub fn ranked_moves(start: &JobRow, rows: &[JobRow], related: &RelatedJobs) -> Vec<RankedMove> {
    let weights = Weights::default();
    let ranked = moves(start, rows, related, weights).into_iter().take(SHOWN);
    let told = ranked.map(|entry| {
        let job = entry.step.to;
        RankedMove {
            slug: job.slug.clone(),
            title: job.title.clone(),
            score: job.score,
            range: (!job.has_point).then_some(job.range),
            why: why(&entry.step, way(start, job, rows, related, weights).through(), weights),
        }
    });
    told.collect()
}
