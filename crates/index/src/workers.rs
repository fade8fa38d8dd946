//! Workers of jobs, so that nobody is counted twice: several profiles may share one occupation, and the Bureau of Labor
//! Statistics gives some figures only for a group of occupations.

use std::collections::BTreeMap;

use crate::documents::JobRow;

/// For each row its part of the workers of its main occupation: in equal parts where several rows share the figure, so that
/// the parts add up to it. None where there is no figure, which is not the same as nobody.
pub fn own_workers(rows: &[JobRow]) -> Vec<Option<u32>> {
    let mut sharers: BTreeMap<Figure<'_>, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some(figure) = Figure::of(row) {
            sharers.entry(figure).or_default().push(at);
        }
    }
    let mut workers = vec![None; rows.len()];
    for (figure, sharers) in sharers {
        let count = sharers.len() as u32;
        for (place, at) in (0..).zip(sharers) {
            // What does not divide evenly goes to the first ones.
            let rest = u32::from(place < figure.workers % count);
            workers[at] = Some(figure.workers / count + rest);
        }
    }
    workers
}

/// How many rows share the figure that each has; 0 without a figure.
pub fn sharers(rows: &[JobRow]) -> Vec<usize> {
    let mut counts: BTreeMap<Figure<'_>, usize> = BTreeMap::new();
    rows.iter().filter_map(Figure::of).for_each(|figure| *counts.entry(figure).or_default() += 1);
    rows.iter().map(|row| Figure::of(row).and_then(|figure| counts.get(&figure)).copied().unwrap_or_default()).collect()
}

/// One published count. Occupations whose codes differ in the last digit only belong to one group; where the Bureau
/// counts the group and not them, they have one and the same figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Figure<'a> {
    group: &'a str,
    workers: u32,
}

/// Characters of `15-1252` that name its group.
const GROUP_CHARS: usize = 6;

impl<'a> Figure<'a> {
    fn of(row: &'a JobRow) -> Option<Self> {
        let soc = row.soc.first()?;
        Some(Self { group: soc.get(..GROUP_CHARS).unwrap_or(soc), workers: row.workers? })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Score;
    use crate::documents::{Confidence, JobKind};

    pub(crate) fn row(slug: &str, soc: &str, workers: Option<u32>) -> JobRow {
        let score = Score::shown(30.0);
        JobRow {
            slug: slug.parse().expect("a slug"),
            title: slug.to_uppercase(),
            soc: vec![soc.to_owned()],
            industry: "legal".parse().expect("a slug"),
            kind: JobKind::Profile,
            score,
            previous: None,
            change: None,
            change_12_weeks: None,
            band: score.band(),
            range: [score, score],
            has_point: true,
            confidence: Confidence::Unrated,
            spark: vec![score],
            pay: None,
            growth: None,
            workers,
            openings: None,
            job_zone: None,
            education: None,
        }
    }

    #[test]
    fn jobs_of_one_occupation_share_its_workers() {
        let rows = [
            row("developer", "15-1252", Some(100)),
            row("ai-engineer", "15-1252", Some(100)),
            row("clerk", "43-4051", Some(50)),
            row("devops", "15-1252", Some(100)),
        ];
        assert_eq!(own_workers(&rows), [Some(34), Some(33), Some(50), Some(33)]);
        assert_eq!(sharers(&rows), [3, 3, 1, 3]);
    }

    #[test]
    fn a_figure_of_a_wider_group_is_shared_by_its_occupations() {
        let rows = [
            row("home-aide", "31-1121", Some(90)),
            row("care-aide", "31-1122", Some(90)),
            row("orderly", "31-1132", Some(90)),
            row("assistant", "31-1131", Some(40)),
        ];
        assert_eq!(own_workers(&rows), [Some(45), Some(45), Some(90), Some(40)]);
    }

    #[test]
    fn no_figure_is_not_nobody() {
        let rows = [row("actor", "27-2011", None), row("dancer", "27-2031", Some(0))];
        assert_eq!(own_workers(&rows), [None, Some(0)]);
        assert_eq!(sharers(&rows), [0, 1]);
    }
}
