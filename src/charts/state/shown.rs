//! Which editions and lines of a trend are shown, as the address asks for them.

use std::ops::Range as Span;

use index::Date;
use index::query::{ChartQuery, Extent, Range};

use super::series::TrendState;
use super::window::Window;

/// What the address makes of a trend.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The range asked for, or a wider one that holds the edition asked for; none for a part that was zoomed to.
    pub range: Option<Range>,
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
        if let Some(id) = query.rows.column.line().filter(|id| trend.line(id).is_none()) {
            notices.push(format!("The chart has no line `{id}`, so its table shows the newest edition first."));
        }
        let range = match query.extent {
            Extent::Newest(range) => range,
            Extent::Between(from, to) => {
                let found = between(&trend.editions, from, to);
                if found.len() > 1 {
                    let editions = week.map_or(found.clone(), |week| found.start.min(week)..found.end.max(week + 1));
                    return Self { range: None, editions, focus, week, notices };
                }
                let (from, to) = (from.long(), to.long());
                notices.push(format!("There are not two editions from {from} to {to}, so the newest ones are shown."));
                Range::default()
            }
        };
        let all = trend.editions.len();
        let from = |range: Range| all - range.of(&trend.editions).len();
        let wide_enough = |range: &Range| week.is_none_or(|week| from(*range) <= week);
        let wider = Range::ALL.into_iter().skip_while(|candidate| *candidate != range);
        let range = wider.into_iter().find(wide_enough).unwrap_or(Range::All);
        Self { range: Some(range), editions: from(range)..all, focus, week, notices }
    }

    /// What a gesture shows before it is written to the address.
    pub fn zoomed(self, window: Option<Window>) -> Self {
        match window {
            Some(window) => Self { range: None, editions: window.editions(), ..self },
            None => self,
        }
    }

    pub fn lines<'a>(&self, trend: &'a TrendState) -> impl Iterator<Item = usize> + use<'a> {
        let focus = self.focus;
        (0..trend.lines.len()).filter(move |at| focus.is_none_or(|focus| focus == *at))
    }
}

/// How a part of the editions is written to the address: by a range's name where it is one.
pub fn extent(editions: &[Date], shown: Span<usize>) -> Extent {
    let ranges = std::iter::once(Range::default()).chain(Range::ALL);
    let is_shown = |range: &Range| shown == (editions.len() - range.of(editions).len()..editions.len());
    let named = ranges.into_iter().find(is_shown).map(Extent::Newest);
    let ends = editions.get(shown.start).zip(shown.end.checked_sub(1).and_then(|last| editions.get(last)));
    named.or(ends.map(|(from, to)| Extent::Between(*from, *to))).unwrap_or_default()
}

fn between(editions: &[Date], from: Date, to: Date) -> Span<usize> {
    let start = editions.partition_point(|edition| *edition < from);
    start..editions.partition_point(|edition| *edition <= to).max(start)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{job, slug};
    use super::*;

    fn trend() -> TrendState {
        TrendState::of_job(&job("nurse", &[24; 60]))
    }

    fn asked(extent: Extent, week: Option<Date>) -> ChartQuery {
        ChartQuery { extent, week, ..ChartQuery::default() }
    }

    #[test]
    fn the_range_widens_until_it_holds_the_week_asked_for() {
        let trend = trend();
        let newest = Extent::Newest(Range::Weeks12);
        let shown = Shown::new(&trend, &asked(newest, Some(trend.editions[40])));
        assert_eq!((shown.range, shown.editions, shown.week), (Some(Range::Weeks26), 34..60, Some(40)));
        let shown = Shown::new(&trend, &asked(newest, Some(trend.editions[0])));
        assert_eq!((shown.range, shown.editions), (Some(Range::All), 0..60));
        let part = Extent::Between(trend.editions[10], trend.editions[20]);
        assert_eq!(Shown::new(&trend, &asked(part, Some(trend.editions[25]))).editions, 10..26);
        assert_eq!(Shown::new(&trend, &asked(part, Some(trend.editions[5]))).editions, 5..21);
    }

    #[test]
    fn a_part_is_shown_as_far_as_there_are_editions() {
        let trend = trend();
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let shown = Shown::new(&trend, &asked(Extent::Between(trend.editions[10], trend.editions[20]), None));
        assert_eq!((shown.range, shown.editions, shown.notices.len()), (None, 10..21, 0));
        let shown = Shown::new(&trend, &asked(Extent::Between(day("2020-01-01"), trend.editions[2]), None));
        assert_eq!((shown.editions, shown.notices.len()), (0..3, 0));
        let shown = Shown::new(&trend, &asked(Extent::Between(day("2030-01-02"), day("2031-01-01")), None));
        assert_eq!((shown.range, shown.editions, shown.notices.len()), (Some(Range::Year), 8..60, 1));
    }

    #[test]
    fn what_was_zoomed_to_is_written_by_a_name_where_it_has_one() {
        let editions = trend().editions;
        assert_eq!(extent(&editions, 0..60), Extent::Newest(Range::All));
        assert_eq!(extent(&editions, 48..60), Extent::Newest(Range::Weeks12));
        assert_eq!(extent(&editions, 3..9), Extent::Between(editions[3], editions[8]));
        // Of a young index the usual range is all there is.
        assert_eq!(extent(&editions[..20], 0..20), Extent::default());
        assert_eq!(extent(&[], 0..0), Extent::default());
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
}
