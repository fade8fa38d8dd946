//! Research estimates: a risk score for an occupation without a profile, read from its exposure.
//!
//! Exposure is mapped to the scale of the scores by a monotone fit on the profiles' pairs of both, made once for each
//! methodology version. An estimate is a range; its middle only ranks it.

use crate::evidence::Occupation;
use crate::exposure::{Exposure, ExposureModel};
use crate::statistics::{MonotoneFit, quantile};
use crate::{Date, Score};

/// Quantiles of the profiles' residuals that bound the range: four in five profiles lie within them.
const RESIDUAL_QUANTILES: (f64, f64) = (0.1, 0.9);
/// Fewer pairs than this are no basis for a fit.
const MIN_PAIRS: usize = 10;

/// The fit from exposure to risk score, one for each choice of benchmarks.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimateModel {
    value: MonotoneFit,
    low: MonotoneFit,
    high: MonotoneFit,
    /// Points below (0 or less) and above (0 or more) the fit that bound four in five profiles of the newest edition.
    residuals: (f64, f64),
}

/// A risk score as far as exposure tells it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Middle of the range, 0 to 100.
    pub unrounded: f64,
    pub score: Score,
    pub range: (Score, Score),
}

/// An estimate in one edition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EstimatePoint {
    pub edition: Date,
    pub estimate: Estimate,
    /// Shown estimate minus the last edition's; none in the first edition. 0 in every week without a new frontier model.
    pub change: Option<i16>,
}

impl EstimateModel {
    /// From pairs of a profile's exposure and its unrounded score: those of past editions, which give the estimate a past,
    /// and those of the newest, which alone say how far profiles lie from the fit. None with fewer than ten of these.
    ///
    /// Another choice of benchmarks moves the exposure of all occupations together, and the profiles' with them; so each
    /// end of the exposure's band gets its own fit, and what is left is how differently the choices rank the occupation.
    pub fn new(past: &[(Exposure, f64)], newest: &[(Exposure, f64)]) -> Option<Self> {
        if newest.len() < MIN_PAIRS {
            return None;
        }
        let fit = |part: fn(&Exposure) -> f64| {
            let pairs = past.iter().chain(newest).map(|(exposure, score)| (part(exposure), *score));
            MonotoneFit::new(&pairs.collect::<Vec<_>>())
        };
        let value = fit(|exposure| exposure.value)?;
        let places: Vec<(f64, f64)> = newest.iter().map(|(exposure, score)| (exposure.value, *score)).collect();
        let residuals = value.residuals(&places);
        let (least, most) = RESIDUAL_QUANTILES;
        Some(Self {
            residuals: (quantile(&residuals, least)?.min(0.0), quantile(&residuals, most)?.max(0.0)),
            low: fit(|exposure| exposure.low)?,
            high: fit(|exposure| exposure.high)?,
            value,
        })
    }

    /// The range joins what the other choices of benchmarks give with the spread of the profiles around the fit, by the
    /// root of the sum of squares, because the two have nothing to do with each other.
    pub fn estimate(&self, exposure: Exposure) -> Estimate {
        let middle = self.value.at(exposure.value);
        let others = [self.low.at(exposure.low), self.high.at(exposure.high)];
        let below = others.iter().map(|other| (middle - other).max(0.0)).fold(0.0, f64::max);
        let above = others.iter().map(|other| (other - middle).max(0.0)).fold(0.0, f64::max);
        let low = middle - below.hypot(self.residuals.0);
        let high = middle + above.hypot(self.residuals.1);
        Estimate { unrounded: middle, score: Score::shown(middle), range: (Score::shown(low), Score::shown(high)) }
    }

    /// The estimate in each edition, which are in date order; it steps where a model raised the frontier. Empty where the
    /// occupation lacks the figures.
    pub fn history(&self, model: &ExposureModel, occupation: &Occupation, editions: &[Date]) -> Vec<EstimatePoint> {
        let mut points: Vec<EstimatePoint> = Vec::with_capacity(editions.len());
        for &edition in editions {
            let Some(exposure) = model.at(occupation, edition) else { return Vec::new() };
            let estimate = self.estimate(exposure);
            let change = points.last().map(|last| estimate.score.change_from(last.estimate.score));
            points.push(EstimatePoint { edition, estimate, change });
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exposure(value: f64) -> Exposure {
        Exposure { value, low: value / 2.0, high: (value * 1.5).min(100.0) }
    }

    fn model() -> EstimateModel {
        let pairs: Vec<(Exposure, f64)> = (0..20)
            .map(|at| (exposure(f64::from(at) * 2.0), f64::from(at) * 4.0 + if at % 2 == 0 { 3.0 } else { -3.0 }))
            .collect();
        EstimateModel::new(&[], &pairs).expect("twenty pairs")
    }

    #[test]
    fn an_estimate_lies_in_its_range_and_rises_with_exposure() {
        let mut last = 0.0;
        for value in 0..=50 {
            let estimate = model().estimate(exposure(f64::from(value)));
            assert!(estimate.range.0 <= estimate.score && estimate.score <= estimate.range.1);
            assert!(estimate.unrounded >= last);
            last = estimate.unrounded;
        }
        assert!((30..50).contains(&model().estimate(exposure(20.0)).score.value()));
    }

    #[test]
    fn a_band_that_moves_all_alike_does_not_widen_the_range() {
        let estimate = model().estimate(exposure(20.0));
        assert!(estimate.range.1.value() - estimate.range.0.value() <= 12, "{estimate:?}");
    }

    #[test]
    fn few_profiles_are_no_basis() {
        assert_eq!(EstimateModel::new(&[(exposure(20.0), 40.0); 50], &[(exposure(20.0), 40.0); 9]), None);
    }
}
