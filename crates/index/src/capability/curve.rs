//! A capability's level over time, from the figures of its yardsticks in the order in which they became public.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::yardstick::{Link, Speech};
use crate::{Date, Slug};

/// Points of a level that a figure has to add; less does not show, and is no news.
const LEAST_RISE: f64 = 0.05;

/// The two abilities between which a level runs from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbilityScale {
    pub low: f64,
    /// Above `low`.
    pub high: f64,
}

impl AbilityScale {
    /// 0 to 100.
    pub fn level(self, ability: f64) -> f64 {
        (100.0 * (ability - self.low) / (self.high - self.low)).clamp(0.0, 100.0)
    }

    /// The ability at a level: the inverse of [`AbilityScale::level`] between the two ends.
    pub fn ability(self, level: f64) -> f64 {
        self.low + (self.high - self.low) * level / 100.0
    }
}

/// A public measure of a capability.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    pub id: Slug,
    /// None while it waits to be joined to the others: its figures are listed and say nothing yet.
    pub link: Option<Link>,
}

/// A figure of one system on one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub id: Slug,
    pub measure: Slug,
    /// The same name for the same system on every measure.
    pub system: String,
    pub value: f64,
    /// The day from which it counts: that on which it was public.
    pub counts_from: Date,
    /// Why it counts for nothing, whatever it says.
    pub barred: Option<Verdict>,
}

/// What became of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It took the best system's ability higher.
    Raised,
    /// It counts, and another system was as able already.
    NotTheBest,
    /// Over 90 per cent: a worn-out yardstick.
    WornOut,
    /// Under 10 per cent: a yardstick too hard to tell systems apart.
    TooHard,
    /// Its measure is not joined to the others.
    Waits,
    /// Somebody quoting it was seen, and nobody who names where it was first published.
    SecondHand,
    /// Of a system that the public cannot use.
    Restricted,
}

impl Verdict {
    /// Whether what it stands on may move a score: also where another system was as able already.
    pub fn counts(self) -> bool {
        matches!(self, Self::Raised | Self::NotTheBest)
    }

    /// `second-hand`, in a list of what was seen and what became of it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Raised => "raised the level",
            Self::NotTheBest => "counted, raised nothing",
            Self::WornOut => "worn-out yardstick",
            Self::TooHard => "yardstick too hard",
            Self::Waits => "yardstick not joined yet",
            Self::SecondHand => "second-hand",
            Self::Restricted => "restricted system",
        }
    }
}

/// A figure, what it says, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub record: Slug,
    /// The ability that the figure alone stands for; none where it says nothing.
    pub ability: Option<f64>,
    pub verdict: Verdict,
}

/// A figure that raised the capability, and the level from then on.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub record: Slug,
    pub date: Date,
    /// Of the best publicly usable system so far, on the capability's scale.
    pub ability: f64,
    /// 0 to 100.
    pub level: f64,
}

/// The level of one capability over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    steps: Vec<Step>,
    readings: Vec<Reading>,
}

/// Why records do not make a curve. The publisher adds file and line.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CurveError {
    #[error("names the measure `{measure}`, which this capability does not have")]
    UnknownMeasure { record: Slug, measure: Slug },
    #[error("counts from {date}, before the record that stands above it ({previous})")]
    OutOfOrder { record: Slug, date: Date, previous: Date },
}

impl CurveError {
    pub fn record(&self) -> &Slug {
        match self {
            Self::UnknownMeasure { record, .. } | Self::OutOfOrder { record, .. } => record,
        }
    }
}

impl Curve {
    /// The curve of records in the order of the days from which they count.
    ///
    /// A system's ability is the mean of what its speaking measures say so far, on each its best figure; the capability's is
    /// that of the best system so far, and never falls.
    ///
    /// # Errors
    /// The first record that names an unknown measure or stands out of order.
    pub fn new(scale: AbilityScale, measures: &[Measure], records: &[Record]) -> Result<Self, CurveError> {
        let mut curve = Self { steps: Vec::new(), readings: Vec::with_capacity(records.len()) };
        let mut heard: BTreeMap<&str, BTreeMap<&Slug, f64>> = BTreeMap::new();
        let mut last: Option<Date> = None;
        for record in records {
            let id = || record.id.clone();
            let measure = measures
                .iter()
                .find(|measure| measure.id == record.measure)
                .ok_or_else(|| CurveError::UnknownMeasure { record: id(), measure: record.measure.clone() })?;
            if let Some(previous) = last.filter(|last| record.counts_from < *last) {
                return Err(CurveError::OutOfOrder { record: id(), date: record.counts_from, previous });
            }
            last = Some(record.counts_from);
            let speech = measure.link.map(|link| link.hear(record.value));
            let ability = match speech {
                Some(Speech::Says(ability)) => Some(ability),
                _ => None,
            };
            let verdict = match (record.barred, speech, ability) {
                (Some(barred), ..) => barred,
                (_, None, _) => Verdict::Waits,
                (_, Some(Speech::TooHard), _) => Verdict::TooHard,
                (_, Some(Speech::WornOut), _) => Verdict::WornOut,
                (_, Some(Speech::Says(says)), _) => {
                    let said = heard.entry(record.system.as_str()).or_default();
                    said.entry(&record.measure).and_modify(|held| *held = held.max(says)).or_insert(says);
                    let mean = said.values().sum::<f64>() / said.len() as f64;
                    let level = scale.level(mean);
                    if curve.steps.last().is_none_or(|best| level - best.level >= LEAST_RISE) {
                        curve.steps.push(Step { record: id(), date: record.counts_from, ability: mean, level });
                        Verdict::Raised
                    } else {
                        Verdict::NotTheBest
                    }
                }
            };
            curve.readings.push(Reading { record: id(), ability, verdict });
        }
        Ok(curve)
    }

    /// Oldest first; levels never fall.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// One for each record, in the same order.
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// Level, 0 to 100, at the end of a day. Before the first day with a step it is the level of that day, because a missing
    /// measurement is no evidence of a change; without any step it is 0.
    pub fn level_at(&self, date: Date) -> f64 {
        self.step_at(date).map_or(0.0, |step| step.level)
    }

    /// The step that holds at the end of a day; before the first day with one, the last of that day.
    pub fn step_at(&self, date: Date) -> Option<&Step> {
        let date = date.max(self.steps.first()?.date);
        let known = self.steps.partition_point(|step| step.date <= date);
        self.steps.get(known.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALE: AbilityScale = AbilityScale { low: 110.0, high: 180.0 };

    fn slug(text: &str) -> Slug {
        text.parse().expect("a slug")
    }

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    fn record(measure: &str, system: &str, day: &str, value: f64) -> Record {
        Record {
            id: slug(&format!("{measure}-{system}-{day}")),
            measure: slug(measure),
            system: system.to_owned(),
            value,
            counts_from: date(day),
            barred: None,
        }
    }

    fn measures() -> Vec<Measure> {
        let logistic = |difficulty| Some(Link::Logistic { difficulty, slope: 0.1, chance: 0.0 });
        vec![
            Measure { id: slug("easy"), link: logistic(140.0) },
            Measure { id: slug("hard"), link: logistic(160.0) },
            Measure { id: slug("new"), link: None },
        ]
    }

    fn verdicts(curve: &Curve) -> Vec<Verdict> {
        curve.readings().iter().map(|reading| reading.verdict).collect()
    }

    #[test]
    fn a_worn_out_yardstick_falls_silent_and_the_next_one_goes_on() {
        let records = [
            record("easy", "a", "2025-01-01", 50.0),
            record("easy", "b", "2025-02-01", 95.0),
            record("hard", "b", "2025-02-01", 5.0),
            record("hard", "c", "2025-03-01", 50.0),
            record("new", "c", "2025-03-01", 50.0),
        ];
        let curve = Curve::new(SCALE, &measures(), &records).expect("a curve");
        let expected = [Verdict::Raised, Verdict::WornOut, Verdict::TooHard, Verdict::Raised, Verdict::Waits];
        assert_eq!(verdicts(&curve), expected);
        let abilities: Vec<f64> = curve.steps().iter().map(|step| step.ability).collect();
        assert_eq!(abilities, [140.0, 160.0]);
        assert!((curve.steps()[1].level - 100.0 * 50.0 / 70.0).abs() < 1e-9);
    }

    #[test]
    fn a_systems_ability_is_the_mean_of_what_its_measures_say() {
        let records = [
            record("hard", "a", "2025-01-01", 50.0),
            record("easy", "a", "2025-01-02", 50.0),
            record("hard", "b", "2025-01-03", 40.0),
        ];
        let curve = Curve::new(SCALE, &measures(), &records).expect("a curve");
        // The second measure halves what the first one said of the system; the level that was reached stays.
        assert_eq!(verdicts(&curve), [Verdict::Raised, Verdict::NotTheBest, Verdict::NotTheBest]);
        assert_eq!(curve.steps().len(), 1);
    }

    #[test]
    fn what_is_second_hand_or_restricted_says_nothing_whatever_it_says() {
        for barred in [Verdict::SecondHand, Verdict::Restricted] {
            let quoted = Record { barred: Some(barred), ..record("hard", "b", "2025-02-01", 89.0) };
            let curve =
                Curve::new(SCALE, &measures(), &[record("easy", "a", "2025-01-01", 50.0), quoted]).expect("a curve");
            assert_eq!(verdicts(&curve), [Verdict::Raised, barred]);
            assert_eq!(curve.steps().len(), 1);
            assert!(curve.readings()[1].ability.is_some());
        }
    }

    #[test]
    fn a_level_is_a_step_that_holds_before_the_first_record() {
        let records = [
            record("easy", "a", "2024-12-05", 30.0),
            record("easy", "b", "2024-12-05", 40.0),
            record("easy", "c", "2025-02-24", 60.0),
        ];
        let curve = Curve::new(SCALE, &measures(), &records).expect("a curve");
        // Of several figures on the first day the best one holds, in whatever order they stand.
        assert_eq!(curve.level_at(date("2020-01-01")), curve.steps()[1].level);
        assert_eq!(curve.level_at(date("2025-02-23")), curve.steps()[1].level);
        assert_eq!(curve.level_at(date("2025-02-24")), curve.steps()[2].level);
        assert_eq!(Curve::default().level_at(date("2025-02-24")), 0.0);
    }

    #[test]
    fn records_out_of_order_or_of_unknown_measures_are_refused() {
        let disorder = [record("easy", "a", "2025-02-01", 50.0), record("easy", "b", "2025-01-01", 60.0)];
        assert!(matches!(Curve::new(SCALE, &measures(), &disorder), Err(CurveError::OutOfOrder { .. })));
        let unknown = [record("x", "a", "2025-02-01", 1.0)];
        assert!(matches!(Curve::new(SCALE, &measures(), &unknown), Err(CurveError::UnknownMeasure { .. })));
    }
}
