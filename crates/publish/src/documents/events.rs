//! The ledger in words: its events, and the records that no event tells of.

use std::collections::{BTreeMap, BTreeSet};

use index::documents::{EventDocument, FigureSource};
use index::editions::edition_of;
use index::ledger::{Cause, EventKind};
use index::{Date, Slug};

use crate::content::{self, CapabilityText, Content, EventText, MeasureText, RecordText};

/// By id.
pub struct EventTexts {
    pub by_id: BTreeMap<Slug, EventDocument>,
}

impl EventTexts {
    pub fn of(content: &Content) -> Self {
        let told: BTreeSet<&Slug> =
            content.events.iter().flat_map(|event| &event.records).map(|record| &record.value).collect();
        let untold = content.capabilities.iter().flat_map(|capability| {
            let told = &told;
            let records = capability.records.iter().filter(move |record| !told.contains(&record.record.id));
            records.filter_map(move |record| record_document(capability, record))
        });
        let documents = content.events.iter().map(event_document).chain(untold);
        Self { by_id: documents.map(|document| (document.id.clone(), document)).collect() }
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
        events.sort_by_key(|event| event.date);
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

    /// What entered an edition, oldest first.
    pub fn of_edition(&self, edition: Date) -> Vec<EventDocument> {
        let ids = self.by_id.iter().filter(|(_, event)| edition_of(event.date) == edition).map(|(id, _)| id);
        self.in_date_order(ids)
    }
}

pub fn cause_id(cause: &Cause) -> &Slug {
    match cause {
        Cause::Event(id) | Cause::Record(id) => id,
    }
}

fn event_document(event: &EventText) -> EventDocument {
    EventDocument {
        id: event.id.value.clone(),
        date: event.date.value,
        precision: event.precision,
        kind: event.kind,
        title: event.title.value.clone(),
        what: event.what.value.clone(),
        industries: event.industries.iter().map(|industry| industry.value.clone()).collect(),
        source: event.source.clone(),
        judgements: event.shifts.iter().map(|shift| shift.why.value.clone()).collect(),
    }
}

fn record_document(capability: &CapabilityText, record: &RecordText) -> Option<EventDocument> {
    let measure = capability.measures.iter().find(|measure| measure.measure.id == record.record.measure)?;
    let name = capability.capability.label();
    let figure = figure(record.record.value, measure);
    Some(EventDocument {
        id: record.record.id.clone(),
        date: record.record.date,
        precision: record.precision,
        kind: EventKind::Capability,
        title: format!("New record for {name}: {}, {figure}", record.system),
        what: format!("{} was measured at {figure} on {}, the highest figure so far.", record.system, measure.name),
        industries: Vec::new(),
        source: record.source.clone(),
        judgements: Vec::new(),
    })
}

fn figure(value: f64, measure: &MeasureText) -> String {
    if measure.unit == "%" { format!("{value} %") } else { format!("{value} {}", measure.unit) }
}
