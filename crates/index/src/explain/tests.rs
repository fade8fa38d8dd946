//! Whole explanations of small jobs, and what must hold for every pattern.

use std::collections::BTreeMap;

use super::*;
use crate::attribution::Driver;
use crate::capability::{AbilityScale, Curve, Link, Measure, Record};
use crate::documents::{Basis, EventDocument, MeasuredBy, Precision, Source};
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

fn task(id: &str, name: &str, share: f64, need: Capability, bar: f64) -> Task {
    Task {
        id: slug(id),
        name: name.to_owned(),
        kind: TaskKind::Automated,
        share,
        needs: vec![need],
        bar,
        spread: 8.0,
        holds: vec![Hold { tag: HoldTag::Demand, part: 0.1 }],
        why: format!("Reason of {id}."),
    }
}

fn job() -> Job {
    let tasks = vec![
        task("tests", "Writing unit tests", 40.0, Capability::Code, 60.0),
        task("bugs", "Fixing small bugs", 35.0, Capability::Code, 72.0),
        task("users", "Talking to users", 25.0, Capability::Voice, 60.0),
    ];
    Job { slug: slug("programmer"), industry: slug("technology"), tasks }
}

fn event(id: &str, day: &str, kind: EventKind, records: &[&str], by: &[f64]) -> Event {
    let touches = || BTreeMap::from([(slug("programmer"), vec![slug("tests")])]);
    Event {
        id: slug(id),
        counts_from: date(day),
        kind,
        records: records.iter().map(|id| slug(id)).collect(),
        shifts: by.iter().map(|&by| Shift { tag: HoldTag::Demand, by, touches: touches() }).collect(),
    }
}

fn words(events: &[Event]) -> BTreeMap<Slug, EventDocument> {
    let document = |event: &Event| EventDocument {
        id: event.id.clone(),
        published_on: event.counts_from,
        precision: Precision::Day,
        counts_since: None,
        kind: event.kind,
        title: format!("Title of {}", event.id),
        what: "It happened".to_owned(),
        industries: vec![],
        source: Source {
            title: "A paper".to_owned(),
            url: "https://example.org".to_owned(),
            basis: Basis::Primary,
            measured_by: MeasuredBy::Independent,
            primary: None,
        },
        uncounted: None,
        raises: vec![],
        judgements: vec![],
    };
    events.iter().map(|event| (event.id.clone(), document(event))).collect()
}

/// The change of a job between 18 and 25 March 2026, from levels of code by day, as records `r-<day>`.
fn explained(code: &[(&str, f64)], events: &[Event], position: usize, reasons: &[&str]) -> (Told, Score, Score) {
    explained_beside(code, events, position, reasons, 0)
}

/// The same in a week in which as many items were seen and not counted.
fn explained_beside(
    code: &[(&str, f64)],
    events: &[Event],
    position: usize,
    reasons: &[&str],
    uncounted: usize,
) -> (Told, Score, Score) {
    let measure = Measure { id: slug("m"), link: Some(Link::Linear { at_zero: 0.0, per_unit: 1.0 }) };
    let records: Vec<Record> = code
        .iter()
        .map(|&(day, value)| Record {
            id: slug(&format!("r-{day}")),
            measure: slug("m"),
            system: format!("system of {day}"),
            value,
            counts_from: date(day),
            barred: None,
        })
        .collect();
    let curve = Curve::new(AbilityScale { low: 0.0, high: 100.0 }, &[measure], &records).expect("a curve");
    let ledger = Ledger::new(BTreeMap::from([(Capability::Code, curve)]), events);
    let (job, editions) = (job(), [date("2026-03-18"), date("2026-03-25")]);
    let points = history(&job, &ledger, &editions);
    let change = Change {
        job: &job,
        plural: "Programmers",
        before: Some(&points[0]),
        after: &points[1],
        evidence: ledger.evidence_between(editions[0], editions[1]),
        week: Week { counted: events.len(), uncounted },
        told: &reasons.iter().map(|id| slug(id)).collect(),
        position,
    };
    (explain_change(&change), points[0].score, points[1].score)
}

fn told(code: &[(&str, f64)], events: &[Event], position: usize) -> (Vec<String>, Score, Score) {
    let (told, from, to) = explained(code, events, position, &[]);
    (told.paragraphs, from, to)
}

const START: (&str, f64) = ("2026-01-01", 60.0);
const NEWS: (&str, f64) = ("2026-03-20", 66.0);

fn news() -> Event {
    event("news", "2026-03-20", EventKind::Capability, &["r-2026-03-20"], &[])
}

#[test]
fn a_record_is_told_by_its_tasks_and_their_reasons_and_not_by_what_stands_on_its_card() {
    for position in 0..6 {
        let (told, from, to) = explained(&[START, NEWS], &[news()], position, &[]);
        let text = told.paragraphs.join("\n");
        assert!(to > from);
        assert_eq!(told.paragraphs.len(), 2, "{text}");
        assert!(text.contains("“Writing unit tests”") && text.contains("“Fixing small bugs”"), "{text}");
        assert!(text.contains("Reason of tests.") && !text.contains("Title of news"), "{text}");
        assert!(!text.contains("Talking to users"), "{text}");
        assert!(text.contains("programmers") && text.contains(&to.to_string()), "{text}");
        assert_eq!(told.tasks, [slug("tests")]);
    }
}

#[test]
fn a_reason_that_an_older_entry_gave_makes_room_for_what_still_stands_in_the_way() {
    for position in 0..4 {
        let (told, ..) = explained(&[START, NEWS], &[news()], position, &["tests", "bugs"]);
        let text = told.paragraphs.join("\n");
        assert!(!text.contains("Reason of") && told.tasks.is_empty(), "{text}");
        assert!(text.contains("60") && text.contains("66") && text.contains("10%"), "{text}");
    }
}

#[test]
fn where_the_first_reason_was_given_lately_the_second_is_given() {
    for position in 0..4 {
        let (told, ..) = explained(&[START, NEWS], &[news()], position, &["tests"]);
        let text = told.paragraphs.join("\n");
        assert!(text.contains("Reason of bugs.") && !text.contains("Reason of tests."), "{text}");
        assert_eq!(told.tasks, [slug("bugs")]);
    }
}

#[test]
fn one_task_is_told_once_a_week_however_many_records_moved_it() {
    let again = event("again", "2026-03-21", EventKind::Capability, &["r-2026-03-21"], &[]);
    for position in 0..6 {
        let text = told(&[START, NEWS, ("2026-03-21", 70.0)], &[news(), again.clone()], position).0.join("\n");
        assert_eq!(text.matches("“Writing unit tests”").count(), 1, "{text}");
        assert!(text.contains("70 of 100 in code, up from 60"), "{text}");
    }
}

#[test]
fn a_record_and_a_judgement_on_one_task_are_told_together() {
    let hiring = event("hiring", "2026-03-21", EventKind::Demand, &[], &[0.03]);
    for position in 0..6 {
        let text = told(&[START, NEWS], &[news(), hiring.clone()], position).0.join("\n");
        assert_eq!(text.matches("“Writing unit tests”").count(), 1, "{text}");
        assert!(text.contains("up from 60") && text.contains("people keep more of it"), "{text}");
    }
}

#[test]
fn a_judgement_says_that_people_keep_more_of_the_very_task() {
    let hiring = event("hiring", "2026-03-20", EventKind::Demand, &[], &[0.03]);
    for position in 0..4 {
        let (paragraphs, from, to) = told(&[START], std::slice::from_ref(&hiring), position);
        let text = paragraphs.join("\n");
        assert!(to < from, "{text}");
        assert!(text.contains("“Writing unit tests”") && text.contains("keep more"), "{text}");
        assert!(!text.contains("“Fixing small bugs”"), "{text}");
    }
}

#[test]
fn drivers_that_offset_each_other_are_told_with_both_sides() {
    let events = [news(), event("hiring", "2026-03-21", EventKind::Demand, &[], &[0.03])];
    for position in 0..4 {
        let text = told(&[START, ("2026-03-20", 61.0)], &events, position).0.join("\n");
        assert!(text.contains("both ways") || text.contains("offsets"), "{text}");
    }
}

#[test]
fn what_is_too_small_to_show_is_not_spelled_out_in_decimals() {
    for position in 0..4 {
        let text = told(&[START, ("2026-03-20", 60.05)], &[news()], position).0.join("\n");
        assert!(!text.contains('%') && !text.contains("0.0"), "{text}");
    }
}

#[test]
fn changes_by_rounding_only_say_so() {
    let code = [("2026-01-01", 60.4), ("2026-03-20", 60.6)];
    for position in 0..2 {
        let (paragraphs, from, to) = told(&code, &[news()], position);
        let text = paragraphs.join("\n");
        assert!(to > from && text.contains(&format!("{to} after {from}")), "{text}");
        assert!(text.contains("ounding") || text.contains("rounded"), "{text}");
    }
}

#[test]
fn weeks_without_evidence_for_the_job_say_which_kind_of_nothing_it_was() {
    let elsewhere = event("rule", "2026-03-20", EventKind::Regulation, &[], &[]);
    let again = event("rule-2", "2026-03-20", EventKind::Regulation, &[], &[]);
    let cases: [(Vec<Event>, &str); 3] = [
        (vec![], "No new evidence this week"),
        (vec![elsewhere.clone()], "one item of evidence"),
        (vec![elsewhere, again], "two items of evidence"),
    ];
    for (events, expected) in cases {
        for position in 0..2 {
            let (paragraphs, from, to) = told(&[START], &events, position);
            assert_eq!(from, to);
            assert_eq!(paragraphs.len(), 1);
            let text = &paragraphs[0];
            assert!(text.to_lowercase().contains(&expected.to_lowercase()) && text.contains("programmers"), "{text}");
            assert_eq!(text.starts_with("No new evidence"), events.is_empty(), "{text}");
        }
    }
}

#[test]
fn what_was_seen_and_not_counted_is_no_want_of_evidence() {
    for position in 0..2 {
        let (told, from, to) = explained_beside(&[START], &[], position, &[], 3);
        let text = told.paragraphs.join("\n");
        assert_eq!(from, to);
        assert!(text.to_lowercase().contains("three items were seen") && text.contains("not counted"), "{text}");
        assert!(!text.contains("No new evidence") && text.contains("programmers"), "{text}");
    }
}

#[test]
fn no_reason_is_given_twice_in_one_entry() {
    let events: Vec<Event> = (0..5)
        .map(|at| event(&format!("e{at}"), "2026-03-20", EventKind::Demand, &[], &[0.03 - 0.004 * f64::from(at)]))
        .collect();
    let (told, ..) = explained(&[START], &events, 0, &[]);
    assert_eq!(told.paragraphs.join("\n").matches("Reason of tests.").count(), 1, "{:#?}", told.paragraphs);
}

#[test]
fn neighbouring_entries_never_read_alike() {
    let entries: Vec<Vec<String>> = (0..6).map(|position| told(&[START, NEWS], &[news()], position).0).collect();
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
