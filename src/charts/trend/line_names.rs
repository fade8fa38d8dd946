//! The names at the ends of the lines, which show their line alone when pressed.

use leptos::prelude::*;

use crate::charts::hands::trend_view::TrendView;
use crate::charts::layout::end_label::EndLabel;
use crate::charts::layout::trend_layout::Layout;
use crate::charts::state::series::TrendState;

/// Drawn over the chart once its size is known; until then the names are part of the still picture.
#[component]
pub fn LineNames(view: TrendView, #[prop(into)] layout: Signal<Option<Layout>>) -> impl IntoView {
    let names = move || {
        let layout = layout.get()?;
        let trend = view.trend;
        let name = |label: &EndLabel| trend.with(|trend| line_name(view, trend, &layout, label));
        Some(layout.labels.iter().map(name).collect::<Vec<_>>())
    };
    view! {
        <div class="trend-names">{names}</div>
    }
    .into_any()
}

fn line_name(view: TrendView, trend: &TrendState, layout: &Layout, label: &EndLabel) -> impl IntoView + use<> {
    let (at, line) = (label.line, &trend.lines[label.line]);
    let is_alone = Memo::new(move |_| view.shown.with(|shown| shown.focus == Some(at)));
    let rows = label.rows.iter().enumerate().map(|(row, text)| {
        let blank = if row == 0 { " " } else { "" };
        view! { <span>{(row > 0).then(|| view! { <br /> })} {blank} {text.clone()}</span> }
    });
    let rows = rows.collect::<Vec<_>>();
    let full = format!("{} {}", label.value, line.short_name);
    view! {
        // The chart is one tab stop: its key F does the same.
        <button
            type="button"
            tabindex="-1"
            class=format!("trend-name {}", line.role.class())
            data-line=line.is_main().then(|| line.id.to_string())
            style:left=format!("{}px", layout.label_x() - 4.0)
            style:top=format!("{}px", label.y - label.height() / 2.0)
            style:height=format!("{}px", label.height())
            aria-pressed=move || is_alone.get().to_string()
            on:click=move |_| view.toggle_line(at)
        >
            <span class="trend-name-text" aria-hidden="true">
                <b>{label.value.clone()}</b>
                {rows}
            </span>
            <span class="visually-hidden">
                {full} {move || if is_alone.get() { " stands alone: show all lines" } else { ": show this line alone" }}
            </span>
        </button>
    }
    .into_any()
}
