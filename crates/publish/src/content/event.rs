//! One `[[event]]` of `content/ledger/events/`.

use index::documents::{Precision, Source};
use index::ledger::{Event, EventKind, MAX_SHIFT, Shift};
use index::{Date, HoldTag, Slug};

use super::fields::{Fields, Value};
use super::mistake::{Located, Place, plain};
use super::source::{read_precision, read_source};

/// An event in words; [`EventText::event`] is the part that the model reads.
#[derive(Clone, Debug, PartialEq)]
pub struct EventText {
    pub id: Located<Slug>,
    pub date: Located<Date>,
    pub precision: Precision,
    pub kind: EventKind,
    pub title: Located<String>,
    pub what: Located<String>,
    pub industries: Vec<Located<Slug>>,
    pub records: Vec<Located<Slug>>,
    pub shifts: Vec<ShiftText>,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ShiftText {
    pub place: Place,
    pub tag: HoldTag,
    pub by: f64,
    pub jobs: Vec<Located<Slug>>,
    pub industries: Vec<Located<Slug>>,
    pub why: Located<String>,
}

impl EventText {
    pub fn event(&self) -> Event {
        Event {
            id: self.id.value.clone(),
            date: self.date.value,
            kind: self.kind,
            records: plain(&self.records),
            shifts: self.shifts.iter().map(ShiftText::shift).collect(),
        }
    }
}

impl ShiftText {
    pub fn shift(&self) -> Shift {
        Shift { tag: self.tag, by: self.by, jobs: plain(&self.jobs), industries: plain(&self.industries) }
    }
}

pub fn read_events(fields: &Fields<'_>) -> Option<Vec<EventText>> {
    let events: Vec<EventText> = fields.list("event").iter().filter_map(read_event).collect();
    for (earlier, later) in events.iter().zip(events.iter().skip(1)) {
        if later.date.value < earlier.date.value {
            let wrong = format!("is before {}, the date of the event above it", earlier.date.value);
            fields.report(&later.date.place, wrong, "Put the events in date order");
        }
    }
    Some(events)
}

fn read_event(value: &Value<'_>) -> Option<EventText> {
    let known = ["id", "date", "precision", "kind", "title", "what", "industries", "records", "source", "shift"];
    let fields = value.table(&known)?;
    let id = fields.required("id").and_then(|id| id.slug());
    let date = fields.required("date").and_then(|date| date.date());
    let precision = read_precision(&fields);
    let kinds = EventKind::ALL.map(|kind| (kind.id(), kind));
    let kind = fields.required("kind").and_then(|kind| kind.choice(&kinds)).map(|kind| kind.value);
    let title = fields.prose("title", (5, 90));
    let what = fields.prose("what", (30, 400));
    let industries = read_slugs(&fields, "industries");
    let records = read_slugs(&fields, "records");
    let shifts: Vec<Option<ShiftText>> = fields.list("shift").iter().map(read_shift).collect();
    let source = read_source(&fields);
    if records.as_ref().is_some_and(|records| !records.is_empty())
        && kind.is_some_and(|kind| kind != EventKind::Capability)
    {
        fields.mistake(
            "records",
            "stand on an event that is not of the kind `capability`",
            "Take them out, or change the kind",
        );
    }
    if !shifts.is_empty() && kind == Some(EventKind::Capability) {
        fields.mistake("shift", "stands on a capability event", "Take it out: records alone move what AI can do");
    }
    Some(EventText {
        id: id?,
        date: date?,
        precision: precision?,
        kind: kind?,
        title: title?,
        what: what?,
        industries: industries?,
        records: records?,
        shifts: shifts.into_iter().collect::<Option<_>>()?,
        source: source?,
    })
}

fn read_shift(value: &Value<'_>) -> Option<ShiftText> {
    let fields = value.table(&["tag", "by", "jobs", "industries", "why"])?;
    let tags = HoldTag::ALL.map(|tag| (tag.id(), tag));
    let tag = fields.required("tag").and_then(|tag| tag.choice(&tags));
    let by = fields.required("by").and_then(|by| by.number_within(-MAX_SHIFT, MAX_SHIFT));
    let (jobs, industries) = (read_slugs(&fields, "jobs"), read_slugs(&fields, "industries"));
    let why = fields.prose("why", (20, 300));
    let (jobs, industries) = (jobs?, industries?);
    if jobs.is_empty() && industries.is_empty() {
        fields.mistake("jobs", "names no job and no industry", "Give jobs = [\"…\"] or industries = [\"…\"]");
    }
    Some(ShiftText { place: value.place().clone(), tag: tag?.value, by: by?.value, jobs, industries, why: why? })
}

fn read_slugs(fields: &Fields<'_>, name: &str) -> Option<Vec<Located<Slug>>> {
    fields.list(name).iter().map(|value| value.slug()).collect()
}
