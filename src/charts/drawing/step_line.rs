//! A small still chart of averages over editions, for the home and industry pages.

use index::Date;
use leptos::prelude::*;

use crate::charts::layout::scale::{Scale, month_ticks};
use crate::svg::{px, step_path};

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 180.0;
const LEFT: f64 = 28.0;
const RIGHT: f64 = 438.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 152.0;
const LABEL_APART: f64 = 15.0;

#[component]
pub fn StepLine(
    /// Date and value from 0 to 100, oldest first.
    values: Vec<(Date, f64)>,
    /// What the line shows, for example "Average risk score of all jobs".
    #[prop(into)]
    label: String,
    /// What it is to be compared with, drawn muted and dashed.
    #[prop(optional)]
    behind: Vec<(Date, f64)>,
    /// What is behind, for those who hear the chart.
    #[prop(optional)]
    behind_label: &'static str,
) -> impl IntoView {
    let (Some(first), Some(last)) = (values.first().copied(), values.last().copied()) else { return ().into_any() };
    let scale = Scale::of(values.iter().chain(&behind).map(|(_, value)| *value));
    let days = last.0.days_since(first.0).max(1) as f64;
    let x = move |day: Date| LEFT + day.days_since(first.0) as f64 / days * (RIGHT - LEFT);
    let y = |value: f64| BOTTOM - (value - scale.low) / (scale.high - scale.low) * (BOTTOM - TOP);
    let drawn = |line: &[(Date, f64)]| step_path(line.iter().map(|(day, value)| Some((x(*day), y(*value)))));
    let path = drawn(&values);
    let compared = behind.last().map(|(_, value)| {
        // Two figures closer than a line of text would lie on each other.
        let apart = if y(*value) < y(last.1) { -LABEL_APART } else { LABEL_APART };
        let is_close = (y(*value) - y(last.1)).abs() < LABEL_APART;
        let label_y = if is_close { y(last.1) + apart } else { y(*value) };
        view! {
            <path class="step-line-behind" d=drawn(&behind)></path>
            <text class="step-line-compared" x=RIGHT + 9.0 y=px(label_y + 5.0)>{format!("{value:.1}")}</text>
        }
    });
    let grid: String =
        scale.ticks.iter().map(|tick| format!("M{LEFT} {}H{RIGHT}", px(y(*tick).round() + 0.5))).collect();
    let ticks = scale.ticks.iter().map(|tick| {
        view! { <text x=LEFT - 6.0 y=px(y(*tick) + 4.0) text-anchor="end">{tick.to_string()}</text> }
    });
    let months = month_ticks(first.0, last.0, 5).into_iter().map(|(day, label)| {
        let anchor = if x(day) < LEFT + 16.0 { "start" } else { "middle" };
        view! { <text x=px(x(day)) y=BOTTOM + 20.0 text-anchor=anchor>{label}</text> }
    });
    let (from, to) = (first.0.long(), last.0.long());
    let compared_with = behind.first().zip(behind.last()).filter(|_| !behind_label.is_empty());
    let compared_with =
        compared_with.map(|((_, first), (_, last))| format!("; {behind_label}: {first:.1} and {last:.1}"));
    let told = format!("{label}: {:.1} on {from}, {:.1} on {to}{}", first.1, last.1, compared_with.unwrap_or_default());
    view! {
        <svg class="step-line" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=told>
            <path class="step-line-grid" d=grid></path>
            <g class="step-line-ticks">{ticks.collect_view()} {months.collect_view()}</g>
            {compared}
            <path class="step-line-line" d=path></path>
            <circle class="step-line-end" cx=RIGHT cy=px(y(last.1)) r="4"></circle>
            <text class="step-line-value" x=RIGHT + 9.0 y=px(y(last.1) + 5.0)>{format!("{:.1}", last.1)}</text>
        </svg>
    }
    .into_any()
}
