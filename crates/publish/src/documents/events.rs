//! The ledger in words: its events, and the records that no event tells of.

use std::collections::{BTreeMap, BTreeSet};

use index::capability::{Reading, Verdict};
use index::documents::{EventDocument, FigureSource, JudgementDocument, RaiseDocument, SeenSince};
use index::editions::edition_of;
use index::explain::Week;
use index::figure::short;
use index::ledger::{Cause, EventKind};
use index::{Capability, Date, Job, Slug};

use super::rounding::to_tenth;
use crate::content::{self, CapabilityText, Content, EventText, MeasureText, RecordText, ShiftText};

pub struct EventTexts {
    /// By id.
    pub by_id: BTreeMap<Slug, EventDocument>,
    /// The capabilities of the records that a document tells of.
    capabilities: BTreeMap<Slug, BTreeSet<Capability>>,
    weeks: BTreeMap<Date, Week>,
}

impl EventTexts {
    pub fn of(content: &Content) -> Self {
        let told: BTreeSet<&Slug> =
            content.events.iter().flat_map(|event| &event.records).map(|record| &record.value).collect();
        let untold = content.capabilities.iter().flat_map(|capability| {
            let told = &told;
            let records = capability.records.iter().zip(capability.curve.readings());
            let records = records.filter(move |(record, _)| !told.contains(&record.record.id));
            records.filter_map(move |(record, reading)| record_document(capability, record, reading.verdict))
        });
        let documents = content.events.iter().map(|event| event_document(event, content)).chain(untold);
        let mut by_id: BTreeMap<Slug, EventDocument> =
            documents.map(|document| (document.id.clone(), document)).collect();
        for (id, raises) in raises(content) {
            if let Some(document) = by_id.get_mut(&id) {
                // Its own words may be second-hand; what raised the level is the record, which has a source of its own.
                document.uncounted = None;
                document.raises = raises;
            }
        }
        let mut weeks: BTreeMap<Date, Week> = BTreeMap::new();
        for document in by_id.values() {
            let week = weeks.entry(edition_of(document.counts_from())).or_default();
            if document.counts() { week.counted += 1 } else { week.uncounted += 1 }
        }
        Self { by_id, capabilities: capabilities(content), weeks }
    }

    pub fn newest_first(&self) -> Vec<EventDocument> {
        let mut events = self.in_date_order(self.by_id.keys());
        events.reverse();
        events
    }

    /// The documents of some ids, oldest first; on one day by id.
    pub fn in_date_order<'a>(&self, ids: impl IntoIterator<Item = &'a Slug>) -> Vec<EventDocument> {
        let ids: BTreeSet<&Slug> = ids.into_iter().collect();
        let mut events: Vec<EventDocument> = ids.into_iter().filter_map(|id| self.by_id.get(id).cloned()).collect();
        events.sort_by_key(EventDocument::counts_from);
        events
    }

    /// Figures of a text with the sources of their events. Checked content names no event that is not there.
    pub fn figure_sources(&self, sources: &[content::FigureSource]) -> Vec<FigureSource> {
        let document = |text: &content::FigureSource| {
            let event = self.by_id.get(&text.event.value)?;
            Some(FigureSource {
                figure: text.figure.value.clone(),
                event: event.id.clone(),
                source: event.source.clone(),
            })
        };
        sources.iter().filter_map(document).collect()
    }

    /// What the ledger saw between an edition and the one before.
    pub fn week(&self, edition: Date) -> Week {
        self.weeks.get(&edition).copied().unwrap_or_default()
    }

    /// What was seen and not counted from the week of the newest evidence that counts on, of what concerns a job.
    pub fn seen_since(&self, job: &Job, newest: Date) -> Option<SeenSince> {
        let entered = || self.by_id.values().filter(|event| edition_of(event.counts_from()) <= newest);
        let since = entered().filter(|event| event.counts()).map(|event| edition_of(event.counts_from())).max()?;
        let mut uncounted: BTreeMap<Verdict, u32> = BTreeMap::new();
        let later = entered().filter(|event| edition_of(event.counts_from()) >= since && !event.counts());
        for verdict in later.filter(|event| self.concerns(event, job)).filter_map(|event| event.uncounted) {
            *uncounted.entry(verdict).or_default() += 1;
        }
        Some(SeenSince { since, uncounted: uncounted.into_iter().collect() })
    }

    fn concerns(&self, event: &EventDocument, job: &Job) -> bool {
        match self.capabilities.get(&event.id) {
            Some(capabilities) => job.tasks.iter().flat_map(|task| &task.needs).any(|need| capabilities.contains(need)),
            None => event.industries.contains(&job.industry),
        }
    }

    /// What entered an edition, oldest first.
    pub fn of_edition(&self, edition: Date) -> Vec<EventDocument> {
        let ids = self.by_id.iter().filter(|(_, event)| edition_of(event.counts_from()) == edition).map(|(id, _)| id);
        self.in_date_order(ids)
    }
}

pub fn cause_id(cause: &Cause) -> &Slug {
    match cause {
        Cause::Event(id) | Cause::Record(id) => id,
    }
}

/// The capabilities that records belong to, by the id of the document that tells of them.
fn capabilities(content: &Content) -> BTreeMap<Slug, BTreeSet<Capability>> {
    let told = told_by(content);
    let mut found: BTreeMap<Slug, BTreeSet<Capability>> = BTreeMap::new();
    for capability in &content.capabilities {
        for record in &capability.records {
            let id = told.get(&record.record.id).copied().unwrap_or(&record.record.id);
            found.entry(id.clone()).or_default().insert(capability.capability.value);
        }
    }
    found
}

/// The event that tells of a record, by the record's id.
fn told_by(content: &Content) -> BTreeMap<&Slug, &Slug> {
    let told = content.events.iter().flat_map(|event| event.records.iter().map(move |record| (event, record)));
    told.map(|(event, record)| (&record.value, &event.id.value)).collect()
}

/// Why an event may move nothing. One that tells of records counts where one of them does, whatever is said of the event.
fn uncounted(event: &EventText, content: &Content) -> Option<Verdict> {
    let tells = |reading: &&Reading| event.records.iter().any(|record| record.value == reading.record);
    let readings = content.capabilities.iter().flat_map(|capability| capability.curve.readings());
    let verdicts: Vec<Verdict> = readings.filter(tells).map(|reading| reading.verdict).collect();
    if verdicts.contains(&Verdict::Raised) {
        return None;
    }
    let counting = verdicts.iter().find(|verdict| verdict.counts());
    counting.or(verdicts.first()).copied().or_else(|| event.uncounted())
}

fn event_document(event: &EventText, content: &Content) -> EventDocument {
    EventDocument {
        id: event.id.value.clone(),
        published_on: event.published_on.value,
        precision: event.precision,
        counts_since: None,
        kind: event.kind,
        title: event.title.value.clone(),
        what: event.what.value.clone(),
        industries: event.industries.iter().map(|industry| industry.value.clone()).collect(),
        source: event.source.clone(),
        uncounted: uncounted(event, content),
        raises: Vec::new(),
        judgements: event.shifts.iter().map(judgement).collect(),
    }
}

fn judgement(shift: &ShiftText) -> JudgementDocument {
    JudgementDocument { tag: shift.tag, by: shift.by, touches: shift.touched(), why: shift.why.value.clone() }
}

fn record_document(capability: &CapabilityText, record: &RecordText, verdict: Verdict) -> Option<EventDocument> {
    let measure = capability.measures.iter().find(|measure| measure.measure.id == record.record.measure)?;
    let name = capability.capability.label();
    let figure = figure(record.record.value, measure);
    let system = &record.record.system;
    let raised = verdict == Verdict::Raised;
    let title = if raised { format!("{system} takes {name} further: {figure}") } else { format!("{system}: {figure}") };
    let what = if raised {
        format!("Until then no system that the public can use had measured higher in {name}.")
    } else {
        format!("A figure for {name} that raises nothing.")
    };
    let since = record.record.counts_from;
    let counts_since = (since > record.precision.counts_from(record.published_on)).then_some(since);
    let later = counts_since.map(|since| {
        let is_joined = measure.joined.as_ref().is_some_and(|joined| joined.on == since);
        let when = if is_joined { "its yardstick was joined to the others" } else { "the public could use the system" };
        format!(" It counts since {}, when {when}.", since.long())
    });
    let what = what + later.as_deref().unwrap_or_default();
    Some(EventDocument {
        id: record.record.id.clone(),
        published_on: record.published_on,
        precision: record.precision,
        counts_since,
        kind: EventKind::Capability,
        title,
        what,
        industries: Vec::new(),
        source: record.source.clone(),
        uncounted: (!raised).then_some(verdict),
        raises: Vec::new(),
        judgements: Vec::new(),
    })
}

/// `83.5% on APEX-Agents`, `1,000,000 robots (Robots at work at Amazon)`
fn figure(value: f64, measure: &MeasureText) -> String {
    let value = short(if value < 1000.0 { value } else { value.round() }, 2);
    match measure.unit.as_str() {
        "%" => format!("{value}% on {}", measure.name),
        unit @ ("points" | "minutes") => format!("{value} {unit} on {}", measure.name),
        unit => format!("{value} {unit} ({})", measure.name),
    }
}

/// What each record made of its capability's level, by the id of the event or record that a change is put down to.
fn raises(content: &Content) -> BTreeMap<Slug, Vec<RaiseDocument>> {
    let told = told_by(content);
    let mut raises: BTreeMap<Slug, Vec<RaiseDocument>> = BTreeMap::new();
    for capability in &content.capabilities {
        let steps = capability.curve.steps();
        for (at, step) in steps.iter().enumerate() {
            // The first level is where a capability stands before it, and raises nothing.
            let Some(before) = at.checked_sub(1).map(|at| &steps[at]) else { continue };
            let cause = told.get(&step.record).copied().unwrap_or(&step.record);
            let (from, to) = (to_tenth(before.level), to_tenth(step.level));
            raises.entry(cause.clone()).or_default().push(RaiseDocument {
                capability: capability.capability.value,
                from,
                to,
            });
        }
    }
    raises
}
