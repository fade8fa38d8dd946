//! Risk against pay around the start: one bubble a job, read by pointer, by finger and by keys; a table; downloads.

use index::query::{ChartQuery, ChartView};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::downloads::BubbleDownloads;
use super::readout::BubbleReadout;
use super::table::BubbleTable;
use crate::charts::drawing::bubble_svg::bubbles_svg;
use crate::charts::drawing::paint::Palette;
use crate::charts::hands::nearness::use_size;
use crate::charts::hands::operable::{role, tab_stop};
use crate::charts::layout::bubble_layout::BubbleLayout;
use crate::charts::layout::size::Height;
use crate::charts::state::bubbles::{Beside, Bubbles};
use crate::state::query::{Entry, use_page_query};
use crate::svg::px;

/// How far beside a bubble a passing pointer still means it, and a click or a finger.
const REACH: f64 = 10.0;
const FINGER_REACH: f64 = 22.0;
const HELP: &str = "Left and Right go to the next job by risk, Up and Down by pay, Home to the best fit, End to the last. \
                    Enter opens the job's page, Escape lets go, T changes to the table.";

/// The bubble and the view stand in the page's address, as a chart's line and view do.
#[component]
pub fn MovesPicture(#[prop(into)] bubbles: Signal<Bubbles>) -> impl IntoView {
    let query = use_page_query::<ChartQuery>();
    let area = NodeRef::<html::Div>::new();
    let table = NodeRef::<html::Div>::new();
    let said = RwSignal::new(String::new());
    let hovered = RwSignal::new(None::<usize>);
    let kept = Memo::new(move |_| {
        let focus = query.value.with(|query| query.focus.clone())?;
        bubbles.with(|bubbles| bubbles.moves.iter().position(|bubble| bubble.slug == focus))
    });
    let cursor = Signal::derive(move || hovered.get().or(kept.get()));
    let is_table = Memo::new(move |_| query.value.with(|query| query.view == ChartView::Table));
    let size = use_size(area, Signal::derive(|| Height::Tall));
    let layout = Memo::new(move |_| size.get().map(|size| bubbles.with(|bubbles| BubbleLayout::new(bubbles, size))));

    let keep = move |at: Option<usize>| {
        let focus = at.and_then(|at| bubbles.with_untracked(|all| all.moves.get(at).map(|bubble| bubble.slug.clone())));
        query.update(Entry::Replace, |query| ChartQuery { focus, ..query.clone() });
    };
    let takes_focus = StoredValue::new(false);
    // The view changes with the address, a little after the key; then the one that is shown takes the focus.
    Effect::new(move |_| {
        let is_table = is_table.get();
        if takes_focus.try_update_value(std::mem::take).unwrap_or_default() {
            request_animation_frame(move || {
                let shown = if is_table { table } else { area };
                let _ = shown.get_untracked().map(|shown| shown.focus());
            });
        }
    });
    let toggle_view = move |has_focus: bool| {
        takes_focus.set_value(has_focus);
        query.update(Entry::Push, |query| {
            let view = if query.view == ChartView::Table { ChartView::Chart } else { ChartView::Table };
            ChartQuery { view, ..query.clone() }
        });
    };
    let step = move |by: Beside| {
        let from = cursor.get_untracked();
        let Some(to) = bubbles.with_untracked(|bubbles| bubbles.beside(from, by)) else { return };
        hovered.set(None);
        said.set(bubbles.with_untracked(|all| all.moves.get(to).map(|bubble| all.told(bubble)).unwrap_or_default()));
        keep(Some(to));
    };
    let on_keydown = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" => step(Beside::LessRisk),
            "ArrowRight" => step(Beside::MoreRisk),
            "ArrowUp" => step(Beside::MorePay),
            "ArrowDown" => step(Beside::LessPay),
            "Home" => step(Beside::Best),
            "End" => step(Beside::Last),
            "Enter" => open(area),
            "Escape" => {
                hovered.set(None);
                keep(None);
            }
            "t" | "T" => toggle_view(true),
            _ => return,
        }
        event.prevent_default();
    };
    let on_table_key = move |event: ev::KeyboardEvent| {
        let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        if is_plain && matches!(event.key().as_str(), "t" | "T") {
            event.prevent_default();
            toggle_view(true);
        }
    };
    let under = move |event: &ev::MouseEvent, reach: f64| {
        let area = area.get_untracked()?.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
        layout.with_untracked(|layout| layout.as_ref()?.at(x, y, reach))
    };
    let drawn = move || {
        layout.with(|layout| {
            let layout = layout.as_ref()?;
            let inside = bubbles.with(|bubbles| bubbles_svg(bubbles, layout, &Palette::tokens()));
            let (width, height) = (layout.size.width, layout.size.height);
            let svg = format!(r#"<svg viewBox="0 0 {width} {height}" aria-hidden="true">{inside}</svg>"#);
            Some(view! { <div class="trend-frame" inner_html=svg></div> })
        })
    };
    let ring = move || {
        layout.with(|layout| {
            let layout = layout.as_ref()?;
            let disc = layout.discs.get(cursor.get()?)?;
            let view_box = format!("0 0 {} {}", layout.size.width, layout.size.height);
            let (x, y, radius) = (px(disc.x), px(disc.y), px(disc.radius + 3.0));
            Some(view! {
                <svg viewBox=view_box>
                    <circle class="bubble-ring" cx=x cy=y r=radius />
                </svg>
            })
        })
    };
    view! {
        <div class="trend is-live bubbles" class:is-table=is_table>
            <div class="trend-tools no-print">
                <p class="trend-sentence">{move || bubbles.with(Bubbles::sentence)}</p>
                <button
                    type="button"
                    class="button"
                    aria-pressed=move || is_table.get().to_string()
                    on:click=move |_| toggle_view(false)
                >
                    "Table"
                </button>
            </div>
            <div class="trend-main">
                <div class=Height::Tall.box_class()>
                    <div
                        class="trend-area"
                        node_ref=area
                        tabindex=tab_stop()
                        role=role("img")
                        aria-roledescription="chart"
                        aria-label=move || bubbles.with(|bubbles| format!("{}: risk against pay", bubbles.title()))
                        aria-describedby="bubbles-keys"
                        on:keydown=on_keydown
                        on:pointermove=move |event| hovered.set(under(&event, REACH))
                        on:pointerleave=move |_| hovered.set(None)
                        on:click=move |event| {
                            hovered.set(None);
                            keep(under(&event, FINGER_REACH));
                        }
                    >
                        {drawn}
                        <div class="trend-over" aria-hidden="true">{ring}</div>
                    </div>
                </div>
                <p id="bubbles-keys" hidden>{HELP}</p>
                <div on:keydown=on_table_key>
                    {move || is_table.get().then(|| view! { <BubbleTable bubbles node_ref=table /> })}
                </div>
            </div>
            <BubbleReadout bubbles cursor />
            <div class="trend-foot">
                <p class="fine">
                    "Colour: band. A dashed bubble: number of workers not published. Jobs of one occupation share its pay and \
                     its workers. Task exposure, not a forecast of job loss."
                </p>
                <BubbleDownloads bubbles />
            </div>
            <p class="visually-hidden" aria-live="polite">{said}</p>
        </div>
    }
    .into_any()
}

/// The page of the job under the cursor, by its link below.
fn open(area: NodeRef<html::Div>) {
    let picture = area.get_untracked().and_then(|area| area.closest(".bubbles").ok().flatten());
    let link = picture.and_then(|picture| picture.query_selector(".bubble-link").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
        link.click();
    }
}
