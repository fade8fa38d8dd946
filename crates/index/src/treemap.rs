//! Lays tiles out in a rectangle so that each area is in proportion to its weight and no tile is thinner than it must be.
//!
//! Squarified treemaps: Bruls, Huizing, van Wijk (2000), <https://doi.org/10.1007/978-3-7091-6783-0_4>.

use crate::orderly::Orderly;

/// In whatever unit the rectangle to be filled is measured in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tile {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Tile {
    pub fn area(&self) -> f64 {
        self.width * self.height
    }

    pub fn center(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Without a margin on each side; a tile that is too small for it shrinks to a line or a point.
    pub fn inset(&self, top: f64, sides: f64) -> Self {
        let (sides, top) = (sides.min(self.width / 2.0), top.min(self.height));
        Self {
            x: self.x + sides,
            y: self.y + top,
            width: self.width - 2.0 * sides,
            height: (self.height - top - sides).max(0.0),
        }
    }
}

/// A tile for each weight, in the order of the weights; together they fill `space`. The heaviest lies at the top left,
/// and equal ones keep their order. A weight that is no positive number has a tile without an area.
pub fn treemap(weights: &[f64], space: Tile) -> Vec<Tile> {
    let mut tiles = vec![Tile { x: space.right(), y: space.bottom(), width: 0.0, height: 0.0 }; weights.len()];
    let mut order: Vec<usize> =
        (0..weights.len()).filter(|at| weights[*at].is_finite() && weights[*at] > 0.0).collect();
    order.order_by(|a, b| weights[*b].total_cmp(&weights[*a]));
    let total: f64 = order.iter().map(|at| weights[*at]).sum();
    if total <= 0.0 || space.area() <= 0.0 {
        return tiles;
    }
    let areas: Vec<f64> = order.iter().map(|at| weights[*at] / total * space.area()).collect();
    let (mut rest, mut from) = (space, 0);
    while from < areas.len() {
        let side = rest.width.min(rest.height);
        let to = row_end(&areas, from, side);
        // What rounding leaves over at the end belongs to the last row.
        rest = place(&order[from..to], &areas[from..to], rest, to == areas.len(), &mut tiles);
        from = to;
    }
    tiles
}

/// How many tiles stand in one row along `side`: as long as the worst of them does not become thinner.
fn row_end(areas: &[f64], from: usize, side: f64) -> usize {
    let (mut sum, mut worst) = (0.0, f64::INFINITY);
    for (at, area) in areas.iter().enumerate().skip(from) {
        sum += area;
        let thinnest = thinnest(areas[from], *area, sum, side);
        if thinnest > worst {
            return at;
        }
        worst = thinnest;
    }
    areas.len()
}

/// The worst ratio of sides in a row, 1 being a square; the areas are sorted, so it is one of the two ends.
fn thinnest(largest: f64, smallest: f64, sum: f64, side: f64) -> f64 {
    let (side, sum) = (side * side, sum * sum);
    (side * largest / sum).max(sum / (side * smallest))
}

/// Puts a row along the shorter side of what is left, and returns what is left after it.
fn place(row: &[usize], areas: &[f64], rest: Tile, is_last: bool, tiles: &mut [Tile]) -> Tile {
    let sum: f64 = areas.iter().sum();
    let is_column = rest.width >= rest.height;
    let side = if is_column { rest.height } else { rest.width };
    let full = if is_column { rest.width } else { rest.height };
    let depth = if is_last { full } else { (sum / side).min(full) };
    let mut along = 0.0;
    for (place, (at, area)) in row.iter().zip(areas).enumerate() {
        let length = if place + 1 == row.len() { side - along } else { (area / sum * side).min(side - along) };
        tiles[*at] = if is_column {
            Tile { x: rest.x, y: rest.y + along, width: depth, height: length }
        } else {
            Tile { x: rest.x + along, y: rest.y, width: length, height: depth }
        };
        along += length;
    }
    if is_column {
        Tile { x: rest.x + depth, width: (rest.width - depth).max(0.0), ..rest }
    } else {
        Tile { y: rest.y + depth, height: (rest.height - depth).max(0.0), ..rest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: Tile = Tile { x: 0.0, y: 0.0, width: 600.0, height: 400.0 };

    #[test]
    fn the_example_of_the_paper_comes_out_as_printed() {
        let space = Tile { x: 0.0, y: 0.0, width: 6.0, height: 4.0 };
        let tiles = treemap(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], space);
        assert_eq!(tiles[0], Tile { x: 0.0, y: 0.0, width: 3.0, height: 2.0 });
        assert_eq!(tiles[1], Tile { x: 0.0, y: 2.0, width: 3.0, height: 2.0 });
        assert!((tiles[2].width - 12.0 / 7.0).abs() < 1e-9 && (tiles[2].height - 7.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn what_has_no_weight_has_no_area() {
        let tiles = treemap(&[0.0, 3.0, f64::NAN, -1.0], SPACE);
        assert_eq!(tiles[1], SPACE);
        assert!([0, 2, 3].iter().all(|at| tiles[*at].area() == 0.0));
        assert!(treemap(&[], SPACE).is_empty());
        assert_eq!(treemap(&[0.0], SPACE)[0].area(), 0.0);
    }

    #[test]
    fn a_margin_never_turns_a_tile_inside_out() {
        let small = Tile { x: 1.0, y: 1.0, width: 3.0, height: 2.0 };
        assert_eq!(small.inset(18.0, 2.0), Tile { x: 2.5, y: 3.0, width: 0.0, height: 0.0 });
        assert_eq!(SPACE.inset(18.0, 2.0), Tile { x: 2.0, y: 18.0, width: 596.0, height: 380.0 });
    }
}
