//! The cursor over the chart: a line at its edition, a mark on its point.

use leptos::prelude::*;

use super::layout::{Layout, px};
use super::paint::{Marker, Palette};
use super::trend_view::TrendView;

#[component]
pub fn CursorMark(view: TrendView, #[prop(into)] layout: Signal<Option<Layout>>) -> impl IntoView {
    let mark = move || {
        let (layout, cursor) = (layout.get()?, view.cursor()?);
        let is_used = view.is_used();
        view.trend.with(|trend| {
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
