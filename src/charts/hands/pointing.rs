//! What a pointer and a wheel do on the chart's box: read it, zoom it, move it along.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::gesture::{Gesture, Motion, Outcome, Press};
use super::trend_view::TrendView;
use crate::charts::layout::trend_layout::Layout;
use crate::charts::state::cursor::Cursor;
use crate::state::query::Entry;

/// How far a hand may slip in a click, in pixels of the layout.
const SLIP: f64 = 8.0;
const WHEEL_LINE: f64 = 16.0;
/// A notch of a wheel, 100 pixels, changes the width by a fifth.
const WHEEL_ZOOM: f64 = 0.002;

#[derive(Clone, Copy)]
pub struct Pointing {
    view: TrendView,
    area: NodeRef<html::Div>,
    layout: Memo<Option<Layout>>,
    gesture: StoredValue<Gesture>,
    /// The box that is being drawn, from one part of the plot's width to another.
    pub brush: RwSignal<Option<(f64, f64)>>,
}

/// A place in the chart's box, in pixels of the layout.
struct Place {
    x: f64,
    y: f64,
    /// Along the plot: 0 at its left end, 1 at its right one.
    part: f64,
    /// The part of the plot's width that a hand may slip.
    slip: f64,
    is_on_months: bool,
}

impl Pointing {
    pub fn new(view: TrendView, area: NodeRef<html::Div>, layout: Memo<Option<Layout>>) -> Self {
        let gesture = StoredValue::new(Gesture::default());
        Self { view, area, layout, gesture, brush: RwSignal::new(None) }
    }

    pub fn down(self, event: ev::PointerEvent) {
        let Some(place) = self.place(&event) else { return };
        self.view.pass(self.cursor_at(&place));
        if event.button() != 0 {
            return;
        }
        let press = match event.pointer_type().as_str() {
            "mouse" if event.shift_key() || place.is_on_months => Press::MousePan,
            "mouse" => Press::Mouse,
            _ => Press::Finger,
        };
        // A drag goes on outside of the chart.
        if let Some(area) = self.area.get_untracked() {
            let _ = area.set_pointer_capture(event.pointer_id());
        }
        let window = self.view.window();
        self.gesture.update_value(|gesture| gesture.press(event.pointer_id(), place.part, press, window));
    }

    pub fn slide(self, event: ev::PointerEvent) {
        if event.buttons() == 0 && self.view.is_parked(event.screen_x(), event.screen_y()) {
            return;
        }
        let Some(place) = self.place(&event) else { return };
        let slide = |gesture: &mut Gesture| gesture.slide(event.pointer_id(), place.part, place.slip);
        let motion = self.gesture.try_update_value(slide).unwrap_or(Motion::Read);
        self.draw_brush(if let Motion::Brush(from, to) = motion { Some((from, to)) } else { None });
        if let Motion::Window(window) = motion {
            self.view.pass(None);
            self.view.show_window(window);
        } else {
            self.view.pass(self.cursor_at(&place));
        }
    }

    pub fn up(self, event: ev::PointerEvent) {
        self.draw_brush(None);
        let Some(place) = self.place(&event) else { return };
        let window = self.view.window();
        let release = |gesture: &mut Gesture| gesture.release(event.pointer_id(), place.part, place.slip, window);
        match self.gesture.try_update_value(release) {
            Some(Outcome::Keep) => {
                if let Some(cursor) = self.cursor_at(&place) {
                    self.view.keep(cursor, Entry::Replace);
                }
            }
            Some(Outcome::Window(window)) => {
                self.view.pass(None);
                self.view.show_window(window);
                self.view.settle();
            }
            Some(Outcome::Nothing) | None => {}
        }
    }

    pub fn cancel(self) {
        self.draw_brush(None);
        self.gesture.update_value(Gesture::cancel);
        self.view.pass(None);
        self.view.settle();
    }

    pub fn wheel(self, event: ev::WheelEvent) {
        // The page scrolls under a wheel, unless somebody is at the chart or asks for it as browsers are asked to zoom.
        if !(event.ctrl_key() || self.view.is_focused.get_untracked()) {
            return;
        }
        let (Some(place), Some(window)) = (self.place(&event), self.view.window()) else { return };
        let unit = if event.delta_mode() == ev::WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { WHEEL_LINE };
        let (along, down) = (event.delta_x() * unit, event.delta_y() * unit);
        let next = if along != 0.0 && along.abs() > down.abs() {
            window.moved(along * place.slip / SLIP)
        } else if event.shift_key() {
            window.moved(down * place.slip / SLIP)
        } else {
            window.zoomed((down * WHEEL_ZOOM).clamp(-0.5, 0.5).exp(), place.part)
        };
        // At an end the wheel goes on with the page.
        if next != window || event.ctrl_key() {
            event.prevent_default();
        }
        if next != window {
            self.view.show_window(next);
            self.view.settle_soon();
        }
    }

    fn draw_brush(self, brush: Option<(f64, f64)>) {
        if self.brush.get_untracked() != brush {
            self.brush.set(brush);
        }
    }

    fn place(self, event: &ev::MouseEvent) -> Option<Place> {
        let rect = self.area.get_untracked()?.get_bounding_client_rect();
        let x = f64::from(event.client_x()) - rect.left();
        let y = f64::from(event.client_y()) - rect.top();
        self.layout.with_untracked(|layout| {
            let plot = layout.as_ref()?.plot;
            let width = (plot.right - plot.left).max(1.0);
            let part = (x - plot.left) / width;
            Some(Place { x, y, part, slip: SLIP / width, is_on_months: y > plot.bottom })
        })
    }

    fn cursor_at(self, place: &Place) -> Option<Cursor> {
        let (editions, lines) = (self.view.editions.get_untracked(), self.view.lines.get_untracked());
        self.layout.with_untracked(|layout| {
            let layout = layout.as_ref()?;
            self.view.trend.with_untracked(|trend| {
                let edition = layout.edition_at(place.x, trend, editions)?;
                let line = layout.line_at(place.y, edition, trend).or(lines.first().copied())?;
                Some(Cursor { edition, line })
            })
        })
    }
}
