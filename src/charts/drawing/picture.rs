//! The chart as a picture that stands by itself: with title, dates, caveat and link inside.

use std::ops::Range as Span;

use super::paint::Palette;
use super::svg::{frame, labels, lines};
use crate::charts::layout::size::Size;
use crate::charts::layout::trend_layout::Layout;
use crate::charts::state::series::TrendState;
use crate::svg::escape;

const WIDTH: f64 = 960.0;
const CHART: Size = Size { width: 900.0, height: 420.0 };
const MARGIN: f64 = 30.0;
/// A picture can't load the page's own fonts.
const SERIF: &str = "Georgia, 'Times New Roman', serif";
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', Arial, sans-serif";
/// Characters of a title in one row of large letters, and in each of several rows of smaller ones.
const TITLE_CHARS: [usize; 2] = [48, 68];
const LINK_CHARS: usize = 120;

/// An SVG file and its size.
pub struct Picture {
    pub svg: String,
    pub size: Size,
}

/// What stands around a drawing so that it can leave the page.
pub struct Sheet<'a> {
    pub title: &'a str,
    /// What is measured, and when.
    pub subtitle: &'a str,
    /// As wide as [`Sheet::WIDTH`].
    pub drawing: &'a str,
    pub height: f64,
    pub caveat: &'a str,
    /// Leads back to what is shown.
    pub link: &'a str,
}

impl Sheet<'_> {
    /// Of the drawing.
    pub const WIDTH: f64 = CHART.width;
}

impl Picture {
    /// `link` leads back to what is shown.
    pub fn of(trend: &TrendState, shown: Span<usize>, at: &[usize], palette: &Palette, link: &str) -> Option<Self> {
        let chart = CHART.of(trend.height());
        let layout = Layout::new(trend, shown, at, chart)?;
        let (from, to) = layout.span();
        let shading = if layout.band.is_some() { "Shaded: the range of the score. " } else { "" };
        let sheet = Sheet {
            title: &trend.title,
            subtitle: &format!("{}, by weekly edition, {} to {}", trend.measure.axis(), from.long(), to.long()),
            drawing: &(frame(&layout, palette) + &lines(&layout, palette) + &labels(&layout, palette)),
            height: chart.height,
            caveat: &format!("AI Job Risk Index. {shading}{}", trend.measure.caveat()),
            link,
        };
        Some(Self::sheet(&sheet, palette))
    }

    pub fn sheet(sheet: &Sheet<'_>, palette: &Palette) -> Self {
        let mut page = Page { svg: String::new(), y: 20.0 };
        let is_short = sheet.title.chars().count() <= TITLE_CHARS[0];
        let (size, step) = if is_short { (32, 32.0) } else { (22, 26.0) };
        let serif = format!(r#" font-family="{SERIF}" font-weight="700""#);
        for row in words(sheet.title, TITLE_CHARS[1]) {
            page.text(step, size, &palette.ink, &serif, &row);
        }
        page.text(28.0, 15, &palette.ink_2, "", sheet.subtitle);
        page.svg += &format!(r#"<g transform="translate({MARGIN} {})">{}</g>"#, page.y + 24.0, sheet.drawing);
        page.y += 24.0 + sheet.height;
        page.text(36.0, 14, &palette.ink, "", sheet.caveat);
        let link: Vec<char> = sheet.link.chars().collect();
        for row in link.chunks(LINK_CHARS) {
            page.text(20.0, 12, &palette.ink_3, "", &row.iter().collect::<String>());
        }
        let (height, paper) = (page.y + 20.0, &palette.paper);
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="{SANS}"><rect width="{WIDTH}" height="{height}" fill="{paper}"/>{}</svg>"#,
            page.svg,
        );
        Self { svg, size: Size { width: WIDTH, height } }
    }
}

/// What was drawn so far, down to a height.
struct Page {
    svg: String,
    y: f64,
}

impl Page {
    /// A row of text `step` below the one before.
    fn text(&mut self, step: f64, size: u8, fill: &str, more: &str, text: &str) {
        self.y += step;
        let (y, text) = (self.y, escape(text));
        self.svg += &format!(r#"<text x="{MARGIN}" y="{y}" font-size="{size}" fill="{fill}"{more}>{text}</text>"#);
    }
}

/// Rows of whole words.
fn words(text: &str, chars: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match rows.last_mut() {
            Some(row) if row.chars().count() + 1 + word.chars().count() <= chars => {
                row.push(' ');
                row.push_str(word);
            }
            _ => rows.push(word.to_owned()),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::state::sample::{industry, job};

    fn of(trend: &TrendState, link: &str) -> Picture {
        let lines: Vec<usize> = (0..trend.lines.len()).collect();
        Picture::of(trend, 0..trend.editions.len(), &lines, &Palette::tokens(), link).expect("a picture")
    }

    #[test]
    fn a_picture_carries_title_dates_caveat_and_link() {
        let trend = TrendState::of_job(&job("nurse", &[24, 25]));
        let svg = of(&trend, "https://example.org/?a=1&b=2").svg;
        for part in ["NURSE", "8 January 2025", "not a forecast of job loss", "https://example.org/?a=1&amp;b=2"] {
            assert!(svg.contains(part), "{part}");
        }
        assert!(Picture::of(&trend, 0..0, &[0], &Palette::tokens(), "").is_none());
    }

    #[test]
    fn what_is_too_long_for_a_row_goes_on_in_the_next() {
        let title = "Customer Support Representative vs Public Relations Specialist";
        assert_eq!(words(title, 40), ["Customer Support Representative vs", "Public Relations Specialist"]);
        let mut trend = TrendState::of_job(&job("nurse", &[24, 25]));
        let (usual, link) = (of(&trend, "https://example.org/"), format!("https://example.org/?{}", "x".repeat(150)));
        trend.title = format!("{title} vs Machine Learning Engineer vs Secondary School Teacher");
        let long = of(&trend, &link);
        assert!(long.size.height > usual.size.height + 20.0, "{} {}", long.size.height, usual.size.height);
        assert_eq!(long.svg.matches("<text x=\"30\"").count(), usual.svg.matches("<text x=\"30\"").count() + 2);
    }

    #[test]
    fn many_names_have_their_height() {
        let names: Vec<String> = (b'a'..b'j').map(|letter| char::from(letter).to_string()).collect();
        let jobs: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &[30, 30][..])).collect();
        let tall = of(&TrendState::of_places(&industry(&jobs)), "");
        assert_eq!(tall.size.height, of(&TrendState::of_job(&job("nurse", &[24, 25])), "").size.height + 40.0);
    }
}
