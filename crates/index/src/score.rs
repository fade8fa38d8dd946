//! The figure that the index is about.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::Band;

/// Risk score as shown, a whole number from 0 to 100: task exposure, not a forecast of job losses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Score(u8);

impl Score {
    /// The shown score of an unrounded one, rounded half up and clamped to 0..=100. Not a number counts as 0.
    pub fn shown(unrounded: f64) -> Self {
        // `as` saturates and turns NaN into 0; the clamp only has to hold the upper end.
        Self(((unrounded + 0.5).floor() as u8).min(100))
    }

    /// 0 to 100.
    pub fn value(self) -> u8 {
        self.0
    }

    pub fn band(self) -> Band {
        Band::of(self)
    }

    /// This score minus an earlier one, in points.
    pub fn change_from(self, earlier: Score) -> i16 {
        i16::from(self.0) - i16::from(earlier.0)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = u8::deserialize(deserializer)?;
        if value <= 100 {
            Ok(Self(value))
        } else {
            Err(serde::de::Error::custom(format!("score {value} is above 100")))
        }
    }
}

/// A change of the shown score with its sign: `+1`, `-1`, `0`.
pub fn signed(change: i16) -> String {
    if change == 0 { "0".to_owned() } else { format!("{change:+}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_round_half_up_and_stay_in_range() {
        let shown = [(24.499, 24), (24.5, 25), (0.0, 0), (-3.0, 0), (99.5, 100), (250.0, 100), (f64::NAN, 0)];
        for (unrounded, score) in shown {
            assert_eq!(Score::shown(unrounded).value(), score, "{unrounded}");
        }
    }

    #[test]
    fn a_change_carries_its_sign() {
        assert_eq!([signed(1), signed(-1), signed(0)], ["+1", "-1", "0"]);
    }

    #[test]
    fn a_score_above_100_is_not_decoded() {
        assert!(serde_json::from_str::<Score>("101").is_err());
    }
}
