//! Puts a column in another place by hand: it follows the pointer, and the place that it would take is marked.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

/// A column on its way.
#[derive(Clone, Debug, PartialEq)]
struct Drag {
    from: usize,
    to: usize,
    /// Where it was taken up, in pixels of the page.
    start: (f64, f64),
    /// The middles of all columns then.
    middles: Vec<(f64, f64)>,
}

/// The list's one drag. Copy it into callbacks.
#[derive(Clone, Copy)]
pub struct Reorder {
    list: NodeRef<html::Ol>,
    drag: RwSignal<Option<Drag>>,
}

impl Reorder {
    pub fn new(list: NodeRef<html::Ol>) -> Self {
        Self { list, drag: RwSignal::new(None) }
    }

    /// Begins with the column at a place, by the handle that was pressed.
    pub fn take(self, from: usize, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if let Some(handle) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            // What follows comes here, wherever the pointer goes.
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        let middles = self.columns().iter().map(middle).collect();
        self.drag.set(Some(Drag { from, to: from, start: place(event), middles }));
    }

    pub fn slide(self, event: &PointerEvent) {
        let (x, y) = place(event);
        let Some((from, moved)) = self
            .drag
            .try_update(|drag| {
                let drag = drag.as_mut()?;
                drag.to = nearest(&drag.middles, (x, y)).unwrap_or(drag.from);
                Some((drag.from, (x - drag.start.0, y - drag.start.1)))
            })
            .flatten()
        else {
            return;
        };
        if let Some(column) = self.columns().get(from) {
            // No markup carries it: the policy allows what a script sets.
            let _ = column.style().set_property("translate", &format!("{:.0}px {:.0}px", moved.0, moved.1));
        }
    }

    /// Ends it: from where to where, if it came anywhere.
    pub fn lay_down(self) -> Option<(usize, usize)> {
        let drag = self.end()?;
        (drag.from != drag.to).then_some((drag.from, drag.to))
    }

    pub fn cancel(self) {
        self.end();
    }

    pub fn is_taken(self, place: usize) -> bool {
        self.drag.with(|drag| drag.as_ref().is_some_and(|drag| drag.from == place))
    }

    /// Whether the column would come to stand before or after the one at a place.
    pub fn mark(self, place: usize) -> Option<&'static str> {
        self.drag.with(|drag| {
            let drag = drag.as_ref().filter(|drag| drag.to == place && drag.to != drag.from)?;
            Some(if drag.to < drag.from { "before" } else { "after" })
        })
    }

    fn end(self) -> Option<Drag> {
        let drag = self.drag.try_update(Option::take).flatten()?;
        if let Some(column) = self.columns().get(drag.from) {
            let _ = column.style().remove_property("translate");
        }
        Some(drag)
    }

    fn columns(self) -> Vec<HtmlElement> {
        let Some(list) = self.list.get_untracked() else { return Vec::new() };
        // Comments of the program stand between them.
        let columns = list.child_nodes();
        (0..columns.length()).filter_map(|at| columns.item(at)?.dyn_into().ok()).collect()
    }
}

/// In pixels of the page, so that scrolling meanwhile moves nothing.
fn place(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.page_x()), f64::from(event.page_y()))
}

fn middle(column: &HtmlElement) -> (f64, f64) {
    let (room, window) = (column.get_bounding_client_rect(), window());
    let scrolled = (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default());
    (room.left() + room.width() / 2.0 + scrolled.0, room.top() + room.height() / 2.0 + scrolled.1)
}

fn nearest(middles: &[(f64, f64)], to: (f64, f64)) -> Option<usize> {
    let far = |(x, y): &(f64, f64)| (x - to.0).hypot(y - to.1);
    let places = middles.iter().enumerate();
    places.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b))).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_column_is_found_in_a_row_and_in_a_list() {
        let row = [(100.0, 50.0), (300.0, 50.0), (500.0, 50.0)];
        assert_eq!([nearest(&row, (90.0, 400.0)), nearest(&row, (410.0, 50.0))], [Some(0), Some(2)]);
        let list = [(150.0, 100.0), (150.0, 200.0)];
        assert_eq!(
            [nearest(&list, (400.0, 120.0)), nearest(&list, (0.0, 151.0)), nearest(&[], (0.0, 0.0))],
            [Some(0), Some(1), None]
        );
    }
}
