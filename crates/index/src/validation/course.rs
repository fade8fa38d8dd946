//! How scores moved over the editions, against the bounds that the methodology sets itself.

use crate::documents::{EditionDocument, LargestMove, MeanPoint, QuarterRow, StartRatios, WidestRise};

/// Bounds of the first edition's mean score as a part of the newest's: around what exposure now itself shows (0.38).
pub const START_RATIO: (f64, f64) = (0.33, 0.45);
/// No edition moves more than this part of the jobs upwards by a point or more.
pub const MOST_RISING: f64 = 0.6;
/// No edition moves a job by more points, unless [`MOVE_ITEMS`] independent items stand behind it.
pub const LARGEST_MOVE: i16 = 8;
pub const MOVE_ITEMS: u32 = 3;

/// None without two editions, or where the newest mean is 0.
pub fn start_ratios(means: &[MeanPoint]) -> Option<StartRatios> {
    let (first, rest) = means.split_first()?;
    let newest = rest.last()?;
    let ratio = |from: f64, to: f64| (to > 0.0).then(|| (from / to * 100.0).round() / 100.0);
    Some(StartRatios { score: ratio(first.score, newest.score)?, exposure: ratio(first.exposure, newest.exposure)? })
}

/// Rises and falls by quarter of the year, of editions from the oldest to the newest.
pub fn quarters(editions: &[EditionDocument]) -> Vec<QuarterRow> {
    let mut rows: Vec<QuarterRow> = Vec::new();
    for edition in editions.iter().map(|edition| &edition.row) {
        let (year, quarter) = (edition.edition.year(), (edition.edition.month() - 1) / 3 + 1);
        if rows.last().is_none_or(|last| (last.year, last.quarter) != (year, quarter)) {
            rows.push(QuarterRow { year, quarter, editions: 0, quiet: 0, rose: 0, fell: 0 });
        }
        if let Some(row) = rows.last_mut() {
            row.editions += 1;
            row.quiet += u32::from(edition.rose + edition.fell == 0);
            row.rose += edition.rose;
            row.fell += edition.fell;
        }
    }
    rows
}

/// The edition in which the largest part of the jobs rose; of equals the first. None where no job ever rose.
pub fn widest_rise(editions: &[EditionDocument]) -> Option<WidestRise> {
    let part = |row: &WidestRise| f64::from(row.rose) / f64::from(row.jobs.max(1));
    let rises = editions.iter().map(|edition| &edition.row);
    let rises = rises.map(|row| WidestRise { edition: row.edition, rose: row.rose, jobs: row.jobs });
    rises.filter(|row| row.rose > 0).reduce(|most, row| if part(&row) > part(&most) { row } else { most })
}

/// The largest shown change of one job in one edition; of equals the first.
pub fn largest_move(editions: &[EditionDocument]) -> Option<LargestMove> {
    let rows = editions.iter().flat_map(|edition| edition.scores.iter().map(move |row| (edition.row.edition, row)));
    let moves = rows.filter_map(|(edition, row)| {
        let change = row.change.filter(|change| *change != 0)?;
        let items = row.drivers.len() as u32;
        Some(LargestMove { edition, slug: row.slug.clone(), title: row.title.clone(), change, items })
    });
    moves.reduce(|most, next| if next.change.abs() > most.change.abs() { next } else { most })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Score;
    use crate::documents::{EditionRow, EditionScoreRow, SCHEMA_VERSION};

    /// An edition with the changes of its jobs.
    fn edition(day: &str, changes: &[i16]) -> EditionDocument {
        let slug = |at: usize| format!("job-{at}").parse().expect("a slug");
        let count = |is: fn(i16) -> bool| changes.iter().filter(|change| is(**change)).count() as u32;
        let score = |(at, change): (usize, &i16)| EditionScoreRow {
            slug: slug(at),
            title: format!("Job {at}"),
            industry: "legal".parse().expect("a slug"),
            score: Score::shown(50.0),
            change: Some(*change),
            unrounded: 50.0,
            drivers: Vec::new(),
        };
        EditionDocument {
            schema_version: SCHEMA_VERSION,
            row: EditionRow {
                edition: day.parse().expect("a date"),
                backfilled: true,
                methodology_version: String::new(),
                average: 50.0,
                jobs: changes.len() as u32,
                rose: count(|change| change > 0),
                fell: count(|change| change < 0),
                digest: String::new(),
            },
            previous_edition: None,
            next_edition: None,
            summary: Vec::new(),
            scores: changes.iter().enumerate().map(score).collect(),
            estimates: Vec::new(),
            events: Vec::new(),
        }
    }

    #[test]
    fn rises_and_falls_add_up_by_quarter() {
        let editions =
            [edition("2025-03-26", &[1, 1, -1]), edition("2025-04-02", &[0, 0, 0]), edition("2025-06-25", &[-1, 2, 0])];
        let rows: Vec<_> = quarters(&editions)
            .iter()
            .map(|row| (row.year, row.quarter, row.editions, row.quiet, row.rose, row.fell))
            .collect();
        assert_eq!(rows, [(2025, 1, 1, 0, 2, 1), (2025, 2, 2, 1, 1, 1)]);
    }

    #[test]
    fn the_widest_rise_and_the_largest_move_are_found_whatever_their_sign() {
        let editions = [edition("2025-01-08", &[1, 0, -4]), edition("2025-01-15", &[1, 3, 0])];
        let widest = widest_rise(&editions).expect("a rise");
        assert_eq!((widest.edition.day(), widest.rose, widest.jobs), (15, 2, 3));
        let largest = largest_move(&editions).expect("a move");
        assert_eq!((largest.edition.day(), largest.title.as_str(), largest.change), (8, "Job 2", -4));
        assert_eq!((widest_rise(&editions[..0]), largest_move(&editions[..0])), (None, None));
    }

    #[test]
    fn the_start_is_told_as_a_part_of_today() {
        let point = |day: &str, score, exposure| MeanPoint { edition: day.parse().expect("a date"), score, exposure };
        let means = [point("2025-01-01", 11.4, 10.2), point("2026-01-07", 20.0, 20.0), point("2026-09-30", 30.0, 26.7)];
        assert_eq!(start_ratios(&means), Some(StartRatios { score: 0.38, exposure: 0.38 }));
        assert_eq!(start_ratios(&means[..1]), None);
    }
}
