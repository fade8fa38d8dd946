//! What a visitor gives each axis of the ranking.

use std::fmt;
use std::str::FromStr;

/// What a move is judged by, in the order of the address and of every list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    Closeness,
    Risk,
    Pay,
    Training,
    Demand,
}

impl Axis {
    pub const ALL: [Self; 5] = [Self::Closeness, Self::Risk, Self::Pay, Self::Training, Self::Demand];

    /// As shown to people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Closeness => "Closeness",
            Self::Risk => "Less risk",
            Self::Pay => "More pay",
            Self::Training => "Little training",
            Self::Demand => "Demand",
        }
    }

    /// What a full mark on the axis means, and what none.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Closeness => {
                "O*NET's related occupations, by their place in its list, in one step or two; and tasks in common"
            }
            Self::Risk => "the risk scores: full at 30 points less, none at 30 points more",
            Self::Pay => "median pay: full at twice the pay, none at half of it",
            Self::Training => {
                "O*NET's job zones and the usual education: full where nothing more is asked, none from two zones and four \
                 years more"
            }
            Self::Demand => {
                "openings a year for each worker, full from one for five, left out above one for two; and projected growth, full \
                 from 10% in ten years"
            }
        }
    }
}

/// Weights of the five axes, each 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([u8; 5]);

/// The text is not five whole numbers from 0 to 10 with commas between them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("weights are five whole numbers from 0 to 10: closeness, risk, pay, training, demand")]
pub struct WeightsError;

impl Weights {
    pub const MOST: u8 = 10;

    /// Numbers above 10 count as 10.
    pub fn new(weights: [u8; 5]) -> Self {
        Self(weights.map(|weight| weight.min(Self::MOST)))
    }

    pub fn of(self, axis: Axis) -> u8 {
        self.0[axis as usize]
    }

    /// Numbers above 10 count as 10.
    #[must_use]
    pub fn with(mut self, axis: Axis, weight: u8) -> Self {
        self.0[axis as usize] = weight.min(Self::MOST);
        self
    }

    pub fn are_zero(self) -> bool {
        self.0 == [0; 5]
    }
}

/// What the index ranks by where nobody chose.
impl Default for Weights {
    fn default() -> Self {
        Self([10, 8, 6, 6, 5])
    }
}

impl FromStr for Weights {
    type Err = WeightsError;

    fn from_str(text: &str) -> Result<Self, WeightsError> {
        let numbers = text.split(',').map(|number| number.trim().parse().ok().filter(|weight| *weight <= Self::MOST));
        let numbers: Option<Vec<u8>> = numbers.collect();
        let numbers = numbers.and_then(|numbers| numbers.try_into().ok());
        numbers.map(Self).ok_or(WeightsError)
    }
}

/// As in the address: `10,8,6,6,5`.
impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [closeness, risk, pay, training, demand] = self.0;
        write!(f, "{closeness},{risk},{pay},{training},{demand}")
    }
}

/// Weights with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    Closest,
    Safest,
    BestPaid,
    LeastTraining,
}

impl Preset {
    pub const ALL: [Self; 4] = [Self::Closest, Self::Safest, Self::BestPaid, Self::LeastTraining];

    pub fn label(self) -> &'static str {
        match self {
            Self::Closest => "Closest",
            Self::Safest => "Safest",
            Self::BestPaid => "Best paid",
            Self::LeastTraining => "Least training",
        }
    }

    /// Closeness weighs in each: without it the best job of all would stand first for everybody.
    pub fn weights(self) -> Weights {
        Weights(match self {
            Self::Closest => [10, 1, 1, 1, 1],
            Self::Safest => [6, 10, 2, 3, 2],
            Self::BestPaid => [6, 2, 10, 3, 2],
            Self::LeastTraining => [6, 3, 3, 10, 2],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_read_back_from_the_address() {
        for weights in Preset::ALL.map(Preset::weights).into_iter().chain([Weights::default(), Weights([0; 5])]) {
            assert_eq!(weights.to_string().parse(), Ok(weights));
        }
        for text in ["", "1,2,3,4", "1,2,3,4,5,6", "1,2,3,4,11", "1,2,3,4,-1", "1,2,3,4,x", "1,2,3,4,5.5"] {
            assert_eq!(text.parse::<Weights>(), Err(WeightsError), "{text}");
        }
    }

    #[test]
    fn each_preset_is_of_its_own() {
        let all: Vec<Weights> = Preset::ALL.map(Preset::weights).into_iter().chain([Weights::default()]).collect();
        for (at, weights) in all.iter().enumerate() {
            assert!(all[at + 1..].iter().all(|other| other != weights), "{weights}");
        }
    }
}
