//! The chart itself: still frame, moving lines, cursor and names in one box, with its pointer and its keys.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::line_names::LineNames;
use crate::charts::drawing::brush_mark::BrushMark;
use crate::charts::drawing::cursor_mark::CursorMark;
use crate::charts::drawing::paint::Palette;
use crate::charts::drawing::svg;
use crate::charts::drawing::trend_svg::{TrendSvg, label};
use crate::charts::hands::keys::HELP;
use crate::charts::hands::nearness::use_size;
use crate::charts::hands::operable::{role, tab_stop};
use crate::charts::hands::pointing::Pointing;
use crate::charts::hands::trend_view::TrendView;
use crate::charts::layout::trend_layout::Layout;
use crate::charts::library::live_lines::{LiveLines, Loading};
use crate::charts::library::trend_option::trend_option;
use crate::state::focus::{after_blur, focus_quietly};

#[component]
pub fn TrendPlot(
    view: TrendView,
    loading: RwSignal<Loading>,
    /// Focusable.
    node_ref: NodeRef<html::Div>,
    #[prop(into)] on_keydown: Callback<ev::KeyboardEvent>,
) -> impl IntoView {
    let height = Memo::new(move |_| view.trend.with(|trend| trend.height()));
    let size = use_size(node_ref, height.into());
    let layout = Memo::new(move |_| {
        let (size, editions, lines) = (size.get()?, view.editions.get(), view.lines.get());
        view.trend.with(|trend| Layout::new(trend, editions, &lines, size))
    });
    let drawn_size = StoredValue::new(None);
    let option = Memo::new(move |_| {
        let (editions, size) = (view.editions.get(), size.get());
        // Lines on their way to a new place would lag behind a hand, and behind a frame that is being resized.
        let is_resized = drawn_size.try_update_value(|drawn| drawn.replace(size)) != Some(Some(size));
        let is_still = is_resized || view.is_zooming() || less_motion();
        view.trend.with(|trend| layout.with(|layout| Some(trend_option(trend, editions, layout.as_ref()?, is_still))))
    });
    let still = move || {
        layout.with(|layout| {
            let palette = Palette::tokens();
            let Some(layout) = layout else {
                let id = format!("{}trend", view.prefix);
                return view! { <TrendSvg trend=view.trend editions=view.editions shown=view.lines id /> }.into_any();
            };
            let (width, height) = (layout.size.width, layout.size.height);
            // The still lines and names remain, for paper and for a library that does not come.
            let svg = format!(
                r#"<svg viewBox="0 0 {width} {height}" aria-hidden="true">{}<g class="trend-still-lines">{}</g><g class="trend-still-names">{}</g>{}</svg>"#,
                svg::frame(layout, &palette),
                svg::lines(layout, &palette),
                svg::names(layout, &palette),
                svg::leaders(layout, &palette),
            );
            view! { <div class="trend-frame" inner_html=svg></div> }.into_any()
        })
    };
    let keys_id = format!("{}trend-keys", view.prefix);
    let pointing = Pointing::new(view, node_ref, layout);
    let named = move || {
        let name = layout.with(|layout| view.trend.with(|trend| layout.as_ref().map(|layout| label(layout, trend))));
        name.unwrap_or_else(|| view.trend.with(|trend| trend.heading()))
    };
    view! {
        <div class=move || view.trend.with(|trend| trend.box_class())>
            <div
                class="trend-area"
                data-chart-keys=""
                node_ref=node_ref
                tabindex=tab_stop()
                role=role("img")
                aria-roledescription="chart"
                aria-label=named
                aria-describedby=keys_id.clone()
                on:keydown=move |event| on_keydown.run(event)
                on:focus=move |_| view.is_focused.set(true)
                on:blur=move |_| after_blur(move || { let _ = view.is_focused.try_set(false); })
                on:pointermove=move |event| pointing.slide(event)
                on:pointerdown=move |event| pointing.down(event)
                on:pointerup=move |event| pointing.up(event)
                on:pointerleave=move |_| view.pass(None)
                on:pointercancel=move |_| pointing.cancel()
                on:wheel=move |event| pointing.wheel(event)
            >
                {still}
                <LiveLines option loading />
                <CursorMark
                    trend=view.trend
                    cursor=Signal::derive(move || view.cursor())
                    is_used=Signal::derive(move || view.is_used())
                    layout
                />
                <BrushMark brush=pointing.brush layout />
            </div>
            <LineNames view layout />
            <p id=keys_id hidden>{HELP}</p>
        </div>
    }
    .into_any()
}

/// Moves the focus to the page's chart, which stays where it is in the window.
pub fn focus_chart() {
    if let Some(area) = document().query_selector("[data-chart-keys]").ok().flatten() {
        focus_quietly(&area);
    }
}

fn less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
