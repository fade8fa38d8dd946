//! The cursor over the chart: a line at its edition, a mark on its point.

use leptos::prelude::*;

use super::paint::{Marker, Palette};
use crate::charts::layout::trend_layout::Layout;
use crate::charts::state::cursor::Cursor;
use crate::charts::state::series::TrendState;
use crate::svg::px;

#[component]
pub fn CursorMark(
    trend: Signal<TrendState>,
    cursor: Signal<Option<Cursor>>,
    /// Whether somebody is at the chart, so that the cursor's line may stand out.
    #[prop(into)]
    is_used: Signal<bool>,
    #[prop(into)] layout: Signal<Option<Layout>>,
) -> impl IntoView {
    let mark = move || {
        let (layout, cursor) = (layout.get()?, cursor.get()?);
        let is_used = is_used.get();
        trend.with(|trend| {
            let line = trend.lines.get(cursor.line)?;
            let x = layout.x(*trend.editions.get(cursor.edition)?);
            let color = Palette::tokens().of(line.role).to_owned();
            let shape = if line.is_main() { line.role.marker() } else { Marker::Circle };
            let point = line.at(cursor.edition).map(|point| shape.path((x, layout.y(point.value)), 11.0));
            Some(view! {
                <svg class="trend-cursor" class:is-used=is_used viewBox=format!("0 0 {} {}", layout.size.width, layout.size.height)>
                    <path class="trend-cursor-line" d=format!("M{} {}V{}", px(x), layout.plot.top, layout.plot.bottom)></path>
                    {point.map(|d| view! { <path class="trend-cursor-point" d=d fill=color></path> })}
                </svg>
            })
        })
    };
    view! { <div class="trend-over" aria-hidden="true">{mark}</div> }.into_any()
}
