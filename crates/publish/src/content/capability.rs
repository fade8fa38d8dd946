//! One file of `content/ledger/capabilities/`: a scale of ability, its measures and their figures.

use std::collections::BTreeMap;

use index::capability::{AbilityScale, Curve, CurveError, Link, Measure, Record, Speech, Verdict};
use index::documents::{JoinDocument, Precision, Source};
use index::{Capability, Date, Slug};

use super::fields::{Fields, Value};
use super::mistake::{Located, Place};
use super::source::{read_precision, read_source};

/// Points of ability by which a measure may miss the level at which it is joined.
const JOIN_POINTS: f64 = 0.1;
/// Share of the scale that has to be free above the newest record, so that a better system can still show.
const ROOM: f64 = 0.2;

/// A capability in words, and its curve.
#[derive(Clone, Debug, PartialEq)]
pub struct CapabilityText {
    pub place: Place,
    pub capability: Located<Capability>,
    pub name: String,
    pub what: Located<String>,
    /// None where there is no measure.
    pub scale: Option<ScaleText>,
    pub measures: Vec<MeasureText>,
    pub records: Vec<RecordText>,
    pub curve: Curve,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ScaleText {
    pub place: Place,
    pub scale: AbilityScale,
    pub unit: String,
    pub low_means: Located<String>,
    pub high_means: Located<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MeasureText {
    pub measure: Measure,
    pub id: Located<Slug>,
    pub name: String,
    pub unit: String,
    pub about: Located<String>,
    pub fit: Option<FitText>,
    pub joined: Option<Located<JoinDocument>>,
    pub waits: Option<Located<String>>,
}

/// How well a measure stands in the fit of its capability; `cargo xtask link` writes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitText {
    /// Systems that it shares with the other measures.
    pub common: u32,
    /// Root of the mean square distance of its figures from the fit, in points of ability.
    pub residual: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RecordText {
    pub record: Record,
    pub id: Located<Slug>,
    pub published_on: Date,
    pub precision: Precision,
    pub source: Source,
    measure_at: Place,
    date_at: Place,
}

pub const FIELDS: &[&str] = &["id", "name", "what", "scale", "measure", "record"];

pub fn read_capability(fields: &Fields<'_>) -> Option<CapabilityText> {
    let choices = Capability::ALL.map(|capability| (capability.id(), capability));
    let capability = fields.required("id").and_then(|id| id.choice(&choices));
    let name = fields.text("name", 2, 60);
    let what = fields.prose("what", (20, 320));
    let measures: Vec<Option<MeasureText>> = fields.list("measure").iter().map(read_measure).collect();
    let measures: Option<Vec<MeasureText>> = measures.into_iter().collect();
    let has_measures = measures.as_ref().is_none_or(|measures| !measures.is_empty());
    let scale = match fields.optional("scale") {
        Some(scale) => read_scale(&scale).map(Some),
        None if has_measures => {
            fields.mistake("scale", "is missing", "Say between which two abilities the level runs from 0 to 100");
            None
        }
        None => Some(None),
    };
    // Without its measures, each record would be reported as naming an unknown one.
    let links = measures.as_deref().unwrap_or_default();
    let records: Vec<Option<RecordText>> =
        fields.list("record").iter().map(|value| read_record(value, links)).collect();
    let curve = match (&measures, &scale) {
        (Some(measures), Some(Some(scale))) => {
            Some(read_curve(fields, scale.scale, measures, records.iter().flatten()))
        }
        (Some(_), Some(None)) => Some(Curve::default()),
        _ => None,
    };
    let (scale, measures, curve) = (scale?, measures?, curve?);
    if let Some(scale) = &scale {
        check_room(fields, scale, &curve);
    }
    let records: Option<Vec<RecordText>> = records.into_iter().collect();
    // A curve that lacks a record would accuse a sound join.
    let whole = records.as_deref().filter(|records| records.len() == curve.readings().len());
    for measure in whole.map_or(&[][..], |_| &measures) {
        check_join(fields, measure, whole.unwrap_or_default(), &curve);
    }
    Some(CapabilityText {
        place: fields.place(""),
        capability: capability?,
        name: name?,
        what: what?,
        scale,
        measures,
        records: records?,
        curve,
    })
}

/// Reports every record that does not fit, not only the first: each is taken out and the rest tried again.
fn read_curve<'r>(
    fields: &Fields<'_>,
    scale: AbilityScale,
    measures: &[MeasureText],
    records: impl Iterator<Item = &'r RecordText>,
) -> Curve {
    let measures: Vec<Measure> = measures.iter().map(|measure| measure.measure.clone()).collect();
    let mut records: Vec<&RecordText> = records.collect();
    loop {
        let plain: Vec<Record> = records.iter().map(|record| record.record.clone()).collect();
        let error = match Curve::new(scale, &measures, &plain) {
            Ok(curve) => return curve,
            Err(error) => error,
        };
        let Some(at) = records.iter().position(|record| record.record.id == *error.record()) else {
            return Curve::default();
        };
        let misfit = records.remove(at);
        let (place, remedy) = match &error {
            CurveError::UnknownMeasure { .. } => (&misfit.measure_at, "Name one of the file's measures"),
            CurveError::OutOfOrder { .. } => {
                (&misfit.date_at, "Put the records in the order of the days from which they count")
            }
        };
        fields.report(place, error.to_string(), remedy);
    }
}

fn check_room(fields: &Fields<'_>, scale: &ScaleText, curve: &Curve) {
    let Some(best) = curve.steps().last() else { return };
    let most = scale.scale.ability(100.0 * (1.0 - ROOM));
    if best.ability > most {
        let wrong =
            format!("leaves less than a fifth free above the newest record, which stands at {:.1}", best.ability);
        let remedy = "Raise `high` with the next version of the methodology, so that better systems can show";
        fields.report(&scale.place, wrong, remedy);
    }
}

/// A measure joins without a jump: it says of its system what the measures before said of it, or, where none did, what the
/// capability had reached.
fn check_join(fields: &Fields<'_>, measure: &MeasureText, records: &[RecordText], curve: &Curve) {
    let (Some(joined), Some(link)) = (&measure.joined, measure.measure.link) else { return };
    let Speech::Says(says) = link.hear(joined.value.value) else {
        fields.report(
            &joined.place,
            "joins by a figure that says nothing",
            "Join by a figure between 10 and 90 per cent",
        );
        return;
    };
    let mut before: BTreeMap<&Slug, f64> = BTreeMap::new();
    for (item, reading) in records.iter().zip(curve.readings()) {
        let record = &item.record;
        let is_earlier = record.system == joined.system
            && record.measure != measure.measure.id
            && record.barred.is_none()
            && record.counts_from < joined.on;
        if let (true, Some(ability)) = (is_earlier, reading.ability) {
            before.entry(&record.measure).and_modify(|best| *best = best.max(ability)).or_insert(ability);
        }
    }
    let stood = if before.is_empty() {
        curve.step_at(joined.on.plus_days(-1)).map(|step| step.ability)
    } else {
        Some(before.values().sum::<f64>() / before.len() as f64)
    };
    let Some(stood) = stood.filter(|stood| (says - stood).abs() > JOIN_POINTS) else { return };
    let wrong = format!("says {says:.2} for {}, which stood at {stood:.2} before", joined.system);
    fields.report(&joined.place, wrong, "Fit the link so that both agree: a measure joins without a jump");
}

fn read_scale(value: &Value<'_>) -> Option<ScaleText> {
    let fields = value.table(&["unit", "low", "low_means", "high", "high_means"])?;
    let unit = fields.text("unit", 2, 80);
    let (low, high) = (number(&fields, "low"), number(&fields, "high"));
    let (low_means, high_means) = (fields.prose("low_means", (10, 240)), fields.prose("high_means", (10, 240)));
    let (low, high) = (low?, high?);
    if low >= high {
        fields.mistake("high", "is not above `low`", "Give a higher ability");
        return None;
    }
    Some(ScaleText {
        place: value.place().clone(),
        scale: AbilityScale { low, high },
        unit: unit?,
        low_means: low_means?,
        high_means: high_means?,
    })
}

fn read_measure(value: &Value<'_>) -> Option<MeasureText> {
    let fields = value.table(&["id", "name", "unit", "about", "link", "fit", "joined", "waits"])?;
    let id = fields.required("id").and_then(|id| id.slug());
    let name = fields.text("name", 2, 120);
    let unit = fields.text("unit", 1, 40);
    let about = fields.prose("about", (20, 500));
    let link = read_optional(&fields, "link", read_link);
    let fit = read_optional(&fields, "fit", read_fit);
    let joined = read_optional(&fields, "joined", read_join);
    let waits = read_optional(&fields, "waits", |value| value.text(20, 300));
    let (id, link, waits) = (id?, link?, waits?);
    if link.is_some() == waits.is_some() {
        let wrong = if link.is_some() { "has a link and waits for one" } else { "has no link" };
        fields.mistake("link", wrong, "Give `link` (cargo xtask link fits it), or say in `waits` why it has none");
    }
    let measure = Measure { id: id.value.clone(), link };
    Some(MeasureText { measure, id, name: name?, unit: unit?, about: about?, fit: fit?, joined: joined?, waits })
}

/// None where the field stands and is wrong.
fn read_optional<T>(fields: &Fields<'_>, name: &str, read: impl Fn(&Value<'_>) -> Option<T>) -> Option<Option<T>> {
    match fields.optional(name) {
        None => Some(None),
        Some(value) => read(&value).map(Some),
    }
}

fn read_link(value: &Value<'_>) -> Option<Link> {
    let fields =
        value.table(&["kind", "difficulty", "slope", "chance", "at_zero", "per_unit", "at_one", "per_doubling"])?;
    let kind = fields.required("kind")?.choice(&[("logistic", 0), ("linear", 1), ("log", 2)])?.value;
    let above = |name: &str| Some(fields.required(name)?.number_above(0.0)?.value);
    Some(match kind {
        0 => {
            let chance = match fields.optional("chance") {
                None => 0.0,
                Some(chance) => chance.number_within(0.0, 50.0)?.value,
            };
            Link::Logistic { difficulty: number(&fields, "difficulty")?, slope: above("slope")?, chance }
        }
        1 => Link::Linear { at_zero: number(&fields, "at_zero")?, per_unit: above("per_unit")? },
        _ => Link::Log { at_one: number(&fields, "at_one")?, per_doubling: above("per_doubling")? },
    })
}

fn read_fit(value: &Value<'_>) -> Option<FitText> {
    let fields = value.table(&["common", "residual"])?;
    let common = fields.required("common").and_then(|common| common.number_within(0.0, 1000.0));
    let residual = fields.required("residual").and_then(|residual| residual.number_within(0.0, 100.0));
    Some(FitText { common: common?.value as u32, residual: residual?.value })
}

fn read_join(value: &Value<'_>) -> Option<Located<JoinDocument>> {
    let fields = value.table(&["on", "system", "value"])?;
    let on = fields.required("on").and_then(|on| on.date());
    let system = fields.text("system", 1, 120);
    let figure = number(&fields, "value");
    let join = JoinDocument { on: on?.value, system: system?, value: figure? };
    Some(Located { value: join, place: value.place().clone() })
}

fn number(fields: &Fields<'_>, name: &str) -> Option<f64> {
    Some(fields.required(name)?.number()?.value)
}

fn read_record(value: &Value<'_>, measures: &[MeasureText]) -> Option<RecordText> {
    let known =
        ["id", "measure", "published_on", "precision", "system", "value", "restricted", "usable_from", "source"];
    let fields = value.table(&known)?;
    let id = fields.required("id").and_then(|id| id.slug());
    let measure = fields.required("measure").and_then(|measure| measure.slug());
    let published_on = fields.required("published_on").and_then(|date| date.date());
    let precision = read_precision(&fields);
    let system = fields.text("system", 1, 120);
    let text = measure.as_ref().and_then(|id| measures.iter().find(|known| known.measure.id == id.value));
    let figure = fields.required("value").and_then(|figure| match text {
        Some(text) if matches!(text.measure.link, Some(Link::Log { .. })) => figure.number_above(0.0),
        Some(text) if text.unit == "%" => figure.number_within(0.0, 100.0),
        _ => figure.number(),
    });
    let restricted = read_optional(&fields, "restricted", |value| value.flag());
    let usable_from = read_optional(&fields, "usable_from", |value| value.date().map(|date| date.value));
    let source = read_source(&fields);
    let joined_on = text.and_then(|text| text.joined.as_ref()).map(|joined| joined.on);
    let (id, measure, published_on, precision) = (id?, measure?, published_on?, precision?);
    let (restricted, usable_from, source) = (restricted?.unwrap_or(false), usable_from?, source?);
    let barred =
        if restricted { Some(Verdict::Restricted) } else { (!source.basis.counts()).then_some(Verdict::SecondHand) };
    Some(RecordText {
        record: Record {
            id: id.value.clone(),
            measure: measure.value,
            system: system?,
            value: figure?.value,
            // What a measure said before it was joined counts from that day on, and so does what was measured of a system
            // that the public could not use on the day of publication.
            counts_from: [Some(precision.counts_from(published_on.value)), joined_on, usable_from]
                .into_iter()
                .flatten()
                .fold(Date::MIN, Date::max),
            barred,
        },
        id,
        published_on: published_on.value,
        precision,
        source,
        measure_at: measure.place,
        date_at: published_on.place,
    })
}
