//! From tile to tile by key.

use index::treemap::Tile;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
    First,
    Last,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Step(Step),
    /// Open the job, or go into the industry.
    Open,
    /// Go into the tile's industry.
    Inside,
    /// Back to all industries.
    Outside,
}

/// What stands with the map, for those who use its keys.
pub const HELP: &str = "The arrow keys go from tile to tile, Home to the first and End to the last. Enter opens the job, \
                        or goes into the industry. I goes into the industry of a job, Escape out again.";

/// By the event's `key`; keys held with Ctrl, Alt or Meta belong to the browser.
pub fn command(key: &str) -> Option<Command> {
    Some(match key {
        "ArrowLeft" => Command::Step(Step::Left),
        "ArrowRight" => Command::Step(Step::Right),
        "ArrowUp" => Command::Step(Step::Up),
        "ArrowDown" => Command::Step(Step::Down),
        "Home" => Command::Step(Step::First),
        "End" => Command::Step(Step::Last),
        "Enter" => Command::Open,
        "i" | "I" => Command::Inside,
        "Escape" => Command::Outside,
        _ => return None,
    })
}

/// The place of the tile that a key leads to; the same at the edge of the map. The next one in the direction is the one
/// that the middle of this tile looks at and, where none lies there, the nearest.
pub fn next(tiles: &[Tile], from: usize, step: Step) -> usize {
    let Some(here) = tiles.get(from) else { return 0 };
    match step {
        Step::First => return 0,
        Step::Last => return tiles.len().saturating_sub(1),
        Step::Left | Step::Right | Step::Up | Step::Down => {}
    }
    let (x, y) = here.center();
    // How far beyond this tile's edge another begins, and how far to the side of its middle it lies.
    let way = |tile: &Tile| -> (f64, f64) {
        let aside = |from: f64, to: f64, at: f64| (from - at).max(at - to).max(0.0);
        match step {
            Step::Left => (here.x - tile.right(), aside(tile.y, tile.bottom(), y)),
            Step::Right => (tile.x - here.right(), aside(tile.y, tile.bottom(), y)),
            Step::Up => (here.y - tile.bottom(), aside(tile.x, tile.right(), x)),
            _ => (tile.y - here.bottom(), aside(tile.x, tile.right(), x)),
        }
    };
    // Neighbours share an edge, up to rounding.
    const SLACK: f64 = 1e-6;
    let candidates =
        tiles.iter().enumerate().filter(|(at, tile)| *at != from && tile.area() > 0.0 && way(tile).0 > -SLACK);
    let cost = |tile: &Tile| {
        let (ahead, aside) = way(tile);
        // To the side counts more, so that a row is followed to its end.
        ahead.max(0.0) + 3.0 * aside
    };
    candidates.min_by(|(_, a), (_, b)| cost(a).total_cmp(&cost(b))).map_or(from, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use index::treemap::treemap;
    use proptest::prelude::*;

    use super::*;

    fn grid() -> Vec<Tile> {
        let tile = |at: usize| Tile { x: (at % 3) as f64 * 10.0, y: (at / 3) as f64 * 10.0, width: 10.0, height: 10.0 };
        (0..9).map(tile).collect()
    }

    #[test]
    fn arrows_go_to_the_neighbour_and_stay_at_the_edge() {
        let tiles = grid();
        let to = |step| next(&tiles, 4, step);
        assert_eq!([Step::Left, Step::Right, Step::Up, Step::Down].map(to), [3, 5, 1, 7]);
        assert_eq!((to(Step::First), to(Step::Last)), (0, 8));
        assert_eq!((next(&tiles, 0, Step::Left), next(&tiles, 8, Step::Down)), (0, 8));
        assert_eq!(next(&[], 3, Step::Down), 0);
    }

    #[test]
    fn other_keys_stay_with_the_browser() {
        assert_eq!((command("Tab"), command("a"), command(" ")), (None, None, None));
    }

    proptest! {
        #[test]
        fn every_tile_can_be_reached_by_arrows(weights in proptest::collection::vec(1.0..1000.0f64, 1..60)) {
            let tiles = treemap(&weights, Tile { x: 0.0, y: 0.0, width: 300.0, height: 200.0 });
            let (mut reached, mut open) = (vec![false; tiles.len()], vec![0]);
            while let Some(at) = open.pop() {
                if !std::mem::replace(&mut reached[at], true) {
                    open.extend([Step::Left, Step::Right, Step::Up, Step::Down].map(|step| next(&tiles, at, step)));
                }
            }
            prop_assert!(reached.iter().all(|reached| *reached), "{reached:?}");
        }
    }
}
