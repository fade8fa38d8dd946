//! The figures of a job that a list can be narrowed by to a range, and what a visitor can choose at once.

use super::Span;
use crate::documents::JobRow;
use crate::figure::short;

/// A range that can be chosen at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub range: Span,
    pub label: &'static str,
}

impl Step {
    const fn up_to(high: f64, label: &'static str) -> Self {
        Self { range: Span { low: None, high: Some(high) }, label }
    }

    const fn from(low: f64, label: &'static str) -> Self {
        Self { range: Span { low: Some(low), high: None }, label }
    }

    const fn between(low: f64, high: f64, label: &'static str) -> Self {
        Self { range: Span { low: Some(low), high: Some(high) }, label }
    }
}

const PAY: [Step; 5] = [
    Step::up_to(39_999.0, "under $40,000"),
    Step::between(40_000.0, 59_999.0, "$40,000 to $59,999"),
    Step::between(60_000.0, 89_999.0, "$60,000 to $89,999"),
    Step::between(90_000.0, 129_999.0, "$90,000 to $129,999"),
    Step::from(130_000.0, "$130,000 and more"),
];

const GROWTH: [Step; 4] = [
    Step::up_to(-0.1, "shrinking"),
    Step::between(0.0, 3.0, "0 to 3%, slower than all jobs"),
    Step::between(3.1, 6.9, "3.1 to 6.9%"),
    Step::from(7.0, "7% and more"),
];

const TRAINING: [Step; 5] = [
    Step::between(1.0, 1.99, "1, little or none"),
    Step::between(2.0, 2.99, "2, some"),
    Step::between(3.0, 3.99, "3, medium"),
    Step::between(4.0, 4.99, "4, considerable"),
    Step::between(5.0, 5.0, "5, extensive"),
];

const WORKERS: [Step; 4] = [
    Step::up_to(9_999.0, "under 10,000"),
    Step::between(10_000.0, 99_999.0, "10,000 to 99,999"),
    Step::between(100_000.0, 999_999.0, "100,000 to 999,999"),
    Step::from(1_000_000.0, "1 million and more"),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobFigure {
    /// US median annual pay in dollars.
    Pay,
    /// Projected US employment growth 2024-34, per cent.
    Growth,
    /// O*NET's job zone, 1 to 5.
    Training,
    /// US jobs of the main occupation.
    Workers,
}

impl JobFigure {
    pub const ALL: [Self; 4] = [Self::Pay, Self::Growth, Self::Training, Self::Workers];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Growth => "growth",
            Self::Training => "training",
            Self::Workers => "workers",
        }
    }

    pub fn of(self, row: &JobRow) -> Option<f64> {
        match self {
            Self::Pay => row.pay.map(f64::from),
            Self::Growth => row.growth,
            Self::Training => row.job_zone,
            Self::Workers => row.workers.map(f64::from),
        }
    }

    /// Ranges that hold each figure once, the lowest first. Pay is split near the fifths of all jobs, growth at none and at
    /// the 3.1% of all US jobs together, training by job zone, workers by tens.
    pub fn steps(self) -> &'static [Step] {
        match self {
            Self::Pay => &PAY,
            Self::Growth => &GROWTH,
            Self::Training => &TRAINING,
            Self::Workers => &WORKERS,
        }
    }

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Pay => "Pay",
            Self::Growth => "Growth",
            Self::Training => "Training",
            Self::Workers => "Workers",
        }
    }

    /// A range in words, for example "$40,000 to $59,999".
    pub fn told(self, range: Span) -> String {
        if let Some(step) = self.steps().iter().find(|step| step.range == range) {
            return step.label.to_owned();
        }
        let figure = |value: f64| match self {
            Self::Pay => format!("${}", short(value, 2)),
            Self::Growth => format!("{}%", short(value, 2)),
            Self::Training | Self::Workers => short(value, 2),
        };
        match (range.low.map(figure), range.high.map(figure)) {
            (Some(low), Some(high)) if low == high => low,
            (Some(low), Some(high)) => format!("{low} to {high}"),
            (Some(low), None) => format!("{low} and more"),
            (None, Some(high)) => format!("up to {high}"),
            (None, None) => "any".to_owned(),
        }
    }

    pub(super) fn hint(self) -> &'static str {
        match self {
            Self::Pay => "Pay is a range in dollars a year, such as 40000..60000; one end may be left open.",
            Self::Growth => "Growth is a range in per cent, such as 0..5 or ..-3; one end may be left open.",
            Self::Training => "Training is a range of job zones from 1 to 5, such as 1..3; one end may be left open.",
            Self::Workers => "Workers is a range of their number, such as 10000..50000; one end may be left open.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_figure_has_one_step() {
        for (figure, values) in [
            (JobFigure::Pay, [0.0, 39_999.0, 40_000.0, 129_999.0, 5e5]),
            (JobFigure::Growth, [-36.1, -0.1, 0.0, 3.1, 49.9]),
            (JobFigure::Training, [1.0, 2.25, 3.67, 4.75, 5.0]),
            (JobFigure::Workers, [220.0, 9_999.0, 10_000.0, 999_999.0, 4e6]),
        ] {
            for value in values {
                let steps = figure.steps().iter().filter(|step| step.range.has(Some(value)));
                assert_eq!(steps.count(), 1, "{figure:?} {value}");
            }
        }
    }

    #[test]
    fn a_range_is_told_in_words() {
        for (figure, range, told) in [
            (JobFigure::Pay, "..39999", "under $40,000"),
            (JobFigure::Pay, "45000..", "$45,000 and more"),
            (JobFigure::Growth, "-5..2.5", "-5% to 2.5%"),
            (JobFigure::Training, "1..3", "1 to 3"),
            (JobFigure::Training, "2..2", "2"),
            (JobFigure::Workers, "..5000", "up to 5,000"),
        ] {
            assert_eq!(range.parse().map(|range| figure.told(range)).as_deref(), Ok(told));
        }
    }
}
