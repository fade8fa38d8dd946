//! What must hold for every treemap, not only for ours.

use index::treemap::{Tile, treemap};
use proptest::collection::vec;
use proptest::prelude::*;

prop_compose! {
    fn space()(x in -50.0..50.0f64, y in -50.0..50.0f64, width in 20.0..2000.0f64, height in 20.0..2000.0f64) -> Tile {
        Tile { x, y, width, height }
    }
}

/// Spread as workers are: a few millions, and many of some hundreds.
fn weights() -> impl Strategy<Value = Vec<f64>> {
    vec((0.0..4.0f64).prop_map(|power| 300.0 * 10f64.powf(power)), 1..120)
}

fn overlap(a: &Tile, b: &Tile) -> f64 {
    let width = a.right().min(b.right()) - a.x.max(b.x);
    let height = a.bottom().min(b.bottom()) - a.y.max(b.y);
    width.max(0.0) * height.max(0.0)
}

proptest! {
    #[test]
    fn areas_are_in_proportion_to_weights(weights in weights(), space in space()) {
        let total: f64 = weights.iter().sum();
        for (tile, weight) in treemap(&weights, space).iter().zip(&weights) {
            let due = weight / total * space.area();
            prop_assert!((tile.area() - due).abs() <= 1e-6 * space.area().max(1.0), "{tile:?} {due}");
        }
    }

    #[test]
    fn tiles_fill_the_space_without_overlap(weights in weights(), space in space()) {
        let tiles = treemap(&weights, space);
        let slack = 1e-6 * space.area();
        prop_assert!((tiles.iter().map(Tile::area).sum::<f64>() - space.area()).abs() <= slack);
        for (at, tile) in tiles.iter().enumerate() {
            prop_assert!(tile.width >= 0.0 && tile.height >= 0.0, "{tile:?}");
            prop_assert!(tile.x >= space.x - 1e-6 && tile.right() <= space.right() + 1e-6, "{tile:?}");
            prop_assert!(tile.y >= space.y - 1e-6 && tile.bottom() <= space.bottom() + 1e-6, "{tile:?}");
            prop_assert!(tiles[at + 1..].iter().all(|other| overlap(tile, other) <= slack), "{tile:?}");
        }
    }

    #[test]
    fn the_same_weights_have_the_same_tiles(weights in weights(), space in space()) {
        prop_assert_eq!(treemap(&weights, space), treemap(&weights, space));
    }
}
