//! Which editions are shown and which point of them is looked at.

use std::ops::Range as Span;

use index::Date;
use index::query::{ChartQuery, Range};

use super::series::TrendState;

/// What the address makes of a trend.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The range asked for, or a wider one that holds the edition asked for.
    pub range: Range,
    /// Places in the trend's editions; empty only when there are none.
    pub editions: Span<usize>,
    /// The line that stands alone.
    pub focus: Option<usize>,
    /// The edition asked for.
    pub week: Option<usize>,
    /// What could not be followed, in plain words.
    pub notices: Vec<String>,
}

impl Shown {
    pub fn new(trend: &TrendState, query: &ChartQuery) -> Self {
        let mut notices = Vec::new();
        let week = query.week.and_then(|date| {
            let found = trend.editions.binary_search(&date).ok();
            if found.is_none() {
                notices.push(format!("There is no edition of {}, so the newest one is shown.", date.long()));
            }
            found
        });
        let focus = query.focus.as_ref().and_then(|id| {
            let found = trend.line(id);
            if found.is_none() {
                notices.push(format!("The chart has no line `{id}`, so all lines are shown."));
            }
            found
        });
        let all = trend.editions.len();
        let from = |range: Range| all - range.of(&trend.editions).len();
        let wide_enough = |range: &Range| week.is_none_or(|week| from(*range) <= week);
        let wider = Range::ALL.into_iter().skip_while(|range| *range != query.range);
        let range = wider.into_iter().find(wide_enough).unwrap_or(Range::All);
        Self { range, editions: from(range)..all, focus, week, notices }
    }

    pub fn lines<'a>(&self, trend: &'a TrendState) -> impl Iterator<Item = usize> + use<'a> {
        let focus = self.focus;
        (0..trend.lines.len()).filter(move |at| focus.is_none_or(|focus| focus == *at))
    }
}

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
        lines.sort_by(|a, b| b.1.total_cmp(&a.1));
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
    use super::super::sample::{job, slug};
    use super::*;

    fn trend() -> TrendState {
        // Healthcare stands at 40, all jobs at 45.5.
        TrendState::of_job(&job("nurse", &[24; 60]))
    }

    #[test]
    fn the_range_widens_until_it_holds_the_week_asked_for() {
        let trend = trend();
        let query = ChartQuery { range: Range::Weeks12, week: Some(trend.editions[40]), ..ChartQuery::default() };
        let shown = Shown::new(&trend, &query);
        assert_eq!((shown.range, shown.editions, shown.week), (Range::Weeks26, 34..60, Some(40)));
        let shown = Shown::new(&trend, &ChartQuery { week: Some(trend.editions[0]), ..query });
        assert_eq!((shown.range, shown.editions), (Range::All, 0..60));
    }

    #[test]
    fn what_the_chart_does_not_have_is_told() {
        let trend = trend();
        let query =
            ChartQuery { focus: Some(slug("plumber")), week: "2024-01-03".parse().ok(), ..ChartQuery::default() };
        let shown = Shown::new(&trend, &query);
        assert_eq!((shown.focus, shown.week), (None, None));
        assert_eq!(shown.notices.len(), 2);
    }

    #[test]
    fn the_cursor_stops_at_the_ends() {
        let trend = trend();
        let shown = Shown::new(&trend, &ChartQuery { range: Range::Weeks12, ..ChartQuery::default() });
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
        let query = ChartQuery { range: Range::Weeks12, focus: Some(slug("healthcare")), ..ChartQuery::default() };
        let shown = Shown::new(&trend, &query);
        let cursor = Cursor { edition: 3, line: 0 }.within(&trend, &shown);
        assert_eq!(cursor, Some(Cursor { edition: 48, line: 1 }));
        let empty = TrendState { editions: Vec::new(), lines: Vec::new(), ..trend };
        let shown = Shown::new(&empty, &query);
        assert_eq!(Cursor::start(&empty, &shown), None);
    }
}
