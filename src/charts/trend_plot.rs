//! The chart itself: still frame, moving lines, cursor and names in one box, with its pointer and its keys.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::cursor::Cursor;
use super::cursor_mark::CursorMark;
use super::drawing;
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
    let option = Memo::new(move |_| {
        let editions = view.editions.get();
        view.trend
            .with(|trend| layout.with(|layout| Some(trend_option(trend, editions, layout.as_ref()?, less_motion()))))
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
        let rect = node_ref.get_untracked()?.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top());
        layout.with_untracked(|layout| {
            let layout = layout.as_ref()?;
            view.trend.with_untracked(|trend| {
                let edition = layout.edition_at(x, trend, view.editions.get_untracked())?;
                let line = layout.line_at(y, edition, trend).or(view.lines.get_untracked().first().copied())?;
                Some(Cursor { edition, line })
            })
        })
    };
    let on_up = move |event: ev::PointerEvent| {
        if let Some(cursor) = cursor_at(&event).filter(|_| event.button() == 0) {
            view.keep(cursor, Entry::Replace);
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
                on:pointermove=move |event| view.pass(cursor_at(&event))
                on:pointerdown=move |event| view.pass(cursor_at(&event))
                on:pointerup=on_up
                on:pointerleave=move |_| view.pass(None)
                on:pointercancel=move |_| view.pass(None)
            >
                {still}
                <LiveLines option loading />
                <CursorMark view layout />
            </div>
            <LineNames view layout />
            <p id="trend-keys" hidden>{HELP}</p>
        </div>
    }
    .into_any()
}

fn less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
