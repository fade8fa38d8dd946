//! Which point of a trend is looked at.

use index::Date;
use index::orderly::Orderly;

use super::series::TrendState;
use super::shown::Shown;

/// A point of the chart: an edition and a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub edition: usize,
    pub line: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Earlier,
    Later,
    First,
    Last,
    LineAbove,
    LineBelow,
}

impl Cursor {
    /// The newest edition of the first line shown, or the edition asked for.
    pub fn start(trend: &TrendState, shown: &Shown) -> Option<Self> {
        let newest = shown.editions.clone().next_back()?;
        let line = shown.lines(trend).next()?;
        Some(Self { edition: shown.week.unwrap_or(newest), line })
    }

    /// The nearest point that is shown.
    pub fn within(self, trend: &TrendState, shown: &Shown) -> Option<Self> {
        let start = Self::start(trend, shown)?;
        let line = if shown.lines(trend).any(|line| line == self.line) { self.line } else { start.line };
        let edition = self.edition.clamp(shown.editions.start, shown.editions.end - 1);
        Some(Self { edition, line })
    }

    /// Stays where it is at an end. Above and below are as seen at the cursor's edition.
    pub fn moved(self, by: Move, trend: &TrendState, shown: &Shown) -> Self {
        let (first, last) = (shown.editions.start, shown.editions.end.saturating_sub(1));
        let edition = match by {
            Move::Earlier => self.edition.saturating_sub(1).max(first),
            Move::Later => (self.edition + 1).min(last),
            Move::First => first,
            Move::Last => last,
            Move::LineAbove | Move::LineBelow => self.edition,
        };
        let line = match by {
            Move::LineAbove | Move::LineBelow => self.neighbour(by, trend, shown).unwrap_or(self.line),
            _ => self.line,
        };
        Self { edition, line }
    }

    fn neighbour(self, by: Move, trend: &TrendState, shown: &Shown) -> Option<usize> {
        let value = |line: usize| trend.lines[line].at(self.edition).map(|point| point.value);
        let mut lines: Vec<(usize, f64)> =
            shown.lines(trend).filter_map(|line| value(line).map(|value| (line, value))).collect();
        // Lines of one value keep their order, so that each can be reached.
        lines.order_by(|a, b| b.1.total_cmp(&a.1));
        let at = lines.iter().position(|(line, _)| *line == self.line);
        let to = match (at, by) {
            (None, _) => 0,
            (Some(at), Move::LineAbove) => at.checked_sub(1)?,
            (Some(at), _) => at + 1,
        };
        lines.get(to).map(|(line, _)| *line)
    }

    pub fn date(self, trend: &TrendState) -> Option<Date> {
        trend.editions.get(self.edition).copied()
    }
}

#[cfg(test)]
mod tests {
    use index::query::{ChartQuery, Extent, Range};

    use super::super::sample::{job, slug};
    use super::*;

    fn trend() -> TrendState {
        // Healthcare stands at 40, all jobs at 45.5.
        TrendState::of_job(&job("nurse", &[24; 60]))
    }

    #[test]
    fn the_cursor_stops_at_the_ends() {
        let trend = trend();
        let shown = Shown::new(&trend, &ChartQuery { extent: Extent::Newest(Range::Weeks12), ..ChartQuery::default() });
        let newest = Cursor::start(&trend, &shown).expect("a cursor");
        assert_eq!(newest, Cursor { edition: 59, line: 0 });
        assert_eq!(newest.moved(Move::Later, &trend, &shown), newest);
        let first = newest.moved(Move::First, &trend, &shown);
        assert_eq!(first.edition, 48);
        assert_eq!(first.moved(Move::Earlier, &trend, &shown), first);
        assert_eq!(first.moved(Move::Later, &trend, &shown).edition, 49);
    }

    #[test]
    fn up_goes_to_the_line_that_stands_above() {
        let trend = trend();
        let shown = Shown::new(&trend, &ChartQuery::default());
        let job = Cursor { edition: 59, line: 0 };
        let industry = job.moved(Move::LineAbove, &trend, &shown);
        let all_jobs = industry.moved(Move::LineAbove, &trend, &shown);
        assert_eq!((industry.line, all_jobs.line), (1, 2));
        assert_eq!(all_jobs.moved(Move::LineAbove, &trend, &shown), all_jobs);
        assert_eq!(industry.moved(Move::LineBelow, &trend, &shown), job);
        assert_eq!(job.moved(Move::LineBelow, &trend, &shown), job);
    }

    #[test]
    fn the_cursor_leaves_a_line_that_is_hidden() {
        let trend = trend();
        let query = ChartQuery {
            extent: Extent::Newest(Range::Weeks12),
            focus: Some(slug("healthcare")),
            ..ChartQuery::default()
        };
        let shown = Shown::new(&trend, &query);
        let cursor = Cursor { edition: 3, line: 0 }.within(&trend, &shown);
        assert_eq!(cursor, Some(Cursor { edition: 48, line: 1 }));
        let empty = TrendState { editions: Vec::new(), lines: Vec::new(), ..trend };
        let shown = Shown::new(&empty, &query);
        assert_eq!(Cursor::start(&empty, &shown), None);
    }
}
