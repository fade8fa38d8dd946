//! The rows of the list that are in the page: as many as the window holds and some around it, moved to where one scrolls
//! and written anew, however long the list is.

use std::collections::VecDeque;
use std::ops::Range;

use leptos::prelude::{document, window};
use web_sys::{Element, HtmlElement, Node};

use super::pooled::PooledRow;
use super::shown::Shown;
use super::visible::visible;

pub struct Pool {
    body: HtmlElement,
    shown: Shown,
    /// Those that are part of the list's window, in its order.
    rows: VecDeque<PooledRow>,
    /// Those that are not in the page.
    spare: Vec<PooledRow>,
    /// A row beyond the window that has the focus, which it would lose by being moved.
    held: Option<PooledRow>,
    range: Range<usize>,
    seen: Seen,
}

/// Where the window stands over the list, in pixels.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    above: f64,
    height: f64,
    row: f64,
}

impl Pool {
    /// Takes the prerendered rows; none where there are none.
    pub fn adopt(body: HtmlElement, shown: Shown) -> Option<Self> {
        let mut rows = VecDeque::new();
        let children = body.children();
        for at in 0..children.length() {
            let row = children.item(at).and_then(|row| PooledRow::of(row, usize::MAX));
            rows.extend(row.map(|mut row| {
                shown.assume(&mut row, at);
                row
            }));
        }
        if rows.is_empty() {
            return None;
        }
        let _ = body.class_list().add_1("is-pooled");
        let mut pool = Self { body, shown, rows, spare: Vec::new(), held: None, range: 0..0, seen: Seen::default() };
        pool.measure_row();
        pool.follow();
        Some(pool)
    }

    /// Shows another list, or other columns of it.
    pub fn show(&mut self, shown: Shown) {
        let has_other_columns = shown.columns != self.shown.columns;
        let is_same_list = self.shown.is_same_list(&shown);
        self.shown = shown;
        if has_other_columns || !is_same_list {
            self.arrange(true);
        }
        if has_other_columns {
            self.measure_row();
            self.arrange(false);
        }
        for row in self.rows.iter().chain(&self.held) {
            row.set_ticked(self.shown.is_ticked(row.at));
        }
    }

    /// Looks where the window stands, and moves the rows there.
    pub fn follow(&mut self) {
        self.seen.above = -self.body.get_bounding_client_rect().top();
        self.seen.height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        self.arrange(false);
    }

    /// The rows' height, all being equally high, is the style's to say.
    pub fn measure_row(&mut self) {
        let heights = self.rows.iter().map(|row| row.element.get_bounding_client_rect().height());
        if let Some(height) = heights.into_iter().find(|height| *height > 1.0) {
            self.seen.row = height;
        }
    }

    /// The place in the list of the row that an element stands in.
    pub fn place_of(&self, inside: &Element) -> Option<usize> {
        let row = self.rows.iter().chain(&self.held).find(|row| row.element.contains(Some(inside)))?;
        Some(row.at)
    }

    fn arrange(&mut self, is_other_list: bool) {
        let row = self.seen.row.max(1.0);
        let range = visible(self.seen.above / row, self.seen.height / row, self.shown.count());
        if range == self.range && !is_other_list {
            return;
        }
        if is_other_list {
            self.let_go();
        } else {
            self.hold_focus(&range);
            self.turn(&range);
        }
        self.fit(range.len());
        self.take_back(&range);
        for (at, row) in range.clone().zip(&mut self.rows) {
            if is_other_list || row.at != at {
                row.at = at;
                self.shown.say(row);
            }
        }
        self.range = range;
        let style = self.body.style();
        let _ = style.set_property("height", &format!("{}px", self.shown.count() as f64 * row));
        let _ = style.set_property("padding-top", &format!("{}px", self.range.start as f64 * row));
    }

    /// Moves the rows that leave at one end to the other.
    fn turn(&mut self, range: &Range<usize>) {
        let is_far = range.start >= self.range.end || range.end <= self.range.start;
        if is_far {
            return;
        }
        for _ in self.range.start..range.start {
            let Some(row) = self.rows.pop_front() else { return };
            self.put_last(row);
        }
        for _ in range.start..self.range.start {
            let Some(row) = self.rows.pop_back() else { return };
            let first: Option<&Node> = self.rows.front().map(|row| row.element.as_ref());
            let _ = self.body.insert_before(&row.element, first);
            self.rows.push_front(row);
        }
    }

    fn put_last(&mut self, row: PooledRow) {
        let next = self.rows.back().and_then(|last| last.element.next_sibling());
        let _ = self.body.insert_before(&row.element, next.as_ref());
        self.rows.push_back(row);
    }

    /// As many rows in the page as are wanted.
    fn fit(&mut self, wanted: usize) {
        while self.rows.len() > wanted {
            let Some(row) = self.rows.pop_back() else { return };
            row.element.remove();
            self.spare.push(row);
        }
        while self.rows.len() < wanted {
            let copied = || self.rows.front().and_then(PooledRow::copy);
            let Some(mut row) = self.spare.pop().or_else(copied) else { return };
            row.at = usize::MAX;
            self.put_last(row);
        }
        // One to copy from is always there.
        debug_assert!(!self.rows.is_empty() || !self.spare.is_empty());
    }

    /// Leaves the row with the focus where it stands in the list when it leaves the window.
    fn hold_focus(&mut self, range: &Range<usize>) {
        let focused = document().active_element();
        let has_focus = |row: &PooledRow| focused.as_ref().is_some_and(|focused| row.element.contains(Some(focused)));
        if !self.held.as_ref().is_some_and(has_focus) {
            self.let_go();
        }
        let place = self.rows.iter().position(|row| !range.contains(&row.at) && has_focus(row));
        if let Some(row) = place.and_then(|place| self.rows.remove(place)) {
            row.hold(Some(row.at as f64 * self.seen.row));
            self.held = Some(row);
            self.fit(self.range.len());
        }
    }

    fn let_go(&mut self) {
        if let Some(held) = self.held.take() {
            held.hold(None);
            held.element.remove();
            self.spare.push(held);
        }
    }

    /// The row with the focus stands again among the others, which make way for it.
    fn take_back(&mut self, range: &Range<usize>) {
        let Some(held) = self.held.take_if(|held| range.contains(&held.at)) else { return };
        let at = held.at - range.start;
        let Some(row) = self.rows.get_mut(at) else { return };
        let row = std::mem::replace(row, held);
        row.element.remove();
        self.spare.push(row);
        let held = &self.rows[at].element;
        let is_first = self.rows.get(usize::from(at == 0)).is_some_and(|other| {
            held.compare_document_position(&other.element) & Node::DOCUMENT_POSITION_FOLLOWING != 0
        });
        self.rows[at].hold(None);
        if is_first {
            for row in self.rows.range(..at) {
                let _ = self.body.insert_before(&row.element, Some(held));
            }
        } else {
            for row in self.rows.range(at + 1..) {
                let _ = self.body.append_child(&row.element);
            }
        }
    }
}
