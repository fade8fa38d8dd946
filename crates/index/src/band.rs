//! Five words for a score.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Score;

/// Twenty points of the scale each; `VeryHigh` includes 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    VeryLow,
    Low,
    Moderate,
    High,
    VeryHigh,
}

impl Band {
    pub const ALL: [Self; 5] = [Self::VeryLow, Self::Low, Self::Moderate, Self::High, Self::VeryHigh];

    pub fn of(score: Score) -> Self {
        Self::ALL[usize::from(score.value() / 20).min(4)]
    }

    /// `very low`, as shown to people.
    pub fn label(self) -> &'static str {
        match self {
            Self::VeryLow => "very low",
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
            Self::VeryHigh => "very high",
        }
    }

    /// `very-low`, as written in URLs and data.
    pub fn id(self) -> &'static str {
        match self {
            Self::VeryLow => "very-low",
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
            Self::VeryHigh => "very-high",
        }
    }

    /// The lowest and the highest score of the band.
    pub fn bounds(self) -> (u8, u8) {
        let low = self as u8 * 20;
        (low, if self == Self::VeryHigh { 100 } else { low + 19 })
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The text is not the id of a band.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a band; bands are very-low, low, moderate, high, very-high")]
pub struct BandError(String);

impl FromStr for Band {
    type Err = BandError;

    fn from_str(text: &str) -> Result<Self, BandError> {
        Self::ALL.into_iter().find(|band| band.id() == text).ok_or_else(|| BandError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_score_lies_within_the_bounds_of_its_band() {
        for value in 0..=100u8 {
            let (low, high) = Score::shown(f64::from(value)).band().bounds();
            assert!((low..=high).contains(&value), "{value}");
        }
    }

    #[test]
    fn a_band_reads_back_from_its_id() {
        for band in Band::ALL {
            assert_eq!(band.to_string().parse(), Ok(band));
        }
        assert!("Very low".parse::<Band>().is_err());
    }
}
