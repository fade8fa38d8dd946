//! Jobs to look at beside one: by score within its industry or, for an estimate, by O*NET's related occupations.

use index::documents::{JobKind, JobRow};
use index::evidence::Occupation;

use super::Material;

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

/// Of an estimate: the profiles whose occupations O*NET relates to its own, closest first; without any, those of the
/// industry.
pub fn related_profiles(
    occupation: &Occupation,
    row: &JobRow,
    material: &Material<'_>,
    rows: &[JobRow],
) -> Vec<JobRow> {
    let related = material.evidence.related();
    let profiles = rows.iter().filter(|other| other.kind == JobKind::Profile);
    let points = |other: &JobRow| other.soc.first().map_or(0.0, |soc| related.relation(&occupation.soc, soc).1);
    let mut found: Vec<(f64, &JobRow)> =
        profiles.map(|other| (points(other), other)).filter(|(points, _)| *points > 0.0).collect();
    if found.is_empty() {
        return comparable(row, rows);
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.title.cmp(&b.1.title)));
    found.into_iter().take(COMPARABLE).map(|(_, other)| other.clone()).collect()
}
