//! In which order a trend's table shows its editions.

use std::ops::Range as Span;

use super::series::TrendState;

/// A column that can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Edition,
    /// The value of a line.
    Value(usize),
    /// The change of a line since the edition before.
    Change(usize),
    /// The low end of a line's range.
    Range(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableOrder {
    pub column: Column,
    pub is_descending: bool,
}

impl Default for TableOrder {
    /// Newest first.
    fn default() -> Self {
        Self { column: Column::Edition, is_descending: true }
    }
}

impl TableOrder {
    /// High figures come first; choosing a column again reverses it.
    pub fn chosen(self, column: Column) -> Self {
        Self { column, is_descending: self.column != column || !self.is_descending }
    }

    /// For `aria-sort`.
    pub fn direction(self, column: Column) -> Option<&'static str> {
        let direction = if self.is_descending { "descending" } else { "ascending" };
        (self.column == column).then_some(direction)
    }

    /// Editions without the figure come last either way; equal ones newest first.
    pub fn editions(self, trend: &TrendState, shown: Span<usize>) -> Vec<usize> {
        let mut editions: Vec<usize> = shown.rev().collect();
        editions.sort_by(|a, b| match (self.figure(trend, *a), self.figure(trend, *b)) {
            (Some(a), Some(b)) if self.is_descending => b.total_cmp(&a),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
        editions
    }

    fn figure(self, trend: &TrendState, edition: usize) -> Option<f64> {
        let point = |line: usize| trend.lines.get(line)?.at(edition);
        match self.column {
            Column::Edition => Some(edition as f64),
            Column::Value(line) => point(line).map(|point| point.value),
            Column::Change(line) => point(line)?.change,
            Column::Range(line) => point(line)?.range.map(|[low, _]| f64::from(low.value())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::job;
    use super::*;

    #[test]
    fn a_column_sorts_both_ways_with_missing_figures_last() {
        let mut trend = TrendState::of_job(&job("nurse", &[24, 26, 25, 25]));
        trend.lines[0].points[1] = None;
        let newest = TableOrder::default();
        assert_eq!(newest.editions(&trend, 0..4), [3, 2, 1, 0]);
        assert_eq!(newest.chosen(Column::Edition).editions(&trend, 0..4), [0, 1, 2, 3]);
        let by_score = newest.chosen(Column::Value(0));
        assert_eq!(by_score.editions(&trend, 0..4), [3, 2, 0, 1]);
        assert_eq!(by_score.chosen(Column::Value(0)).editions(&trend, 0..4), [0, 3, 2, 1]);
        assert_eq!(by_score.direction(Column::Value(0)), Some("descending"));
        assert_eq!(by_score.direction(Column::Edition), None);
        // The first edition has no change.
        assert_eq!(newest.chosen(Column::Change(0)).editions(&trend, 0..4), [3, 2, 1, 0]);
        assert_eq!(newest.chosen(Column::Value(9)).editions(&trend, 2..4), [3, 2]);
    }
}
