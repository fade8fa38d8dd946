//! Draws the map as SVG text: what stands there before the program and without it, and what the program goes on with.
//!
//! charming's treemap series is not used: it draws no link a tile and no tile for the keyboard, and laying some 850 tiles
//! out in the browser alone would leave the page empty until the chart library has come.

use std::fmt::Write;

use index::query::MapColour;
use index::treemap::Tile;

use super::lettering::{LEADING, Lettering, letters, start};
use super::plan::{HEAD, Plan, Shape, Target};
use super::tiles::MapState;
use crate::routes::Route;
use crate::svg::{escape, px};

/// Sizes of letters, of which the largest that fits is taken, for the widths at which a shape is shown: full, and scaled
/// down on a tablet.
const WIDE_SIZES: [(&[f64], &str); 2] = [(&[12.5, 11.0, 9.5], "on-wide"), (&[18.0, 15.5], "on-mid")];
const TALL_SIZES: [(&[f64], &str); 1] = [(&[12.5, 10.5], "on-tall")];
const HEAD_SIZES: [(f64, &str); 2] = [(13.0, "on-wide"), (17.5, "on-mid")];
const SMALL_SIZE: f64 = 11.5;

/// The address that a tile leads to.
pub fn href(state: &MapState, target: Target) -> String {
    let route = match target {
        Target::Job(at) => Route::Job(state.jobs[at].slug.clone()),
        Target::Industry(at) => Route::Industry(state.industries[at].slug.clone()),
    };
    route.href()
}

/// A complete `svg` element. `href` says where a tile leads.
pub fn picture(state: &MapState, plan: &Plan, colour: MapColour, href: impl Fn(Target) -> String) -> String {
    let (width, height) = plan.shape.size();
    let mut svg = format!(
        r#"<svg class="map-picture" viewBox="0 0 {width} {height}" data-colour="{}">{}"#,
        colour.id(),
        heads(state, plan, &href),
    );
    for (target, tile) in &plan.tiles {
        link(&mut svg, state, (*target, tile), plan.shape, colour, &href(*target));
    }
    // The tile under the cursor; on top of all others.
    svg.push_str(r#"<rect class="map-ring" width="0" height="0"/></svg>"#);
    svg
}

/// Industries alone and without links, for a page that leads to the map.
pub fn teaser(state: &MapState) -> String {
    let plan = Plan::new(state, Shape::Small, None);
    let (width, height) = plan.shape.size();
    let colour = MapColour::Band;
    let mut svg = format!(
        r#"<svg class="map-picture" viewBox="0 0 {width} {height}" data-colour="{}" aria-hidden="true">"#,
        colour.id()
    );
    for (target, tile) in &plan.tiles {
        let Target::Industry(at) = *target else { continue };
        let step = state.industry_step(at, colour).map_or_else(|| "n".to_owned(), |step| step.to_string());
        let _ = write!(svg, r#"<g class="map-tile" data-s="{step}">{}"#, rect(tile));
        if let Some(text) = letters(tile, &state.industries[at].name, None, SMALL_SIZE) {
            written(&mut svg, tile, &text, "on-small");
        }
        svg.push_str("</g>");
    }
    svg.push_str("</svg>");
    svg
}

fn rect(tile: &Tile) -> String {
    let [x, y, width, height] = [tile.x, tile.y, tile.width, tile.height].map(px);
    format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}"/>"#)
}

fn link(
    svg: &mut String,
    state: &MapState,
    (target, tile): (Target, &Tile),
    shape: Shape,
    colour: MapColour,
    href: &str,
) {
    let (mark, label, step) = match target {
        Target::Job(at) => {
            let job = &state.jobs[at];
            (format!("data-at=\"{at}\""), job.label(), job.step(colour))
        }
        Target::Industry(at) => {
            (format!("data-industry=\"{at}\""), state.industry_label(at), state.industry_step(at, colour))
        }
    };
    let step = step.map_or_else(|| "n".to_owned(), |step| step.to_string());
    let _ = write!(
        svg,
        r#"<a class="map-tile" href="{href}" tabindex="-1" {mark} data-s="{step}" aria-label="{}">{}"#,
        escape(&label),
        rect(tile),
    );
    let (title, figure) = match target {
        Target::Job(at) => (state.jobs[at].title.as_str(), state.jobs[at].figure_text(colour)),
        Target::Industry(at) => {
            let average = state.industries[at].average.filter(|_| colour == MapColour::Band);
            (state.industries[at].name.as_str(), average.map(|average| format!("{average:.0}")))
        }
    };
    let sizes = if shape == Shape::Wide { &WIDE_SIZES[..] } else { &TALL_SIZES[..] };
    for (sizes, class) in sizes {
        if let Some(text) = sizes.iter().find_map(|size| letters(tile, title, figure.as_deref(), *size)) {
            written(svg, tile, &text, class);
        }
    }
    svg.push_str("</a>");
}

/// Rows of letters on a tile.
pub fn written(svg: &mut String, tile: &Tile, text: &Lettering, class: &str) {
    let (x, y) = start(tile, text.size);
    let _ = write!(svg, r#"<text class="{class}" font-size="{}" x="{}" y="{}">"#, text.size, px(x), px(y));
    for (at, row) in text.rows.iter().enumerate() {
        let is_figure = text.has_figure && at + 1 == text.rows.len();
        let class = if is_figure { r#" class="map-figure""# } else { "" };
        if at == 0 && !is_figure {
            svg.push_str(&escape(row));
        } else {
            let step = if at == 0 { 0.0 } else { LEADING * text.size };
            let _ = write!(svg, r#"<tspan{class} x="{}" dy="{}">{}</tspan>"#, px(x), px(step), escape(row));
        }
    }
    svg.push_str("</text>");
}

/// The names above industries, which lead into them.
fn heads(state: &MapState, plan: &Plan, href: impl Fn(Target) -> String) -> String {
    let mut svg = String::new();
    for (at, frame) in plan.frames.iter().filter(|(_, frame)| Plan::has_head(frame)) {
        let industry = &state.industries[*at];
        let room = Tile { height: HEAD, ..*frame };
        let mut text = String::new();
        for (size, class) in HEAD_SIZES {
            // One row, however high its letters are beside the tiles.
            let row = Tile { y: room.y + (HEAD - size * 1.5) / 2.0, height: 2.0 * size, ..room };
            if let Some(name) = letters(&row, &industry.name, None, size).filter(|name| name.rows.len() == 1) {
                written(&mut text, &row, &name, class);
            }
        }
        let _ = write!(
            svg,
            r#"<a class="map-head" href="{}" tabindex="-1" data-industry="{at}" aria-label="{}"><rect x="{}" y="{}" width="{}" height="{HEAD}"/>{text}</a>"#,
            href(Target::Industry(*at)),
            escape(&state.industry_label(*at)),
            px(room.x),
            px(room.y),
            px(room.width),
        );
    }
    svg
}

#[cfg(test)]
mod tests {
    use super::super::tiles::tests::index;
    use super::*;

    fn drawn(shape: Shape, industry: Option<usize>) -> String {
        let state = MapState::of(&index());
        picture(&state, &Plan::new(&state, shape, industry), MapColour::Band, |target| format!("/{target:?}/"))
    }

    #[test]
    fn every_tile_is_a_link_with_a_name() {
        let svg = drawn(Shape::Wide, None);
        assert_eq!(svg.matches("<a class=\"map-tile\"").count(), 62);
        assert_eq!(svg.matches("aria-label=").count(), svg.matches("<a ").count());
        assert!(svg.contains("href=\"/Job(59)/\"") && svg.contains("Care &amp; Cure"), "{svg}");
        assert!(!svg.contains("style="));
    }

    #[test]
    fn a_phone_has_a_tile_an_industry_and_inside_it_its_jobs() {
        assert_eq!(drawn(Shape::Tall, None).matches("data-industry").count(), 3);
        let one = drawn(Shape::Tall, Some(0));
        assert_eq!((one.matches("data-industry").count(), one.matches("data-at").count()), (0, 20));
    }
}
