//! Jobs to look at beside one: by score within its industry or, for an estimate, by O*NET's related occupations.

use index::closeness::Closeness;
use index::documents::{JobKind, JobRow, RelatedJob};

use super::Material;
use super::scored::Scored;

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

/// Of an estimate: the profiles related to it, closest first; without any, those of the industry.
pub fn related_profiles(row: &JobRow, related: &[RelatedJob], rows: &[JobRow]) -> Vec<JobRow> {
    let found = related.iter().filter_map(|job| rows.iter().find(|row| row.slug == job.slug));
    let found: Vec<JobRow> = found.take(COMPARABLE).cloned().collect();
    if found.is_empty() { comparable(row, rows) } else { found }
}

pub fn main_code<'a>(scored: &'a Scored<'_>) -> &'a str {
    scored.profile.soc.first().map_or("", |code| code.value.as_str())
}

/// The profiles that are close to a job at all, closest first; ties by slug.
pub fn related(soc: &str, job: Option<&Scored<'_>>, material: &Material<'_>) -> Vec<RelatedJob> {
    let around = material.evidence.related().around(soc);
    let others = material.scored.iter().filter(|other| job.is_none_or(|job| job.job.slug != other.job.slug));
    let mut found: Vec<RelatedJob> = others
        .map(|other| {
            let Closeness { points, relation, .. } =
                around.closeness(job.map(|job| &job.tasks), (main_code(other), &other.tasks));
            RelatedJob { slug: other.job.slug.clone(), points, relation }
        })
        .filter(|job| job.points > 0)
        .collect();
    found.sort_by(|a, b| b.points.cmp(&a.points).then_with(|| a.slug.cmp(&b.slug)));
    found
}
