//! Whole explanations of small jobs, and what must hold for every pattern.

use std::collections::BTreeMap;

use super::*;
use crate::attribution::Driver;
use crate::capability::{Curve, Measure, Record, Scale};
use crate::documents::{Basis, Precision, Source};
use crate::history::history;
use crate::job::Hold;
use crate::ledger::{Cause, Event, EventKind, Shift};
use crate::{Capability, Date, HoldTag, Ledger, Score, Task, TaskKind};

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn task(name: &str, share: f64, need: Capability, bar: f64) -> Task {
    let holds = vec![Hold { tag: HoldTag::Demand, part: 0.1 }];
    Task { name: name.to_owned(), kind: TaskKind::Automated, share, needs: vec![need], bar, spread: 8.0, holds }
}

fn job() -> Job {
    let tasks = vec![
        task("Writing unit tests", 40.0, Capability::Code, 60.0),
        task("Fixing small bugs", 35.0, Capability::Code, 72.0),
        task("Talking to users", 25.0, Capability::Social, 60.0),
    ];
    Job { slug: slug("programmer"), industry: slug("technology"), tasks }
}

fn event(id: &str, day: &str, kind: EventKind, records: &[&str], by: &[f64]) -> Event {
    let shift = |&by: &f64| Shift { tag: HoldTag::Demand, by, jobs: vec![slug("programmer")], industries: vec![] };
    Event {
        id: slug(id),
        date: date(day),
        kind,
        records: records.iter().map(|id| slug(id)).collect(),
        shifts: by.iter().map(shift).collect(),
    }
}

fn words(events: &[Event]) -> BTreeMap<Slug, EventDocument> {
    let document = |event: &Event| EventDocument {
        id: event.id.clone(),
        date: event.date,
        precision: Precision::Day,
        kind: event.kind,
        title: format!("Title of {}", event.id),
        what: "It happened".to_owned(),
        industries: vec![],
        source: Source { title: "A paper".to_owned(), url: "https://example.org".to_owned(), basis: Basis::Quoted },
        judgements: event.shifts.iter().map(|_| "Teams hire for it.".to_owned()).collect(),
    };
    events.iter().map(|event| (event.id.clone(), document(event))).collect()
}

/// Levels of code by day, in per cent, as records `r-<day>`.
fn told(code: &[(&str, f64)], events: &[Event], position: usize) -> (Vec<String>, Score, Score) {
    let measure = Measure { id: slug("m"), scale: Scale::Percent, splice: None };
    let records: Vec<Record> = code
        .iter()
        .map(|&(day, value)| Record { id: slug(&format!("r-{day}")), measure: slug("m"), date: date(day), value })
        .collect();
    let curve = Curve::new(&[measure], &records).expect("a curve");
    let ledger = Ledger::new(BTreeMap::from([(Capability::Code, curve)]), events);
    let (job, editions) = (job(), [date("2026-03-18"), date("2026-03-25")]);
    let points = history(&job, &ledger, &editions);
    let documents = words(events);
    let change = Change {
        job: &job,
        plural: "Programmers",
        before: Some(&points[0]),
        after: &points[1],
        evidence: ledger.evidence_between(editions[0], editions[1]),
        events: &documents,
        position,
    };
    (explain_change(&change), points[0].score, points[1].score)
}

const START: (&str, f64) = ("2026-01-01", 60.0);

#[test]
fn a_record_is_told_with_its_tasks_and_as_everybodys_news() {
    let events = [event("news", "2026-03-20", EventKind::Capability, &["r-2026-03-20"], &[])];
    for position in 0..4 {
        let (paragraphs, from, to) = told(&[START, ("2026-03-20", 66.0)], &events, position);
        let text = paragraphs.join("\n");
        assert!(to > from);
        assert_eq!(paragraphs.len(), 2, "{text}");
        assert!(text.contains("Title of news. It happened.") && text.contains("66"), "{text}");
        assert!(text.contains("“Writing unit tests”") && text.contains("“Fixing small bugs”"), "{text}");
        assert!(!text.contains("Talking to users") && !text.contains("judge"), "{text}");
        assert!(text.contains("very job") || text.contains("all jobs"), "{text}");
        assert!(text.contains(&to.to_string()), "{text}");
    }
}

#[test]
fn a_fall_is_called_an_editorial_judgement_and_not_a_record() {
    let events = [event("hiring", "2026-03-20", EventKind::Demand, &[], &[0.03])];
    for position in 0..4 {
        let (paragraphs, from, to) = told(&[START], &events, position);
        let text = paragraphs.join("\n");
        assert!(to < from, "{text}");
        assert!(text.contains("judge") && text.contains("Teams hire for it.") && text.contains("more"), "{text}");
        assert!(!text.contains("very job") && !text.contains("record"), "{text}");
    }
}

#[test]
fn drivers_that_offset_each_other_are_told_with_both_sides() {
    let events = [
        event("news", "2026-03-20", EventKind::Capability, &["r-2026-03-20"], &[]),
        event("hiring", "2026-03-21", EventKind::Demand, &[], &[0.03]),
    ];
    for position in 0..4 {
        let text = told(&[START, ("2026-03-20", 61.0)], &events, position).0.join("\n");
        assert!(text.contains("opposite") || text.contains("offsets"), "{text}");
        assert!(text.contains("A record alone can only raise a score"), "{text}");
    }
}

#[test]
fn changes_by_rounding_only_say_so() {
    let cases = [
        (60.0, 60.2, "still rounds to 24"),
        (60.0, 60.2, "too little to show"),
        (60.4, 60.6, "enough to round to 25"),
        (60.4, 60.6, "rounding makes that 25"),
    ];
    for (start, level, expected) in cases {
        let code = [("2026-01-01", start), ("2026-03-20", level)];
        let events = [event("news", "2026-03-20", EventKind::Capability, &["r-2026-03-20"], &[])];
        let texts: Vec<String> = (0..2).map(|position| told(&code, &events, position).0.join("\n")).collect();
        assert!(texts.iter().any(|text| text.contains(expected)), "{start} {expected}: {texts:#?}");
    }
}

#[test]
fn weeks_without_evidence_for_the_job_say_which_kind_of_nothing_it_was() {
    let elsewhere = event("rule", "2026-03-20", EventKind::Regulation, &[], &[]);
    let cases: [(Vec<Event>, &str); 3] = [
        (vec![], "No new evidence this week"),
        (vec![elsewhere.clone()], "one item of evidence"),
        (
            vec![elsewhere.clone(), event("rule-2", "2026-03-20", EventKind::Regulation, &[], &[])],
            "two items of evidence",
        ),
    ];
    for (events, expected) in cases {
        for position in 0..2 {
            let (paragraphs, from, to) = told(&[START], &events, position);
            assert_eq!(from, to);
            assert_eq!(paragraphs.len(), 1);
            assert!(paragraphs[0].to_lowercase().contains(&expected.to_lowercase()), "{paragraphs:?}");
            assert!(paragraphs[0].starts_with("No new evidence this week"));
        }
    }
}

#[test]
fn drivers_beyond_the_third_share_a_paragraph() {
    let events: Vec<Event> = (0..5)
        .map(|at| event(&format!("e{at}"), "2026-03-20", EventKind::Demand, &[], &[0.03 - 0.004 * f64::from(at)]))
        .collect();
    let (paragraphs, ..) = told(&[START], &events, 0);
    assert_eq!(paragraphs.len(), 6, "{paragraphs:#?}");
    assert!(paragraphs[0].contains("ive pieces of evidence"));
    assert!(paragraphs[4].contains("“Title of e3” takes off"), "{paragraphs:#?}");
}

#[test]
fn a_record_without_words_is_named_by_its_capability() {
    let (paragraphs, ..) = told(&[START, ("2026-03-20", 66.0)], &[], 0);
    assert!(paragraphs[0].starts_with("A new record for code."), "{paragraphs:?}");
}

#[test]
fn neighbouring_entries_never_read_alike() {
    let events = [event("news", "2026-03-20", EventKind::Capability, &["r-2026-03-20"], &[])];
    let entries: Vec<Vec<String>> =
        (0..6).map(|position| told(&[START, ("2026-03-20", 66.0)], &events, position).0).collect();
    for neighbours in entries.windows(2) {
        assert_ne!(neighbours[0][0], neighbours[1][0]);
        assert_ne!(neighbours[0][1], neighbours[1][1]);
    }
}

fn moved<'a>(title: &'a str, change: Option<i16>, drivers: &'a [Driver]) -> EditionChange<'a> {
    EditionChange { title, score: Score::shown(50.0), change, drivers }
}

#[test]
fn an_edition_is_summed_up_in_two_to_four_sentences() {
    let events = words(&[
        event("record", "2026-03-20", EventKind::Capability, &[], &[]),
        event("rule", "2026-03-20", EventKind::Regulation, &[], &[]),
    ]);
    let driver = |id: &str, points| vec![Driver { cause: Cause::Event(slug(id)), points }];
    let (up, down, small) = (driver("record", 2.1), driver("rule", -0.9), driver("record", 0.1));
    let cases: [(Vec<EditionChange>, usize, &[&str]); 6] = [
        (vec![moved("Nurse", None, &[])], 2, &["first edition of the index, with 1 job."]),
        (vec![moved("Nurse", Some(0), &[]), moved("Clerk", Some(0), &[])], 2, &["Nothing new"]),
        (vec![moved("Nurse", Some(0), &small)], 2, &["too small to show", "“Title of record”"]),
        (
            vec![moved("Nurse", Some(2), &up), moved("Clerk", Some(0), &[])],
            3,
            &["one", "What moved it is", "the one job that depends on it", "Nurse rose most, by 2 points to 50."],
        ),
        (
            vec![moved("Nurse", Some(2), &up), moved("Clerk", Some(-1), &down), moved("Cook", Some(-1), &down)],
            4,
            &[
                "rose and two",
                "Two causes",
                "judgement, for two jobs",
                "Clerk (to 50) and Cook (to 50) fell most, by 1 point each.",
            ],
        ),
        (
            (0..5).map(|_| moved("Nurse", Some(1), &up)).collect(),
            3,
            &["All five jobs rose.", "all five jobs", "No rise is larger than 1 point."],
        ),
    ];
    for (jobs, sentences, expected) in cases {
        for position in 0..2 {
            let summary = edition_summary(date("2026-03-25"), &jobs, &events, position);
            assert_eq!(summary.len(), sentences, "{summary:#?}");
            for words in expected {
                assert!(summary.join(" ").contains(words), "{words}: {summary:#?}");
            }
        }
    }
}
