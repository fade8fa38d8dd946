//! `methodology.json`: the capability curves and a worked example, from the live data.

use index::capability::{Reading, Speech};
use index::documents::{
    CapabilityDocument, EditionDocument, LedgerRow, MeasureDocument, MeasureState, MethodologyDocument, RecordDocument,
    SCHEMA_VERSION, ScaleDocument, WorkedExample,
};
use index::editions::first_edition;
use index::{Capability, METHODOLOGY_VERSION};

use super::Material;
use super::profile::tasks;
use super::rounding::{to_four_digits, to_tenth};
use super::scored::Scored;
use crate::content::{CapabilityText, EventText, MeasureText, RecordText};

/// The job whose published score the scale was set to meet exactly; the methodology page works through it.
pub const REFERENCE_JOB: &str = "machine-learning-engineer";
const REFERENCE_EDITION: &str = "2026-03-25";

/// `editions` come oldest first.
pub fn methodology(material: &Material<'_>, editions: &[EditionDocument]) -> MethodologyDocument {
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
        ledger: ledger(material),
        example: example(material),
        validation: material.evidence.validation(&material.scored, editions),
        sources: material.evidence.sources(),
        estimate: material.estimate_method(),
        confidence: material.evidence.confidence_method(&material.scored),
    }
}

/// Newest first.
fn ledger(material: &Material<'_>) -> Vec<LedgerRow> {
    let row = |event: &EventText| {
        let document = material.events.by_id.get(&event.id.value)?;
        Some(LedgerRow {
            id: document.id.clone(),
            published_on: document.published_on,
            precision: document.precision,
            kind: document.kind,
            title: document.title.clone(),
            source: document.source.clone(),
            uncounted: document.uncounted,
            shifts: document.judgements.len() as u32,
        })
    };
    material.content.events.iter().rev().filter_map(row).collect()
}

fn capability(text: &CapabilityText, material: &Material<'_>) -> CapabilityDocument {
    let step = text.curve.step_at(material.edition());
    let scale = text.scale.as_ref().map(|scale| ScaleDocument {
        unit: scale.unit.clone(),
        low: scale.scale.low,
        low_means: scale.low_means.value.clone(),
        high: scale.scale.high,
        high_means: scale.high_means.value.clone(),
        ability: to_tenth(step.map_or(scale.scale.low, |step| step.ability)),
        room: to_tenth(100.0 - step.map_or(0.0, |step| step.level)),
    });
    CapabilityDocument {
        capability: text.capability.value,
        name: text.name.clone(),
        what: text.what.value.clone(),
        level: to_tenth(step.map_or(0.0, |step| step.level)),
        scale,
        measures: text.measures.iter().map(|measure| self::measure(measure, text)).collect(),
        records: text
            .records
            .iter()
            .zip(text.curve.readings())
            .map(|(item, reading)| record(item, reading, text))
            .collect(),
    }
}

fn measure(text: &MeasureText, capability: &CapabilityText) -> MeasureDocument {
    MeasureDocument {
        id: text.measure.id.clone(),
        name: text.name.clone(),
        unit: text.unit.clone(),
        about: text.about.value.clone(),
        link: text.measure.link,
        state: state(text, capability),
        common_systems: text.fit.map_or(0, |fit| fit.common),
        residual: text.fit.map(|fit| fit.residual),
        joined: text.joined.as_ref().map(|joined| joined.value.clone()),
        waits: text.waits.as_ref().map(|waits| waits.value.clone()),
    }
}

/// What the best figure that may count says of the measure.
fn state(text: &MeasureText, capability: &CapabilityText) -> MeasureState {
    let Some(link) = text.measure.link else { return MeasureState::Waits };
    let figures = capability.records.iter().map(|item| &item.record);
    let counting = figures.filter(|record| record.measure == text.measure.id && record.barred.is_none());
    match counting.map(|record| record.value).max_by(f64::total_cmp).map(|best| link.hear(best)) {
        Some(Speech::WornOut) => MeasureState::WornOut,
        Some(Speech::TooHard) => MeasureState::TooHard,
        Some(Speech::Says(_)) | None => MeasureState::Speaks,
    }
}

fn record(text: &RecordText, reading: &Reading, capability: &CapabilityText) -> RecordDocument {
    let step = capability.curve.steps().iter().find(|step| step.record == text.record.id);
    RecordDocument {
        id: text.record.id.clone(),
        measure: text.record.measure.clone(),
        published_on: text.published_on,
        precision: text.precision,
        system: text.record.system.clone(),
        value: text.record.value,
        ability: reading.ability.map(to_tenth),
        verdict: reading.verdict,
        level: step.map(|step| to_tenth(step.level)),
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
