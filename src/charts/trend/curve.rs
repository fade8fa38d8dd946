//! A small chart of one line that a pointer and the keys read point by point. The still picture is all that it draws, so
//! nothing changes its place when it comes alive, and what it shows is not kept in the address.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::charts::drawing::cursor_mark::CursorMark;
use crate::charts::drawing::trend_svg::TrendSvg;
use crate::charts::hands::keys::{Command, command};
use crate::charts::hands::nearness::use_size;
use crate::charts::hands::operable::{role, tab_stop};
use crate::charts::layout::size::Height;
use crate::charts::layout::trend_layout::Layout;
use crate::charts::state::cursor::{Cursor, Move};
use crate::charts::state::series::TrendState;
use crate::state::focus::after_blur;

const HELP: &str = "Left and Right go from point to point, Home and End to the first and last, Enter to the list.";

/// A tap, the keys or a resting pointer choose a point. A pointer that leaves gives way to the point chosen before.
#[component]
pub fn Curve(
    trend: TrendState,
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// How many of the trend's points can be chosen, from its first one on.
    points: usize,
    /// The point that is read.
    reading: RwSignal<usize>,
    /// A point in words, said when the keys have chosen it.
    #[prop(into)]
    spoken: Callback<usize, String>,
    #[prop(into)] on_open: Callback<usize>,
) -> impl IntoView {
    let (heading, count) = (trend.heading(), trend.editions.len());
    let trend = Signal::stored(trend);
    let last = points.saturating_sub(1);
    let area = NodeRef::<html::Div>::new();
    let size = use_size(area, Signal::stored(Height::Short));
    let layout = Memo::new(move |_| {
        let size = size.get()?;
        trend.with(|trend| Layout::new(trend, 0..count, &[0], size))
    });
    let kept = RwSignal::new(reading.get_untracked());
    let (is_focused, is_pointed) = (RwSignal::new(false), RwSignal::new(false));
    let said = RwSignal::new(String::new());
    let point_at = move |event: &ev::PointerEvent| {
        let left = area.get_untracked()?.get_bounding_client_rect().left();
        let x = f64::from(event.client_x()) - left;
        let nearest = |layout: &Layout| trend.with_untracked(|trend| layout.edition_at(x, trend, 0..points));
        layout.with_untracked(|layout| layout.as_ref().and_then(nearest))
    };
    let on_point = move |event: ev::PointerEvent| {
        let Some(point) = point_at(&event) else { return };
        if event.type_() == "pointerdown" {
            kept.set(point);
        }
        is_pointed.set(true);
        reading.set(point);
    };
    let on_leave = move |_| {
        is_pointed.set(false);
        reading.set(kept.get_untracked());
    };
    let on_keydown = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let at = reading.get_untracked();
        let to = match command(&event.key(), event.shift_key()) {
            Some(Command::Move(Move::Earlier)) => at.saturating_sub(1),
            Some(Command::Move(Move::Later)) => (at + 1).min(last),
            Some(Command::Move(Move::First)) => 0,
            Some(Command::Move(Move::Last)) => last,
            Some(Command::Open) => {
                event.prevent_default();
                return on_open.run(at);
            }
            _ => return,
        };
        event.prevent_default();
        kept.set(to);
        reading.set(to);
        said.set(spoken.run(to));
    };
    let keys = format!("{id}-keys");
    view! {
        <div class="curve">
            <div class=Height::Short.box_class()>
                <div
                    class="trend-area"
                    data-curve=""
                    node_ref=area
                    tabindex=tab_stop()
                    role=role("img")
                    aria-roledescription="chart"
                    aria-label=heading
                    aria-describedby=keys.clone()
                    on:keydown=on_keydown
                    on:focus=move |_| is_focused.set(true)
                    on:blur=move |_| after_blur(move || { let _ = is_focused.try_set(false); })
                    on:pointerdown=on_point
                    on:pointermove=on_point
                    on:pointerleave=on_leave
                    on:pointercancel=on_leave
                >
                    <TrendSvg trend editions=Signal::stored(0..count) shown=Signal::stored(vec![0]) id />
                    <CursorMark
                        trend
                        cursor=Signal::derive(move || Some(Cursor { edition: reading.get(), line: 0 }))
                        is_used=Signal::derive(move || is_focused.get() || is_pointed.get())
                        layout
                    />
                </div>
            </div>
            <p id=keys hidden>{HELP}</p>
            <p class="visually-hidden" aria-live="polite">{said}</p>
        </div>
    }
    .into_any()
}
