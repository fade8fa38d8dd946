//! The buttons above a trend chart: its ranges, zoom, and the change to the table. All that a drag can do is a button too.

use index::query::Range;
use leptos::prelude::*;

use crate::charts::hands::keys::Zoom;
use crate::charts::hands::trend_view::TrendView;

/// Icons are drawn in a square of 16.
const ZOOMS: [(Zoom, &str, &str); 4] = [
    (Zoom::Earlier, "Earlier", "M10 3L5 8l5 5"),
    (Zoom::Out, "Zoom out", "M3 8h10"),
    (Zoom::In, "Zoom in", "M3 8h10M8 3v10"),
    (Zoom::Later, "Later", "M6 3l5 5-5 5"),
];

#[component]
pub fn TrendTools(view: TrendView, is_table: Memo<bool>, #[prop(into)] toggle: Callback<()>) -> impl IntoView {
    let range = Memo::new(move |_| view.shown.with(|shown| shown.range));
    let has_focus = Memo::new(move |_| view.shown.with(|shown| shown.focus.is_some()));
    let ranges = Range::ALL.map(|choice| {
        view! {
            <button
                type="button"
                class="trend-range"
                aria-pressed=move || (range.get() == Some(choice)).to_string()
                on:click=move |_| view.set_range(choice)
            >
                {choice.label()}
            </button>
        }
    });
    let zooms = ZOOMS.map(|(zoom, name, icon)| {
        view! {
            <button type="button" class="trend-zoom" aria-label=name on:click=move |_| view.zoom(zoom)>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d=icon></path>
                </svg>
            </button>
        }
    });
    view! {
        <div class="trend-tools no-print">
            <div class="trend-ranges" role="group" aria-label="Range">{ranges}</div>
            <div class="trend-choices">
                <div class="trend-zooms" role="group" aria-label="Zoom">
                    {zooms}
                    <button
                        type="button"
                        class="trend-range"
                        disabled=move || range.get().is_some()
                        on:click=move |_| view.zoom(Zoom::Reset)
                    >
                        "Reset"
                    </button>
                </div>
                {move || {
                    has_focus.get().then(|| {
                        view! { <button type="button" class="button" on:click=move |_| view.show_all()>"Show all lines"</button> }
                    })
                }}
                <button
                    type="button"
                    class="button"
                    aria-pressed=move || is_table.get().to_string()
                    on:click=move |_| toggle.run(())
                >
                    "Table"
                </button>
            </div>
        </div>
    }
    .into_any()
}
