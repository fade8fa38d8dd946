//! A capability's yardsticks as a still picture: where each measure speaks, who stands best on it, and the room left.

use leptos::prelude::*;

use crate::charts::state::yardsticks::{Best, Place, Reach, Yardstick, Yardsticks};
use crate::svg::{escape, px};

/// Units of the drawings; style/methodology.css shows the one that fits.
const WIDTHS: [u16; 2] = [288, 440];
/// Part of the scale that is drawn beyond each of its ends, so that a bar is seen to go on.
const BEYOND: f64 = 0.08;
const TOP: f64 = 34.0;
const ROW: f64 = 52.0;
/// Of a measure without a bar.
const SHORT_ROW: f64 = 36.0;
/// Half of the words below an anchor.
const END_TEXT: f64 = 28.0;
const FOOT: f64 = 36.0;
/// Of a letter, at the size of the names and at that of the figures.
const NAME_LETTER: f64 = 6.6;
const NOTE_LETTER: f64 = 6.0;

#[component]
pub fn YardstickPicture(yardsticks: Yardsticks) -> impl IntoView {
    let pictures = WIDTHS.map(|width| {
        let class = format!("yardsticks yardsticks-{width}");
        view! { <div class=class inner_html=picture(&yardsticks, width)></div> }
    });
    view! { {pictures} }.into_any()
}

/// A complete `svg` element.
fn picture(yardsticks: &Yardsticks, width: u16) -> String {
    let axis = Axis::new(yardsticks, f64::from(width));
    let mut bottom = TOP;
    let mut rows = String::new();
    for row in &yardsticks.rows {
        rows += &axis.row(row, bottom);
        bottom += if row.reach == Reach::Waits { SHORT_ROW } else { ROW };
    }
    format!(
        r#"<svg viewBox="0 0 {width} {}" role="img" aria-label="{}">{}{rows}</svg>"#,
        bottom + FOOT,
        escape(&label(yardsticks)),
        axis.frame(yardsticks, bottom),
    )
}

fn label(yardsticks: &Yardsticks) -> String {
    let Yardsticks { name, low, ability, high, room, rows } = yardsticks;
    format!(
        "Yardsticks of {}: {} on a scale of ability from {low} to {high}. The best system that the public can use stands at \
         {ability:.1}; {room:.0}% of the scale lies free above it. The table below gives the figures.",
        name.to_lowercase(),
        if rows.len() == 1 { "one measure".to_owned() } else { format!("{} measures", rows.len()) },
    )
}

/// The scale of ability from left to right.
struct Axis {
    width: f64,
    from: f64,
    to: f64,
}

impl Axis {
    fn new(yardsticks: &Yardsticks, width: f64) -> Self {
        let beyond = BEYOND * (yardsticks.high - yardsticks.low);
        Self { width, from: yardsticks.low - beyond, to: yardsticks.high + beyond }
    }

    /// What lies beyond the drawing stands at its edge.
    fn x(&self, ability: f64) -> f64 {
        ((ability - self.from) / (self.to - self.from)).clamp(0.0, 1.0) * self.width
    }

    fn holds(&self, ability: f64) -> bool {
        (self.from..=self.to).contains(&ability)
    }

    /// The two anchors, the present ability and the room above it.
    fn frame(&self, yardsticks: &Yardsticks, bottom: f64) -> String {
        let (low, now, high) = (self.x(yardsticks.low), self.x(yardsticks.ability), self.x(yardsticks.high));
        let (from, height) = (TOP - 8.0, bottom - TOP + 8.0);
        let room = format!(
            r#"<rect class="yardstick-room" x="{}" y="{from}" width="{}" height="{height}"/>"#,
            px(now),
            px((high - now).max(0.0))
        );
        let anchors: String =
            [low, high].map(|x| format!(r#"<path class="yardstick-anchor" d="M{} {from}V{bottom}"/>"#, px(x))).concat();
        let ends: String = [(low, yardsticks.low, "level 0"), (high, yardsticks.high, "level 100")]
            .map(|(x, ability, level)| {
                let text = |y: f64, text: &str| {
                    let x = px(x.clamp(END_TEXT, self.width - END_TEXT));
                    format!(r#"<text class="yardstick-note" x="{x}" y="{y}" text-anchor="middle">{text}</text>"#)
                };
                text(bottom + 14.0, &format!("{ability}")) + &text(bottom + 28.0, level)
            })
            .concat();
        // Near an edge the words would be cut off.
        let anchor = match now / self.width {
            part if part < 0.2 => "start",
            part if part > 0.8 => "end",
            _ => "middle",
        };
        let now_text = format!(
            r#"<text class="yardstick-now-text" x="{}" y="14" text-anchor="{anchor}">now {:.1}</text>"#,
            px(now),
            yardsticks.ability
        );
        format!(r#"{room}{anchors}<path class="yardstick-now" d="M{} 20V{bottom}"/>{ends}{now_text}"#, px(now))
    }

    /// The measure's name, its bar, and its best system, below each other from `top` on.
    fn row(&self, row: &Yardstick, top: f64) -> String {
        let (name_y, bar_y) = (top + 10.0, top + 21.0);
        let best_y = top + if row.reach == Reach::Waits { 25.0 } else { 38.0 };
        let name = self.text("yardstick-name", name_y, &row.name, NAME_LETTER);
        let told = row.best.as_ref().map(|best| format!("{}: {}", best.system, best.figure));
        let note = match (row.reach, told) {
            (Reach::Waits, Some(told)) => format!("Not joined yet. {told}"),
            (Reach::Waits, None) => "Not joined yet.".to_owned(),
            (_, Some(told)) => told,
            (_, None) => "No figure that may count.".to_owned(),
        };
        let note = self.text("yardstick-note", best_y, &note, NOTE_LETTER);
        let dot = row.best.as_ref().and_then(|best| self.dot(best, row.reach, bar_y)).unwrap_or_default();
        name + &self.bar(row.reach, bar_y) + &dot + &note
    }

    fn bar(&self, reach: Reach, y: f64) -> String {
        match reach {
            Reach::Waits => String::new(),
            Reach::Always => format!(r#"<path class="yardstick-always" d="M0 {y}H{}"/>"#, self.width),
            Reach::Span { from, difficulty, to } => {
                let (left, right) = (self.x(from), self.x(to));
                let ends: String = [(from, left), (to, right)]
                    .iter()
                    .filter(|(ability, _)| self.holds(*ability))
                    .map(|(_, x)| format!("M{} {}v8", px(*x), y - 4.0))
                    .collect();
                let middle = self.holds(difficulty).then(|| format!("M{} {}v12", px(self.x(difficulty)), y - 6.0));
                format!(
                    r#"<rect class="yardstick-bar" x="{}" y="{}" width="{}" height="6"/><path class="yardstick-end" d="{ends}"/><path class="yardstick-half" d="{}"/>"#,
                    px(left),
                    y - 3.0,
                    px((right - left).max(0.0)),
                    middle.unwrap_or_default(),
                )
            }
        }
    }

    /// Full where the figure speaks; hollow at the end beyond which the measure is silent.
    fn dot(&self, best: &Best, reach: Reach, y: f64) -> Option<String> {
        let (x, class) = match (best.place, reach) {
            (Place::At(ability), _) => (self.x(ability), "yardstick-dot"),
            (Place::Above, Reach::Span { to, .. }) => (self.x(to), "yardstick-dot is-silent"),
            (Place::Below, Reach::Span { from, .. }) => (self.x(from), "yardstick-dot is-silent"),
            _ => return None,
        };
        Some(format!(r#"<circle class="{class}" cx="{}" cy="{y}" r="5"/>"#, px(x.clamp(6.0, self.width - 6.0))))
    }

    fn text(&self, class: &str, y: f64, text: &str, letter: f64) -> String {
        let most = (self.width / letter) as usize;
        format!(r#"<text class="{class}" x="0" y="{y}">{}</text>"#, escape(&shortened(text, most)))
    }
}

/// The text, cut at a word where it would run out of the picture.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ':', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yardsticks() -> Yardsticks {
        let best = |place| Some(Best { system: "System".to_owned(), figure: "62.7%".to_owned(), place });
        let row = |name: &str, reach, best| Yardstick { name: name.to_owned(), reach, best };
        let span = |from, to| Reach::Span { from, difficulty: (from + to) / 2.0, to };
        Yardsticks {
            name: "Code".to_owned(),
            low: 100.0,
            ability: 150.0,
            high: 200.0,
            room: 50.0,
            rows: vec![
                row("Hard <exam>", span(120.0, 160.0), best(Place::At(150.0))),
                row("Old exam", span(60.0, 140.0), best(Place::Above)),
                row("Rating", Reach::Always, best(Place::At(148.0))),
                row("New exam", Reach::Waits, best(Place::Nowhere)),
            ],
        }
    }

    #[test]
    fn bars_run_between_both_silences_and_end_at_the_edge_of_the_picture() {
        let svg = picture(&yardsticks(), 440);
        assert_eq!(svg.matches(r#"class="yardstick-bar""#).count(), 2);
        assert!(svg.contains(r#"class="yardstick-bar" x="0""#), "{svg}");
        // The old exam's lower end lies outside, so that only its upper end is marked.
        assert_eq!(svg.matches("v8").count(), 3, "{svg}");
        assert_eq!(svg.matches("<circle").count(), 3);
        assert_eq!(svg.matches("is-silent").count(), 1);
    }

    #[test]
    fn the_picture_says_in_words_what_it_shows_and_carries_no_style() {
        let svg = picture(&yardsticks(), 288);
        assert!(svg.contains("Yardsticks of code: 4 measures on a scale of ability from 100 to 200."), "{svg}");
        assert!(svg.contains("now 150.0") && svg.contains("level 100") && svg.contains("Hard &lt;exam&gt;"), "{svg}");
        assert!(svg.contains("Not joined yet. System: 62.7%") && !svg.contains("style="), "{svg}");
    }

    #[test]
    fn names_that_are_too_long_end_at_a_word() {
        assert_eq!(shortened("A name that fits", 20), "A name that fits");
        assert_eq!(shortened("METR time horizon, at 50% success", 24), "METR time horizon, at…");
        assert_eq!(shortened("METR time horizon, at 50% success", 20), "METR time horizon…");
    }
}
