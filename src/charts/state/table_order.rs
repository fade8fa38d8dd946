//! In which order a trend's table shows its editions.

use index::orderly::Orderly;
use std::ops::Range as Span;

use index::query::{Column, RowOrder};

use super::series::TrendState;

/// Editions without the figure come last either way; equal ones newest first.
pub fn sorted(order: &RowOrder, trend: &TrendState, shown: Span<usize>) -> Vec<usize> {
    let figure = |edition: usize| figure(&order.column, trend, edition);
    let mut editions: Vec<usize> = shown.rev().collect();
    editions.order_by(|a, b| match (figure(*a), figure(*b)) {
        (Some(a), Some(b)) if order.is_ascending => a.total_cmp(&b),
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    editions
}

fn figure(column: &Column, trend: &TrendState, edition: usize) -> Option<f64> {
    let Some(line) = column.line() else { return Some(edition as f64) };
    let point = trend.lines.get(trend.line(line)?)?.at(edition)?;
    match column {
        Column::Edition | Column::Value(_) => Some(point.value),
        Column::Change(_) => point.change,
        Column::Range(_) => point.range.map(|[low, _]| f64::from(low.value())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{job, slug};
    use super::*;

    #[test]
    fn a_column_sorts_both_ways_with_missing_figures_last() {
        let mut trend = TrendState::of_job(&job("nurse", &[24, 26, 25, 25]));
        trend.lines[0].points[1] = None;
        let newest = RowOrder::default();
        assert_eq!(sorted(&newest, &trend, 0..4), [3, 2, 1, 0]);
        assert_eq!(sorted(&newest.chosen(Column::Edition), &trend, 0..4), [0, 1, 2, 3]);
        let score = Column::Value(slug("nurse"));
        let by_score = newest.chosen(score.clone());
        assert_eq!(sorted(&by_score, &trend, 0..4), [3, 2, 0, 1]);
        assert_eq!(sorted(&by_score.chosen(score.clone()), &trend, 0..4), [0, 3, 2, 1]);
        assert_eq!(by_score.direction(&score), Some("descending"));
        assert_eq!(by_score.direction(&Column::Edition), None);
        // The first edition has no change.
        assert_eq!(sorted(&newest.chosen(Column::Change(slug("nurse"))), &trend, 0..4), [3, 2, 1, 0]);
        assert_eq!(sorted(&newest.chosen(Column::Value(slug("stranger"))), &trend, 2..4), [3, 2]);
    }
}
