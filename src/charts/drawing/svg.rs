//! Draws a laid-out chart as SVG text, for a page, for the frame behind the interactive chart and for pictures.

use std::fmt::Write;

use super::paint::{Palette, dash_text};
use crate::charts::layout::trend_layout::Layout;
use crate::svg::{escape, px};

pub const TICK_SIZE: f64 = 12.0;
pub const LABEL_SIZE: f64 = 13.0;

/// Grid lines, figures and months.
pub fn frame(layout: &Layout, palette: &Palette) -> String {
    let (plot, mut svg) = (layout.plot, String::new());
    let _ = write!(svg, r#"<g stroke="{}">"#, palette.grid);
    // Each place has a line of its own lying there.
    for tick in layout.scale.ticks.iter().filter(|_| !layout.scale.is_of_places()) {
        let _ =
            write!(svg, r#"<path d="M{} {}H{}"/>"#, px(plot.left), px(layout.y(*tick).round() + 0.5), px(plot.right));
    }
    for (x, _) in &layout.months {
        let _ = write!(svg, r#"<path d="M{} {}v5"/>"#, px(*x), px(plot.bottom.round() + 0.5));
    }
    let _ = write!(svg, r#"</g><g fill="{}" font-size="{TICK_SIZE}">"#, palette.ink_3);
    for tick in &layout.scale.ticks {
        let (x, y) = (px(plot.left - 7.0), px(layout.y(*tick) + 4.0));
        let _ = write!(svg, r#"<text x="{x}" y="{y}" text-anchor="end">{tick}</text>"#);
    }
    for (x, label) in &layout.months {
        // A month at an edge stays inside the plot.
        let anchor = if *x < plot.left + 16.0 { "start" } else { "middle" };
        let (x, y) = (px(*x), px(plot.bottom + 20.0));
        let _ = write!(svg, r#"<text x="{x}" y="{y}" text-anchor="{anchor}">{label}</text>"#);
    }
    svg.push_str("</g>");
    svg
}

/// The band, the lines and their pins.
pub fn lines(layout: &Layout, palette: &Palette) -> String {
    let mut svg = String::new();
    if let Some(band) = &layout.band {
        let role = layout.lines.iter().find(|shape| shape.line == band.line).map(|shape| shape.role);
        let color = role.map_or(palette.ink_3.as_str(), |role| palette.of(role));
        let _ = write!(svg, r#"<path d="{}" fill="{color}" fill-opacity="0.12"/>"#, band.path);
    }
    // What comes first lies on top.
    for shape in layout.lines.iter().rev() {
        let (color, width, dash) = (palette.of(shape.role), shape.role.width(), dash_text(shape.role.dash()));
        let dash = if dash.is_empty() { dash } else { format!(r#" stroke-dasharray="{dash}""#) };
        let _ = write!(
            svg,
            r#"<path d="{}" fill="none" stroke="{color}" stroke-width="{width}" stroke-linejoin="round"{dash}/>"#,
            shape.path
        );
    }
    for shape in layout.lines.iter().rev() {
        let (color, marker) = (palette.of(shape.role), shape.role.marker());
        let mut path = String::new();
        for pin in &shape.pins {
            path.push_str(&marker.path(*pin, 8.0));
        }
        let _ = write!(svg, r#"<path d="{path}" fill="{}" stroke="{color}" stroke-width="2"/>"#, palette.paper);
        let end = marker.path(shape.end, 9.0);
        let _ = write!(svg, r#"<path d="{end}" fill="{color}"/>"#);
    }
    svg
}

/// The names at the ends of the lines, with a leader where a name had to move away.
pub fn labels(layout: &Layout, palette: &Palette) -> String {
    leaders(layout, palette) + &names(layout, palette)
}

pub fn names(layout: &Layout, palette: &Palette) -> String {
    let mut svg = format!(r#"<g font-size="{LABEL_SIZE}">"#);
    for label in &layout.labels {
        let role = layout.lines.iter().find(|shape| shape.line == label.line).map(|shape| shape.role);
        let color = role.map_or(palette.ink_3.as_str(), |role| palette.of(role));
        let x = px(layout.label_x());
        let first = label.y - (label.rows.len() as f64 - 1.0) * crate::charts::layout::end_label::ROW_HEIGHT / 2.0
            + LABEL_SIZE * 0.35;
        let _ = write!(svg, r#"<text fill="{color}" x="{x}" y="{}">"#, px(first));
        let _ = write!(svg, r#"<tspan font-weight="700">{}</tspan>"#, label.value);
        for (at, row) in label.rows.iter().enumerate() {
            let place = if at == 0 {
                String::new()
            } else {
                format!(r#" x="{x}" dy="{}""#, crate::charts::layout::end_label::ROW_HEIGHT)
            };
            let blank = if at == 0 { " " } else { "" };
            let _ = write!(svg, "<tspan{place}>{blank}{}</tspan>", escape(row));
        }
        svg.push_str("</text>");
    }
    svg.push_str("</g>");
    svg
}

pub fn leaders(layout: &Layout, palette: &Palette) -> String {
    let mut path = String::new();
    let (from, to) = (layout.plot.right + 5.0, layout.label_x() - 2.0);
    for label in layout.labels.iter().filter(|label| (label.y - label.anchor_y).abs() > 6.0) {
        let _ = write!(path, "M{} {}L{} {}", px(from), px(label.anchor_y), px(to), px(label.y));
    }
    if path.is_empty() { path } else { format!(r#"<path d="{path}" stroke="{}" fill="none"/>"#, palette.ink_3) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::layout::size::Size;
    use crate::charts::state::sample::job;
    use crate::charts::state::series::TrendState;

    #[test]
    fn a_drawing_names_each_line_and_escapes_what_it_writes() {
        let mut trend = TrendState::of_job(&job("nurse", &[24, 25]));
        trend.lines[0].short_name = "R&D <lead>".to_owned();
        let layout = Layout::new(&trend, 0..2, &[0, 1], Size::fitting(720.0)).expect("a layout");
        let svg = labels(&layout, &Palette::tokens());
        assert!(svg.contains("R&amp;D &lt;lead&gt;") && svg.contains("Healthcare"), "{svg}");
        assert!(lines(&layout, &Palette::tokens()).contains("var(--series-0)"));
        assert!(!frame(&layout, &Palette::tokens()).contains("style="));
    }
}
