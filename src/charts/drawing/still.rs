//! The one drawing of a trend that a page has before its chart is interactive, for every width: along the plot all lengths
//! are parts of it, and letters, marks and strokes keep their size. Its element is the plot itself (style/chart.shape.css);
//! figures, months and names stand beyond its edges.

use std::fmt::Write;

use super::paint::{Marker, dash_text};
use super::svg::{LABEL_SIZE, TICK_SIZE};
use crate::charts::layout::end_label::ROW_HEIGHT;
use crate::charts::layout::scale::month_ticks_of_widths;
use crate::charts::layout::trend_layout::{Layout, LineShape};
use crate::svg::{escape, px};

/// What has no width of its own in a stretched drawing.
const UNSTRETCHED: &str = r#"vector-effect="non-scaling-stroke""#;
const PIN: f64 = 8.0;
/// Of the plot on a page without styles, as in a reader mode, with room for all months.
const UNSTYLED_WIDTH: u16 = 420;
/// Names of months that have room on narrow and on wide charts (style/chart.shape.css).
const MOST_MONTHS: [usize; 2] = [2, 6];

/// A complete `svg` element. `name` makes its ids unique on the page, `title` and `description` are what it is read as.
pub fn still(layout: &Layout, name: &str, title: &str, description: &str) -> String {
    let height = px(layout.plot.bottom - layout.plot.top);
    format!(
        r#"<svg width="{UNSTYLED_WIDTH}" height="{height}" overflow="visible" role="img" aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{}</title><desc id="{name}-desc">{}</desc>{}{}{}{}</svg>"#,
        escape(title),
        escape(description),
        stretched(layout),
        axes(layout),
        marks(layout, name),
        names(layout),
    )
}

/// Grid, band and lines.
fn stretched(layout: &Layout) -> String {
    let plot = layout.plot;
    let mut svg = format!(
        r#"<svg viewBox="{} {} {} {}" preserveAspectRatio="none" overflow="visible" fill="none">"#,
        px(plot.left),
        px(plot.top),
        px(plot.right - plot.left),
        px(plot.bottom - plot.top),
    );
    let mut grid = String::new();
    // Each place has a line of its own lying there.
    for tick in layout.scale.ticks.iter().filter(|_| !layout.scale.is_of_places()) {
        let _ = write!(grid, "M{} {}H{}", px(plot.left), px(layout.y(*tick)), px(plot.right));
    }
    if !grid.is_empty() {
        let _ = write!(svg, r#"<path class="still-grid" d="{grid}" {UNSTRETCHED}/>"#);
    }
    if let Some(band) = &layout.band {
        let role = layout.lines.iter().find(|shape| shape.line == band.line).map(|shape| shape.role.class());
        let class = role.unwrap_or_default();
        let _ = write!(svg, r#"<path class="{class}" d="{}" fill="currentColor" fill-opacity="0.12"/>"#, band.path);
    }
    // What comes first lies on top.
    for LineShape { role, path, .. } in layout.lines.iter().rev() {
        let (class, width, dash) = (role.class(), role.width(), dash_text(role.dash()));
        let dash = if dash.is_empty() { dash } else { format!(r#" stroke-dasharray="{dash}""#) };
        let _ = write!(
            svg,
            r#"<path class="{class}" d="{path}" stroke="currentColor" stroke-width="{width}" stroke-linejoin="round"{dash} {UNSTRETCHED}/>"#,
        );
    }
    svg + "</svg>"
}

fn axes(layout: &Layout) -> String {
    let mut svg = format!(r#"<g class="still-axes" font-size="{TICK_SIZE}">"#);
    for tick in &layout.scale.ticks {
        let y = along_height(layout, layout.y(*tick));
        let _ = write!(svg, r#"<text x="-7" y="{y}" dy="4" text-anchor="end">{tick}</text>"#);
    }
    let (from, to) = layout.span();
    for (day, label, is_extra) in month_ticks_of_widths(from, to, MOST_MONTHS) {
        let class = if is_extra { r#" class="still-extra""# } else { "" };
        let x = layout.x(day);
        // A month at an edge stays inside the plot. What only wide charts have lies further from it there.
        let inside = if is_extra { 6.0 } else { 16.0 };
        let anchor = if x < layout.plot.left + inside { "" } else { r#" text-anchor="middle""# };
        let x = along_width(layout, x);
        let _ = write!(
            svg,
            r#"<svg{class} x="{x}" y="100%" overflow="visible"><path d="M.5 .5v5"/><text y="20"{anchor}>{label}</text></svg>"#,
        );
    }
    svg + "</g>"
}

/// Where the shown score changed, hollow, and the newest point, filled.
fn marks(layout: &Layout, name: &str) -> String {
    let mut svg = String::new();
    for shape in layout.lines.iter().rev().filter(|shape| shape.role.marker() != Marker::None) {
        let id = format!("{name}-{}", shape.line);
        let used = |(x, y): (f64, f64)| {
            format!(r##"<use href="#{id}" x="{}" y="{}"/>"##, along_width(layout, x), along_height(layout, y))
        };
        let pins: String = shape.pins.iter().map(|pin| used(*pin)).collect();
        let _ = write!(
            svg,
            r#"<g class="still-marks {}" stroke="currentColor"><defs><path id="{id}" d="{}"/></defs><g stroke-width="2">{pins}</g><g class="still-end">{}</g></g>"#,
            shape.role.class(),
            shape.role.marker().path((0.0, 0.0), PIN),
            used(shape.end),
        );
    }
    svg
}

/// The names at the ends of the lines, with a leader where a name had to move away.
fn names(layout: &Layout) -> String {
    if layout.labels.is_empty() {
        return String::new();
    }
    let gap = px(layout.label_x() - layout.plot.right);
    let mut svg = format!(r#"<svg class="still-names" x="100%" overflow="visible" font-size="{LABEL_SIZE}">"#);
    for label in &layout.labels {
        let y = along_height(layout, label.y);
        if (label.y - label.anchor_y).abs() > 6.0 {
            let anchor = along_height(layout, label.anchor_y);
            let _ = write!(svg, r#"<line x1="5" y1="{anchor}" x2="10" y2="{y}"/>"#);
        }
        let role = layout.lines.iter().find(|shape| shape.line == label.line).map(|shape| shape.role.class());
        let first = LABEL_SIZE * 0.35 - (label.rows.len() as f64 - 1.0) * ROW_HEIGHT / 2.0;
        let _ = write!(
            svg,
            r#"<text class="{}" fill="currentColor" x="{gap}" y="{y}" dy="{}"><tspan font-weight="700">{}</tspan>"#,
            role.unwrap_or_default(),
            px(first),
            label.value
        );
        for (at, row) in label.rows.iter().enumerate() {
            let row = escape(row);
            let _ = match at {
                0 => write!(svg, " {row}"),
                _ => write!(svg, r#"<tspan x="{gap}" dy="{ROW_HEIGHT}">{row}</tspan>"#),
            };
        }
        svg.push_str("</text>");
    }
    svg + "</svg>"
}

fn along_width(layout: &Layout, x: f64) -> String {
    percent((x - layout.plot.left) / (layout.plot.right - layout.plot.left))
}

fn along_height(layout: &Layout, y: f64) -> String {
    percent((y - layout.plot.top) / (layout.plot.bottom - layout.plot.top))
}

fn percent(part: f64) -> String {
    let text = format!("{:.2}", part * 100.0);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}
