//! A still chart of one job's score that fills any width with letters of one size: lengths along it are per cent, and all
//! else is measured in the size of the text.

use index::{Date, Score};
use leptos::prelude::*;

use crate::charts::layout::scale::{Scale, month_ticks};
use crate::svg::{band_path, px, step_path};

/// More names of months would touch each other at 240 pixels.
const MOST_MONTHS: usize = 3;

/// One edition's place on the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FluidPoint {
    pub edition: Date,
    pub score: Score,
    /// Low and high end.
    pub range: [Score; 2],
}

#[component]
pub fn FluidLine(
    /// Oldest first.
    points: Vec<FluidPoint>,
    /// Id of what says in words what the line shows.
    labelled_by: String,
    /// Whether the range stands behind the line, shaded.
    #[prop(optional)]
    has_range: bool,
    /// Whether the last score stands at the end of the line.
    #[prop(optional)]
    has_end: bool,
) -> impl IntoView {
    let Some(shape) = Shape::of(&points, has_range) else { return ().into_any() };
    let Shape { weeks, scale, grid, path, band, end, months } = shape;
    let ticks = scale.ticks.iter().map(|tick| {
        view! { <text x="100%" y=percent(place(&scale, *tick))>{tick.to_string()}</text> }
    });
    let months = months.into_iter().map(|(x, label)| {
        // Any other stands in the middle (style/widget.parts.css).
        let anchor = match x {
            ..12.0 => Some("start"),
            88.0.. => Some("end"),
            _ => None,
        };
        view! { <text x=percent(x) y="1em" text-anchor=anchor>{label}</text> }
    });
    let last = points.last().filter(|_| has_end).map(|point| point.score.to_string());
    let band = band.map(|path| view! { <path class="fluid-band" d=path></path> });
    view! {
        <div class="fluid">
            <svg class="fluid-ticks" aria-hidden="true">{ticks.collect_view()}</svg>
            <svg class="fluid-plot" role="img" aria-labelledby=labelled_by>
                <svg viewBox=format!("0 0 {} {}", px(weeks), px(scale.high - scale.low)) preserveAspectRatio="none">
                    <path class="fluid-grid" d=grid></path>
                    {band}
                    <path class="fluid-line" d=path></path>
                </svg>
                <circle class="fluid-dot" cx="100%" cy=percent(end) r="4"></circle>
            </svg>
            <svg class="fluid-end" aria-hidden="true">
                {last.map(|score| view! { <text x=".6em" y=percent(end)>{score}</text> })}
            </svg>
            <svg class="fluid-months" aria-hidden="true">{months.collect_view()}</svg>
        </div>
    }
    .into_any()
}

#[derive(Debug, PartialEq)]
struct Shape {
    /// What the drawing is wide.
    weeks: f64,
    scale: Scale,
    /// SVG path data, all three: an edition is one unit along, a point of the score one unit up, and the drawing is
    /// stretched to what room it gets.
    grid: String,
    path: String,
    band: Option<String>,
    /// Of the last score, in per cent from the top.
    end: f64,
    /// In per cent from the left, with what stands there.
    months: Vec<(f64, String)>,
}

impl Shape {
    fn of(points: &[FluidPoint], has_range: bool) -> Option<Self> {
        let (first, last) = (points.first()?, points.last()?);
        let ends = points.iter().flat_map(|point| point.range).filter(|_| has_range);
        let scale = Scale::of(points.iter().map(|point| point.score).chain(ends).map(|score| f64::from(score.value())));
        let days = last.edition.days_since(first.edition).max(7) as f64;
        let along = |day: Date| day.days_since(first.edition) as f64 / days;
        let weeks = days / 7.0;
        let x = |day: Date| along(day) * weeks;
        let y = |score: Score| scale.high - f64::from(score.value());
        // Of a single edition there is a level, though nothing has happened on it yet.
        let tail = (points.len() == 1).then_some((weeks, y(last.score)));
        let line = points.iter().map(|point| (x(point.edition), y(point.score))).chain(tail);
        let path = step_path(line.map(Some));
        let level = |tick: &f64| format!("M0 {}H{}", px(scale.high - *tick), px(weeks));
        let grid = scale.ticks.iter().map(level).collect();
        let edge = |end: usize| points.iter().map(|point| (x(point.edition), y(point.range[end]))).collect::<Vec<_>>();
        let band = has_range.then(|| band_path(&edge(1), &edge(0)));
        let months = month_ticks(first.edition, last.edition, MOST_MONTHS);
        let months = months.into_iter().map(|(day, label)| (along(day) * 100.0, label)).collect();
        Some(Self { weeks, end: place(&scale, f64::from(last.score.value())), grid, path, band, months, scale })
    }
}

/// In per cent from the top.
fn place(scale: &Scale, value: f64) -> f64 {
    (scale.high - value) / (scale.high - scale.low) * 100.0
}

fn percent(value: f64) -> String {
    format!("{}%", px(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(scores: &[u8]) -> Vec<FluidPoint> {
        let first = index::editions::first_edition();
        let shown = |value: u8| Score::shown(f64::from(value));
        let point = |(at, score): (usize, &u8)| FluidPoint {
            edition: first.plus_days(7 * at as i64),
            score: shown(*score),
            range: [shown(score.saturating_sub(5)), shown(score + 5)],
        };
        scores.iter().enumerate().map(point).collect()
    }

    #[test]
    fn the_line_steps_over_its_whole_width() {
        let shape = Shape::of(&points(&[20, 20, 30]), false).expect("a shape");
        assert_eq!((shape.scale.low, shape.scale.high), (15.0, 35.0));
        assert_eq!((shape.path.as_str(), shape.band), ("M0 15h2v-10", None));
        assert_eq!(shape.grid, "M0 20H2M0 15H2M0 10H2M0 5H2M0 0H2");
        assert_eq!(shape.end, 25.0);
        assert!(Shape::of(&[], true).is_none());
    }

    #[test]
    fn a_single_edition_is_a_level() {
        assert_eq!(Shape::of(&points(&[50]), false).map(|shape| shape.path).as_deref(), Some("M0 10h1"));
    }

    #[test]
    fn the_range_is_closed_and_steps_where_its_edges_step() {
        let shape = Shape::of(&points(&[20, 30]), true).expect("a shape");
        assert_eq!((shape.scale.low, shape.scale.high), (15.0, 35.0));
        assert_eq!(shape.band.as_deref(), Some("M0 10h1v-10v10v10h-1z"));
    }
}
