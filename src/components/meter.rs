//! A figure in per cent with its name, and a bar that repeats it.

use leptos::prelude::*;

use index::{Band, Score};

#[component]
pub fn Meter(
    label: &'static str,
    /// 0 to 100.
    percent: f64,
    /// Whether the figure is a risk, which takes its band's colour; any other is drawn in ink.
    #[prop(optional)]
    is_risk: bool,
) -> impl IntoView {
    let percent = percent.clamp(0.0, 100.0);
    let figure = format!("{percent:.0}%");
    let band = is_risk.then(|| Band::of(Score::shown(percent)).id());
    view! {
        <div class="meter">
            <span>{label}</span>
            <svg height="6" aria-hidden="true" data-band=band>
                <rect />
                <rect width=figure.clone() />
            </svg>
            <span>{figure}</span>
        </div>
    }
    .into_any()
}
