//! Research estimates: a risk score for an occupation without a profile, from published figures alone.
//!
//! A ridge regression of the profiles' unrounded scores on figures that others published, made anew in each edition in
//! which a profile's score moved. Its penalty, its figures and its weights belong to the methodology version; its
//! coefficients follow from the published editions, which are frozen, so anybody can compute them again. A table of
//! coefficients frozen once would leave the estimates behind as the profiles move on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::closeness::{PRIMARY_RANKS, RelatedOccupations};
use crate::evidence::Occupation;
use crate::ridge::Ridge;
use crate::statistics::quantile;
use crate::{Date, Score};

/// How strongly coefficients are held back, chosen from [`PENALTIES`] by leave-one-out.
pub const PENALTY: f64 = 100.0;
/// Penalties that were tried; the methodology page shows the error of each.
pub const PENALTIES: [f64; 6] = [5.0, 10.0, 20.0, 50.0, 100.0, 200.0];
/// Fewer profiles than this are no basis for a fit.
const MIN_PROFILES: usize = 20;
/// Weight of a related profile's distance from the fit: the first five in O*NET's list, the next five, the rest.
const RELATED_WEIGHTS: [f64; 3] = [3.0, 2.0, 1.0];
/// Ranks of the first of these three tiers.
const CLOSEST_RANKS: u8 = 5;
/// Weight of a distance of 0 that stands beside the related profiles, so that a single one does not decide.
const RELATED_SHRINK: f64 = 5.0;
/// The range grows with the estimate and does not vanish at 0: its half is a part of the estimate and these points.
const RANGE_FROM: f64 = 10.0;
/// Part of the profiles that lie within the range when they are left out of the fit.
pub const RANGE_HOLDS: f64 = 0.8;
/// A range that is wider is shown without a point in it.
pub const WIDEST_WITH_POINT: u8 = 30;

/// A figure that the fit uses, besides the major group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    Exposure,
    ExposureSquared,
    Complementarity,
    LlmAlone,
    LlmWithSoftware,
    NotExposed,
    HumanLabels,
    Applicability,
    ObservedUse,
    Daioe,
    JobZone,
}

impl Figure {
    pub const ALL: [Self; 11] = [
        Self::Exposure,
        Self::ExposureSquared,
        Self::Complementarity,
        Self::LlmAlone,
        Self::LlmWithSoftware,
        Self::NotExposed,
        Self::HumanLabels,
        Self::Applicability,
        Self::ObservedUse,
        Self::Daioe,
        Self::JobZone,
    ];

    /// As shown to people, within a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Self::Exposure => "exposure now",
            Self::ExposureSquared => "exposure now, squared",
            Self::Complementarity => "complementarity (theta)",
            Self::LlmAlone => "share of tasks for a language model alone (E1)",
            Self::LlmWithSoftware => "share of tasks for a model with software (E2)",
            Self::NotExposed => "share of tasks for neither (E0)",
            Self::HumanLabels => "exposure as labelled by people",
            Self::Applicability => "applicability (Microsoft)",
            Self::ObservedUse => "observed use (Anthropic)",
            Self::Daioe => "DAIOE",
            Self::JobZone => "job zone (O*NET)",
        }
    }

    fn of(self, occupation: &Occupation, exposure: Option<f64>) -> Option<f64> {
        let study = |id: &str| occupation.studies.iter().find(|study| study.study == id).map(|study| study.value);
        match self {
            Self::Exposure => exposure,
            Self::ExposureSquared => exposure.map(|value| value * value),
            Self::Complementarity => Some(occupation.tasks?.theta),
            Self::LlmAlone => Some(occupation.tasks?.llm_alone),
            Self::LlmWithSoftware => Some(occupation.tasks?.llm_with_software),
            Self::NotExposed => occupation.tasks.map(|tasks| 1.0 - tasks.llm_alone - tasks.llm_with_software),
            Self::HumanLabels => study("eloundou-human"),
            Self::Applicability => study("microsoft-applicability"),
            Self::ObservedUse => study("anthropic-observed"),
            Self::Daioe => study("daioe"),
            Self::JobZone => occupation.job_zone,
        }
    }
}

/// The figures that an occupation lacks, for which the profiles' mean stands.
pub fn missing(occupation: &Occupation) -> Vec<Figure> {
    // Exposure is computed from two of the others, so it is missing where they are.
    let own = Figure::ALL.into_iter().filter(|figure| !matches!(figure, Figure::Exposure | Figure::ExposureSquared));
    own.filter(|figure| figure.of(occupation, None).is_none()).collect()
}

/// One profile in the fit.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    pub occupation: &'a Occupation,
    /// *Exposure now* on the day of the edition, 0 to 100.
    pub exposure: Option<f64>,
    /// Unrounded, 0 to 100.
    pub score: f64,
}

/// A risk score as far as published figures tell it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Middle of the range before its ends were cut, 0 to 100.
    pub unrounded: f64,
    pub score: Score,
    pub range: (Score, Score),
}

/// An estimate in one edition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EstimatePoint {
    pub edition: Date,
    pub estimate: Estimate,
    /// Shown estimate minus the last edition's; none in the first edition and in weeks without evidence.
    pub change: Option<i16>,
}

/// How figures become columns of the fit: less the profiles' mean, in units of their standard deviation, with 0 where an
/// occupation lacks the figure.
#[derive(Clone, Debug, PartialEq)]
struct Columns {
    figures: Vec<Standard>,
    groups: Vec<(String, Standard)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Standard {
    mean: f64,
    /// 0 where the profiles do not differ.
    deviation: f64,
}

impl Standard {
    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        let count = values.clone().count().max(1) as f64;
        let mean = values.clone().sum::<f64>() / count;
        let deviation = (values.map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt();
        Self { mean, deviation: if deviation > 1e-9 { deviation } else { 0.0 } }
    }

    fn place(self, value: Option<f64>) -> f64 {
        value.filter(|_| self.deviation > 0.0).map_or(0.0, |value| (value - self.mean) / self.deviation)
    }
}

impl Columns {
    fn of(samples: &[Sample<'_>]) -> Self {
        let figure = |figure: Figure| {
            let values: Vec<f64> =
                samples.iter().filter_map(|sample| figure.of(sample.occupation, sample.exposure)).collect();
            Standard::of(values.iter().copied())
        };
        let mut groups: Vec<&str> = samples.iter().map(|sample| sample.occupation.major_group()).collect();
        groups.sort_unstable();
        groups.dedup();
        let group = |name: &&str| {
            let within = samples.iter().map(|sample| f64::from(u8::from(sample.occupation.major_group() == *name)));
            ((*name).to_owned(), Standard::of(within))
        };
        Self { figures: Figure::ALL.map(figure).to_vec(), groups: groups.iter().map(group).collect() }
    }

    fn row(&self, occupation: &Occupation, exposure: Option<f64>) -> Vec<f64> {
        let figures = Figure::ALL.into_iter().zip(&self.figures);
        let figures = figures.map(|(figure, standard)| standard.place(figure.of(occupation, exposure)));
        let group = occupation.major_group();
        let groups =
            self.groups.iter().map(|(name, standard)| standard.place(Some(f64::from(u8::from(name == group)))));
        figures.chain(groups).collect()
    }
}

/// How far the estimates of profiles lie from their scores when they, and all that share their occupation, are left out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeaveOneOut {
    pub profiles: u32,
    /// Mean absolute error in points.
    pub mean: f64,
    /// Four in five errors are at most this, in points.
    pub four_in_five: f64,
}

/// The fit of one edition.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimateModel {
    columns: Columns,
    ridge: Ridge,
    /// By occupation, how many profiles it has and the sum of their scores' distances from the fit.
    residuals: BTreeMap<String, (f64, f64)>,
}

/// How far the range reaches, from leave-one-out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeRule {
    /// Half of the range is this part of the estimate and ten points.
    pub part: f64,
}

impl EstimateModel {
    /// None with fewer than twenty profiles.
    pub fn new(samples: &[Sample<'_>]) -> Option<Self> {
        Self::fit(samples, &Columns::of(samples), PENALTY)
    }

    fn fit(samples: &[Sample<'_>], columns: &Columns, penalty: f64) -> Option<Self> {
        if samples.len() < MIN_PROFILES {
            return None;
        }
        let rows: Vec<Vec<f64>> =
            samples.iter().map(|sample| columns.row(sample.occupation, sample.exposure)).collect();
        let scores: Vec<f64> = samples.iter().map(|sample| sample.score).collect();
        let ridge = Ridge::new(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>(), &scores, penalty)?;
        let mut residuals: BTreeMap<String, (f64, f64)> = BTreeMap::new();
        for (sample, row) in samples.iter().zip(&rows) {
            let (count, sum) = residuals.entry(sample.occupation.soc.clone()).or_default();
            *count += 1.0;
            *sum += sample.score - ridge.at(row);
        }
        Some(Self { columns: columns.clone(), ridge, residuals })
    }

    /// Unrounded, 0 to 100: the fit, and what the related occupations' profiles lie above or below theirs.
    pub fn at(&self, occupation: &Occupation, exposure: Option<f64>, related: &RelatedOccupations) -> f64 {
        let (mut sum, mut weights) = (0.0, RELATED_SHRINK);
        for (soc, rank) in related.of(&occupation.soc) {
            let tier = if *rank <= CLOSEST_RANKS {
                0
            } else if *rank <= PRIMARY_RANKS {
                1
            } else {
                2
            };
            let weight = RELATED_WEIGHTS[tier];
            if let Some((count, distance)) = self.residuals.get(soc) {
                sum += weight * distance;
                weights += weight * count;
            }
        }
        (self.ridge.at(&self.columns.row(occupation, exposure)) + sum / weights).clamp(0.0, 100.0)
    }

    /// Points that one standard deviation of each figure adds, and a major group against the mean of all profiles.
    pub fn coefficients(&self) -> Coefficients {
        let (figures, groups) = self.ridge.coefficients.split_at(Figure::ALL.len());
        let figure = |((figure, standard), points): ((Figure, &Standard), &f64)| FigureCoefficient {
            figure,
            mean: standard.mean,
            deviation: standard.deviation,
            points: *points,
        };
        let group = |((name, standard), points): (&(String, Standard), &f64)| GroupCoefficient {
            group: name.clone(),
            points: if standard.deviation > 0.0 { points / standard.deviation } else { 0.0 },
        };
        // A group's indicator is centred, so its mean part stands in the intercept of the plain formula.
        let centred = self.columns.groups.iter().zip(groups).filter(|((_, standard), _)| standard.deviation > 0.0);
        let shift: f64 = centred.map(|((_, standard), points)| points * standard.mean / standard.deviation).sum();
        Coefficients {
            intercept: self.ridge.intercept - shift,
            figures: Figure::ALL.into_iter().zip(&self.columns.figures).zip(figures).map(figure).collect(),
            groups: self.columns.groups.iter().zip(groups).map(group).collect(),
        }
    }
}

/// The fit as one can compute it again: `intercept + Σ points · (figure - mean) / deviation + points of the group`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coefficients {
    pub intercept: f64,
    pub figures: Vec<FigureCoefficient>,
    pub groups: Vec<GroupCoefficient>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureCoefficient {
    pub figure: Figure,
    /// Over the profiles, in the figure's own unit.
    pub mean: f64,
    pub deviation: f64,
    /// Of the score, for one standard deviation.
    pub points: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupCoefficient {
    /// First two digits of the SOC codes.
    pub group: String,
    pub points: f64,
}

/// Pairs of estimate and score of each profile, made without it and all that share its occupation.
pub fn left_out(samples: &[Sample<'_>], related: &RelatedOccupations, penalty: f64) -> Option<Vec<(f64, f64)>> {
    let columns = Columns::of(samples);
    let mut pairs = Vec::with_capacity(samples.len());
    for (at, sample) in samples.iter().enumerate() {
        let soc = &sample.occupation.soc;
        // Profiles of one occupation are left out together, so they have one estimate.
        let twin = samples[..at].iter().position(|other| other.occupation.soc == *soc);
        let estimate = match twin.and_then(|twin| pairs.get(twin)) {
            Some(&(estimate, _)) => estimate,
            None => {
                let rest: Vec<Sample<'_>> =
                    samples.iter().filter(|other| other.occupation.soc != *soc).copied().collect();
                EstimateModel::fit(&rest, &columns, penalty)?.at(sample.occupation, sample.exposure, related)
            }
        };
        pairs.push((estimate, sample.score));
    }
    Some(pairs)
}

impl LeaveOneOut {
    /// None without pairs.
    pub fn of(pairs: &[(f64, f64)]) -> Option<Self> {
        let mut errors: Vec<f64> = pairs.iter().map(|(estimate, score)| (estimate - score).abs()).collect();
        errors.sort_by(f64::total_cmp);
        Some(Self {
            profiles: errors.len() as u32,
            mean: errors.iter().sum::<f64>() / errors.len().max(1) as f64,
            four_in_five: quantile(&errors, RANGE_HOLDS)?,
        })
    }
}

impl RangeRule {
    /// The smallest part, to a thousandth, with which the shown scores of four in five profiles lay in the shown range when
    /// they were left out. None without pairs.
    pub fn of(pairs: &[(f64, f64)]) -> Option<Self> {
        if pairs.is_empty() {
            return None;
        }
        (1..=1000)
            .map(|thousandths| Self { part: f64::from(thousandths) / 1000.0 })
            .find(|rule| rule.holds(pairs) >= RANGE_HOLDS)
    }

    /// Part of the profiles whose shown score lies in the range around their estimate, 0 to 1.
    pub fn holds(self, pairs: &[(f64, f64)]) -> f64 {
        let is_within = |(middle, score): &&(f64, f64)| {
            let (low, high) = self.estimate(*middle).range;
            (low..=high).contains(&Score::shown(*score))
        };
        pairs.iter().filter(is_within).count() as f64 / pairs.len().max(1) as f64
    }

    pub fn estimate(self, middle: f64) -> Estimate {
        let half = self.part * (middle + RANGE_FROM);
        Estimate {
            unrounded: middle,
            score: Score::shown(middle),
            range: (Score::shown((middle - half).max(0.0)), Score::shown(middle + half)),
        }
    }
}

/// Whether a point is shown beside a range.
pub fn has_point([low, high]: [Score; 2]) -> bool {
    high.value().saturating_sub(low.value()) <= WIDEST_WITH_POINT
}

/// The estimate in each edition, from the middle of each edition in date order; none for the middle stands for a week
/// without evidence, in which the last estimate stays.
pub fn history(middles: impl IntoIterator<Item = (Date, Option<f64>)>, rule: RangeRule) -> Vec<EstimatePoint> {
    let mut points: Vec<EstimatePoint> = Vec::new();
    for (edition, middle) in middles {
        let last = points.last().map(|point| point.estimate);
        let Some(estimate) = middle.map(|middle| rule.estimate(middle)).or(last) else { continue };
        let change = last.filter(|_| middle.is_some()).map(|last| estimate.score.change_from(last.score));
        points.push(EstimatePoint { edition, estimate, change });
    }
    points
}

#[cfg(test)]
mod tests;
