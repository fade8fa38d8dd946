//! The trend as inline SVG: what stands there before the interactive chart has loaded, and without JavaScript.

use index::orderly::Orderly;
use leptos::prelude::*;

use super::paint::Palette;
use super::svg::{frame, labels, lines};
use crate::charts::layout::size::Size;
use crate::charts::layout::trend_layout::{Layout, LineShape};
use crate::charts::state::series::TrendState;
use crate::svg::escape;

/// A chart for each width that a page may give it; style/chart.css shows the one that fits.
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
    let drawn = move |size: Size, name: &str| {
        trend.with(|trend| {
            let layout = Layout::new(trend, editions.get(), &shown.get(), size.of(trend.height()));
            layout.map(|layout| picture(&layout, trend, name)).unwrap_or_default()
        })
    };
    let pictures = Size::ALL.map(|size| {
        let name = format!("{id}-{}", size.width);
        let class = format!("trend-static trend-{}", size.width);
        view! { <div class=class inner_html=move || drawn(size, &name)></div> }
    });
    view! { {pictures} }.into_any()
}

/// A complete `svg` element; `name` makes its ids unique on the page.
pub fn picture(layout: &Layout, trend: &TrendState, name: &str) -> String {
    let (palette, Size { width, height }) = (Palette::tokens(), layout.size);
    format!(
        r#"<svg viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{}</title><desc id="{name}-desc">{}</desc>{}{}{}</svg>"#,
        escape(&label(layout, trend)),
        escape(&description(layout, trend)),
        frame(layout, &palette),
        lines(layout, &palette),
        labels(layout, &palette),
    )
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
