//! What changed since the visitor last looked at their list, in words.

use index::Slug;
use index::documents::{IndexDocument, JobRow};
use index::saved::{SavedList, Seen};
use index::score::signed;

/// Of one job; none where there was no visit to compare with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    Same,
    /// Points of the shown score.
    Moved(i16),
    /// Of a job that is shown as a range only.
    RangeMoved,
}

impl Since {
    pub fn of(seen: Option<Seen>, row: &JobRow) -> Option<Self> {
        let change = row.score.change_from(seen?.score);
        Some(match (change, row.has_point) {
            (0, _) => Self::Same,
            (change, true) => Self::Moved(change),
            (_, false) => Self::RangeMoved,
        })
    }

    pub fn text(self) -> String {
        match self {
            Self::Same => "no change".to_owned(),
            Self::Moved(change) => signed(change),
            Self::RangeMoved => "its range moved".to_owned(),
        }
    }
}

/// "Nothing changed since your last visit on 3 November 2026."
pub fn told_since<'a>(before: &SavedList, index: &IndexDocument, jobs: impl Iterator<Item = &'a Slug>) -> String {
    let Some(visited_on) = before.visited_on else {
        return format!(
            "Edition of {}. On your next visit this page says what has changed since today.",
            index.edition.long()
        );
    };
    let since = jobs.filter_map(|slug| {
        let row = index.jobs.iter().find(|row| row.slug == *slug)?;
        Since::of(before.get(slug)?.seen, row)
    });
    let moved = since.filter(|since| *since != Since::Same).count();
    let visit = format!("since your last visit on {}", visited_on.long());
    match moved {
        0 => format!("Nothing changed {visit}."),
        1 => format!("One score changed {visit}."),
        moved => format!("{moved} scores changed {visit}."),
    }
}

#[cfg(test)]
mod tests {
    use index::Score;
    use index::documents::{Confidence, JobKind};
    use index::saved::SavedJob;

    use super::*;

    fn row(slug: &str, score: f64, has_point: bool) -> JobRow {
        let score = Score::shown(score);
        JobRow {
            slug: slug.parse().expect("a slug"),
            title: slug.to_uppercase(),
            soc: Vec::new(),
            industry: "legal".parse().expect("a slug"),
            kind: JobKind::Profile,
            score,
            previous: None,
            change: None,
            change_12_weeks: None,
            band: score.band(),
            range: [score, score],
            has_point,
            confidence: Confidence::Unrated,
            spark: Vec::new(),
            pay: None,
            growth: None,
            workers: None,
            openings: None,
            job_zone: None,
            education: None,
        }
    }

    fn told(seen: &[(&str, f64)], now: &[(&str, f64)], visited_on: Option<&str>) -> String {
        let edition = "2026-09-30".parse().expect("a date");
        let job = |(slug, score): &(&str, f64)| SavedJob {
            seen: Some(Seen { edition, score: Score::shown(*score) }),
            ..SavedJob::new(slug.parse().expect("a slug"))
        };
        let before =
            SavedList { jobs: seen.iter().map(job).collect(), visited_on: visited_on.and_then(|day| day.parse().ok()) };
        let index = IndexDocument {
            schema_version: 1,
            edition,
            previous_edition: None,
            methodology_version: String::new(),
            summary: Vec::new(),
            averages: Vec::new(),
            industries: Vec::new(),
            jobs: now.iter().map(|(slug, score)| row(slug, *score, true)).collect(),
        };
        let slugs: Vec<Slug> = index.jobs.iter().map(|row| row.slug.clone()).collect();
        told_since(&before, &index, slugs.iter())
    }

    #[test]
    fn what_changed_is_counted_from_the_last_visit() {
        let day = Some("2026-11-03");
        let same = told(&[("a", 20.0)], &[("a", 20.0), ("new", 50.0)], day);
        assert_eq!(same, "Nothing changed since your last visit on 3 November 2026.");
        let one = told(&[("a", 20.0), ("b", 30.0)], &[("a", 22.0), ("b", 30.0)], day);
        assert_eq!(one, "One score changed since your last visit on 3 November 2026.");
        let two = told(&[("a", 20.0), ("b", 30.0)], &[("a", 22.0), ("b", 29.0)], day);
        assert!(two.starts_with("2 scores changed"), "{two}");
        assert!(told(&[], &[("a", 20.0)], None).contains("On your next visit"));
    }

    #[test]
    fn a_range_that_moved_has_no_points() {
        let seen = Some(Seen { edition: "2026-09-30".parse().expect("a date"), score: Score::shown(30.0) });
        assert_eq!(Since::of(seen, &row("a", 32.0, false)), Some(Since::RangeMoved));
        assert_eq!(Since::of(seen, &row("a", 28.0, true)).map(Since::text).as_deref(), Some("-2"));
        assert_eq!(Since::of(None, &row("a", 28.0, true)), None);
    }
}
