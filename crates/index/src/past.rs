//! What a score was some weeks ago, for everything that tells a change over 12 weeks.

use crate::trend::TrendPoint;
use crate::{Date, Score};

/// How far back lists, the map and a comparison look.
pub const WEEKS_BACK: i64 = 12;

/// The newest shown score that is not from after `date`, of points that are oldest first; none if they begin later.
pub fn score_on(points: impl DoubleEndedIterator<Item = TrendPoint>, date: Date) -> Option<Score> {
    points.rev().find(|point| point.date <= date).map(|point| point.score)
}

/// Points since 84 days before the newest, of points that are oldest first; none where they begin later than that.
pub fn change_over_weeks_back(points: impl DoubleEndedIterator<Item = TrendPoint> + Clone) -> Option<i16> {
    let newest = points.clone().next_back()?;
    let then = score_on(points, newest.date.plus_days(-7 * WEEKS_BACK))?;
    Some(newest.score.change_from(then))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::first_edition;

    fn points(scores: &[u8]) -> Vec<TrendPoint> {
        let point = |(week, score): (usize, &u8)| TrendPoint {
            date: first_edition().plus_days(7 * week as i64),
            score: Score::shown(f64::from(*score)),
        };
        scores.iter().enumerate().map(point).collect()
    }

    fn change(points: &[TrendPoint]) -> Option<i16> {
        change_over_weeks_back(points.iter().copied())
    }

    #[test]
    fn twelve_weeks_reach_from_the_thirteenth_edition_back() {
        let line = points(&[9, 20, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 33]);
        assert_eq!((change(&line), change(&line[..13]), change(&line[2..])), (Some(13), Some(22), None));
        assert_eq!(change(&[]), None);
    }

    #[test]
    fn a_week_without_an_edition_counts_and_the_score_before_it_holds() {
        let mut line = points(&[9, 20, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 33]);
        line.remove(1);
        assert_eq!(change(&line), Some(24));
    }
}
