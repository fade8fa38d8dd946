//! Draws a laid-out picture of moves as SVG text, for a page and for downloads.

use std::fmt::Write;

use super::paint::Palette;
use crate::charts::layout::bubble_layout::{BubbleLayout, Disc};
use crate::charts::state::bubbles::{Bubble, Bubbles};
use crate::svg::{escape, px};
use index::orderly::Orderly;

/// The inside of an `svg` element of the layout's size.
///
/// Ours and not the chart library's: its scatter series would draw the bubbles alone; names that find free room, the named
/// quadrants, the keyboard and the still picture would remain ours, and 169 KB would be loaded for it.
pub fn bubbles_svg(bubbles: &Bubbles, layout: &BubbleLayout, palette: &Palette) -> String {
    axes(layout, palette) + &discs(bubbles, layout, palette) + &names(layout, palette)
}

fn axes(layout: &BubbleLayout, palette: &Palette) -> String {
    let (plot, mut svg) = (layout.plot, String::new());
    let (left, right, top, bottom) = (px(plot.left), px(plot.right), px(plot.top), px(plot.bottom));
    let _ = write!(svg, r#"<g stroke="{}">"#, palette.grid);
    for (x, _) in &layout.risks {
        let _ = write!(svg, r#"<path d="M{} {top}V{bottom}"/>"#, px(*x));
    }
    for (y, _) in &layout.pays {
        let _ = write!(svg, r#"<path d="M{left} {}H{right}"/>"#, px(*y));
    }
    let (x, y) = (px(layout.centre.0), px(layout.centre.1));
    let _ = write!(svg, r#"</g><path d="M{x} {top}V{bottom}M{left} {y}H{right}" stroke="{}"/>"#, palette.ink_3);
    let _ = write!(svg, r#"<g fill="{}" font-size="12">"#, palette.ink_3);
    for (x, risk) in &layout.risks {
        let _ =
            write!(svg, r#"<text x="{}" y="{}" text-anchor="middle">{risk}</text>"#, px(*x), px(plot.bottom + 16.0));
    }
    for (y, pay) in &layout.pays {
        let (x, y) = (px(plot.left - 6.0), px(y + 4.0));
        let _ = write!(svg, r#"<text x="{x}" y="{y}" text-anchor="end">${}k</text>"#, pay / 1000);
    }
    let _ = write!(svg, r#"<text x="{right}" y="{}" text-anchor="end">risk score →</text>"#, px(plot.bottom + 32.0));
    let _ = write!(svg, r#"<text x="0" y="{}">↑ pay a year; a bubble's area: workers</text>"#, px(plot.bottom + 32.0));
    for (quadrant, x, y) in layout.quadrants {
        let anchor = if x > layout.centre.0 { "end" } else { "start" };
        let (x, y, label) = (px(x), px(y), quadrant.label());
        let _ = write!(svg, r#"<text x="{x}" y="{y}" text-anchor="{anchor}" font-style="italic">{label}</text>"#);
    }
    svg.push_str("</g>");
    svg
}

fn discs(bubbles: &Bubbles, layout: &BubbleLayout, palette: &Palette) -> String {
    let mut svg = String::new();
    // The small ones lie on top of the large, so that each can be seen and hit.
    let mut drawn: Vec<(&Bubble, &Disc)> = bubbles.moves.iter().zip(&layout.discs).collect();
    drawn.order_by(|a, b| b.1.radius.total_cmp(&a.1.radius));
    for (bubble, disc) in drawn {
        let color = palette.band(bubble.band);
        // Without a number of workers the area says nothing.
        let dash = if bubble.workers.is_none() { r#" stroke-dasharray="2 2""# } else { "" };
        let (x, y, radius) = (px(disc.x), px(disc.y), px(disc.radius));
        let _ = write!(
            svg,
            r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{color}" fill-opacity="0.45" stroke="{color}" stroke-width="1.5"{dash}/>"#
        );
    }
    let Disc { x, y, radius } = layout.start;
    let (x, y, radius) = (px(x), px(y), px(radius));
    let _ = write!(
        svg,
        r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="none" stroke="{ink}" stroke-width="2.5"/><circle cx="{x}" cy="{y}" r="2.5" fill="{ink}"/>"#,
        ink = palette.ink
    );
    svg
}

fn names(layout: &BubbleLayout, palette: &Palette) -> String {
    let mut svg = format!(r#"<g font-size="12" fill="{}">"#, palette.ink);
    for name in &layout.names {
        let weight = if name.is_start { r#" font-weight="700""# } else { "" };
        let (x, y, text) = (px(name.x), px(name.y), escape(&name.text));
        let _ = write!(
            svg,
            r#"<text x="{x}" y="{y}" paint-order="stroke" stroke="{}" stroke-width="3" stroke-linejoin="round"{weight}>{text}</text>"#,
            palette.paper
        );
    }
    svg.push_str("</g>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::layout::size::Size;
    use crate::charts::state::bubbles::tests::bubbles;

    #[test]
    fn a_picture_of_moves_names_its_quadrants_and_marks_what_is_not_counted() {
        let mut bubbles = bubbles();
        bubbles.start.title = "Cook & <co>".to_owned();
        let svg = bubbles_svg(&bubbles, &BubbleLayout::new(&bubbles, Size::fitting(720.0)), &Palette::tokens());
        for part in ["safer and better paid", "riskier and less pay", "Cook &amp; &lt;co&gt;", "CHEF", "$40k"] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
        assert_eq!((svg.matches("<circle").count(), svg.matches("stroke-dasharray").count()), (6, 1), "{svg}");
    }
}
