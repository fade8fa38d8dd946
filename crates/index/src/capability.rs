//! What AI can do, as levels from 0 to 100 that step up at dated, measured records.

use serde::{Deserialize, Serialize};

use crate::{Date, Slug};

/// One of ten abilities that tasks need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capability {
    Code,
    Agency,
    Reasoning,
    KnowledgeWork,
    Language,
    Vision,
    Voice,
    Media,
    Embodied,
    /// Care, trust, negotiation: has no measure and stays at 0.
    Social,
}

impl Capability {
    pub const ALL: [Self; 10] = [
        Self::Code,
        Self::Agency,
        Self::Reasoning,
        Self::KnowledgeWork,
        Self::Language,
        Self::Vision,
        Self::Voice,
        Self::Media,
        Self::Embodied,
        Self::Social,
    ];

    /// `knowledge_work`, as written in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Agency => "agency",
            Self::Reasoning => "reasoning",
            Self::KnowledgeWork => "knowledge_work",
            Self::Language => "language",
            Self::Vision => "vision",
            Self::Voice => "voice",
            Self::Media => "media",
            Self::Embodied => "embodied",
            Self::Social => "social",
        }
    }

    /// `knowledge work`, as shown to people.
    pub fn label(self) -> &'static str {
        if self == Self::KnowledgeWork { "knowledge work" } else { self.id() }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|capability| capability.id() == id)
    }
}

/// How a measure's figure becomes a level.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Scale {
    /// The figure, in per cent, is the level.
    Percent,
    /// Straight between two anchors, in the measure's unit.
    Linear { zero: f64, hundred: f64 },
    /// Straight in the logarithm between two anchors above 0, in the measure's unit.
    Log { zero: f64, hundred: f64 },
}

impl Scale {
    /// Level, 0 to 100, that a figure stands for.
    pub fn level(self, value: f64) -> f64 {
        let level = match self {
            Self::Percent => value,
            Self::Linear { zero, hundred } => 100.0 * (value - zero) / (hundred - zero),
            Self::Log { zero, hundred } => 100.0 * (value / zero).ln() / (hundred / zero).ln(),
        };
        level.clamp(0.0, 100.0)
    }
}

/// Where a successor takes over from a measure that saturated or was withdrawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Splice {
    pub on: Date,
    /// The successor's own figure on that day, which is made to equal the level reached before it.
    pub baseline: f64,
}

/// A public figure that a capability's level is read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    pub id: Slug,
    pub scale: Scale,
    /// Absent for the first measure of a capability.
    pub splice: Option<Splice>,
}

/// A dated figure of a measure that beat all before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub id: Slug,
    pub measure: Slug,
    pub date: Date,
    pub value: f64,
}

/// A record and the level that it lifted the capability to.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub record: Slug,
    pub date: Date,
    /// 0 to 100.
    pub level: f64,
}

/// The level of one capability over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    steps: Vec<Step>,
}

/// Why records do not make a curve. The publisher adds file and line.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CurveError {
    #[error("names the measure `{measure}`, which this capability does not have")]
    UnknownMeasure { record: Slug, measure: Slug },
    #[error("is dated {date}, before the record that stands above it ({previous})")]
    OutOfOrder { record: Slug, date: Date, previous: Date },
    #[error("gives the level {level:.1}, below the {reached:.1} reached before; a level never falls")]
    Falls { record: Slug, level: f64, reached: f64 },
    #[error("is dated {date}, but its measure takes over only on {on}")]
    BeforeSplice { record: Slug, date: Date, on: Date },
}

impl CurveError {
    pub fn record(&self) -> &Slug {
        match self {
            Self::UnknownMeasure { record, .. }
            | Self::OutOfOrder { record, .. }
            | Self::Falls { record, .. }
            | Self::BeforeSplice { record, .. } => record,
        }
    }
}

impl Curve {
    /// The curve of records in date order, each with one of the measures.
    ///
    /// After a splice the level is `base + (100 - base) · (s(v) - s(baseline)) / (100 - s(baseline))`, where `base` is the
    /// level reached before and `s` the successor's scale: it continues without a jump and reaches 100 where the
    /// successor does.
    pub fn new(measures: &[Measure], records: &[Record]) -> Result<Self, CurveError> {
        let mut steps: Vec<Step> = Vec::with_capacity(records.len());
        for record in records {
            let id = || record.id.clone();
            let measure = measures
                .iter()
                .find(|measure| measure.id == record.measure)
                .ok_or_else(|| CurveError::UnknownMeasure { record: id(), measure: record.measure.clone() })?;
            if let Some(last) = steps.last().filter(|last| record.date < last.date) {
                return Err(CurveError::OutOfOrder { record: id(), date: record.date, previous: last.date });
            }
            let level = match measure.splice {
                None => measure.scale.level(record.value),
                Some(splice) if record.date < splice.on => {
                    return Err(CurveError::BeforeSplice { record: id(), date: record.date, on: splice.on });
                }
                Some(splice) => {
                    let base = steps.iter().rev().find(|step| step.date <= splice.on).map_or(0.0, |step| step.level);
                    let at_splice = measure.scale.level(splice.baseline);
                    let room = (100.0 - at_splice).max(f64::EPSILON);
                    base + (100.0 - base) * (measure.scale.level(record.value) - at_splice) / room
                }
            };
            if let Some(last) = steps.last().filter(|last| level < last.level) {
                return Err(CurveError::Falls { record: id(), level, reached: last.level });
            }
            steps.push(Step { record: id(), date: record.date, level: level.clamp(0.0, 100.0) });
        }
        Ok(Self { steps })
    }

    /// Oldest first; levels never fall.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Level, 0 to 100, at the end of a day. Before the first record it is the first level, because a missing measurement
    /// is no evidence of a change; without any record it is 0.
    pub fn level_at(&self, date: Date) -> f64 {
        let known = self.steps.partition_point(|step| step.date <= date);
        self.steps.get(known.saturating_sub(1)).map_or(0.0, |step| step.level)
    }
}

/// The level of every capability at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Levels([f64; Capability::ALL.len()]);

impl Levels {
    /// 0 to 100.
    pub fn of(&self, capability: Capability) -> f64 {
        self.0[capability as usize]
    }

    pub fn set(&mut self, capability: Capability, level: f64) {
        self.0[capability as usize] = level;
    }

    pub fn raise(&mut self, capability: Capability, level: f64) {
        let held = &mut self.0[capability as usize];
        *held = held.max(level);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        text.parse().expect("a slug")
    }

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    fn record(measure: &str, day: &str, value: f64) -> Record {
        Record { id: slug(&format!("r-{day}")), measure: slug(measure), date: date(day), value }
    }

    fn metr() -> Measure {
        Measure { id: slug("metr"), scale: Scale::Log { zero: 1.0, hundred: 10_000.0 }, splice: None }
    }

    fn labor() -> Measure {
        let splice = Splice { on: date("2026-02-05"), baseline: 4.17 };
        Measure { id: slug("labor"), scale: Scale::Percent, splice: Some(splice) }
    }

    #[test]
    fn metr_time_horizons_give_the_levels_that_the_method_states() {
        let scale = metr().scale;
        for (minutes, level) in [(3.98743, 15.0), (38.83159, 40.0), (718.80683, 71.0), (1.0, 0.0), (10_000.0, 100.0)] {
            assert!((scale.level(minutes) - level).abs() < 0.5, "{minutes}: {}", scale.level(minutes));
        }
    }

    #[test]
    fn a_successor_continues_without_a_jump_and_ends_at_100() {
        let records = [
            record("metr", "2026-02-05", 718.8),
            record("labor", "2026-03-01", 4.17),
            record("labor", "2026-06-09", 16.1),
            record("labor", "2027-01-01", 100.0),
        ];
        let curve = Curve::new(&[metr(), labor()], &records).expect("a curve");
        let levels: Vec<f64> = curve.steps().iter().map(|step| step.level).collect();
        assert!((levels[0] - levels[1]).abs() < 1e-9);
        assert!(levels[2] > levels[1] && levels[2] < 80.0);
        assert!((levels[3] - 100.0).abs() < 1e-9);
    }

    #[test]
    fn a_level_is_a_step_that_holds_before_the_first_record() {
        let curve = Curve::new(&[metr()], &[record("metr", "2024-12-05", 38.8), record("metr", "2025-02-24", 60.4)])
            .expect("a curve");
        assert_eq!(curve.level_at(date("2020-01-01")), curve.steps()[0].level);
        assert_eq!(curve.level_at(date("2025-02-23")), curve.steps()[0].level);
        assert_eq!(curve.level_at(date("2025-02-24")), curve.steps()[1].level);
        assert_eq!(Curve::default().level_at(date("2025-02-24")), 0.0);
    }

    #[test]
    fn records_that_fall_or_stand_out_of_order_are_refused() {
        let falls = Curve::new(&[metr()], &[record("metr", "2025-01-01", 60.0), record("metr", "2025-02-01", 50.0)]);
        assert!(matches!(falls, Err(CurveError::Falls { .. })));
        let disorder = Curve::new(&[metr()], &[record("metr", "2025-02-01", 50.0), record("metr", "2025-01-01", 60.0)]);
        assert!(matches!(disorder, Err(CurveError::OutOfOrder { .. })));
        assert!(matches!(
            Curve::new(&[metr()], &[record("x", "2025-02-01", 1.0)]),
            Err(CurveError::UnknownMeasure { .. })
        ));
        assert!(matches!(
            Curve::new(&[labor()], &[record("labor", "2025-02-01", 5.0)]),
            Err(CurveError::BeforeSplice { .. })
        ));
    }
}
