//! The rows of the list that are in the page: as many as the window holds and some around it, written anew as one scrolls,
//! however long the list is.
//!
//! A row that leaves at one end stands at the other by its style alone. To move it in the document as well would cost as
//! much as all the rest of a scroll, so the document's order is mended when somebody goes by it (`put_in_order`); until then
//! `aria-owns` tells it to assistive technology.

use std::ops::Range;

use index::orderly::Orderly;
use leptos::prelude::{document, window};
use web_sys::{HtmlElement, Node};

use super::pooled::PooledRow;
use super::shown::Shown;
use super::visible::visible;

pub struct Pool {
    body: HtmlElement,
    shown: Shown,
    /// Those in the page, in the document's order.
    rows: Vec<PooledRow>,
    /// Those that are not in the page.
    spare: Vec<PooledRow>,
    /// How many were made.
    made: u32,
    range: Range<usize>,
    seen: Seen,
    /// Whether the rows are to be written anew, whatever they say.
    is_unsaid: bool,
    /// Whether the document's order is the list's.
    is_in_order: bool,
    /// Whether somebody has begun to mark a text in the list.
    is_marked: bool,
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
        let children = body.children();
        let made = children.length();
        let mut rows: Vec<PooledRow> = (0..made).filter_map(|at| PooledRow::of(children.item(at)?, at)).collect();
        if rows.is_empty() {
            return None;
        }
        rows.iter_mut().for_each(|row| shown.assume(row));
        let _ = body.class_list().add_1("is-pooled");
        let (spare, range, seen) = (Vec::new(), 0..0, Seen::default());
        let mut pool =
            Self { body, shown, rows, spare, made, range, seen, is_unsaid: true, is_in_order: true, is_marked: false };
        pool.follow_in_other_size();
        Some(pool)
    }

    /// Shows another list, or other columns of it.
    pub fn show(&mut self, shown: Shown) {
        let has_other_columns = shown.columns != self.shown.columns;
        let is_same_list = self.shown.is_same_list(&shown);
        self.shown = shown;
        if has_other_columns || !is_same_list {
            self.is_unsaid = true;
            self.arrange();
        }
        if has_other_columns {
            self.measure_row();
            self.arrange();
        }
        for row in &self.rows {
            row.set_ticked(self.shown.is_ticked(row.at));
        }
    }

    /// Looks where the window stands, and has the rows there.
    pub fn follow(&mut self) {
        self.seen.above = -self.body.get_bounding_client_rect().top();
        self.seen.height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        self.arrange();
    }

    /// The same where the rows may be higher or lower than before.
    pub fn follow_in_other_size(&mut self) {
        self.measure_row();
        self.follow();
    }

    /// The rows' height, all being equally high, is the style's to say.
    fn measure_row(&mut self) {
        let mut heights = self.rows.iter().map(|row| row.element.get_bounding_client_rect().height());
        let height = heights.find(|height| *height > 1.0);
        if let Some(height) = height.filter(|height| *height != self.seen.row) {
            self.seen.row = height;
            self.rows.iter().chain(&self.spare).for_each(|row| row.stand(height));
            self.range = 0..0;
        }
    }

    /// The place in the list of the row that a node stands in.
    pub fn place_of(&self, inside: &Node) -> Option<usize> {
        self.row_around(inside).map(|at| self.rows[at].at)
    }

    /// Brings the document's order to the list's, for whoever goes by it with Tab.
    pub fn put_in_order(&mut self) {
        self.put_in_order_around(document().active_element().as_deref());
    }

    /// The same for whoever begins to mark a text, in whichever place.
    pub fn put_in_order_to_mark(&mut self, begin: &Node) {
        self.is_marked = self.body.contains(Some(begin));
        self.put_in_order_around(Some(begin));
    }

    /// The same for what was marked and is copied now, wherever the mark began.
    pub fn put_in_order_to_copy(&mut self) {
        let mark = self.mark();
        self.put_in_order_around(mark.as_ref());
    }

    /// What has the focus or the mark would lose it by being moved, so the other rows are moved around its row.
    fn put_in_order_around(&mut self, still: Option<&Node>) {
        if self.is_in_order {
            return;
        }
        let still = still.and_then(|still| self.row_around(still)).map(|at| self.rows[at].at);
        self.rows.order_by_key(|row| row.at);
        let still = self.rows.iter().position(|row| Some(row.at) == still).unwrap_or_default();
        for at in (0..still).rev() {
            let (row, next) = (&self.rows[at].element, &self.rows[at + 1].element);
            if next.previous_element_sibling().as_ref() != Some(row) {
                let _ = self.body.insert_before(row, Some(next));
            }
        }
        for at in still + 1..self.rows.len() {
            let (before, row) = (&self.rows[at - 1].element, &self.rows[at].element);
            let next = before.next_element_sibling();
            if next.as_ref() != Some(row) {
                let _ = self.body.insert_before(row, next.as_deref());
            }
        }
        self.tell_order();
    }

    fn arrange(&mut self) {
        let height = self.seen.row;
        if height == 0.0 {
            // The list is hidden.
            return;
        }
        let range = visible(self.seen.above / height, self.seen.height / height, self.shown.count());
        if range == self.range && !self.is_unsaid {
            return;
        }
        let is_unsaid = std::mem::take(&mut self.is_unsaid);
        let mut wanted: Vec<usize> = range.clone().collect();
        let mut free: Vec<usize> = (0..self.rows.len()).collect();
        if !is_unsaid {
            // One with the focus would lose it by being taken away, and stays at its place.
            let focused = document().active_element().and_then(|focused| self.row_around(&focused));
            free.retain(|at| !range.contains(&self.rows[*at].at) && focused != Some(*at));
            wanted.retain(|place| !self.rows.iter().any(|row| row.at == *place));
        }
        let unwanted = free.split_off(free.len().min(wanted.len()));
        for at in unwanted.into_iter().rev() {
            let row = self.rows.remove(at);
            row.element.remove();
            self.spare.push(row);
        }
        let mut wanted = wanted.into_iter();
        for (at, place) in free.into_iter().zip(&mut wanted) {
            self.shown.say(&mut self.rows[at], place, height);
        }
        for place in wanted {
            let copied = || self.rows.first().and_then(|row| row.copy(self.made));
            let Some(mut row) = self.spare.pop().or_else(copied) else { break };
            self.made = self.made.max(row.number + 1);
            self.shown.say(&mut row, place, height);
            let _ = self.body.append_child(&row.element);
            self.rows.push(row);
        }
        // One to copy from is always there.
        debug_assert!(!self.rows.is_empty() || !self.spare.is_empty());
        self.range = range;
        let _ = self.body.style().set_property("height", &format!("{}px", self.shown.count() as f64 * height));
        self.tell_order();
        if self.is_marked {
            let mark = self.mark();
            self.is_marked = mark.is_some();
            self.put_in_order_around(mark.as_ref());
        }
    }

    /// Tells the list's order where the document's is another.
    fn tell_order(&mut self) {
        let was_in_order = self.is_in_order;
        self.is_in_order = self.rows.is_sorted_by_key(|row| row.at);
        if !self.is_in_order {
            let mut rows: Vec<&PooledRow> = self.rows.iter().collect();
            rows.order_by_key(|row| row.at);
            let ids: Vec<String> = rows.into_iter().map(|row| row.id()).collect();
            let _ = self.body.set_attribute("aria-owns", &ids.join(" "));
        } else if !was_in_order {
            let _ = self.body.remove_attribute("aria-owns");
        }
    }

    fn row_around(&self, inside: &Node) -> Option<usize> {
        if !self.body.contains(Some(inside)) {
            return None;
        }
        self.rows.iter().position(|row| row.element.contains(Some(inside)))
    }

    /// Where in the list a mark begins or ends. A browser lays out the page before it tells.
    fn mark(&self) -> Option<Node> {
        let mark = document().get_selection().ok().flatten().filter(|mark| !mark.is_collapsed())?;
        mark.anchor_node().into_iter().chain(mark.focus_node()).find(|end| self.body.contains(Some(end)))
    }
}
