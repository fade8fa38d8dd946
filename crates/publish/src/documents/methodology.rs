//! `methodology.json`: the capability curves and a worked example, from the live data.

use index::documents::{
    CapabilityDocument, MeasureDocument, MethodologyDocument, RecordDocument, SCHEMA_VERSION, WorkedExample,
};
use index::editions::first_edition;
use index::{Capability, METHODOLOGY_VERSION};

use super::Material;
use super::profile::tasks;
use super::rounding::{to_four_digits, to_tenth};
use super::scored::Scored;
use crate::content::{CapabilityText, MeasureText, RecordText};

/// The job whose published score the scale was set to meet exactly; the methodology page works through it.
pub const REFERENCE_JOB: &str = "machine-learning-engineer";
const REFERENCE_EDITION: &str = "2026-03-25";

pub fn methodology(material: &Material<'_>) -> MethodologyDocument {
    let content = material.content;
    let capabilities = Capability::ALL
        .into_iter()
        .filter_map(|capability| content.capabilities.iter().find(|text| text.capability.value == capability));
    MethodologyDocument {
        schema_version: SCHEMA_VERSION,
        methodology_version: METHODOLOGY_VERSION.to_owned(),
        edition: material.edition(),
        first_edition: first_edition(),
        last_evidence_on: content.last_evidence_on,
        profiles: material.scored.len() as u32,
        estimates: material.estimated.len() as u32,
        events: content.events.len() as u32,
        capabilities: capabilities.map(|text| capability(text, material)).collect(),
        example: example(material),
        validation: material.evidence.validation(&material.scored),
        sources: material.evidence.sources(),
    }
}

fn capability(text: &CapabilityText, material: &Material<'_>) -> CapabilityDocument {
    CapabilityDocument {
        capability: text.capability.value,
        name: text.name.clone(),
        what: text.what.value.clone(),
        level: to_tenth(material.content.ledger.levels_at(material.edition()).of(text.capability.value)),
        measures: text.measures.iter().map(measure).collect(),
        records: text.records.iter().map(|item| record(item, text)).collect(),
    }
}

fn measure(text: &MeasureText) -> MeasureDocument {
    MeasureDocument {
        id: text.measure.id.clone(),
        name: text.name.clone(),
        unit: text.unit.clone(),
        about: text.about.value.clone(),
        scale: text.measure.scale,
        spliced_on: text.measure.splice.map(|splice| splice.on),
    }
}

fn record(text: &RecordText, capability: &CapabilityText) -> RecordDocument {
    let step = capability.curve.steps().iter().find(|step| step.record == text.record.id);
    RecordDocument {
        id: text.record.id.clone(),
        measure: text.record.measure.clone(),
        date: text.record.date,
        precision: text.precision,
        system: text.system.clone(),
        value: text.record.value,
        level: step.map_or(0.0, |step| to_tenth(step.level)),
        basis: text.source.basis,
        source: text.source.clone(),
    }
}

/// The reference job in its reference week, or else the first job in the newest.
fn example(material: &Material<'_>) -> Option<WorkedExample> {
    let reference = material.scored.iter().find(|scored| scored.job.slug.as_str() == REFERENCE_JOB);
    let scored = reference.or(material.scored.first())?;
    let at = scored.history.iter().position(|point| point.edition.to_string() == REFERENCE_EDITION);
    worked(scored, at.filter(|_| reference.is_some()).unwrap_or(scored.history.len() - 1))
}

fn worked(scored: &Scored<'_>, at: usize) -> Option<WorkedExample> {
    let (point, before) = (scored.history.get(at)?, scored.history.get(at.checked_sub(1)?)?);
    let governing = |needs: &[Capability]| {
        let levels = needs.iter().map(|need| (*need, point.levels.of(*need)));
        levels.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(need, level)| (need, to_four_digits(level)))
    };
    let tasks = tasks(scored, point);
    Some(WorkedExample {
        slug: scored.job.slug.clone(),
        title: scored.profile.title.value.clone(),
        edition: point.edition,
        governing: tasks.iter().map(|task| governing(&task.task.needs)).collect::<Option<_>>()?,
        tasks,
        unrounded: to_four_digits(point.unrounded),
        score: point.score,
        previous_unrounded: to_four_digits(before.unrounded),
        previous: before.score,
    })
}
