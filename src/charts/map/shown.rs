//! The drawn map in the page: which tiles are dimmed, which one is under the cursor, and which one an event is at.

use index::treemap::Tile;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::plan::Target;
use super::tiles::MapState;
use crate::state::elements::all;
use crate::svg::px;

/// Dims the tiles that are not lit; an industry's, where none of its jobs is.
pub fn dim(host: &HtmlElement, state: &MapState, lit: Option<&[bool]>) {
    let is_lit = |at: usize| lit.is_none_or(|lit| lit.get(at).copied().unwrap_or_default());
    for tile in all::<Element>(host, ".map-tile") {
        let stands_out = match target(&tile) {
            Some(Target::Job(at)) => is_lit(at),
            Some(Target::Industry(at)) => {
                state.industries.get(at).is_some_and(|industry| industry.jobs.iter().any(|at| is_lit(*at)))
            }
            None => true,
        };
        let _ = tile.class_list().toggle_with_force("is-dim", !stands_out);
    }
}

/// Puts the ring around a tile, or takes it away.
pub fn mark(host: &HtmlElement, tile: Option<Tile>) {
    let Ok(Some(ring)) = host.query_selector(".map-ring") else { return };
    let tile = tile.unwrap_or_default();
    for (name, value) in [("x", tile.x), ("y", tile.y), ("width", tile.width), ("height", tile.height)] {
        let _ = ring.set_attribute(name, &px(value));
    }
    let _ = ring.class_list().toggle_with_force("is-on", tile.area() > 0.0);
}

/// The tile, or the name of an industry, that an event is at.
pub fn target_of(event: &web_sys::MouseEvent) -> Option<Target> {
    let at = event.target()?.dyn_into::<Element>().ok()?;
    target(&at.closest("[data-at], [data-industry]").ok()??)
}

fn target(element: &Element) -> Option<Target> {
    let place = |name: &str| element.get_attribute(name)?.parse().ok();
    place("data-at").map(Target::Job).or_else(|| place("data-industry").map(Target::Industry))
}
