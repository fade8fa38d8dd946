//! The box that a mouse draws over the part of a chart that is to be shown.

use leptos::prelude::*;

use crate::charts::layout::trend_layout::Layout;
use crate::svg::px;

#[component]
pub fn BrushMark(
    /// From one part of the plot's width to another.
    #[prop(into)]
    brush: Signal<Option<(f64, f64)>>,
    #[prop(into)] layout: Signal<Option<Layout>>,
) -> impl IntoView {
    let mark = move || {
        let (layout, (one, other)) = (layout.get()?, brush.get()?);
        let plot = layout.plot;
        let x = |part: f64| plot.left + part.clamp(0.0, 1.0) * (plot.right - plot.left);
        let (left, right) = (x(one.min(other)), x(one.max(other)));
        Some(view! {
            <svg viewBox=format!("0 0 {} {}", layout.size.width, layout.size.height)>
                <rect
                    class="trend-brush"
                    x=px(left)
                    y=px(plot.top)
                    width=px(right - left)
                    height=px(plot.bottom - plot.top)
                ></rect>
            </svg>
        })
    };
    view! { <div class="trend-over" aria-hidden="true">{mark}</div> }.into_any()
}
