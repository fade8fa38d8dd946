//! Dated, sourced facts, and the evidence that they add up to in the order in which it arrived.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::capability::{Curve, Levels};
use crate::{Capability, Date, HoldTag, Job, Slug, Task};

/// Largest shift of a hold by one event, either way.
pub const MAX_SHIFT: f64 = 0.03;
/// Largest sum of shifts per tag that may reach one task of a job, either way.
pub const MAX_SHIFT_SUM: f64 = 0.15;

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// What AI can do rose, by a measured record.
    Capability,
    /// Somebody uses it at scale.
    Adoption,
    /// It failed, or was shown not to do what was claimed.
    Limit,
    /// A law, a ruling or a contract.
    Regulation,
    /// More or less of the work is wanted from people.
    Demand,
}

impl EventKind {
    pub const ALL: [Self; 5] = [Self::Capability, Self::Adoption, Self::Limit, Self::Regulation, Self::Demand];

    pub fn id(self) -> &'static str {
        match self {
            Self::Capability => "capability",
            Self::Adoption => "adoption",
            Self::Limit => "limit",
            Self::Regulation => "regulation",
            Self::Demand => "demand",
        }
    }
}

/// A dated, sourced fact; its words live in the documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub id: Slug,
    /// The day from which it counts.
    pub counts_from: Date,
    pub kind: EventKind,
    /// The records that this event is the news of; empty unless `kind` is `Capability`.
    pub records: Vec<Slug>,
    pub shifts: Vec<Shift>,
}

/// An editorial judgement that an event makes people keep more (or less) of some tasks. It names each of them: what a whole
/// industry has in common is never a task.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    pub tag: HoldTag,
    /// Added to the hold; at most [`MAX_SHIFT`] either way.
    pub by: f64,
    /// Ids of tasks, by job.
    pub touches: BTreeMap<Slug, Vec<Slug>>,
}

impl Shift {
    pub fn reaches(&self, job: &Job) -> bool {
        self.touches.contains_key(&job.slug)
    }

    fn touches(&self, job: &Job, task: &Task) -> bool {
        self.touches.get(&job.slug).is_some_and(|tasks| tasks.contains(&task.id))
    }
}

/// What a part of a change is put down to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    Event(Slug),
    /// A record that no event tells of.
    Record(Slug),
}

/// One event, or one record without an event, and all that it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub date: Date,
    pub cause: Cause,
    pub raises: Vec<(Capability, f64)>,
    pub shifts: Vec<Shift>,
}

/// All capability curves and all events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    curves: BTreeMap<Capability, Curve>,
    evidence: Vec<Evidence>,
}

impl Ledger {
    /// Evidence is put in date order; on one day, events come before records and otherwise keep the order given.
    pub fn new(curves: BTreeMap<Capability, Curve>, events: &[Event]) -> Self {
        let mut evidence: Vec<Evidence> = Vec::new();
        let mut told: BTreeMap<&Slug, usize> = BTreeMap::new();
        for event in events {
            told.extend(event.records.iter().map(|record| (record, evidence.len())));
            let cause = Cause::Event(event.id.clone());
            evidence.push(Evidence {
                date: event.counts_from,
                cause,
                raises: Vec::new(),
                shifts: event.shifts.clone(),
            });
        }
        for (&capability, curve) in &curves {
            for step in curve.steps() {
                let raise = (capability, step.level);
                match told.get(&step.record) {
                    Some(&event) => evidence[event].raises.push(raise),
                    None => {
                        let cause = Cause::Record(step.record.clone());
                        evidence.push(Evidence { date: step.date, cause, raises: vec![raise], shifts: Vec::new() });
                    }
                }
            }
        }
        evidence.sort_by_key(|item| item.date);
        Self { curves, evidence }
    }

    pub fn curve(&self, capability: Capability) -> Option<&Curve> {
        self.curves.get(&capability)
    }

    /// Oldest first.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The day of the newest evidence; none in an empty ledger.
    pub fn last_evidence_on(&self) -> Option<Date> {
        self.evidence.last().map(|item| item.date)
    }

    /// Evidence dated after `after`, up to and including `until`.
    pub fn evidence_between(&self, after: Date, until: Date) -> &[Evidence] {
        let from = self.evidence.partition_point(|item| item.date <= after);
        let to = self.evidence.partition_point(|item| item.date <= until);
        &self.evidence[from..to.max(from)]
    }

    /// The level of every capability when all evidence up to and including `date` is in.
    pub fn levels_at(&self, date: Date) -> Levels {
        let mut levels = Levels::default();
        for (&capability, curve) in &self.curves {
            levels.set(capability, curve.level_at(Date::MIN));
        }
        let known = self.evidence.partition_point(|item| item.date <= date);
        for (capability, level) in self.evidence[..known].iter().flat_map(|item| &item.raises) {
            levels.raise(*capability, *level);
        }
        levels
    }

    /// The hold shifts that have reached a job when all evidence up to and including `date` is in.
    pub fn shifts_at(&self, job: &Job, date: Date) -> HoldShifts {
        let mut shifts = HoldShifts::default();
        let known = self.evidence.partition_point(|item| item.date <= date);
        for shift in self.evidence[..known].iter().flat_map(|item| &item.shifts) {
            shifts.add(job, shift);
        }
        shifts
    }
}

/// The sum of the shifts that touch each task of one job, by tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HoldShifts(Vec<[f64; HoldTag::ALL.len()]>);

impl HoldShifts {
    /// For the task at a place in its job, between minus and plus [`MAX_SHIFT_SUM`].
    pub fn of(&self, task: usize, tag: HoldTag) -> f64 {
        self.0.get(task).map_or(0.0, |sums| sums[tag as usize].clamp(-MAX_SHIFT_SUM, MAX_SHIFT_SUM))
    }

    /// Adds a shift to the tasks of the job that it touches.
    pub fn add(&mut self, job: &Job, shift: &Shift) {
        if !shift.reaches(job) {
            return;
        }
        self.0.resize(job.tasks.len(), Default::default());
        for (sums, task) in self.0.iter_mut().zip(&job.tasks) {
            if shift.touches(job, task) {
                sums[shift.tag as usize] += shift.by;
            }
        }
    }

    /// Sets the sum of one tag for every task of a job.
    pub fn set(&mut self, job: &Job, tag: HoldTag, sum: f64) {
        self.0.resize(job.tasks.len(), Default::default());
        for sums in &mut self.0 {
            sums[tag as usize] = sum;
        }
    }
}
