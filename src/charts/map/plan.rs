//! Where the tiles lie, at one of two shapes that a page scales to its room.

use index::orderly::Orderly;
use index::treemap::{Tile, treemap};

use super::tiles::MapState;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// All jobs within their industries, from a tablet's width.
    Wide,
    /// Industries first, then the jobs of one, for a phone.
    Tall,
    /// Industries alone, in a corner of another page.
    Small,
}

impl Shape {
    /// Those of the map itself.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Tall];

    /// Width and height. style/map.css shows the same ones.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::Wide => (1120.0, 720.0),
            Self::Tall => (360.0, 560.0),
            Self::Small => (360.0, 210.0),
        }
    }
}

/// What a tile stands for, by its place in the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Job(usize),
    Industry(usize),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub shape: Shape,
    /// The most workers first, within each industry.
    pub tiles: Vec<(Target, Tile)>,
    /// The frames of industries around the tiles, by place.
    pub frames: Vec<(usize, Tile)>,
}

/// Room for an industry's name above its tiles.
pub const HEAD: f64 = 21.0;
/// Around the tiles of an industry.
const MARGIN: f64 = 1.5;
/// Less holds no name.
const LEAST_HEADED: (f64, f64) = (64.0, 60.0);
/// By then the frames hold areas in proportion, names included.
const ROUNDS: usize = 24;

impl Plan {
    /// `industry` fills the plan alone.
    pub fn new(state: &MapState, shape: Shape, industry: Option<usize>) -> Self {
        let (width, height) = shape.size();
        let space = Tile { x: 0.0, y: 0.0, width, height };
        let (mut tiles, mut frames) = (Vec::new(), Vec::new());
        match (industry, shape) {
            (Some(at), _) => tiles = jobs(state, at, space),
            (None, Shape::Tall | Shape::Small) => {
                let order = by_workers(state);
                let weights: Vec<f64> = order.iter().map(|at| state.industries[*at].workers as f64).collect();
                tiles = order.into_iter().map(Target::Industry).zip(treemap(&weights, space)).collect();
            }
            (None, Shape::Wide) => {
                frames = framed(state, space);
                for (at, frame) in &frames {
                    tiles.extend(jobs(state, *at, within(frame)));
                }
            }
        }
        Self { shape, tiles, frames }
    }

    pub fn place(&self, target: Target) -> Option<usize> {
        self.tiles.iter().position(|(other, _)| *other == target)
    }

    pub fn has_head(frame: &Tile) -> bool {
        frame.width >= LEAST_HEADED.0 && frame.height >= LEAST_HEADED.1
    }
}

fn jobs(state: &MapState, industry: usize, space: Tile) -> Vec<(Target, Tile)> {
    let jobs = &state.industries[industry].jobs;
    let weights: Vec<f64> = jobs.iter().map(|at| f64::from(state.jobs[*at].workers.unwrap_or_default())).collect();
    jobs.iter().map(|at| Target::Job(*at)).zip(treemap(&weights, space)).collect()
}

/// Industries with workers, the most first.
fn by_workers(state: &MapState) -> Vec<usize> {
    let mut order: Vec<usize> = (0..state.industries.len()).filter(|at| state.industries[*at].workers > 0).collect();
    order.order_by_key(|at| std::cmp::Reverse(state.industries[*at].workers));
    order
}

/// A frame for each industry, such that what is left in it for tiles is in proportion to its workers. A name takes the more
/// room the wider its frame is, so the weights are corrected until they hold.
fn framed(state: &MapState, space: Tile) -> Vec<(usize, Tile)> {
    let order = by_workers(state);
    let workers: Vec<f64> = order.iter().map(|at| state.industries[*at].workers as f64).collect();
    let total: f64 = workers.iter().sum();
    let mut weights = workers.clone();
    let mut best: Option<(f64, Vec<Tile>)> = None;
    for _ in 0..ROUNDS {
        let frames = treemap(&weights, space);
        let rooms: Vec<f64> = frames.iter().map(|frame| within(frame).area()).collect();
        let room: f64 = rooms.iter().sum();
        let off: Vec<f64> =
            rooms.iter().zip(&workers).map(|(own, workers)| workers / total / (own / room).max(1e-9)).collect();
        let worst = off.iter().map(|off| (off - 1.0).abs()).fold(0.0, f64::max);
        for (weight, off) in weights.iter_mut().zip(&off) {
            *weight *= off.clamp(0.5, 2.0);
        }
        if best.as_ref().is_none_or(|(least, _)| worst < *least) {
            best = Some((worst, frames));
        }
    }
    order.into_iter().zip(best.map(|(_, frames)| frames).unwrap_or_default()).collect()
}

fn within(frame: &Tile) -> Tile {
    frame.inset(if Plan::has_head(frame) { HEAD } else { MARGIN }, MARGIN)
}

#[cfg(test)]
mod tests {
    use super::super::tiles::tests::index;
    use super::*;

    #[test]
    fn every_job_with_a_figure_has_one_tile_inside_the_map() {
        let state = MapState::of(&index());
        let plan = Plan::new(&state, Shape::Wide, None);
        let (width, height) = Shape::Wide.size();
        assert_eq!(plan.tiles.len(), 62);
        for (target, tile) in &plan.tiles {
            assert!(tile.x >= 0.0 && tile.y >= 0.0 && tile.right() <= width + 1e-6 && tile.bottom() <= height + 1e-6);
            assert_eq!(plan.tiles.iter().filter(|(other, _)| other == target).count(), 1);
        }
    }

    #[test]
    fn areas_are_in_proportion_to_workers_across_industries() {
        let state = MapState::of(&index());
        let plan = Plan::new(&state, Shape::Wide, None);
        let (area, workers) = (plan.tiles.iter().map(|(_, tile)| tile.area()).sum::<f64>(), state.count(|_| true).1);
        for (target, tile) in &plan.tiles {
            let Target::Job(at) = *target else { panic!("an industry among the jobs") };
            let due = f64::from(state.jobs[at].workers.expect("workers")) / workers as f64 * area;
            assert!((tile.area() - due).abs() <= 0.02 * due, "{at}: {} for {due}", tile.area());
        }
    }

    #[test]
    fn a_phone_begins_with_industries_and_one_of_them_fills_it() {
        let state = MapState::of(&index());
        let plan = Plan::new(&state, Shape::Tall, None);
        assert!(plan.tiles.iter().all(|(target, _)| matches!(target, Target::Industry(_))));
        assert_eq!(plan.tiles.len(), 3);
        let one = Plan::new(&state, Shape::Tall, Some(1));
        let (width, height) = Shape::Tall.size();
        assert!((one.tiles.iter().map(|(_, tile)| tile.area()).sum::<f64>() - width * height).abs() < 1e-3);
    }
}
