//! The equations of the fit: each figure against its curve, and each constant against what it is held near.

use std::collections::BTreeMap;

use super::least_squares::{Equation, solve};
use super::{Results, Unit};
use crate::capability::Link;

// By how much the equations may be off, each in its own unit. What holds the constants near what is published is the ridge.
/// Of a figure in per cent, as a share.
const SHARE_OFF: f64 = 0.06;
/// Of a system's ability by an Elo rating or a time horizon, in points.
const LINE_OFF: f64 = 3.2;
/// Of a system's ability in this capability from its published index, which is of all capabilities.
const INDEX_OFF: f64 = 1.5;
/// Epoch's own uncertainty of a difficulty, and of the logarithm of a slope.
const ANCHOR_OFF: (f64, f64) = (1.0, 0.15);

// Where nothing is published: wide enough to give way to any three figures.
const SYSTEM: (f64, f64) = (145.0, 12.0);
const DIFFICULTY: (f64, f64) = (150.0, 15.0);
const SLOPE: (f64, f64) = (0.12, 0.4);
/// Points of ability at 0 (Elo: in hundreds; minutes: in doublings), and for each.
const LINE: [f64; 2] = [140.0, 2.0];

/// Under so small a share nothing is said of how bad a system is.
const LEAST_SHARE: f64 = 0.001;

/// A figure as its link takes it: a share of what guessing leaves, hundreds of Elo, doublings of a minute.
fn scaled(unit: Unit, figure: f64) -> f64 {
    match unit {
        Unit::Percent { chance } => ((figure - chance) / (100.0 - chance)).max(LEAST_SHARE),
        Unit::Elo => figure / 100.0,
        Unit::Minutes => figure.log2(),
    }
}

/// The ability of each system, and the link of each measure in the order given.
pub(super) fn fit(results: &[Results], indices: &BTreeMap<String, f64>) -> (BTreeMap<String, f64>, Vec<Link>) {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for system in results.iter().flat_map(|results| results.figures.keys()) {
        let next = places.len();
        places.entry(system).or_insert(next);
    }
    let mut guess = vec![SYSTEM.0; places.len()];
    for (system, &place) in &places {
        guess[place] = indices.get(*system).copied().unwrap_or(SYSTEM.0);
    }
    for results in results {
        guess.extend(first_constants(results, indices));
    }
    let systems = places.len();
    let found = solve(guess, |at| {
        let mut equations = Vec::new();
        for (nth, results) in results.iter().enumerate() {
            let constants = systems + 2 * nth;
            let of_figure = |(system, &figure): (&String, &f64)| {
                let place = *places.get(system.as_str())?;
                Some(of_figure(at, place, constants, results.unit, figure))
            };
            equations.extend(results.figures.iter().filter_map(of_figure));
            if matches!(results.unit, Unit::Percent { .. }) {
                equations.extend(of_constants(at, constants, results));
            }
        }
        for (system, &place) in &places {
            let (near, off) = indices.get(*system).map_or(SYSTEM, |&index| (index, INDEX_OFF));
            equations.push(held(at, place, near, off));
        }
        equations
    });
    let abilities = places.iter().map(|(system, &place)| ((*system).to_owned(), found[place])).collect();
    let link = |(nth, results): (usize, &Results)| {
        let (first, second) = (found[systems + 2 * nth], found[systems + 2 * nth + 1]);
        match results.unit {
            Unit::Percent { chance } => Link::Logistic { difficulty: first, slope: second.exp(), chance },
            Unit::Elo => Link::Linear { at_zero: first, per_unit: second / 100.0 },
            Unit::Minutes => Link::Log { at_one: first, per_doubling: second },
        }
    };
    (abilities, results.iter().enumerate().map(link).collect())
}

/// Difficulty and logarithm of the slope; of a line, its height at 0 and its rise.
fn first_constants(results: &Results, indices: &BTreeMap<String, f64>) -> [f64; 2] {
    match results.unit {
        Unit::Percent { .. } => {
            let anchor = results.anchor;
            [
                anchor.map_or(DIFFICULTY.0, |anchor| anchor.difficulty),
                anchor.map_or(SLOPE.0, |anchor| anchor.slope).ln(),
            ]
        }
        Unit::Elo | Unit::Minutes => {
            let points = results
                .figures
                .iter()
                .filter_map(|(system, &figure)| Some((scaled(results.unit, figure), *indices.get(system)?)));
            line(&points.collect::<Vec<_>>()).unwrap_or(LINE)
        }
    }
}

/// The straight line of least squares; none through fewer than three points, or through points above each other.
fn line(points: &[(f64, f64)]) -> Option<[f64; 2]> {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    if points.len() < 3 || spread <= f64::EPSILON {
        return None;
    }
    let rise = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread;
    Some([y - rise * x, rise])
}

fn of_figure(at: &[f64], system: usize, constants: usize, unit: Unit, figure: f64) -> Equation {
    let (ability, first, second) = (at[system], at[constants], at[constants + 1]);
    let figure = scaled(unit, figure);
    match unit {
        Unit::Percent { .. } => {
            let slope = second.exp();
            let share = 1.0 / (1.0 + (-slope * (ability - first)).exp());
            let steep = share * (1.0 - share) / SHARE_OFF;
            let slopes = vec![
                (system, steep * slope),
                (constants, -steep * slope),
                (constants + 1, steep * slope * (ability - first)),
            ];
            Equation { rest: (share - figure) / SHARE_OFF, slopes }
        }
        Unit::Elo | Unit::Minutes => Equation {
            rest: (first + second * figure - ability) / LINE_OFF,
            slopes: vec![(system, -1.0 / LINE_OFF), (constants, 1.0 / LINE_OFF), (constants + 1, figure / LINE_OFF)],
        },
    }
}

fn of_constants(at: &[f64], constants: usize, results: &Results) -> [Equation; 2] {
    let (difficulty, slope) = match results.anchor {
        Some(anchor) => ((anchor.difficulty, ANCHOR_OFF.0), (anchor.slope, ANCHOR_OFF.1)),
        None => (DIFFICULTY, SLOPE),
    };
    [held(at, constants, difficulty.0, difficulty.1), held(at, constants + 1, slope.0.ln(), slope.1)]
}

fn held(at: &[f64], place: usize, near: f64, off: f64) -> Equation {
    Equation { rest: (at[place] - near) / off, slopes: vec![(place, 1.0 / off)] }
}
