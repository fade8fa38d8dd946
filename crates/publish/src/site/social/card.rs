//! What stands in a picture, and where: the same figures, bands and steps as on the page. Title, score and caveat stand in
//! the middle square, which is all that some readers keep of a picture (Ghost's bookmarks, round and square thumbnails).

use index::documents::{IndexDocument, JobDocument, JobKind};
use index::score::signed;
use index::{Band, Date, Score};
use job_risk_index::charts::{Scale, month_ticks};
use job_risk_index::svg::{px, step_path};

use super::super::markup::escape;

const LEFT: f64 = 64.0;
const RIGHT: f64 = 1136.0;
const MIDDLE: f64 = 600.0;
/// The middle square, with some air.
const SQUARE_LEFT: f64 = 305.0;
const SQUARE_RIGHT: f64 = 895.0;
const FIGURE_LEFT: f64 = 330.0;
/// The scale of five bands, left of the square.
const RAMP_LEFT: f64 = 190.0;
const RAMP_TOP: f64 = 270.0;
const RAMP_BOTTOM: f64 = 510.0;
const PLOT_LEFT: f64 = 770.0;
const PLOT_RIGHT: f64 = 1070.0;
const PLOT_TOP: f64 = 290.0;
const PLOT_BOTTOM: f64 = 475.0;
/// Mean width of a letter of the serif, in parts of its size; a little above the measured one.
const LETTER: f64 = 0.54;
const TITLE_PX: f64 = 68.0;
const LEAST_TITLE_PX: f64 = 30.0;

pub struct Card {
    title: String,
    figure: String,
    /// Where it stands on the scale, 0 to 100; both ends of a range.
    place: [f64; 2],
    band: Band,
    /// Below the figure: its band, and how it moved.
    notes: [String; 2],
    values: Vec<(Date, f64)>,
    edition: Date,
}

impl Card {
    pub fn of_job(job: &JobDocument) -> Self {
        let is_estimate = job.row.kind == JobKind::Research;
        let change = match (job.row.change, is_estimate) {
            (Some(change), _) => format!("{} this week", signed(change)),
            (None, true) => "no better model this week".to_owned(),
            (None, false) => "first edition".to_owned(),
        };
        Self {
            title: job.row.title.clone(),
            figure: job.row.figure(),
            place: if job.row.has_point { [job.row.score; 2] } else { job.row.range }.map(|score| score.value().into()),
            band: job.row.band,
            notes: [format!("of 100, {} risk", job.row.band.label()), change],
            values: job.history.iter().map(|point| (point.edition, f64::from(point.score.value()))).collect(),
            edition: job.edition,
        }
    }

    pub fn of_index(index: &IndexDocument) -> Self {
        let average = index.averages.last().map_or(0.0, |point| point.average);
        let profiles = index.jobs.iter().filter(|row| row.kind == JobKind::Profile).count();
        Self {
            title: "How exposed is each job to AI?".to_owned(),
            figure: format!("{average:.0}"),
            place: [average; 2],
            band: Band::of(Score::shown(average)),
            notes: [format!("of 100, average of {profiles} jobs"), format!("{} jobs in all", index.jobs.len())],
            values: index.averages.iter().map(|point| (point.edition, point.average)).collect(),
            edition: index.edition,
        }
    }

    pub fn svg(&self) -> String {
        let (fill, ink) = colours(self.band);
        let mut svg = String::from(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" font-family=\"Inter\" \
             font-weight=\"500\" fill=\"#43484f\"><rect width=\"1200\" height=\"630\" fill=\"#fbfaf7\"/>",
        );
        svg += &format!("<rect width=\"1200\" height=\"14\" fill=\"{fill}\"/>");
        svg += &centred(84.0, 26.0, &format!("AI Job Risk Index, {}", self.edition.long()));
        svg += &self.title();
        svg += &self.ramp();
        let size = if self.figure.chars().count() > 3 { 112.0 } else { 168.0 };
        svg += &format!(
            "<text x=\"{FIGURE_LEFT}\" y=\"420\" font-family=\"'Source Serif 4'\" font-weight=\"600\" font-size=\"{size}\" \
             fill=\"{ink}\">{}</text>",
            escape(&self.figure)
        );
        svg += &text(FIGURE_LEFT, 466.0, 28.0, &self.notes[0]);
        svg += &text(FIGURE_LEFT, 508.0, 28.0, &self.notes[1]);
        svg += &self.trend();
        svg += &format!("<path d=\"M{LEFT} 552.5H{RIGHT}\" stroke=\"#dedad0\"/>");
        svg += &centred(594.0, 24.0, "Task exposure, not a forecast of job loss.");
        svg += "</svg>";
        svg
    }

    /// One line, or as few of about the same length as can be read, as large as they fit.
    fn title(&self) -> String {
        let fits = |line: &str, size: f64| line.chars().count() as f64 * LETTER * size <= SQUARE_RIGHT - SQUARE_LEFT;
        let broken = [1, 2, 3].map(|count| parts(&self.title, count));
        let is_large = |lines: &&Vec<&str>| {
            let least = if lines.len() == 1 { TITLE_PX } else { LEAST_TITLE_PX };
            lines.iter().all(|line| fits(line, least))
        };
        let lines = broken.iter().find(is_large).unwrap_or(&broken[2]);
        let mut size = TITLE_PX;
        while size > LEAST_TITLE_PX && !lines.iter().all(|line| fits(line, size)) {
            size -= 1.0;
        }
        let line = |(at, line): (usize, &&str)| {
            format!(
                "<text x=\"{MIDDLE}\" y=\"{}\" text-anchor=\"middle\" font-family=\"'Source Serif 4'\" font-weight=\"600\" \
                 font-size=\"{size}\" fill=\"#1a1d21\">{}</text>",
                px([184.0, 150.0, 136.0][lines.len() - 1] + at as f64 * size * 1.12),
                escape(line)
            )
        };
        lines.iter().enumerate().map(line).collect()
    }

    /// The five bands from 0 at the foot to 100, with the score beside its place.
    fn ramp(&self) -> String {
        let y = |value: f64| RAMP_BOTTOM - value / 100.0 * (RAMP_BOTTOM - RAMP_TOP);
        let bands = [Band::VeryLow, Band::Low, Band::Moderate, Band::High, Band::VeryHigh];
        let mut svg = String::new();
        for (at, band) in bands.into_iter().enumerate() {
            let (top, bottom) = (y(at as f64 * 20.0 + 20.0), y(at as f64 * 20.0));
            svg += &format!(
                "<rect x=\"{RAMP_LEFT}\" y=\"{}\" width=\"26\" height=\"{}\" fill=\"{}\"/>",
                px(top + 1.0),
                px(bottom - top - 2.0),
                colours(band).0
            );
        }
        for (value, label) in [(100.0, "100"), (0.0, "0")] {
            svg += &format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"22\" fill=\"#5f646c\" text-anchor=\"end\">{label}</text>",
                RAMP_LEFT - 12.0,
                px(y(value) + 8.0)
            );
        }
        // A wedge for a point; for a range, a bar with it.
        let [low, high] = self.place.map(y);
        let (edge, middle) = (RAMP_LEFT + 34.0, (low + high) / 2.0);
        svg + &format!(
            "<path d=\"M{edge} {}L{} {}V{}Z\" fill=\"#1a1d21\"/><path d=\"M{} {}V{}\" stroke=\"#1a1d21\" stroke-width=\"4\"/>",
            px(middle),
            edge + 26.0,
            px(middle - 14.0),
            px(middle + 14.0),
            edge,
            px(high),
            px(low)
        )
    }

    fn trend(&self) -> String {
        let (Some(first), Some(last)) = (self.values.first().copied(), self.values.last().copied()) else {
            return String::new();
        };
        let scale = Scale::of(self.values.iter().map(|(_, value)| *value));
        let days = last.0.days_since(first.0).max(1) as f64;
        let x = |day: Date| PLOT_LEFT + day.days_since(first.0) as f64 / days * (PLOT_RIGHT - PLOT_LEFT);
        let y = |value: f64| PLOT_BOTTOM - (value - scale.low) / (scale.high - scale.low) * (PLOT_BOTTOM - PLOT_TOP);
        let mut svg = String::new();
        for tick in &scale.ticks {
            let height = y(*tick).round() + 0.5;
            svg += &format!("<path d=\"M{PLOT_LEFT} {}H{PLOT_RIGHT}\" stroke=\"#dedad0\"/>", px(height));
            svg += &format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"22\" fill=\"#5f646c\" text-anchor=\"end\">{tick}</text>",
                PLOT_LEFT - 14.0,
                px(height + 7.5)
            );
        }
        for (day, label) in month_ticks(first.0, last.0, 3) {
            let anchor = if x(day) < PLOT_LEFT + 30.0 { "start" } else { "middle" };
            svg += &format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"22\" fill=\"#5f646c\" text-anchor=\"{anchor}\">{label}</text>",
                px(x(day)),
                PLOT_BOTTOM + 36.0
            );
        }
        let path = step_path(self.values.iter().map(|(day, value)| Some((x(*day), y(*value)))));
        svg += &format!("<path d=\"{path}\" fill=\"none\" stroke=\"#1f4e8c\" stroke-width=\"5\"/>");
        svg += &format!("<circle cx=\"{PLOT_RIGHT}\" cy=\"{}\" r=\"9\" fill=\"#1f4e8c\"/>", px(y(last.1)));
        svg + &format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"30\" fill=\"#1f4e8c\">{:.0}</text>",
            PLOT_RIGHT + 20.0,
            px(y(last.1) + 10.0),
            last.1
        )
    }
}

fn text(x: f64, y: f64, size: f64, words: &str) -> String {
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\">{}</text>", escape(words))
}

fn centred(y: f64, size: f64, words: &str) -> String {
    format!("<text x=\"{MIDDLE}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"middle\">{}</text>", escape(words))
}

/// Broken into at most so many lines, at the spaces that are nearest to equal lengths.
fn parts(title: &str, count: usize) -> Vec<&str> {
    let Some(rest) = count.checked_sub(1).filter(|rest| *rest > 0) else { return vec![title] };
    let wanted = title.len() / count;
    match title.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(wanted)) {
        Some(at) => [vec![&title[..at]], parts(&title[at + 1..], rest)].concat(),
        None => vec![title],
    }
}

/// Of the light theme in style/tokens.css: `risk-n` and `risk-n-ink`.
fn colours(band: Band) -> (&'static str, &'static str) {
    match band {
        Band::VeryLow => ("#1f6aa5", "#1a5a8d"),
        Band::Low => ("#5b9bc4", "#2c6a92"),
        Band::Moderate => ("#c39a3f", "#7a5a12"),
        Band::High => ("#d2682f", "#a1430f"),
        Band::VeryHigh => ("#a8232c", "#971d26"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_breaks_near_its_middle() {
        assert_eq!(parts("Cloud Engineer", 2), ["Cloud", "Engineer"]);
        assert_eq!(
            parts("First-Line Supervisors of Construction Trades", 2),
            ["First-Line Supervisors", "of Construction Trades"]
        );
        assert_eq!(parts("Actuary", 3), ["Actuary"]);
        assert_eq!(parts("one two three four five six", 3), ["one two", "three four", "five six"]);
    }

    fn card(title: &str, figure: &str) -> Card {
        let day = |text: &str| text.parse().expect("a date");
        Card {
            title: title.to_owned(),
            figure: figure.to_owned(),
            place: [27.0; 2],
            band: Band::Low,
            notes: ["of 100, low risk".to_owned(), "0 this week".to_owned()],
            values: vec![(day("2025-01-01"), 20.0), (day("2026-09-30"), 27.0)],
            edition: day("2026-09-30"),
        }
    }

    /// Pixels darker than any paper or line.
    fn ink(card: &Card, columns: std::ops::Range<u32>, rows: std::ops::Range<u32>) -> usize {
        let canvas = pictures::drawn(&card.svg()).expect("a picture");
        let is_ink = |x, y| canvas.pixel(x, y).is_some_and(|pixel| pixel.green() < 140);
        rows.flat_map(|y| columns.clone().map(move |x| (x, y))).filter(|(x, y)| is_ink(*x, *y)).count()
    }

    #[test]
    fn title_score_and_caveat_stand_in_the_middle_square_and_the_longest_title_too() {
        let long =
            "Separating, Filtering, Clarifying, Precipitating, and Still Machine Setters, Operators, and Tenders";
        for (title, figure) in [("Actuary", "27"), (long, "18\u{2013}30"), ("Web", "100")] {
            let card = card(title, figure);
            assert!(ink(&card, 285..915, 110..255) > 700, "the title `{title}` is missing");
            for outside in [0..285, 915..1200] {
                assert_eq!(ink(&card, outside.clone(), 30..255), 0, "the title `{title}` leaves the square");
                assert_eq!(ink(&card, outside, 565..630), 0, "the caveat leaves the square");
            }
            assert!(ink(&card, 320..700, 290..425) > 1000, "the figure {figure} is missing");
        }
    }
}
