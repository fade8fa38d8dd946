//! What stands in a picture, and where: the same figures, bands and steps as on the page.

use index::documents::{IndexDocument, JobDocument, JobKind};
use index::score::signed;
use index::{Band, Date, Score};
use job_risk_index::charts::{Scale, month_ticks};
use job_risk_index::svg::{px, step_path};

use super::super::markup::escape;

const LEFT: f64 = 64.0;
const RIGHT: f64 = 1136.0;
const PLOT_LEFT: f64 = 560.0;
const PLOT_RIGHT: f64 = 1060.0;
const PLOT_TOP: f64 = 290.0;
const PLOT_BOTTOM: f64 = 490.0;
/// Mean width of a letter of the serif, in parts of its size; a little above the measured one.
const LETTER: f64 = 0.54;
const TITLE_PX: f64 = 68.0;
const LEAST_TITLE_PX: f64 = 30.0;

pub struct Card {
    title: String,
    figure: String,
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
        svg += &text(LEFT, 92.0, 28.0, "AI Job Risk Index");
        svg += &self.title();
        let size = if self.figure.chars().count() > 3 { 120.0 } else { 176.0 };
        svg += &format!(
            "<text x=\"{LEFT}\" y=\"440\" font-family=\"'Source Serif 4'\" font-weight=\"600\" font-size=\"{size}\" \
             fill=\"{ink}\">{}</text>",
            escape(&self.figure)
        );
        svg += &format!("<rect x=\"{LEFT}\" y=\"470\" width=\"22\" height=\"22\" rx=\"4\" fill=\"{fill}\"/>");
        svg += &text(LEFT + 36.0, 491.0, 30.0, &self.notes[0]);
        svg += &text(LEFT, 536.0, 30.0, &self.notes[1]);
        svg += &self.trend();
        svg += &format!("<path d=\"M{LEFT} 562.5H{RIGHT}\" stroke=\"#dedad0\"/>");
        svg += &text(LEFT, 600.0, 24.0, "Task exposure, not a forecast of job loss.");
        svg += &format!(
            "<text x=\"{RIGHT}\" y=\"600\" font-size=\"24\" text-anchor=\"end\">Edition of {}</text></svg>",
            self.edition.long()
        );
        svg
    }

    /// One line, or two of about the same length where one would be too long, as large as they fit.
    fn title(&self) -> String {
        let fits = |line: &str, size: f64| line.chars().count() as f64 * LETTER * size <= RIGHT - LEFT;
        let lines = if fits(&self.title, TITLE_PX) { vec![self.title.as_str()] } else { halves(&self.title) };
        let mut size = TITLE_PX;
        while size > LEAST_TITLE_PX && !lines.iter().all(|line| fits(line, size)) {
            size -= 1.0;
        }
        let line = |(at, line): (usize, &&str)| {
            format!(
                "<text x=\"{LEFT}\" y=\"{}\" font-family=\"'Source Serif 4'\" font-weight=\"600\" font-size=\"{size}\" \
                 fill=\"#1a1d21\">{}</text>",
                px(170.0 + at as f64 * size * 1.12),
                escape(line)
            )
        };
        lines.iter().enumerate().map(line).collect()
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
        for (day, label) in month_ticks(first.0, last.0, 4) {
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

/// Broken at the space that is nearest to the middle.
fn halves(title: &str) -> Vec<&str> {
    let middle = title.len() / 2;
    match title.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle)) {
        Some(at) => vec![&title[..at], &title[at + 1..]],
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
        assert_eq!(halves("Cloud Engineer"), ["Cloud", "Engineer"]);
        assert_eq!(
            halves("First-Line Supervisors of Construction Trades"),
            ["First-Line Supervisors", "of Construction Trades"]
        );
        assert_eq!(halves("Actuary"), ["Actuary"]);
    }

    fn card(title: &str, figure: &str) -> Card {
        let day = |text: &str| text.parse().expect("a date");
        Card {
            title: title.to_owned(),
            figure: figure.to_owned(),
            band: Band::Low,
            notes: ["of 100, low risk".to_owned(), "0 this week".to_owned()],
            values: vec![(day("2025-01-01"), 20.0), (day("2026-09-30"), 27.0)],
            edition: day("2026-09-30"),
        }
    }

    /// Pixels darker than any paper or line, between two heights and from a column on.
    fn ink(card: &Card, from_x: u32, rows: std::ops::Range<u32>) -> usize {
        let canvas = super::super::canvas(&card.svg(), &super::super::options()).expect("a picture");
        let is_ink = |x, y| canvas.pixel(x, y).is_some_and(|pixel| pixel.green() < 140);
        rows.flat_map(|y| (from_x..canvas.width()).map(move |x| (x, y))).filter(|(x, y)| is_ink(*x, *y)).count()
    }

    #[test]
    fn title_and_score_are_drawn_and_the_longest_title_stays_inside() {
        let long =
            "Separating, Filtering, Clarifying, Precipitating, and Still Machine Setters, Operators, and Tenders";
        for (title, figure) in [("Actuary", "27"), (long, "18\u{2013}30"), ("Web", "100")] {
            let card = card(title, figure);
            assert!(ink(&card, 0, 110..270) > 1000, "the title `{title}` is missing");
            assert_eq!(ink(&card, 1137, 110..270), 0, "the title `{title}` runs out of the picture");
            let (all, right) = (ink(&card, 0, 330..445), ink(&card, 500, 330..445));
            assert!(all > right + 1000, "the figure {figure} is missing");
        }
    }
}
