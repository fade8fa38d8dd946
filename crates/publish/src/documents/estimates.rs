//! The regression behind the research estimates, in every edition.

use index::Date;
use index::closeness::RelatedOccupations;
use index::documents::{EstimateMethod, PenaltyError};
use index::estimate::{
    self, EstimateModel, EstimatePoint, LeaveOneOut, PENALTIES, PENALTY, RangeRule, Sample, WIDEST_WITH_POINT,
};
use index::evidence::Occupation;
use index::exposure::ExposureModel;

use super::evidence::Evidence;
use super::rounding::{to_digits, to_four_digits, to_tenth};
use super::scored::Scored;

/// A smaller difference of an unrounded score is no evidence, but the fourth digit that is kept.
const MOVED: f64 = 0.001;

pub struct Estimates<'a> {
    exposure: &'a ExposureModel,
    related: &'a RelatedOccupations,
    /// Oldest first; none for an edition in which no profile's score moved.
    models: Vec<(Date, Option<EstimateModel>)>,
    /// Estimate and score of each profile in the newest edition, made without it.
    left_out: Vec<(f64, f64)>,
    tried: Vec<PenaltyError>,
    rule: RangeRule,
}

impl<'a> Estimates<'a> {
    /// None without the figures or with too few profiles.
    pub fn of(scored: &[Scored<'_>], evidence: &Evidence<'a>, editions: &[Date]) -> Option<Self> {
        let (exposure, related) = (evidence.exposure_model()?, evidence.related());
        let samples = |at: usize, edition: Date| -> Vec<Sample<'a>> {
            let sample = |scored: &Scored<'_>| {
                let occupation = evidence.occupation(scored)?;
                let exposure = exposure.at(occupation, edition).map(|exposure| exposure.value);
                // As an edition keeps it, so that anybody can compute the estimate again from published scores.
                Some(Sample { occupation, exposure, score: to_four_digits(scored.history.get(at)?.unrounded) })
            };
            scored.iter().filter_map(sample).collect()
        };
        let has_moved = |at: usize| {
            at == 0
                || scored.iter().any(|scored| match (scored.history.get(at - 1), scored.history.get(at)) {
                    (Some(before), Some(after)) => {
                        (to_four_digits(after.unrounded) - to_four_digits(before.unrounded)).abs() > MOVED
                    }
                    _ => false,
                })
        };
        let model = |(at, edition): (usize, &Date)| {
            (*edition, has_moved(at).then(|| EstimateModel::new(&samples(at, *edition))).flatten())
        };
        let newest = samples(editions.len().checked_sub(1)?, *editions.last()?);
        let left_out = estimate::left_out(&newest, related, PENALTY)?;
        let error = |penalty: f64| {
            let pairs = estimate::left_out(&newest, related, penalty)?;
            Some(PenaltyError { penalty, error: rounded(LeaveOneOut::of(&pairs)?) })
        };
        Some(Self {
            exposure,
            related,
            models: editions.iter().enumerate().map(model).collect(),
            tried: PENALTIES.into_iter().filter_map(error).collect(),
            rule: RangeRule::of(&left_out)?,
            left_out,
        })
    }

    /// Empty where the occupation lacks the figures.
    pub fn history(&self, occupation: &Occupation) -> Vec<EstimatePoint> {
        if occupation.tasks.is_none() {
            return Vec::new();
        }
        let middle = |(edition, model): &(Date, Option<EstimateModel>)| {
            let exposure = self.exposure.at(occupation, *edition).map(|exposure| exposure.value);
            (*edition, model.as_ref().map(|model| model.at(occupation, exposure, self.related)))
        };
        estimate::history(self.models.iter().map(middle), self.rule)
    }

    /// As the methodology page tells it; `without_point` estimates are shown as a range alone.
    pub fn method(&self, without_point: u32) -> Option<EstimateMethod> {
        let mut coefficients = self.models.iter().rev().find_map(|(_, model)| model.as_ref())?.coefficients();
        coefficients.intercept = to_four_digits(coefficients.intercept);
        for row in &mut coefficients.figures {
            row.mean = to_four_digits(row.mean);
            row.deviation = to_four_digits(row.deviation);
            row.points = to_four_digits(row.points);
        }
        coefficients.groups.iter_mut().for_each(|row| row.points = to_four_digits(row.points));
        Some(EstimateMethod {
            penalty: PENALTY,
            coefficients,
            error: rounded(LeaveOneOut::of(&self.left_out)?),
            tried: self.tried.clone(),
            range_part: to_digits(self.rule.part, 3),
            range_holds: to_tenth(100.0 * self.rule.holds(&self.left_out)),
            widest_with_point: WIDEST_WITH_POINT,
            without_point,
        })
    }
}

fn rounded(error: LeaveOneOut) -> LeaveOneOut {
    LeaveOneOut { mean: to_digits(error.mean, 2), four_in_five: to_digits(error.four_in_five, 2), ..error }
}
