//! Checks of the ledger that span files: ids, records that events tell of, and the bounds on shifts.

use std::collections::{BTreeMap, BTreeSet};

use index::editions::edition_of;
use index::ledger::MAX_SHIFT_SUM;
use index::{Date, HoldTag, Slug};

use super::capability::CapabilityText;
use super::event::EventText;
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
        for shift in &event.shifts {
            shift.jobs.iter().for_each(|job| names.check_job(job, mistakes));
            shift.industries.iter().for_each(|industry| names.check_industry(industry, mistakes));
        }
    }
    check_sums(events, profiles, mistakes);
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
        .map(|record| (&record.record.id, record.record.date))
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
    let (told, measured) = (edition_of(event.date.value), edition_of(date));
    if told != measured {
        let wrong =
            format!("`{}` is of {date} and enters the edition {measured}, its event that of {told}", record.value);
        mistakes.add(&record.place, wrong, "Give both dates of one edition's week, or take the record out");
    }
}

/// Walks the shifts in date order and reports each one that takes a sum past the bound.
fn check_sums(events: &[EventText], profiles: &[Profile], mistakes: &Mistakes) {
    let mut by_industry: BTreeMap<(HoldTag, &Slug), f64> = BTreeMap::new();
    let mut by_job: BTreeMap<(HoldTag, &Slug), f64> = BTreeMap::new();
    // The sums are of a few hundredths each; their rounding is far smaller.
    let is_past = |sum: f64| sum.abs() > MAX_SHIFT_SUM + 1e-9;
    for shift in events.iter().flat_map(|event| &event.shifts) {
        let mut reported: BTreeSet<&Slug> = BTreeSet::new();
        let report = |what: &str, name: &Slug, sum: f64| {
            let sum = (sum * 1e4).round() / 1e4;
            let wrong = format!("shifts of `{}` in the {what} `{name}` add up to {sum}", shift.tag.id());
            let place = Place { field: format!("{}.by", shift.place.field), ..shift.place.clone() };
            mistakes.add(&place, wrong, format!("Keep their sum within {MAX_SHIFT_SUM}"));
        };
        for industry in &shift.industries {
            let sum = by_industry.entry((shift.tag, &industry.value)).or_default();
            *sum += shift.by;
            if is_past(*sum) && reported.insert(&industry.value) {
                report("industry", industry, *sum);
            }
        }
        let plain = shift.shift();
        for profile in profiles {
            let is_in_industry = plain.industries.contains(&profile.industry.value);
            if !is_in_industry && !plain.jobs.contains(&profile.slug) {
                continue;
            }
            let sum = by_job.entry((shift.tag, &profile.slug)).or_default();
            *sum += shift.by;
            if is_past(*sum) && !reported.contains(&profile.industry.value) {
                report("job", &profile.slug, *sum);
            }
        }
    }
}
