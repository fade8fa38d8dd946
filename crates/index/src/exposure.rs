//! *Exposure now*: the research measure of an occupation, from published figures and a stated choice of benchmarks.
//!
//! `R(o,t) = 100 · H(o) · (e1(o) · g(t) + e2(o) · a(t))`, where `e1` and `e2` are the shares of tasks that a language
//! model could halve alone and with software (Eloundou et al.), `g` and `a` the success that Epoch AI's curves give the
//! best model of the day on GDPval and APEX-Agents, and `H = 1 - (theta - theta_min)` the discount for complementarity
//! (Pizzinelli et al.). It holds no judgement of ours about a job, and it is no forecast of employment.

use crate::documents::{ExposureDocument, ExposurePoint};
use crate::evidence::{Occupation, TaskShares};
use crate::orderly::Orderly;
use crate::statistics::percentile;
use crate::{Band, Date, Score};

/// A model that raised the frontier of the Epoch Capabilities Index.
#[derive(Clone, Debug, PartialEq)]
pub struct CapabilityIndexPoint {
    pub date: Date,
    pub model: String,
    /// Points of the index; about 109 in early 2023 and 162 in July 2026.
    pub index: f64,
}

/// Epoch AI's fitted curve of a benchmark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BenchmarkCurve {
    /// Points of the index at which half of the benchmark is solved.
    pub difficulty: f64,
    /// Per point of the index, above 0.
    pub slope: f64,
}

impl BenchmarkCurve {
    /// Success, 0 to 1: `1 / (1 + e^(-slope · (index - difficulty)))`.
    pub fn success(&self, index: f64) -> f64 {
        1.0 / (1.0 + (-self.slope * (index - self.difficulty)).exp())
    }
}

/// Which benchmark stands for which way of working; the choice is ours, and the band shows what others would give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BenchmarkCurves {
    /// GDPval, for tasks that the model does alone.
    pub assisted: BenchmarkCurve,
    /// APEX-Agents, for tasks that take software.
    pub with_software: BenchmarkCurve,
    /// Remote Labor Index, in place of `with_software` at the low end.
    pub with_software_low: BenchmarkCurve,
    /// SWE-bench Verified, in place of `assisted` at the high end.
    pub assisted_high: BenchmarkCurve,
    /// TheAgentCompany, in place of `with_software` at the high end.
    pub with_software_high: BenchmarkCurve,
}

/// Exposure of one occupation on one day, each figure 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exposure {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// All that exposure takes beside the occupation.
#[derive(Clone, Debug, PartialEq)]
pub struct ExposureModel {
    frontier: Vec<CapabilityIndexPoint>,
    curves: BenchmarkCurves,
    theta_min: f64,
}

impl ExposureModel {
    /// Rows of the index that are not above all before them add nothing and are dropped. None without a row of the index
    /// or without an occupation that has the figures.
    pub fn new(
        mut index: Vec<CapabilityIndexPoint>,
        curves: BenchmarkCurves,
        occupations: &[Occupation],
    ) -> Option<Self> {
        index.order_by_key(|point| point.date);
        let mut frontier: Vec<CapabilityIndexPoint> = Vec::with_capacity(index.len());
        for point in index {
            if frontier.last().is_none_or(|best| point.index > best.index) {
                frontier.push(point);
            }
        }
        let thetas = occupations.iter().filter_map(|occupation| Some(occupation.tasks?.theta));
        let theta_min = thetas.min_by(f64::total_cmp)?;
        (!frontier.is_empty()).then_some(Self { frontier, curves, theta_min })
    }

    /// Oldest first, rising.
    pub fn frontier(&self) -> &[CapabilityIndexPoint] {
        &self.frontier
    }

    /// The best model's index on a day; before the first row it is the first.
    fn index_at(&self, date: Date) -> f64 {
        let known = self.frontier.partition_point(|point| point.date <= date);
        self.frontier[known.saturating_sub(1)].index
    }

    /// None where the occupation lacks the figures.
    pub fn at(&self, occupation: &Occupation, date: Date) -> Option<Exposure> {
        occupation.tasks.map(|tasks| self.with_index(tasks, self.index_at(date)))
    }

    fn with_index(&self, tasks: TaskShares, index: f64) -> Exposure {
        let kept = 1.0 - (tasks.theta - self.theta_min);
        let exposure = |alone: &BenchmarkCurve, with_software: &BenchmarkCurve| {
            let done = tasks.llm_alone * alone.success(index) + tasks.llm_with_software * with_software.success(index);
            (100.0 * kept * done).clamp(0.0, 100.0)
        };
        let curves = &self.curves;
        Exposure {
            value: exposure(&curves.assisted, &curves.with_software),
            low: exposure(&curves.assisted, &curves.with_software_low),
            high: exposure(&curves.assisted_high, &curves.with_software_high),
        }
    }

    /// The value from each day on which it changed, to a tenth, up to and including `until`; oldest first.
    pub fn trend(&self, occupation: &Occupation, until: Date) -> Vec<ExposurePoint> {
        let Some(tasks) = occupation.tasks else { return Vec::new() };
        let mut points: Vec<ExposurePoint> = Vec::new();
        for step in self.frontier.iter().filter(|step| step.date <= until) {
            let value = tenth(self.with_index(tasks, step.index).value);
            if points.last().is_none_or(|last| last.value != value) {
                points.push(ExposurePoint { date: step.date, value });
            }
        }
        points
    }

    /// Exposure as the page shows it; `all` are the values of all occupations on that day.
    pub fn document(&self, occupation: &Occupation, date: Date, all: &[f64]) -> Option<ExposureDocument> {
        let exposure = self.at(occupation, date)?;
        Some(ExposureDocument {
            value: tenth(exposure.value),
            low: tenth(exposure.low),
            high: tenth(exposure.high),
            band: Band::of(Score::shown(exposure.value)),
            percentile: tenth(percentile(exposure.value, all)?),
            trend: self.trend(occupation, date),
        })
    }
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
