//! The rows of the sections, and how close two jobs are by their documents.

use super::*;
use crate::documents::{ProfileDocument, RelatedJob, SkillDocument, TaskDocument};
use crate::query::Section;
use crate::{Capability, Task};

fn cells(row: &ComparisonRow) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.text.as_str()).collect()
}

fn profile(tasks: &[(&str, TaskKind, f64, f64)], skills: &[&str]) -> ProfileDocument {
    let task = |(name, kind, share, risk): &(&str, TaskKind, f64, f64)| TaskDocument {
        task: Task {
            id: "t".parse().expect("a slug"),
            name: (*name).to_owned(),
            kind: *kind,
            share: *share,
            needs: vec![Capability::Code],
            bar: 50.0,
            spread: 10.0,
            holds: vec![],
            why: String::new(),
        },
        text: String::new(),
        readiness: *risk,
        hold: 0.0,
        risk: *risk,
    };
    ProfileDocument {
        plural: String::new(),
        lede: String::new(),
        about: vec![],
        replaced: vec![],
        summary: String::new(),
        automated_lead: String::new(),
        remains_lead: String::new(),
        tasks: tasks.iter().map(task).collect(),
        skills_lead: String::new(),
        skills: skills.iter().map(|name| SkillDocument { name: (*name).to_owned(), text: String::new() }).collect(),
        moves_lead: String::new(),
        moves: vec![],
        thresholds: vec![],
        reliefs: vec![],
        sources: vec![],
        reviewed_on: first_edition(),
    }
}

#[test]
fn a_row_is_marked_when_its_known_figures_differ() {
    let (mut a, mut b, c) = (moved("A", 53, 56), moved("B", 24, 24), job("C", 13, &[20, 24]));
    a.row.pay = Some(1_098_540);
    a.row.growth = Some(-4.26);
    b.row.growth = Some(-4.28);
    (a.row.openings, a.row.workers) = (Some(1_200), Some(24_000));
    let jobs = [&a, &b, &c];
    let (risk, work) = (section_rows(Section::Risk, &jobs), section_rows(Section::Work, &jobs));
    let row = |label: &str| risk.iter().chain(&work).find(|row| row.label == label).expect("a row");
    assert_eq!(cells(row("Risk score")), ["56", "24", "24"]);
    assert_eq!(cells(row("Change over 12 weeks")), ["+3", "0", "+4 in 1 week"]);
    assert_eq!(cells(row("Range")), ["56 to 65", "24 to 33", "24 to 33"]);
    assert_eq!(cells(row("Median pay a year")), ["$1,098,540", UNKNOWN, UNKNOWN]);
    assert_eq!(cells(row("Projected growth 2024-34")), ["-4.3%", "-4.3%", UNKNOWN]);
    let openings = &row("Openings a year, projected").cells[0];
    assert_eq!((openings.text.as_str(), openings.note.as_deref()), ("1,200", Some("5 for each 100 workers")));
    let differing: Vec<&str> =
        risk.iter().chain(&work).filter(|row| row.differs).map(|row| row.label.as_str()).collect();
    // One known figure differs from nothing.
    assert_eq!(differing, ["Risk score", "Band", "Range", "Change over 12 weeks"]);
    assert_eq!([dollars(0), dollars(999), dollars(1000)], ["$0", "$999", "$1,000"]);
    assert_eq!([per_cent(0.04), per_cent(-0.04), per_cent(12.0)], ["0.0%", "0.0%", "+12.0%"]);
}

#[test]
fn an_estimate_says_that_it_is_a_range_and_has_no_tasks() {
    let (a, range) = (moved("A", 53, 56), estimate("C", 50, 86));
    let risk = section_rows(Section::Risk, &[&a, &range]);
    assert_eq!(cells(&risk[0]), ["56", "50\u{2013}86"]);
    assert_eq!(cells(&risk[4])[1], "known as a range only");
    for section in [Section::Tasks, Section::Remains, Section::Skills, Section::Moves] {
        let rows = section_rows(section, &[&range, &range]);
        assert_eq!(cells(&rows[0]), [NO_PROFILE; 2], "{section:?}");
    }
}

#[test]
fn tasks_come_by_their_risk_and_name_the_jobs_that_share_them() {
    let (mut a, mut b) = (moved("A", 53, 56), moved("B", 24, 24));
    let (automated, remains) = (TaskKind::Automated, TaskKind::Remains);
    a.profile = Some(profile(
        &[
            ("Writing unit tests", automated, 20.0, 0.5),
            ("Fixing defects", automated, 30.0, 0.8),
            ("Asking what was meant", remains, 50.0, 0.2),
        ],
        &["Reading code", "The rules of one business"],
    ));
    b.profile = Some(profile(&[("Writing all unit tests", automated, 100.0, 0.9)], &["Reading unfamiliar code"]));
    let rows = section_rows(Section::Tasks, &[&a, &b]);
    assert_eq!(
        rows.iter().map(cells).collect::<Vec<_>>(),
        [["Fixing defects", "Writing all unit tests"], ["Writing unit tests", "no further task"]]
    );
    assert_eq!(rows[1].cells[0].note.as_deref(), Some("20% of the work, risk 50 of 100; also for B"));
    assert_eq!(cells(&section_rows(Section::Remains, &[&a, &b])[0]), ["Asking what was meant", "no further task"]);
    let skills = section_rows(Section::Skills, &[&a, &b]);
    assert_eq!(
        skills.iter().map(|row| (row.label.as_str(), cells(row))).collect::<Vec<_>>(),
        [
            ("Shared", vec!["Reading code", "Reading unfamiliar code"]),
            ("Named for this job alone", vec!["The rules of one business", "none"])
        ]
    );
    assert!(rows.iter().chain(&skills).all(|row| !row.differs && !row.is_figures));
}

#[test]
fn two_jobs_are_as_close_as_either_of_them_says() {
    let (a, mut b, c) = (moved("A", 20, 20), moved("B", 30, 30), moved("C", 40, 40));
    b.related = vec![RelatedJob { slug: a.row.slug.clone(), points: 93, relation: Relation::OneStep }];
    let near = |points, relation| Some(Near { points, relation });
    assert_eq!(pair_closeness(&a, &b), near(93, Relation::OneStep));
    assert_eq!(pair_closeness(&a, &c), near(0, Relation::None));
    let (mut one, mut other) = (estimate("D", 10, 50), estimate("E", 10, 50));
    assert_eq!(pair_closeness(&a, &one), near(0, Relation::None));
    // Their lists name profiles only.
    assert_eq!(pair_closeness(&one, &other), None);
    (one.row.soc, other.row.soc) = (vec!["11-1011".to_owned()], vec!["11-1011".to_owned()]);
    assert_eq!(pair_closeness(&one, &other), near(100, Relation::SameOccupation));
    assert_eq!(
        one_occupation(&[&a, &one, &other]),
        ["D and E are one occupation in these statistics, so their figures are the same."]
    );
}
