//! Checks of the ledger that span files: ids, records that events tell of, and the bounds on shifts.

use std::collections::{BTreeMap, BTreeSet};

use index::editions::edition_of;
use index::ledger::MAX_SHIFT_SUM;
use index::{Date, HoldTag, Slug};

use super::capability::CapabilityText;
use super::event::{EventText, ShiftText};
use super::folder::Folder;
use super::job::Profile;
use super::links::Names;
use super::mistake::{Located, Mistakes, Place};
use super::source::FigureSource;

pub fn check(
    capabilities: &Folder<CapabilityText>,
    events: &[EventText],
    names: Names<'_>,
    profiles: &[Profile],
    mistakes: &Mistakes,
) {
    check_ids(&capabilities.items, events, mistakes);
    check_records(capabilities, events, mistakes);
    for event in events {
        event.industries.iter().for_each(|industry| names.check_industry(industry, mistakes));
        event.shifts.iter().for_each(|shift| check_touches(shift, names, profiles, mistakes));
    }
    check_sums(events, mistakes);
}

/// Figures in texts rest on events that are there.
pub fn check_figures<'a>(sources: impl Iterator<Item = &'a FigureSource>, events: &[EventText], mistakes: &Mistakes) {
    let ids: BTreeSet<&Slug> = events.iter().map(|event| &event.id.value).collect();
    for source in sources.filter(|source| !ids.contains(&source.event.value)) {
        let wrong = format!("there is no event `{}`", source.event.value);
        mistakes.add(&source.event.place, wrong, "Name an event of content/ledger/events/");
    }
}

/// Records and events share one space of ids: a history names its causes by them.
fn check_ids(capabilities: &[CapabilityText], events: &[EventText], mistakes: &Mistakes) {
    let mut seen: BTreeMap<&str, &Place> = BTreeMap::new();
    let check = |id: &str, place: &Place, known: Option<&Place>| {
        if let Some(first) = known {
            let wrong = format!("`{id}` is the id at {}:{} too", first.file, first.line);
            mistakes.add(place, wrong, "Give each an id of its own");
        }
    };
    let mut measures: BTreeMap<&str, &Place> = BTreeMap::new();
    let mut files: BTreeMap<&str, &Place> = BTreeMap::new();
    for capability in capabilities {
        let id = capability.capability.id();
        check(id, &capability.capability.place, files.insert(id, &capability.capability.place));
        for measure in &capability.measures {
            let id = measure.id.as_str();
            check(id, &measure.id.place, measures.insert(id, &measure.id.place));
        }
    }
    let records = capabilities.iter().flat_map(|capability| &capability.records).map(|record| &record.id);
    for id in records.chain(events.iter().map(|event| &event.id)) {
        check(id.as_str(), &id.place, seen.insert(id.as_str(), &id.place));
    }
}

fn check_records(capabilities: &Folder<CapabilityText>, events: &[EventText], mistakes: &Mistakes) {
    let dates: BTreeMap<&Slug, Date> = capabilities
        .items
        .iter()
        .flat_map(|capability| &capability.records)
        .map(|record| (&record.record.id, record.record.counts_from))
        .collect();
    let mut told: BTreeMap<&Slug, &Slug> = BTreeMap::new();
    for event in events {
        for id in &event.records {
            match dates.get(&id.value) {
                Some(date) => check_week(event, id, *date, mistakes),
                None if capabilities.is_whole => {
                    let wrong = format!("there is no record `{}`", id.value);
                    mistakes.add(&id.place, wrong, "Name a record of content/ledger/capabilities/");
                }
                None => {}
            }
            if let Some(other) = told.insert(&id.value, &event.id.value) {
                let wrong = format!("`{}` is told by the event `{other}` too", id.value);
                mistakes.add(&id.place, wrong, "Leave it to one of them");
            }
        }
    }
}

fn check_week(event: &EventText, record: &Located<Slug>, date: Date, mistakes: &Mistakes) {
    let (told, measured) = (edition_of(event.counts_from()), edition_of(date));
    if told != measured {
        let wrong = format!(
            "`{}` counts from {date} and enters the edition {measured}, its event that of {told}",
            record.value
        );
        mistakes.add(&record.place, wrong, "Give both dates of one edition's week, or take the record out");
    }
}

/// The jobs and tasks of a shift are there, and a person keeps something of each of those tasks for the reason it names.
fn check_touches(shift: &ShiftText, names: Names<'_>, profiles: &[Profile], mistakes: &Mistakes) {
    for (job, tasks) in &shift.touches {
        names.check_job(job, mistakes);
        // A job that could not be read has its own mistakes.
        let Some(profile) = profiles.iter().find(|profile| profile.slug == job.value) else { continue };
        for id in tasks {
            let Some(task) = profile.tasks.iter().find(|task| task.id.value == id.value) else {
                let known: Vec<&str> = profile.tasks.iter().map(|task| task.id.value.as_str()).collect();
                let remedy = format!("Name one of: {}", known.join(", "));
                mistakes.add(&id.place, format!("{} has no task `{}`", job.value, id.value), remedy);
                continue;
            };
            if task.task.holds.iter().all(|hold| hold.tag != shift.tag) {
                let wrong = format!("`{}` has no hold `{}`, so the shift would move nothing", id.value, shift.tag.id());
                mistakes.add(
                    &id.place,
                    wrong,
                    "List the tag in the task's `holds`, be it at 0.0, or take the task out",
                );
            }
        }
    }
}

/// Walks the shifts in date order and reports each one that takes a sum past the bound.
fn check_sums(events: &[EventText], mistakes: &Mistakes) {
    let mut sums: BTreeMap<(HoldTag, &Slug, &Slug), f64> = BTreeMap::new();
    for shift in events.iter().flat_map(|event| &event.shifts) {
        for (job, tasks) in &shift.touches {
            for task in tasks {
                let sum = sums.entry((shift.tag, &job.value, &task.value)).or_default();
                *sum += shift.by;
                // The sums are of a few hundredths each; their rounding is far smaller.
                if sum.abs() > MAX_SHIFT_SUM + 1e-9 {
                    let sum = (*sum * 1e4).round() / 1e4;
                    let wrong =
                        format!("shifts of `{}` on {}/{} add up to {sum}", shift.tag.id(), job.value, task.value);
                    mistakes.add(&task.place, wrong, format!("Keep their sum within {MAX_SHIFT_SUM}"));
                }
            }
        }
    }
}
