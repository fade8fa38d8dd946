//! The chart as a picture that stands by itself: with title, dates, caveat and link inside.

use std::ops::Range as Span;

use super::drawing::{escape, frame, labels, lines};
use super::layout::Layout;
use super::paint::Palette;
use super::series::TrendState;
use super::size::Size;

const WIDTH: f64 = 960.0;
const CHART: Size = Size { width: 900.0, height: 420.0 };
const MARGIN: f64 = 30.0;
const TOP: f64 = 104.0;
const HEIGHT: f64 = 600.0;
/// A picture can't load the page's own fonts.
const SERIF: &str = "Georgia, 'Times New Roman', serif";
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', Arial, sans-serif";

/// Width and height of the picture.
pub const PICTURE: Size = Size { width: WIDTH, height: HEIGHT };

/// An SVG file. `link` leads back to what is shown.
pub fn picture(trend: &TrendState, shown: Span<usize>, at: &[usize], palette: &Palette, link: &str) -> Option<String> {
    let layout = Layout::new(trend, shown, at, CHART)?;
    let (from, to) = layout.span();
    let dates = format!("{}, by weekly edition, {} to {}", trend.measure.axis(), from.long(), to.long());
    let text = |x: f64, y: f64, size: u8, fill: &str, more: &str, text: &str| {
        format!(r#"<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{more}>{}</text>"#, escape(text))
    };
    let shading = if layout.band.is_some() { "Shaded: the range of the score. " } else { "" };
    let title = text(
        MARGIN,
        52.0,
        title_size(&trend.title),
        &palette.ink,
        &format!(r#" font-family="{SERIF}" font-weight="700""#),
        &trend.title,
    );
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{SANS}"><rect width="{WIDTH}" height="{HEIGHT}" fill="{}"/>{title}{}<g transform="translate({MARGIN} {TOP})">{}{}{}</g>{}{}</svg>"#,
        palette.paper,
        text(MARGIN, 80.0, 15, &palette.ink_2, "", &dates),
        frame(&layout, palette),
        lines(&layout, palette),
        labels(&layout, palette),
        text(MARGIN, 560.0, 14, &palette.ink, "", &format!("AI Job Risk Index. {shading}{}", trend.measure.caveat())),
        text(MARGIN, 582.0, 12, &palette.ink_3, "", link),
    ))
}

/// Four long titles still fit on one row.
fn title_size(title: &str) -> u8 {
    match title.chars().count() {
        ..=48 => 32,
        49..=72 => 22,
        73..=100 => 16,
        _ => 12,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::job;
    use super::*;

    #[test]
    fn a_picture_carries_title_dates_caveat_and_link() {
        let trend = TrendState::of_job(&job("nurse", &[24, 25]));
        let svg =
            picture(&trend, 0..2, &[0, 1, 2], &Palette::tokens(), "https://example.org/?a=1&b=2").expect("a picture");
        for part in ["NURSE", "8 January 2025", "not a forecast of job loss", "https://example.org/?a=1&amp;b=2"] {
            assert!(svg.contains(part), "{part}");
        }
        assert_eq!(picture(&trend, 0..0, &[0], &Palette::tokens(), ""), None);
    }
}
