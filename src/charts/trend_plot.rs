//! The chart itself: still frame, moving lines, cursor and names in one box, with its pointer and its keys.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::brush_mark::BrushMark;
use super::cursor::Cursor;
use super::cursor_mark::CursorMark;
use super::drawing;
use super::gesture::{Gesture, Motion, Outcome, Press};
use super::keys::HELP;
use super::layout::Layout;
use super::line_names::LineNames;
use super::live_lines::{LiveLines, Loading};
use super::nearness::use_size;
use super::paint::Palette;
use super::trend_option::trend_option;
use super::trend_svg::{TrendSvg, label};
use super::trend_view::TrendView;
use crate::state::focus::after_blur;
use crate::state::query::Entry;

/// Pixels.
const SLIP: f64 = 8.0;
const LINE_HEIGHT: f64 = 16.0;
/// A notch of a wheel, 100 pixels, changes the width by a fifth.
const WHEEL_ZOOM: f64 = 0.002;

#[component]
pub fn TrendPlot(
    view: TrendView,
    loading: RwSignal<Loading>,
    /// Focusable.
    node_ref: NodeRef<html::Div>,
    #[prop(into)] on_keydown: Callback<ev::KeyboardEvent>,
) -> impl IntoView {
    let size = use_size(node_ref);
    let layout = Memo::new(move |_| {
        let (size, editions, lines) = (size.get()?, view.editions.get(), view.lines.get());
        view.trend.with(|trend| Layout::new(trend, editions, &lines, size))
    });
    let drawn_size = StoredValue::new(None);
    let option = Memo::new(move |_| {
        let editions = view.editions.get();
        // Lines on their way to a new place would lag behind a hand, and behind a frame that is being resized.
        let is_resized = drawn_size.try_update_value(|drawn| drawn.replace(size.get())) != Some(Some(size.get()));
        let is_still = is_resized || view.is_zooming() || less_motion();
        view.trend.with(|trend| layout.with(|layout| Some(trend_option(trend, editions, layout.as_ref()?, is_still))))
    });
    let still = move || {
        layout.with(|layout| {
            let palette = Palette::tokens();
            let Some(layout) = layout else {
                return view! { <TrendSvg trend=view.trend editions=view.editions shown=view.lines /> }.into_any();
            };
            let (width, height) = (layout.size.width, layout.size.height);
            let lines = if loading.get() == Loading::Ready { String::new() } else { drawing::lines(layout, &palette) };
            let svg = format!(
                r#"<svg viewBox="0 0 {width} {height}" aria-hidden="true">{}{lines}{}</svg>"#,
                drawing::frame(layout, &palette),
                drawing::leaders(layout, &palette),
            );
            view! { <div class="trend-frame" inner_html=svg></div> }.into_any()
        })
    };
    let cursor_at = move |event: &ev::PointerEvent| -> Option<Cursor> {
        let (x, y) = place(node_ref, event)?;
        layout.with_untracked(|layout| {
            let layout = layout.as_ref()?;
            view.trend.with_untracked(|trend| {
                let edition = layout.edition_at(x, trend, view.editions.get_untracked())?;
                let line = layout.line_at(y, edition, trend).or(view.lines.get_untracked().first().copied())?;
                Some(Cursor { edition, line })
            })
        })
    };
    // Where along the plot, and how much of it a hand may slip in a click.
    let part_at = move |event: &ev::MouseEvent| -> Option<(f64, f64)> {
        let (x, _) = place(node_ref, event)?;
        layout.with_untracked(|layout| {
            let plot = layout.as_ref()?.plot;
            let width = (plot.right - plot.left).max(1.0);
            Some(((x - plot.left) / width, SLIP / width))
        })
    };
    let gesture = StoredValue::new(Gesture::default());
    let brush = RwSignal::new(None::<(f64, f64)>);
    let on_down = move |event: ev::PointerEvent| {
        view.pass(cursor_at(&event));
        let Some((part, _)) = part_at(&event).filter(|_| event.button() == 0) else { return };
        let is_on_months = layout.with_untracked(|layout| {
            layout.as_ref().zip(place(node_ref, &event)).is_some_and(|(layout, (_, y))| y > layout.plot.bottom)
        });
        let press = match event.pointer_type().as_str() {
            "mouse" if event.shift_key() || is_on_months => Press::MousePan,
            "mouse" => Press::Mouse,
            _ => Press::Finger,
        };
        // A drag goes on outside of the chart.
        if let Some(area) = node_ref.get_untracked() {
            let _ = area.set_pointer_capture(event.pointer_id());
        }
        gesture.update_value(|gesture| gesture.press(event.pointer_id(), part, press, view.window()));
    };
    let on_move = move |event: ev::PointerEvent| {
        let Some((part, slip)) = part_at(&event) else { return };
        let motion = gesture.try_update_value(|gesture| gesture.slide(event.pointer_id(), part, slip));
        brush.set(match motion {
            Some(Motion::Brush(from, to)) => Some((from, to)),
            _ => None,
        });
        match motion {
            Some(Motion::Window(window)) => {
                view.pass(None);
                view.show_window(window);
            }
            _ => view.pass(cursor_at(&event)),
        }
    };
    let on_up = move |event: ev::PointerEvent| {
        brush.set(None);
        let Some((part, slip)) = part_at(&event) else { return };
        let released = |gesture: &mut Gesture| gesture.release(event.pointer_id(), part, slip, view.window());
        match gesture.try_update_value(released) {
            Some(Outcome::Keep) => {
                if let Some(cursor) = cursor_at(&event) {
                    view.keep(cursor, Entry::Replace);
                }
            }
            Some(Outcome::Window(window)) => {
                view.pass(None);
                view.show_window(window);
                view.settle();
            }
            _ => {}
        }
    };
    let on_cancel = move |_| {
        brush.set(None);
        gesture.update_value(Gesture::cancel);
        view.pass(None);
        view.settle();
    };
    let on_wheel = move |event: ev::WheelEvent| {
        // The page scrolls under a wheel, unless somebody is at the chart or asks for it as browsers are asked to zoom.
        if !(event.ctrl_key() || view.is_focused.get_untracked()) {
            return;
        }
        let (Some((part, slip)), Some(window)) = (part_at(&event), view.window()) else { return };
        let unit = if event.delta_mode() == ev::WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE_HEIGHT };
        let (along, down) = (event.delta_x() * unit, event.delta_y() * unit);
        let is_along = event.shift_key() || along.abs() > down.abs();
        let next = if is_along {
            window.moved((if along == 0.0 { down } else { along }) * slip / SLIP)
        } else {
            window.zoomed((down * WHEEL_ZOOM).clamp(-0.5, 0.5).exp(), part)
        };
        // At an end the wheel goes on with the page.
        if next != window || event.ctrl_key() {
            event.prevent_default();
        }
        if next != window {
            view.show_window(next);
            view.settle_soon();
        }
    };
    let named = move || {
        let name = layout.with(|layout| view.trend.with(|trend| layout.as_ref().map(|layout| label(layout, trend))));
        name.unwrap_or_else(|| format!("Risk score of {}", view.trend.with(|trend| trend.title.clone())))
    };
    view! {
        <div class="trend-box">
            <div
                class="trend-area"
                data-chart-keys=""
                node_ref=node_ref
                tabindex="0"
                role="application"
                aria-roledescription="chart"
                aria-label=named
                aria-describedby="trend-keys"
                on:keydown=move |event| on_keydown.run(event)
                on:focus=move |_| view.is_focused.set(true)
                on:blur=move |_| after_blur(move || { let _ = view.is_focused.try_set(false); })
                on:pointermove=on_move
                on:pointerdown=on_down
                on:pointerup=on_up
                on:pointerleave=move |_| view.pass(None)
                on:pointercancel=on_cancel
                on:wheel=on_wheel
            >
                {still}
                <LiveLines option loading />
                <CursorMark view layout />
                <BrushMark brush layout />
            </div>
            <LineNames view layout />
            <p id="trend-keys" hidden>{HELP}</p>
        </div>
    }
    .into_any()
}

/// Moves the focus to the page's chart, which stays where it is in the window.
pub fn focus_chart() {
    let area = document().query_selector("[data-chart-keys]").ok().flatten();
    if let Some(area) = area.and_then(|area| area.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = area.focus_with_options(&options);
    }
}

/// Where an event is in the chart's box, in pixels.
fn place(area: NodeRef<html::Div>, event: &ev::MouseEvent) -> Option<(f64, f64)> {
    let rect = area.get_untracked()?.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top()))
}

fn less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
