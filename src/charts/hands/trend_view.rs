//! What a visitor sees of a trend: range, line and edition, partly in the address, partly under the pointer.

use std::ops::Range as Span;
use std::time::Duration;

use index::Date;
use index::query::{ChartQuery, ChartView, Column, Extent, Range};
use leptos::prelude::*;

use super::keys::Zoom;
use crate::charts::state::cursor::{Cursor, Move};
use crate::charts::state::series::TrendState;
use crate::charts::state::shown::{Shown, extent};
use crate::charts::state::window::Window;
use crate::state::query::{Entry, QueryState, use_prefixed_query};
use crate::state::waiting::Pause;

/// Browsers refuse an address that changes many times a second, as it would under a held arrow key or a turning wheel.
const ADDRESS_DELAY: Duration = Duration::from_millis(350);
/// A wheel that has stood still for so long has ended its gesture.
const GESTURE_PAUSE: Duration = Duration::from_millis(500);
/// How much of its width a window keeps with one press of a key.
const KEY_ZOOM: f64 = 0.65;
/// How far it moves.
const KEY_PAN: f64 = 0.25;

/// A pointer that rests while the keys are used. When the page scrolls below it browsers say that it moved, and the cursor
/// would jump away from where the keys have brought it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parked {
    No,
    Somewhere,
    /// In pixels of the screen.
    At(i32, i32),
}

#[derive(Clone, Copy)]
pub struct TrendView {
    /// Empty for the page's first chart.
    pub prefix: &'static str,
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
    parked: StoredValue<Parked>,
    /// Whether the chart has the keyboard's focus.
    pub is_focused: RwSignal<bool>,
    /// What a gesture shows until it is written to the address.
    zooming: RwSignal<Option<Window>>,
    writing: Pause,
    settling: Pause,
}

impl TrendView {
    /// `prefix` tells its keys in the address from those of the page's first chart.
    pub fn new(trend: Signal<TrendState>, prefix: &'static str) -> Self {
        let query = use_prefixed_query::<ChartQuery>(prefix);
        let zooming = RwSignal::new(None::<Window>);
        let shown = Memo::new(move |_| {
            trend.with(|trend| {
                // A comparison may have lost the editions that a gesture began with.
                let window = zooming.get().filter(|window| window.editions().end <= trend.editions.len());
                query.value.with(|query| Shown::new(trend, query)).zoomed(window)
            })
        });
        Effect::new(move |_| {
            query.value.track();
            zooming.set(None);
        });
        let kept = RwSignal::new(None::<Cursor>);
        Effect::new(move |_| {
            if let Some(edition) = shown.with(|shown| shown.week) {
                kept.update(|kept| *kept = Some(Cursor { edition, line: kept.map_or(0, |kept| kept.line) }));
            }
        });
        Self {
            prefix,
            trend,
            query,
            shown,
            editions: Memo::new(move |_| shown.with(|shown| shown.editions.clone())),
            lines: Memo::new(move |_| trend.with(|trend| shown.with(|shown| shown.lines(trend).collect()))),
            kept,
            passing: RwSignal::new(None),
            parked: StoredValue::new(Parked::No),
            is_focused: RwSignal::new(false),
            zooming,
            writing: Pause::new(ADDRESS_DELAY),
            settling: Pause::new(GESTURE_PAUSE),
        }
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

    /// Whether a pointer that says it moved to a place of the screen still rests since a key was pressed.
    pub fn is_parked(&self, x: i32, y: i32) -> bool {
        let rest = |parked: &mut Parked| {
            *parked = match *parked {
                Parked::Somewhere => Parked::At(x, y),
                Parked::At(old_x, old_y) if (old_x, old_y) == (x, y) => Parked::At(x, y),
                Parked::At(..) | Parked::No => Parked::No,
            };
            *parked != Parked::No
        };
        self.parked.try_update_value(rest).unwrap_or_default()
    }

    pub fn pass(&self, cursor: Option<Cursor>) {
        if self.passing.get_untracked() != cursor {
            self.passing.set(cursor);
        }
    }

    /// Leaves the cursor at a point and writes it to the address.
    pub fn keep(&self, cursor: Cursor, entry: Entry) {
        self.kept.set(Some(cursor));
        self.writing.stop();
        self.write_week(cursor, entry);
    }

    /// Moves the cursor that is there, and writes it to the address when it has come to rest.
    pub fn step(&self, by: Move) -> Option<Cursor> {
        let from = untrack(|| self.cursor())?;
        let to = self.trend.with_untracked(|trend| self.shown.with_untracked(|shown| from.moved(by, trend, shown)));
        self.parked.set_value(Parked::Somewhere);
        self.passing.set(None);
        self.kept.set(Some(to));
        let view = *self;
        self.writing.then(move || view.write_week(to, Entry::Replace));
        Some(to)
    }

    pub fn set_range(&self, range: Range) {
        self.write_extent(Extent::Newest(range));
    }

    /// The part of the editions that is shown; none where there is nothing to choose.
    pub fn window(&self) -> Option<Window> {
        let shown =
            || self.trend.with_untracked(|trend| Window::new(&self.editions.get_untracked(), trend.editions.len()));
        self.zooming.get_untracked().or_else(shown)
    }

    /// Whether a gesture is under way, which nothing may lag behind.
    pub fn is_zooming(&self) -> bool {
        self.zooming.with(Option::is_some)
    }

    /// Shows a part meanwhile.
    pub fn show_window(&self, window: Window) {
        self.settling.stop();
        self.zooming.set(Some(window));
    }

    /// Ends a gesture: what it shows becomes one step of the history.
    pub fn settle(&self) {
        self.settling.stop();
        let Some(Some(window)) = self.zooming.try_get_untracked() else { return };
        let extent = self.trend.with_untracked(|trend| extent(&trend.editions, window.editions()));
        self.write_extent(extent);
    }

    /// The same, when no more of it has come for a while.
    pub fn settle_soon(&self) {
        let view = *self;
        self.settling.then(move || view.settle());
    }

    /// By a key or a button: around the cursor, or along the editions.
    pub fn zoom(&self, by: Zoom) {
        let Some(window) = self.window() else { return };
        let shown = self.editions.get_untracked();
        let cursor = untrack(|| self.cursor()).map_or(shown.end, |cursor| cursor.edition);
        let part = (cursor - shown.start) as f64 / shown.len().saturating_sub(1).max(1) as f64;
        self.show_window(match by {
            Zoom::In => window.zoomed(KEY_ZOOM, part),
            Zoom::Out => window.zoomed(1.0 / KEY_ZOOM, part),
            Zoom::Earlier => window.moved(-KEY_PAN),
            Zoom::Later => window.moved(KEY_PAN),
            Zoom::Reset => return self.set_range(Range::default()),
        });
        self.settle_soon();
    }

    /// "Shown: 4 June 2025 to 7 January 2026."
    pub fn span_text(&self) -> String {
        self.trend.with_untracked(|trend| {
            let shown = self.editions.get_untracked();
            let end = |at: usize| trend.editions.get(at).map(|date| date.long()).unwrap_or_default();
            format!("Shown: {} to {}.", end(shown.start), end(shown.end.saturating_sub(1)))
        })
    }

    pub fn toggle_view(&self) {
        self.query.update(Entry::Push, |query| {
            let view = if query.view == ChartView::Chart { ChartView::Table } else { ChartView::Chart };
            ChartQuery { view, ..query.clone() }
        });
    }

    pub fn sort_by(&self, column: Column) {
        self.query.update(Entry::Push, |query| ChartQuery { rows: query.rows.chosen(column), ..query.clone() });
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

    fn write_extent(&self, extent: Extent) {
        // A week that lies outside would widen the part again.
        let shown = self.trend.with_untracked(|trend| {
            let query = ChartQuery { extent, ..ChartQuery::default() };
            Shown::new(trend, &query).editions.filter_map(|at| trend.editions.get(at).copied()).collect::<Vec<Date>>()
        });
        let same = self.query.value.with_untracked(|query| query.extent == extent);
        self.query.update(Entry::Push, |query| {
            let week = query.week.filter(|week| shown.contains(week));
            ChartQuery { extent, week, ..query.clone() }
        });
        // Where the address stays, nothing else ends the gesture.
        if same {
            self.zooming.set(None);
        }
    }
}
