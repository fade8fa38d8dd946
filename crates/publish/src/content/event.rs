//! One `[[event]]` of `content/ledger/events/`.

use std::collections::BTreeMap;

use index::capability::Verdict;
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
    pub published_on: Located<Date>,
    pub precision: Precision,
    pub kind: EventKind,
    pub title: Located<String>,
    pub what: Located<String>,
    pub industries: Vec<Located<Slug>>,
    pub records: Vec<Located<Slug>>,
    pub shifts: Vec<ShiftText>,
    pub source: Source,
    pub restricted: bool,
}

/// A job, and its tasks that a shift touches.
type Touched = (Located<Slug>, Vec<Located<Slug>>);

#[derive(Clone, Debug, PartialEq)]
pub struct ShiftText {
    pub place: Place,
    pub tag: HoldTag,
    pub by: f64,
    /// Each job with the ids of the tasks that are touched.
    pub touches: Vec<Touched>,
    pub why: Located<String>,
}

impl EventText {
    /// The day from which it counts.
    pub fn counts_from(&self) -> Date {
        self.precision.counts_from(self.published_on.value)
    }

    /// Why it may move nothing; none where it may.
    pub fn uncounted(&self) -> Option<Verdict> {
        if self.restricted {
            Some(Verdict::Restricted)
        } else {
            (!self.source.basis.counts()).then_some(Verdict::SecondHand)
        }
    }

    pub fn event(&self) -> Event {
        Event {
            id: self.id.value.clone(),
            counts_from: self.counts_from(),
            kind: self.kind,
            records: plain(&self.records),
            shifts: self.shifts.iter().map(ShiftText::shift).collect(),
        }
    }
}

impl ShiftText {
    pub fn touched(&self) -> BTreeMap<Slug, Vec<Slug>> {
        self.touches.iter().map(|(job, tasks)| (job.value.clone(), plain(tasks))).collect()
    }

    fn shift(&self) -> Shift {
        Shift { tag: self.tag, by: self.by, touches: self.touched() }
    }
}

pub fn read_events(fields: &Fields<'_>) -> Option<Vec<EventText>> {
    let events: Vec<EventText> = fields.list("event").iter().filter_map(read_event).collect();
    for (earlier, later) in events.iter().zip(events.iter().skip(1)) {
        if later.counts_from() < earlier.counts_from() {
            let wrong = format!(
                "counts from {}, before the event above it, which counts from {}",
                later.counts_from(),
                earlier.counts_from()
            );
            fields.report(
                &later.published_on.place,
                wrong,
                "Put the events in the order of the days from which they count",
            );
        }
    }
    Some(events)
}

fn read_event(value: &Value<'_>) -> Option<EventText> {
    let known = [
        "id",
        "published_on",
        "precision",
        "kind",
        "title",
        "what",
        "industries",
        "records",
        "restricted",
        "source",
        "shift",
    ];
    let fields = value.table(&known)?;
    let id = fields.required("id").and_then(|id| id.slug());
    let published_on = fields.required("published_on").and_then(|date| date.date());
    let precision = read_precision(&fields);
    let kinds = EventKind::ALL.map(|kind| (kind.id(), kind));
    let kind = fields.required("kind").and_then(|kind| kind.choice(&kinds)).map(|kind| kind.value);
    let title = fields.prose("title", (5, 90));
    let what = fields.prose("what", (30, 400));
    let industries = read_slugs(&fields, "industries");
    let records = read_slugs(&fields, "records");
    let restricted = match fields.optional("restricted") {
        None => Some(false),
        Some(value) => value.flag(),
    };
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
    let event = EventText {
        id: id?,
        published_on: published_on?,
        precision: precision?,
        kind: kind?,
        title: title?,
        what: what?,
        industries: industries?,
        records: records?,
        shifts: shifts.into_iter().collect::<Option<_>>()?,
        source: source?,
        restricted: restricted?,
    };
    if event.uncounted().is_some() && !event.shifts.is_empty() {
        let wrong = if event.restricted { "stands on a restricted event" } else { "stands on a quoted event" };
        let remedy = "Find where the fact was first published and give it as the primary, or take the shift out: what is \
                      listed only counts for nothing, up or down";
        fields.mistake("shift", wrong, remedy);
    }
    Some(event)
}

fn read_shift(value: &Value<'_>) -> Option<ShiftText> {
    let fields = value.table(&["tag", "by", "touches", "why"])?;
    let tags = HoldTag::ALL.map(|tag| (tag.id(), tag));
    let tag = fields.required("tag").and_then(|tag| tag.choice(&tags));
    let by = fields.required("by").and_then(|by| by.number_within(-MAX_SHIFT, MAX_SHIFT));
    let touches = read_touches(&fields);
    let why = fields.prose("why", (20, 300));
    Some(ShiftText { place: value.place().clone(), tag: tag?.value, by: by?.value, touches: touches?, why: why? })
}

fn read_touches(fields: &Fields<'_>) -> Option<Vec<Touched>> {
    let table = fields.required("touches")?.open_table()?;
    let mut touches = Vec::new();
    for name in table.names() {
        let place = table.place(name);
        let Ok(job) = name.parse() else {
            fields.report(&place, format!("`{name}` is not a slug"), "Name a file of content/jobs/");
            return None;
        };
        let tasks = read_slugs(&table, name)?;
        if tasks.is_empty() {
            fields.report(&place, "names no task", "Give the ids of the tasks that the event touches");
        }
        touches.push((Located { value: job, place }, tasks));
    }
    if touches.is_empty() {
        fields.mistake("touches", "names no job", "Write touches = { job = [\"task\"] }");
    }
    Some(touches)
}

fn read_slugs(fields: &Fields<'_>, name: &str) -> Option<Vec<Located<Slug>>> {
    fields.list(name).iter().map(|value| value.slug()).collect()
}
