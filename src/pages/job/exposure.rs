//! *Exposure now*: the research measure, with its band and its steps over time.

use index::documents::{ExposureDocument, ExposurePoint};
use leptos::prelude::*;

use super::words::{ordinal, tenth};
use crate::components::band_mark::BandMark;
use crate::svg::px;

#[component]
pub fn ExposureNow(exposure: ExposureDocument) -> impl IntoView {
    let ExposureDocument { value, low, high, band, percentile, trend } = exposure;
    let steps = Steps::new(&trend);
    let since = trend.first().zip(trend.last()).map(|(first, last)| {
        format!(
            "From {} on {} to {} since {}, in steps.",
            tenth(first.value),
            first.date.long(),
            tenth(last.value),
            last.date.long()
        )
    });
    view! {
        <div class="exposure">
            <div>
                <h3>"Exposure now"</h3>
                <p class="exposure-line" data-band=band.id()>
                    <span class="exposure-figure">{tenth(value)}</span>
                    <span class="score-of">" / 100"</span>
                    <BandMark band />
                </p>
                <p>
                    {format!(
                        "Between {} and {}, by the benchmarks chosen. {} that have such figures.",
                        tenth(low),
                        tenth(high),
                        higher_than(percentile),
                    )}
                </p>
            </div>
            <figure>
                {steps.map(|steps| view! { <StepLine steps /> })} <figcaption class="fine">{since}</figcaption>
            </figure>
        </div>
        <p class="fine">
            {format!(
                "The research measure contains no judgement of ours about a job: published labels of its tasks and a \
                 stated choice of benchmarks, nothing else. The task labels are from 2023. It stands at the {} \
                 percentile, and it says what could be exposed, not what is used or replaced.",
                ordinal(percentile),
            )}
        </p>
    }
    .into_any()
}

/// No occupation is higher than all, itself among them.
fn higher_than(percentile: f64) -> String {
    match percentile.round() {
        100.0.. => "Higher than nearly all occupations".to_owned(),
        ..1.0 => "Lower than nearly all occupations".to_owned(),
        percentile => format!("Higher than {percentile:.0}% of all occupations"),
    }
}

/// The measure's steps in per cent of the picture's width and height.
#[derive(Clone, Debug, PartialEq)]
struct Steps {
    /// From, until and height of each level, from left to right.
    levels: Vec<(f64, f64, f64)>,
    top: f64,
    years: (i32, i32),
}

impl Steps {
    /// None without two different days.
    fn new(trend: &[ExposurePoint]) -> Option<Self> {
        let (first, last) = (trend.first()?, trend.last()?);
        // A twelfth more than what is known, so that the newest level is a line and not a dot.
        let days = last.date.days_since(first.date) as f64 * 13.0 / 12.0;
        if days <= 0.0 {
            return None;
        }
        let top = trend.iter().map(|point| point.value).fold(20.0, f64::max);
        let top = (top / 20.0).ceil() * 20.0;
        let x = |point: &ExposurePoint| 100.0 * point.date.days_since(first.date) as f64 / days;
        let ends = trend.iter().skip(1).map(x).chain([100.0]);
        let levels = trend.iter().zip(ends).map(|(point, end)| (x(point), end, 100.0 * (1.0 - point.value / top)));
        Some(Self { levels: levels.collect(), top, years: (first.date.year(), last.date.year()) })
    }
}

#[component]
fn StepLine(steps: Steps) -> impl IntoView {
    let Steps { levels, top, years } = steps;
    let mut path = String::new();
    for (at, (from, until, height)) in levels.iter().enumerate() {
        // A step begins where the one before has ended.
        let start = if at == 0 { format!("M{} ", px(*from)) } else { "V".to_owned() };
        path.push_str(&format!("{start}{}H{}", px(*height), px(*until)));
    }
    view! {
        <svg class="steps" width="100%" height="120" aria-hidden="true">
            <line class="steps-grid" x1="0" x2="100%" y1="6" y2="6" />
            <line class="steps-grid" x1="0" x2="100%" y1="96" y2="96" />
            <svg class="steps-line" y="6" width="100%" height="90" viewBox="0 0 100 100" preserveAspectRatio="none">
                <path d=path vector-effect="non-scaling-stroke" />
            </svg>
            <text class="scale-tick" x="0" y="18">{format!("{top:.0}")}</text>
            <text class="scale-tick" x="0" y="112">{years.0}</text>
            <text class="scale-tick" x="100%" y="112" text-anchor="end">{years.1}</text>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(date: &str, value: f64) -> ExposurePoint {
        ExposurePoint { date: date.parse().expect("a date"), value }
    }

    #[test]
    fn nothing_is_higher_than_all_occupations() {
        assert_eq!(higher_than(99.6), "Higher than nearly all occupations");
        assert_eq!(higher_than(99.4), "Higher than 99% of all occupations");
        assert_eq!(higher_than(0.2), "Lower than nearly all occupations");
    }

    #[test]
    fn steps_fill_the_picture_from_left_to_right() {
        let trend = [point("2023-03-31", 10.0), point("2024-03-31", 20.0), point("2025-03-31", 38.0)];
        let steps = Steps::new(&trend).expect("three days");
        assert_eq!((steps.top, steps.years), (40.0, (2023, 2025)));
        assert_eq!((steps.levels[0].0, steps.levels[2].1), (0.0, 100.0));
        assert!(steps.levels.windows(2).all(|pair| pair[0].1 == pair[1].0));
        assert!(Steps::new(&trend[..1]).is_none());
        assert!(Steps::new(&[]).is_none());
    }
}
