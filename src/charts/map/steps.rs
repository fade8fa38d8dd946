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
    use index::documents::{IndustryRow, JobRow};
    use index::treemap::treemap;
    use proptest::prelude::*;

    use super::super::plan::{Plan, Shape};
    use super::super::tiles::MapState;
    use super::super::tiles::tests::index;
    use super::*;

    /// The places that no arrow leads to from the first tile.
    fn unreached(tiles: &[Tile]) -> Vec<usize> {
        let (mut reached, mut open) = (vec![false; tiles.len()], vec![0]);
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend([Step::Left, Step::Right, Step::Up, Step::Down].map(|step| next(tiles, at, step)));
            }
        }
        (0..tiles.len()).filter(|at| !reached[*at]).collect()
    }

    /// A whole map, with a job for each place of an industry and number of workers.
    fn tiles(jobs: &[(usize, f64)]) -> Vec<Tile> {
        let mut document = index();
        let (job, industry) = (document.jobs[0].clone(), document.industries[0].clone());
        let slug = |name: &str, at: usize| format!("{name}-{at}").parse().expect("a slug");
        let industries = 0..jobs.iter().map(|(of, _)| of + 1).max().unwrap_or_default();
        document.industries =
            industries.map(|at| IndustryRow { slug: slug("industry", at), ..industry.clone() }).collect();
        let row = |(at, (of, workers)): (usize, &(usize, f64))| JobRow {
            slug: slug("job", at),
            soc: vec![format!("{at:02}-0000")],
            industry: slug("industry", *of),
            workers: Some(workers.exp() as u32),
            ..job.clone()
        };
        document.jobs = jobs.iter().enumerate().map(row).collect();
        Plan::new(&MapState::of(&document), Shape::Wide, None).tiles.into_iter().map(|(_, tile)| tile).collect()
    }

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
            prop_assert_eq!(unreached(&tiles), Vec::<usize>::new());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        /// Frames with names and margins lie between the tiles of a map, and its workers are from some hundred to millions.
        #[test]
        fn every_tile_of_a_whole_map_can_be_reached_by_arrows(
            jobs in proptest::collection::vec((0..20_usize, 5.0..15.2_f64), 1..400),
        ) {
            let tiles = tiles(&jobs);
            prop_assert_eq!(tiles.len(), jobs.len());
            prop_assert_eq!(unreached(&tiles), Vec::<usize>::new());
        }
    }
}
