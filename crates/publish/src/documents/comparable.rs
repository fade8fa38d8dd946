//! How near two jobs are: by score within an industry, and by what their tasks need of a machine.

use index::documents::{JobKind, JobRow};
use index::{Capability, Job};

/// Cards on a job's page.
const COMPARABLE: usize = 8;

/// Profiles of the same industry, nearest score first; ties by title.
pub fn comparable(row: &JobRow, rows: &[JobRow]) -> Vec<JobRow> {
    let gap = |other: &JobRow| other.score.change_from(row.score).abs();
    let is_peer =
        |other: &&JobRow| other.industry == row.industry && other.slug != row.slug && other.kind == JobKind::Profile;
    let mut peers: Vec<&JobRow> = rows.iter().filter(is_peer).collect();
    peers.sort_by(|a, b| gap(a).cmp(&gap(b)).then_with(|| a.title.cmp(&b.title)));
    peers.into_iter().take(COMPARABLE).cloned().collect()
}

/// How much of two jobs' capability needs is common, 0 to 100.
pub fn overlap(a: &Job, b: &Job) -> u8 {
    let common: f64 = weights(a).iter().zip(weights(b)).map(|(a, b)| a.min(b)).sum();
    common.round().clamp(0.0, 100.0) as u8
}

/// Share of the work by capability: each task's share is split evenly over its needs.
fn weights(job: &Job) -> [f64; Capability::ALL.len()] {
    let mut weights = [0.0; Capability::ALL.len()];
    for task in &job.tasks {
        for need in &task.needs {
            weights[*need as usize] += task.share / task.needs.len() as f64;
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use index::{Task, TaskKind};

    use super::*;

    fn job(tasks: &[(f64, &[Capability])]) -> Job {
        let task = |(share, needs): &(f64, &[Capability])| Task {
            name: "A task".to_owned(),
            kind: TaskKind::Automated,
            share: *share,
            needs: needs.to_vec(),
            bar: 50.0,
            spread: 8.0,
            holds: Vec::new(),
        };
        let slug = "a".parse::<index::Slug>().expect("a slug");
        Job { slug: slug.clone(), industry: slug, tasks: tasks.iter().map(task).collect() }
    }

    #[test]
    fn overlap_is_the_share_of_needs_that_two_jobs_have_in_common() {
        let coder = job(&[(60.0, &[Capability::Code]), (40.0, &[Capability::Code, Capability::Language])]);
        let writer = job(&[(70.0, &[Capability::Language]), (30.0, &[Capability::Code])]);
        assert_eq!(overlap(&coder, &coder), 100);
        assert_eq!(overlap(&coder, &writer), 50);
        assert_eq!(overlap(&coder, &job(&[(100.0, &[Capability::Social])])), 0);
    }
}
