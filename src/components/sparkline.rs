//! A line of scores as small as a word, for cards, tables and the widget.

use index::Score;
use leptos::prelude::*;

use crate::svg::step_path;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 28.0;
/// Room for the mark at the end.
const PAD: f64 = 4.0;
/// One arc, all but closed: from a point to itself there is none.
const END: &str = "m-1.25 0a1.25 1.25 0 1 0 0-.1z";
/// One point up must not look like a jump.
const LEAST_SPAN: f64 = 10.0;

#[component]
pub fn Sparkline(
    /// Oldest first.
    values: Vec<Score>,
    /// What the line says, for those who do not see it; without it the line is left to the figures beside it.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let path = sparkline_path(&values);
    let label = label.filter(|label| !label.is_empty());
    let hidden = label.is_none().then_some("true");
    let role = label.is_some().then_some("img");
    view! {
        <svg class="sparkline" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role=role aria-label=label aria-hidden=hidden>
            <path d=path></path>
        </svg>
    }
    .into_any()
}

/// The whole picture: the line, and at its end a ring so small that its stroke fills it.
pub fn sparkline_path(values: &[Score]) -> String {
    let scores: Vec<f64> = values.iter().map(|score| f64::from(score.value())).collect();
    let low = scores.iter().copied().fold(f64::MAX, f64::min);
    let high = scores.iter().copied().fold(f64::MIN, f64::max);
    let span = (high - low).max(LEAST_SPAN);
    let floor = (low + high - span) / 2.0;
    let steps = scores.len().saturating_sub(1).max(1) as f64;
    let place = |(at, score): (usize, &f64)| {
        let x = PAD + at as f64 / steps * (WIDTH - 2.0 * PAD);
        (x, HEIGHT - PAD - (score - floor) / span * (HEIGHT - 2.0 * PAD))
    };
    let line = step_path(scores.iter().enumerate().map(place).map(Some));
    if line.is_empty() { line } else { line + END }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_change_runs_through_the_middle() {
        assert_eq!(sparkline_path(&[Score::shown(24.0); 3]), format!("M4 14h88{END}"));
        assert_eq!(sparkline_path(&[]), "");
    }

    #[test]
    fn a_line_stays_inside_its_picture() {
        let values: Vec<Score> = [0.0, 100.0, 50.0].map(Score::shown).to_vec();
        assert_eq!(sparkline_path(&values), format!("M4 24h44v-20h44v10{END}"));
    }
}
