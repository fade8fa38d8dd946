//! Whether a measure may join the others: which systems it shares with them in the steep part, and whether it ranks them alike.

use std::collections::{BTreeMap, BTreeSet};

use super::Results;
use crate::Slug;
use crate::statistics::spearman;

/// Systems that two measures have to share where both speak.
pub const LEAST_SYSTEMS: usize = 3;
/// Rank correlation of those systems on both.
pub const LEAST_CORRELATION: f64 = 0.8;

/// With whom a measure shares systems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Partner {
    /// Epoch's published index: the scale itself.
    Index,
    Measure(Slug),
}

/// What two measures share.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    pub partner: Partner,
    pub systems: usize,
    /// None for fewer than three systems, or where one side does not vary.
    pub correlation: Option<f64>,
}

impl Overlap {
    pub fn is_enough(&self) -> bool {
        // Five systems of which two neighbours change places correlate by 0.9 and not by 0.8999….
        self.systems >= LEAST_SYSTEMS && self.correlation.is_some_and(|rank| rank >= LEAST_CORRELATION - 1e-9)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Joining {
    /// With Epoch's index, then with each other measure that shares a system.
    pub overlaps: Vec<Overlap>,
    /// Systems that it shares with the other measures, where it and one of them speak.
    pub common: usize,
    /// The rule: enough shared with the index, or with a measure that joins itself.
    pub holds: bool,
}

pub(super) fn join(results: &[Results], said: &[BTreeMap<&str, f64>], indices: &BTreeMap<String, f64>) -> Vec<Joining> {
    let index: BTreeMap<&str, f64> = indices.iter().map(|(system, &index)| (system.as_str(), index)).collect();
    let mut joinings: Vec<Joining> = Vec::with_capacity(said.len());
    for (at, here) in said.iter().enumerate() {
        let others = || results.iter().zip(said).enumerate().filter(|(other, _)| *other != at).map(|(_, pair)| pair);
        let measures = others().map(|(other, said)| overlap(Partner::Measure(other.measure.clone()), here, said));
        let overlaps = std::iter::once(overlap(Partner::Index, here, &index)).chain(measures);
        let overlaps: Vec<Overlap> = overlaps.filter(|overlap| overlap.systems > 0).collect();
        let common: BTreeSet<&str> =
            others().flat_map(|(_, said)| said.keys()).filter(|system| here.contains_key(*system)).copied().collect();
        joinings.push(Joining { overlaps, common: common.len(), holds: false });
    }
    // One that joins lets others join by it.
    let mut joined: BTreeSet<Slug> = BTreeSet::new();
    loop {
        let before = joined.len();
        for (results, joining) in results.iter().zip(&mut joinings) {
            joining.holds = joining.overlaps.iter().any(|overlap| {
                overlap.is_enough()
                    && match &overlap.partner {
                        Partner::Index => true,
                        Partner::Measure(measure) => joined.contains(measure),
                    }
            });
            if joining.holds {
                joined.insert(results.measure.clone());
            }
        }
        if joined.len() == before {
            return joinings;
        }
    }
}

fn overlap(partner: Partner, here: &BTreeMap<&str, f64>, there: &BTreeMap<&str, f64>) -> Overlap {
    let pairs: Vec<(f64, f64)> =
        here.iter().filter_map(|(system, &figure)| Some((figure, *there.get(system)?))).collect();
    Overlap { partner, systems: pairs.len(), correlation: spearman(&pairs) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Unit;

    fn results(measure: &str, figures: &[(&str, f64)]) -> Results {
        let figures = figures.iter().map(|(system, figure)| ((*system).to_owned(), *figure)).collect();
        let measure = measure.parse().expect("a slug");
        Results { measure, unit: Unit::Percent { chance: 0.0 }, anchor: None, figures }
    }

    fn joined(results: &[Results], indices: &[(&str, f64)]) -> Vec<(usize, bool)> {
        let said: Vec<BTreeMap<&str, f64>> = results.iter().map(crate::link::speaking).collect();
        let indices = indices.iter().map(|(system, index)| ((*system).to_owned(), *index)).collect();
        join(results, &said, &indices).iter().map(|joining| (joining.common, joining.holds)).collect()
    }

    #[test]
    fn a_measure_joins_through_one_that_joins_by_the_index() {
        let indices = [("a", 140.0), ("b", 150.0), ("c", 160.0)];
        let known = results("known", &[("a", 20.0), ("b", 40.0), ("c", 60.0), ("d", 70.0), ("e", 80.0)]);
        let new = results("new", &[("c", 15.0), ("d", 20.0), ("e", 25.0)]);
        assert_eq!(joined(&[new, known], &indices), [(3, true), (3, true)]);
    }

    #[test]
    fn worn_out_and_too_hard_figures_are_not_shared() {
        let indices = [("a", 140.0), ("b", 150.0), ("c", 160.0)];
        let known = results("known", &[("a", 20.0), ("b", 40.0), ("c", 60.0)]);
        let new = results("new", &[("a", 5.0), ("b", 40.0), ("c", 95.0)]);
        assert_eq!(joined(&[known, new], &indices), [(1, true), (1, false)]);
    }

    #[test]
    fn a_measure_that_ranks_systems_otherwise_waits() {
        let indices = [("a", 140.0), ("b", 150.0), ("c", 160.0)];
        let new = results("new", &[("a", 30.0), ("b", 40.0), ("c", 20.0)]);
        assert_eq!(joined(&[new], &indices), [(0, false)]);
    }
}
