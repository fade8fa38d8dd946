//! The scale from 0 to 100 with its five bands, and where a score and its range stand on it.

use index::{Band, Score};
use leptos::prelude::*;

/// Drawn in per cent of the width it gets and in pixels of height, so that its labels keep their size on a narrow card.
#[component]
pub fn RiskScale(
    /// Low and high end.
    range: [Score; 2],
    /// None where only the range is known.
    #[prop(optional_no_strip)]
    score: Option<Score>,
    /// Last week's score, marked where it differs.
    #[prop(optional_no_strip)]
    previous: Option<Score>,
) -> impl IntoView {
    let [low, high] = range;
    let label = match score {
        Some(score) => format!("{score} on a scale from 0 to 100, with a range from {low} to {high}"),
        None => format!("A range from {low} to {high} on a scale from 0 to 100"),
    };
    let bands = Band::ALL.into_iter().enumerate().map(|(at, band)| {
        let (x, width) = (format!("{}%", at * 20), if at == 4 { "20%" } else { "19.4%" });
        view! { <rect data-band=band.id() x=x y="14" width=width height="8" /> }
    });
    let ticks = (0..=100u8).step_by(20).map(|tick| view! { <text x=percent(tick) y="44">{tick}</text> });
    let width = format!("{}%", high.value().saturating_sub(low.value()).max(1));
    let last = previous.filter(|previous| score.is_some_and(|score| score != *previous));
    view! {
        <svg class="risk-scale" width="100%" height="48" role="img" aria-label=label>
            {bands.collect_view()} <rect class="scale-range" x=percent(low.value()) y="25" width=width height="4" rx="2" />
            {last.map(|last| {
                view! {
                    <svg x=percent(last.value()) y="14" width="1" height="1">
                        <path class="scale-last" d="M-1 -2h2v12h-2z" />
                    </svg>
                }
            })}
            {score.map(|score| {
                view! {
                    <svg x=percent(score.value()) y="0" width="1" height="1">
                        <path class="scale-now" d="M-6.5 0h13L1.5 11V24h-3V11z" />
                    </svg>
                }
            })} {ticks.collect_view()}
        </svg>
    }
    .into_any()
}

fn percent(value: u8) -> String {
    format!("{value}%")
}
