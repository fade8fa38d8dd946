//! A job's badge as a picture, for READMEs and e-mail, where nothing but a picture is allowed.

use index::Date;
use index::documents::JobRow;
use index::score::signed;

use crate::svg::escape;

const HEIGHT: f64 = 28.0;
const PAD: f64 = 9.0;
const FONT: &str = "Verdana,DejaVu Sans,Geneva,sans-serif";
const INK: &str = "#1a1d21";
const INK_2: &str = "#43484f";
/// The readable end of the risk ramp (style/tokens.css): white letters on it hold 4.5:1.
const BANDS: [&str; 5] = ["#1a5a8d", "#2c6a92", "#7a5a12", "#a1430f", "#971d26"];

/// A whole SVG file. It carries its caveat as text for those who hear it read.
pub fn badge_picture(row: &JobRow, edition: Date) -> String {
    let (score, band) = (row.figure(), row.band.label());
    let cells = [
        (INK, format!("AI risk: {}", row.title)),
        (BANDS[row.band as usize], format!("{score} / 100, {band}")),
        (INK_2, edition.short()),
    ];
    let mut x = 0.0;
    let (mut boxes, mut texts) = (String::new(), String::new());
    for (fill, text) in cells {
        let letters = text_width(&text);
        let width = letters + 2.0 * PAD;
        boxes += &format!(r#"<path fill="{fill}" d="M{x:.1} 0h{width:.1}v{HEIGHT}h-{width:.1}z"/>"#);
        // Whatever font the reader has, the letters keep to their box.
        texts += &format!(
            r#"<text x="{:.1}" y="18" textLength="{letters:.1}" lengthAdjust="spacingAndGlyphs">{}</text>"#,
            x + PAD,
            escape(&text)
        );
        x += width;
    }
    let change = row.change.map(|change| format!(", {} this week", signed(change))).unwrap_or_default();
    let told = format!(
        "{}: AI risk score {score} of 100, {band}{change}, edition of {}. Task exposure, not a forecast of job loss.",
        row.title,
        edition.long()
    );
    let told = escape(&told);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{x:.1}" height="{HEIGHT}" role="img" aria-label="{told}"><title>{told}</title><clipPath id="r"><rect width="{x:.1}" height="{HEIGHT}" rx="5"/></clipPath><g clip-path="url(#r)">{boxes}</g><g fill="#fff" font-family="{FONT}" font-size="12">{texts}</g></svg>"##
    )
}

/// Pixels of a text in Verdana at 12 pixels, near enough: the picture can't measure.
fn text_width(text: &str) -> f64 {
    let width = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '\'' | '\u{2019}' => 3.6,
        ' ' | ',' | '.' | ':' | '/' | 'f' | 't' | 'r' | '(' | ')' | '-' => 4.8,
        'm' | 'M' | 'w' | 'W' => 11.0,
        'A'..='Z' | '&' => 8.4,
        '0'..='9' => 7.7,
        _ => 7.2,
    };
    text.chars().map(width).sum()
}
