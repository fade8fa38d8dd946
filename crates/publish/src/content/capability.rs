//! One file of `content/ledger/capabilities/`: measures and their records.

use index::capability::{Curve, CurveError, Measure, Record, Scale, Splice};
use index::documents::{Precision, Source};
use index::{Capability, Slug};

use super::fields::{Fields, Value};
use super::mistake::{Located, Place};
use super::source::{read_precision, read_source};

/// A capability in words, and its curve.
#[derive(Clone, Debug, PartialEq)]
pub struct CapabilityText {
    pub place: Place,
    pub capability: Located<Capability>,
    pub name: String,
    pub what: Located<String>,
    pub measures: Vec<MeasureText>,
    pub records: Vec<RecordText>,
    pub curve: Curve,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MeasureText {
    pub measure: Measure,
    pub id: Located<Slug>,
    pub name: String,
    pub unit: String,
    pub about: Located<String>,
    /// The system whose figure ties a successor to its predecessor.
    pub splice_system: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RecordText {
    pub record: Record,
    pub id: Located<Slug>,
    pub precision: Precision,
    pub system: String,
    pub source: Source,
    measure_at: Place,
    date_at: Place,
    value_at: Place,
}

pub const FIELDS: &[&str] = &["id", "name", "what", "measure", "record"];

pub fn read_capability(fields: &Fields<'_>) -> Option<CapabilityText> {
    let choices = Capability::ALL.map(|capability| (capability.id(), capability));
    let capability = fields.required("id").and_then(|id| id.choice(&choices));
    let name = fields.text("name", 2, 60);
    let what = fields.prose("what", (20, 320));
    let measures: Vec<Option<MeasureText>> = fields.list("measure").iter().map(read_measure).collect();
    let measures: Option<Vec<MeasureText>> = measures.into_iter().collect();
    // Without its measures, each record would be reported as naming an unknown one.
    let scales = measures.as_deref().unwrap_or_default();
    let records: Vec<Option<RecordText>> =
        fields.list("record").iter().map(|value| read_record(value, scales)).collect();
    let curve = measures.as_ref().map(|measures| read_curve(fields, measures, records.iter().flatten()));
    let records: Option<Vec<RecordText>> = records.into_iter().collect();
    Some(CapabilityText {
        place: fields.place(""),
        capability: capability?,
        name: name?,
        what: what?,
        measures: measures?,
        records: records?,
        curve: curve?,
    })
}

/// Reports every record that does not fit, not only the first: each is taken out and the rest tried again.
fn read_curve<'r>(
    fields: &Fields<'_>,
    measures: &[MeasureText],
    records: impl Iterator<Item = &'r RecordText>,
) -> Curve {
    let measures: Vec<Measure> = measures.iter().map(|measure| measure.measure.clone()).collect();
    let mut records: Vec<&RecordText> = records.collect();
    loop {
        let plain: Vec<Record> = records.iter().map(|record| record.record.clone()).collect();
        let error = match Curve::new(&measures, &plain) {
            Ok(curve) => return curve,
            Err(error) => error,
        };
        let Some(at) = records.iter().position(|record| record.record.id == *error.record()) else {
            return Curve::default();
        };
        let misfit = records.remove(at);
        let (place, remedy) = match &error {
            CurveError::UnknownMeasure { .. } => (&misfit.measure_at, "Name one of the file's measures"),
            CurveError::OutOfOrder { .. } => (&misfit.date_at, "Put the records in date order"),
            CurveError::Falls { .. } => (&misfit.value_at, "Take the record out, or correct its value"),
            CurveError::BeforeSplice { .. } => {
                (&misfit.date_at, "Take the record out, or use the measure that held then")
            }
        };
        fields.report(place, error.to_string(), remedy);
    }
}

fn read_measure(value: &Value<'_>) -> Option<MeasureText> {
    let fields = value.table(&["id", "name", "unit", "about", "scale", "splice"])?;
    let id = fields.required("id").and_then(|id| id.slug());
    let name = fields.text("name", 2, 120);
    let unit = fields.text("unit", 1, 40);
    let about = fields.prose("about", (20, 500));
    let scale = fields.required("scale").and_then(|scale| read_scale(&scale));
    let splice = match fields.optional("splice") {
        None => Some(None),
        Some(splice) => read_splice(&splice).map(Some),
    };
    let (id, (splice, splice_system)) = (id?, splice?.unzip());
    let measure = Measure { id: id.value.clone(), scale: scale?, splice };
    Some(MeasureText { measure, id, name: name?, unit: unit?, about: about?, splice_system })
}

fn read_scale(value: &Value<'_>) -> Option<Scale> {
    let fields = value.table(&["kind", "zero", "hundred"])?;
    let kind = fields.required("kind")?.choice(&[("percent", 0), ("linear", 1), ("log", 2)])?.value;
    if kind == 0 {
        return Some(Scale::Percent);
    }
    let anchor = |name: &str| {
        fields.required(name).and_then(|anchor| if kind == 2 { anchor.number_above(0.0) } else { anchor.number() })
    };
    let (zero, hundred) = (anchor("zero"), anchor("hundred"));
    let (zero, hundred) = (zero?.value, hundred?.value);
    if zero == hundred {
        fields.mistake("hundred", "equals `zero`", "Give two different anchors");
        return None;
    }
    Some(if kind == 1 { Scale::Linear { zero, hundred } } else { Scale::Log { zero, hundred } })
}

fn read_splice(value: &Value<'_>) -> Option<(Splice, String)> {
    let fields = value.table(&["on", "baseline", "system"])?;
    let on = fields.required("on").and_then(|on| on.date());
    let baseline = fields.required("baseline").and_then(|baseline| baseline.number());
    let system = fields.text("system", 1, 120);
    Some((Splice { on: on?.value, baseline: baseline?.value }, system?))
}

fn read_record(value: &Value<'_>, measures: &[MeasureText]) -> Option<RecordText> {
    let fields = value.table(&["id", "measure", "date", "precision", "system", "value", "source"])?;
    let id = fields.required("id").and_then(|id| id.slug());
    let measure = fields.required("measure").and_then(|measure| measure.slug());
    let date = fields.required("date").and_then(|date| date.date());
    let precision = read_precision(&fields);
    let system = fields.text("system", 1, 120);
    let scale = measure.as_ref().and_then(|id| measures.iter().find(|known| known.measure.id == id.value));
    let figure = fields.required("value").and_then(|figure| match scale.map(|scale| scale.measure.scale) {
        Some(Scale::Log { .. }) => figure.number_above(0.0),
        Some(Scale::Percent) => figure.number_within(0.0, 100.0),
        Some(Scale::Linear { .. }) | None => figure.number(),
    });
    let source = read_source(&fields);
    let (id, measure, date, figure) = (id?, measure?, date?, figure?);
    Some(RecordText {
        record: Record { id: id.value.clone(), measure: measure.value, date: date.value, value: figure.value },
        id,
        precision: precision?,
        system: system?,
        source: source?,
        measure_at: measure.place,
        date_at: date.place,
        value_at: figure.place,
    })
}
