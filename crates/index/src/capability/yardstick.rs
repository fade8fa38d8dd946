//! How a measure's figure becomes an ability, and when it has nothing to say.

use serde::{Deserialize, Serialize};

/// Below this a percent measure is too hard to tell systems apart.
pub const SPEAKS_FROM: f64 = 10.0;
/// Above this a percent measure is worn out.
pub const SPEAKS_TO: f64 = 90.0;

/// From a figure to a point on its capability's scale of ability. The constants are fitted once and frozen with the
/// methodology version, so that a later figure never rewrites an earlier level.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Link {
    /// For per cents: `p = c + (100 - c) / (1 + e^(-slope · (ability - difficulty)))`, as in Epoch's index; `c` is what
    /// guessing gets, 0 but for multiple choice.
    Logistic {
        difficulty: f64,
        slope: f64,
        #[serde(default, skip_serializing_if = "is_zero")]
        chance: f64,
    },
    /// For Elo ratings: `ability = at_zero + per_unit · figure`.
    Linear { at_zero: f64, per_unit: f64 },
    /// For time horizons and counts: `ability = at_one + per_doubling · log2(figure)`.
    Log { at_one: f64, per_doubling: f64 },
}

fn is_zero(chance: &f64) -> bool {
    *chance == 0.0
}

/// What a measure says of a system's ability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speech {
    Says(f64),
    /// Under [`SPEAKS_FROM`] per cent.
    TooHard,
    /// Over [`SPEAKS_TO`] per cent.
    WornOut,
}

impl Link {
    /// The figure is in the measure's unit; for [`Link::Log`] it is above 0.
    pub fn hear(self, figure: f64) -> Speech {
        match self {
            Self::Logistic { .. } if figure < SPEAKS_FROM => Speech::TooHard,
            Self::Logistic { .. } if figure > SPEAKS_TO => Speech::WornOut,
            // What does not beat guessing says nothing, however high it stands.
            Self::Logistic { chance, .. } if figure <= chance => Speech::TooHard,
            Self::Logistic { difficulty, slope, chance } => {
                Speech::Says(difficulty + ((figure - chance) / (100.0 - figure)).ln() / slope)
            }
            Self::Linear { at_zero, per_unit } => Speech::Says(at_zero + per_unit * figure),
            Self::Log { at_one, per_doubling } => Speech::Says(at_one + per_doubling * figure.log2()),
        }
    }

    /// The abilities from which and up to which a percent measure speaks; none for a measure that always does. Where guessing
    /// alone gets more than the least figure that speaks, there is no ability from which.
    pub fn span(self) -> Option<(f64, f64)> {
        let Self::Logistic { difficulty, slope, chance } = self else { return None };
        let at = |figure: f64| difficulty + ((figure - chance) / (100.0 - figure)).ln() / slope;
        let from = if chance < SPEAKS_FROM { at(SPEAKS_FROM) } else { f64::NEG_INFINITY };
        Some((from, at(SPEAKS_TO)))
    }

    /// The figure that a system of this ability would get: the inverse of [`Link::hear`].
    pub fn figure(self, ability: f64) -> f64 {
        match self {
            Self::Logistic { difficulty, slope, chance } => {
                chance + (100.0 - chance) / (1.0 + (-slope * (ability - difficulty)).exp())
            }
            Self::Linear { at_zero, per_unit } => (ability - at_zero) / per_unit,
            Self::Log { at_one, per_doubling } => ((ability - at_one) / per_doubling).exp2(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINKS: [Link; 4] = [
        Link::Logistic { difficulty: 150.0, slope: 0.12, chance: 0.0 },
        Link::Linear { at_zero: 61.0, per_unit: 1.0 },
        Link::Log { at_one: 115.0, per_doubling: 4.5 },
        Link::Logistic { difficulty: 136.0, slope: 0.11, chance: 25.0 },
    ];

    #[test]
    fn a_figure_and_its_ability_lead_back_to_each_other() {
        for link in LINKS {
            for figure in [25.1, 34.5, 50.0, 89.9] {
                let Speech::Says(ability) = link.hear(figure) else { panic!("{link:?} is silent at {figure}") };
                assert!((link.figure(ability) - figure).abs() < 1e-9, "{link:?} {figure}");
            }
        }
    }

    #[test]
    fn a_percent_measure_speaks_on_both_sides_of_its_difficulty() {
        let (from, to) = LINKS[0].span().expect("a span");
        assert!((LINKS[0].figure(from) - SPEAKS_FROM).abs() < 1e-9 && (LINKS[0].figure(to) - SPEAKS_TO).abs() < 1e-9);
        assert!((from + to - 300.0).abs() < 1e-9);
        assert_eq!([LINKS[1].span(), LINKS[2].span()], [None, None]);
        let (from, to) = LINKS[3].span().expect("a span");
        assert!(from == f64::NEG_INFINITY && (LINKS[3].figure(to) - SPEAKS_TO).abs() < 1e-9);
    }

    #[test]
    fn a_percent_measure_falls_silent_at_both_ends_and_no_other_does() {
        assert_eq!(LINKS[0].hear(9.9), Speech::TooHard);
        assert_eq!(LINKS[0].hear(90.1), Speech::WornOut);
        assert_eq!(LINKS[3].hear(24.0), Speech::TooHard);
        assert!(matches!(LINKS[1].hear(1500.0), Speech::Says(_)));
        assert!(matches!(LINKS[2].hear(0.5), Speech::Says(_)));
    }
}
