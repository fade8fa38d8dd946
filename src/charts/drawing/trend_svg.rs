//! The trend as inline SVG: what stands there before the interactive chart has loaded, and without JavaScript.

use index::orderly::Orderly;
use leptos::prelude::*;

use super::still::still;
use crate::charts::layout::size::Size;
use crate::charts::layout::trend_layout::{Layout, LineShape};
use crate::charts::state::series::TrendState;

#[component]
pub fn TrendSvg(
    #[prop(into)] trend: Signal<TrendState>,
    /// Places in the trend's editions.
    #[prop(into)]
    editions: Signal<std::ops::Range<usize>>,
    /// Places in the trend's lines.
    #[prop(into)]
    shown: Signal<Vec<usize>>,
    /// Unique on the page.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let drawn = move || {
        trend.with(|trend| {
            let layout = Layout::new(trend, editions.get(), &shown.get(), Size::of_still(trend.height()));
            layout.map(|layout| picture(&layout, trend, &id)).unwrap_or_default()
        })
    };
    view! { <div class="trend-static" inner_html=drawn></div> }.into_any()
}

/// `name` makes its ids unique on the page.
pub fn picture(layout: &Layout, trend: &TrendState, name: &str) -> String {
    still(layout, name, &label(layout, trend), &description(layout, trend))
}

/// "Risk score of Programmer, 1 October 2025 to 25 March 2026"
pub fn label(layout: &Layout, trend: &TrendState) -> String {
    let (from, to) = layout.span();
    format!("{}, {} to {}", trend.heading(), from.long(), to.long())
}

fn description(layout: &Layout, trend: &TrendState) -> String {
    // From the highest to the lowest, as the names at the ends stand.
    let mut shapes: Vec<&LineShape> = layout.lines.iter().collect();
    shapes.order_by(|a, b| a.end.1.total_cmp(&b.end.1));
    let ends = shapes.iter().map(|shape| format!("{} at {}", trend.lines[shape.line].name, shape.end_value));
    format!("The lines end here: {}.", ends.collect::<Vec<String>>().join(", "))
}
