//! Fits the constants that put a capability's measures on one scale of ability: one ability a system, one curve a measure.

mod fit;
mod joining;
mod least_squares;

use std::collections::BTreeMap;

pub use joining::{Joining, LEAST_CORRELATION, LEAST_SYSTEMS, Overlap, Partner};

use crate::Slug;
use crate::capability::{Link, SPEAKS_FROM, SPEAKS_TO, Speech};

/// What a measure's figures are, which says what its link looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// 0 to 100, on a logistic curve that begins at what guessing gets.
    Percent { chance: f64 },
    /// On a line.
    Elo,
    /// On a line in the logarithm; above 0.
    Minutes,
}

/// A percent measure in Epoch's published fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    pub difficulty: f64,
    /// Above 0.
    pub slope: f64,
}

/// A measure, and the best figure of each system on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    pub measure: Slug,
    pub unit: Unit,
    /// None where Epoch has no such benchmark.
    pub anchor: Option<Anchor>,
    pub figures: BTreeMap<String, f64>,
}

/// The constants of a capability's measures, and how well they fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// In the order given.
    pub measures: Vec<MeasureFit>,
    /// By name.
    pub systems: Vec<SystemFit>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MeasureFit {
    pub measure: Slug,
    pub link: Link,
    /// How far what it says of each system lies from that system's ability, in points; by name, and only where it speaks.
    pub residuals: BTreeMap<String, f64>,
    /// Systems with a figure, also where it says nothing.
    pub systems: usize,
    pub joining: Joining,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SystemFit {
    pub system: String,
    pub ability: f64,
    /// Epoch's.
    pub index: Option<f64>,
    /// Measures that speak of it.
    pub measures: usize,
}

impl MeasureFit {
    /// Root of the mean square residual, in points of ability; none where the measure speaks of no system.
    pub fn residual(&self) -> Option<f64> {
        let squares: f64 = self.residuals.values().map(|points| points * points).sum();
        (!self.residuals.is_empty()).then(|| (squares / self.residuals.len() as f64).sqrt())
    }
}

impl Fit {
    /// Fits all measures of a capability together, held near the published index of the systems that have one.
    pub fn new(results: &[Results], indices: &BTreeMap<String, f64>) -> Self {
        let (abilities, links) = fit::fit(results, indices);
        let said: Vec<BTreeMap<&str, f64>> = results.iter().map(speaking).collect();
        let joining = joining::join(results, &said, indices);
        let measures = results.iter().zip(&links).zip(joining).map(|((results, &link), joining)| {
            let residual = |(system, &figure): (&String, &f64)| match link.hear(figure) {
                Speech::Says(ability) => Some((system.clone(), ability - abilities.get(system)?)),
                Speech::TooHard | Speech::WornOut => None,
            };
            MeasureFit {
                measure: results.measure.clone(),
                link,
                residuals: results.figures.iter().filter_map(residual).collect(),
                systems: results.figures.len(),
                joining,
            }
        });
        let systems = abilities.iter().map(|(system, &ability)| SystemFit {
            system: system.clone(),
            ability,
            index: indices.get(system).copied(),
            measures: said.iter().filter(|said| said.contains_key(system.as_str())).count(),
        });
        Self { measures: measures.collect(), systems: systems.collect() }
    }
}

/// The figures that say something, whatever the link's constants are.
fn speaking(results: &Results) -> BTreeMap<&str, f64> {
    let speaks = |figure: f64| match results.unit {
        Unit::Percent { chance } => (SPEAKS_FROM..=SPEAKS_TO).contains(&figure) && figure > chance,
        Unit::Elo | Unit::Minutes => true,
    };
    results
        .figures
        .iter()
        .filter(|(_, figure)| speaks(**figure))
        .map(|(system, &figure)| (system.as_str(), figure))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        text.parse().expect("a slug")
    }

    fn results(measure: &str, unit: Unit, link: Link, abilities: &[(&str, f64)]) -> Results {
        let figures = abilities.iter().map(|(system, ability)| ((*system).to_owned(), link.figure(*ability))).collect();
        Results { measure: slug(measure), unit, anchor: None, figures }
    }

    const PERCENT: Unit = Unit::Percent { chance: 0.0 };
    const ABILITIES: [(&str, f64); 6] =
        [("a", 138.0), ("b", 144.0), ("c", 149.0), ("d", 153.0), ("e", 158.0), ("f", 163.0)];

    fn indices(abilities: &[(&str, f64)]) -> BTreeMap<String, f64> {
        abilities.iter().map(|(system, index)| ((*system).to_owned(), *index)).collect()
    }

    #[test]
    fn figures_without_noise_give_back_their_links_and_abilities() {
        let (percent, line, doubling) = (
            Link::Logistic { difficulty: 150.0, slope: 0.12, chance: 0.0 },
            Link::Linear { at_zero: 60.0, per_unit: 0.06 },
            Link::Log { at_one: 115.0, per_doubling: 4.5 },
        );
        let chosen = Link::Logistic { difficulty: 150.0, slope: 0.12, chance: 25.0 };
        let all = [
            results("percent", PERCENT, percent, &ABILITIES),
            results("board", Unit::Elo, line, &ABILITIES),
            results("horizon", Unit::Minutes, doubling, &ABILITIES),
            results("choice", Unit::Percent { chance: 25.0 }, chosen, &ABILITIES),
        ];
        let fit = Fit::new(&all, &indices(&ABILITIES));
        for (measure, link) in fit.measures.iter().zip([percent, line, doubling, chosen]) {
            for (_, ability) in ABILITIES {
                let Speech::Says(says) = measure.link.hear(link.figure(ability)) else { panic!("silent at {ability}") };
                assert!((says - ability).abs() < 0.3, "{} says {says} for {ability}", measure.measure);
            }
            assert!(measure.residual().is_some_and(|residual| residual < 0.3), "{measure:?}");
            assert!(measure.joining.holds);
        }
    }

    #[test]
    fn a_system_without_an_index_is_placed_by_its_measures() {
        let known = &ABILITIES[..5];
        let link = Link::Logistic { difficulty: 152.0, slope: 0.1, chance: 0.0 };
        let all = [
            results("one", PERCENT, link, &ABILITIES),
            results("two", PERCENT, Link::Logistic { difficulty: 158.0, slope: 0.15, chance: 0.0 }, &ABILITIES),
        ];
        let fit = Fit::new(&all, &indices(known));
        let last = fit.systems.iter().find(|system| system.system == "f").expect("it is there");
        assert_eq!((last.index, last.measures), (None, 2));
        assert!((last.ability - 163.0).abs() < 1.5, "{}", last.ability);
    }

    #[test]
    fn an_anchor_holds_the_measure_that_has_few_systems() {
        let anchor = Anchor { difficulty: 170.0, slope: 0.16 };
        let mut hard =
            results("hard", PERCENT, Link::Logistic { difficulty: 170.0, slope: 0.16, chance: 0.0 }, &ABILITIES[5..]);
        hard.anchor = Some(anchor);
        let fit = Fit::new(&[hard], &indices(&ABILITIES));
        let Link::Logistic { difficulty, slope, .. } = fit.measures[0].link else { panic!("not logistic") };
        assert!((difficulty - 170.0).abs() < 0.1 && (slope - 0.16).abs() < 0.01);
        assert!(!fit.measures[0].joining.holds, "one system is no link");
    }
}
