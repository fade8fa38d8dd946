//! The chart that explains itself: lines, ranges, a cursor with its reasons, the table behind them, and downloads.

use index::query::ChartView;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::downloads::Downloads;
use super::readout::{Readout, focus_entry, spoken};
use super::trend_plot::TrendPlot;
use super::trend_table::TrendTable;
use super::trend_tools::TrendTools;
use crate::charts::hands::keys::{Command, command};
use crate::charts::hands::trend_view::TrendView;
use crate::charts::library::live_lines::Loading;
use crate::charts::state::series::{Measure, TrendState};
use crate::components::notices::Notice;
use crate::state::use_taken_over;

/// It keeps its range, view, line and edition in the page's address.
#[component]
pub fn TrendChart(
    #[prop(into)] trend: Signal<TrendState>,
    /// Of the second chart on a page, what stands before its keys in the address: `places-`.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let view = TrendView::new(trend, prefix);
    let taken_over = use_taken_over();
    let loading = RwSignal::new(Loading::Waiting);
    let said = RwSignal::new(String::new());
    let (plot, table) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    let is_table = Memo::new(move |_| view.query.value.with(|query| query.view == ChartView::Table));
    let takes_focus = StoredValue::new(false);
    // The view changes with the address, a little after the key; then the one that is shown takes the focus.
    Effect::new(move |_| {
        let is_table = is_table.get();
        if takes_focus.try_update_value(std::mem::take).unwrap_or_default() {
            request_animation_frame(move || {
                let shown = if is_table { table } else { plot };
                let _ = shown.get_untracked().map(|shown| shown.focus());
            });
        }
    });
    let toggle_view = move |has_focus: bool| {
        takes_focus.set_value(has_focus);
        view.toggle_view();
    };
    let on_keydown = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(command) = command(&event.key(), event.shift_key()) else { return };
        event.prevent_default();
        match command {
            Command::Move(by) => {
                if let Some(to) = view.step(by) {
                    said.set(trend.with_untracked(|trend| spoken(trend, to.line, to.edition)));
                }
            }
            Command::Open => open_entry(view, plot, said),
            Command::Table => toggle_view(true),
            Command::Isolate => {
                if let Some(cursor) = untrack(|| view.cursor()) {
                    view.toggle_line(cursor.line);
                }
            }
            Command::ShowAll => view.show_all(),
            Command::Zoom(by) => {
                view.zoom(by);
                said.set(view.span_text());
            }
        }
    };
    let on_table_key = move |event: ev::KeyboardEvent| {
        let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        if is_plain && command(&event.key(), false) == Some(Command::Table) {
            event.prevent_default();
            toggle_view(true);
        }
    };
    let shading = move || {
        let lines = view.lines.get();
        trend.with(|trend| {
            let main = lines.iter().filter(|at| trend.lines.get(**at).is_some_and(|line| line.is_main())).count();
            (main == 1 && trend.measure == Measure::Score).then_some("Shaded: the range of the score. ")
        })
    };
    let state = move || match loading.get() {
        Loading::Waiting | Loading::Attempt(_) => "still",
        Loading::Ready => "interactive",
        Loading::Failed(_) => "failed",
    };
    view! {
        <div class="trend" data-chart=state class:is-live=move || taken_over.get() class:is-table=is_table>
            <TrendTools view is_table toggle=move |()| toggle_view(false) />
            <div class="trend-body">
                <div class="trend-main">
                    <TrendPlot view loading node_ref=plot on_keydown=on_keydown />
                    <div on:keydown=on_table_key>
                        {move || is_table.get().then(|| view! { <TrendTable view node_ref=table /> })}
                    </div>
                </div>
                <Readout view />
            </div>
            <Notices view loading />
            <div class="trend-foot">
                <div>
                    {move || {
                        let sentences = trend.with(|trend| trend.sentences(view.editions.get(), &view.lines.get()));
                        sentences.into_iter().map(|text| view! { <p class="trend-sentence">{text}</p> }).collect_view()
                    }}
                    <p class="fine">{shading} {move || trend.with(|trend| trend.measure.caveat())}</p>
                </div>
                <Downloads view />
            </div>
            <p class="visually-hidden" aria-live="polite">{said}</p>
        </div>
    }
    .into_any()
}

/// What of the address could not be followed, and a library that did not come.
#[component]
fn Notices(view: TrendView, loading: RwSignal<Loading>) -> impl IntoView {
    let notices = move || {
        let read = view.query.notices.get().into_iter().map(|notice| notice.text);
        let texts: Vec<String> = read.chain(view.shown.with(|shown| shown.notices.clone())).collect();
        texts.into_iter().map(|text| view! { <Notice text /> }).collect_view()
    };
    let failed = move || {
        matches!(loading.get(), Loading::Failed(_)).then(|| {
            view! {
                <p class="notice">
                    "The moving chart did not load. The still chart and the table show the same. "
                    <button type="button" class="button" on:click=move |_| loading.update(|now| *now = now.again())>
                        "Try again"
                    </button>
                </p>
            }
        })
    };
    view! { <div class="trend-notices" role="status">{notices} {failed}</div> }.into_any()
}

/// Where the page has no entry for the edition, the readout may link to one on another page.
fn open_entry(view: TrendView, plot: NodeRef<html::Div>, said: RwSignal<String>) {
    let date = untrack(|| view.cursor()).and_then(|cursor| view.trend.with_untracked(|trend| cursor.date(trend)));
    if date.is_some_and(focus_entry) {
        return;
    }
    let chart = plot.get_untracked().and_then(|plot| plot.closest(".trend").ok().flatten());
    let link = chart.and_then(|chart| chart.query_selector(".readout-entry").ok().flatten());
    match link.and_then(|link| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(link).ok()) {
        Some(link) => link.click(),
        None => said.set("This edition has no explanation of its own.".to_owned()),
    }
}
