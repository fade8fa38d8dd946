//! What a visitor sees of a trend: range, line and edition, partly in the address, partly under the pointer.

use std::ops::Range as Span;
use std::time::Duration;

use index::query::{ChartQuery, ChartView, Range};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::cursor::{Cursor, Move, Shown};
use super::keys::Zoom;
use super::series::TrendState;
use crate::state::query::{Entry, QueryState, use_page_query};

/// Browsers refuse an address that changes many times a second, as it would under a held arrow key.
const ADDRESS_DELAY: Duration = Duration::from_millis(350);

#[derive(Clone, Copy)]
pub struct TrendView {
    pub trend: Signal<TrendState>,
    pub query: QueryState<ChartQuery>,
    pub shown: Memo<Shown>,
    /// Places in the trend's editions.
    pub editions: Memo<Span<usize>>,
    /// Places in the trend's lines.
    pub lines: Memo<Vec<usize>>,
    /// Where the visitor left the cursor.
    kept: RwSignal<Option<Cursor>>,
    /// Where the pointer is.
    passing: RwSignal<Option<Cursor>>,
    /// Whether the chart has the keyboard's focus.
    pub is_focused: RwSignal<bool>,
    pending: StoredValue<Option<TimeoutHandle>>,
}

impl TrendView {
    pub fn new(trend: Signal<TrendState>) -> Self {
        let query = use_page_query::<ChartQuery>();
        let shown = Memo::new(move |_| trend.with(|trend| query.value.with(|query| Shown::new(trend, query))));
        let kept = RwSignal::new(None::<Cursor>);
        Effect::new(move |_| {
            if let Some(edition) = shown.with(|shown| shown.week) {
                kept.update(|kept| *kept = Some(Cursor { edition, line: kept.map_or(0, |kept| kept.line) }));
            }
        });
        let view = Self {
            trend,
            query,
            shown,
            editions: Memo::new(move |_| shown.with(|shown| shown.editions.clone())),
            lines: Memo::new(move |_| trend.with(|trend| shown.with(|shown| shown.lines(trend).collect()))),
            kept,
            passing: RwSignal::new(None),
            is_focused: RwSignal::new(false),
            pending: StoredValue::new(None),
        };
        on_cleanup(move || view.forget_address());
        view
    }

    /// None only without editions.
    pub fn cursor(&self) -> Option<Cursor> {
        let cursor = self.passing.get().or(self.kept.get());
        self.trend.with(|trend| {
            self.shown.with(|shown| match cursor {
                Some(cursor) => cursor.within(trend, shown),
                None => Cursor::start(trend, shown),
            })
        })
    }

    /// Whether somebody is at the chart, so that the cursor's line may stand out.
    pub fn is_used(&self) -> bool {
        self.is_focused.get() || self.passing.with(Option::is_some)
    }

    pub fn pass(&self, cursor: Option<Cursor>) {
        if self.passing.get_untracked() != cursor {
            self.passing.set(cursor);
        }
    }

    /// Leaves the cursor at a point and writes it to the address.
    pub fn keep(&self, cursor: Cursor, entry: Entry) {
        self.kept.set(Some(cursor));
        self.forget_address();
        self.write_week(cursor, entry);
    }

    /// Moves the cursor that is there, and writes it to the address when it has come to rest.
    pub fn step(&self, by: Move) -> Option<Cursor> {
        let from = untrack(|| self.cursor())?;
        let to = self.trend.with_untracked(|trend| self.shown.with_untracked(|shown| from.moved(by, trend, shown)));
        self.passing.set(None);
        self.kept.set(Some(to));
        self.forget_address();
        let view = *self;
        let handle = set_timeout_with_handle(move || view.write_week(to, Entry::Replace), ADDRESS_DELAY);
        self.pending.set_value(handle.ok());
        Some(to)
    }

    pub fn set_range(&self, range: Range) {
        self.query.update(Entry::Push, |query| {
            // A week that lies outside would widen the range again.
            let week =
                query.week.filter(|week| self.trend.with_untracked(|trend| range.of(&trend.editions).contains(week)));
            ChartQuery { range, week, ..query.clone() }
        });
    }

    pub fn zoom(&self, by: Zoom) {
        let at = Range::ALL.iter().position(|range| *range == self.shown.with_untracked(|shown| shown.range));
        let next = match by {
            Zoom::In => at.and_then(|at| at.checked_sub(1)),
            Zoom::Out => at.map(|at| at + 1),
        };
        if let Some(range) = next.and_then(|next| Range::ALL.get(next)) {
            self.set_range(*range);
        }
    }

    pub fn toggle_view(&self) {
        self.query.update(Entry::Push, |query| {
            let view = if query.view == ChartView::Chart { ChartView::Table } else { ChartView::Chart };
            ChartQuery { view, ..query.clone() }
        });
    }

    /// Shows a line alone; all lines again if it is alone already.
    pub fn toggle_line(&self, line: usize) {
        let is_alone = self.shown.with_untracked(|shown| shown.focus == Some(line));
        let id = self.trend.with_untracked(|trend| trend.lines.get(line).map(|line| line.id.clone()));
        let focus = id.filter(|_| !is_alone);
        self.query.update(Entry::Push, |query| ChartQuery { focus, ..query.clone() });
        self.kept.update(|kept| {
            if let Some(kept) = kept {
                kept.line = line;
            }
        });
    }

    pub fn show_all(&self) {
        self.query.update(Entry::Push, |query| ChartQuery { focus: None, ..query.clone() });
    }

    fn write_week(&self, cursor: Cursor, entry: Entry) {
        let week = self.trend.try_with_untracked(|trend| cursor.date(trend)).flatten();
        if week.is_some() {
            self.query.update(entry, |query| ChartQuery { week, ..query.clone() });
        }
    }

    fn forget_address(&self) {
        if let Some(Some(handle)) = self.pending.try_update_value(Option::take) {
            handle.clear();
        }
    }
}
