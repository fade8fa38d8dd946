//! Editions: prepared once, frozen, and never changed by what comes later.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use index::Date;
use publish::site::{Place, Tree};
use publish::{content, documents, edition, link};
use support::Copy;

const NEW_EVENT: &str = r#"
[[event]]
id = "bread-glut"
published_on = 2025-02-18
kind = "demand"
title = "Fewer people buy bread from bakers"
what = "Sales of bread from small bakeries fell by a tenth."
industries = ["food"]
source = { title = "A newspaper", url = "https://example.org/d", basis = "primary", measured_by = "independent" }

[[event.shift]]
tag = "demand"
by = -0.03
touches = { baker = ["task-2"] }
why = "Less bread is wanted than bakers bake today."
"#;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn backfilled() -> Copy {
    let copy = Copy::new();
    let frozen = edition::backfill(copy.path(), content::read(copy.path()).unwrap()).unwrap();
    assert_eq!(frozen, 7);
    copy
}

fn with_new_event(copy: Copy) -> Copy {
    let path = "ledger/events/2025.toml";
    let text = fs::read_to_string(copy.path().join(path)).unwrap() + NEW_EVENT;
    copy.write(path, &text)
}

fn next(root: &Path, day: &str) -> anyhow::Result<String> {
    edition::prepare_next(root, content::read(root).unwrap(), date(day), false)
}

fn edition_documents(root: &Path) -> Vec<String> {
    let documents = documents::build(&content::read(root).unwrap());
    documents.each_edition.iter().map(|edition| serde_json::to_string(edition).unwrap()).collect()
}

#[test]
fn the_next_edition_says_which_jobs_it_moves_and_why() {
    let copy = with_new_event(backfilled());
    let report = next(copy.path(), "2025-02-19").unwrap();
    let moved: Vec<&str> = report.lines().filter(|line| line.contains('→') || line.starts_with("Moved")).collect();
    assert!(moved.iter().all(|line| line.contains("Baker")) && moved.len() == 1, "{report}");
    let content = content::read(copy.path()).unwrap();
    let frozen = &content.frozen[&date("2025-02-19")];
    assert!(!frozen.backfilled);
    let with_drivers: Vec<&str> =
        frozen.scores.iter().filter(|row| !row.drivers.is_empty()).map(|row| row.slug.as_str()).collect();
    assert_eq!(with_drivers, ["baker"]);
}

#[test]
fn a_gap_between_editions_that_were_filled_in_is_refused() {
    let copy = backfilled();
    fs::remove_file(copy.path().join("editions/2025-01-15.json")).unwrap();
    copy.refused("editions/2025-01-15.json:1: file: is missing between editions that were filled in week by week");
}

#[test]
fn weeks_without_an_edition_may_go_by_before_the_next() {
    let copy = with_new_event(backfilled());
    let stale = next(copy.path(), "2025-03-12").unwrap_err().to_string();
    assert!(stale.contains("newest evidence is from 2025-02-18"), "{stale}");
    edition::prepare_next(copy.path(), content::read(copy.path()).unwrap(), date("2025-03-12"), true).unwrap();
    let editions = content::read(copy.path()).unwrap().editions;
    assert_eq!(editions.last_chunk(), Some(&[date("2025-02-12"), date("2025-03-12")]));
}

#[test]
fn an_edition_that_cannot_be_read_is_refused_and_not_also_where_it_is_named() {
    let copy = backfilled().replace("editions/2025-01-22.json", "\"scores\"", "");
    // The fixture's corrections name it.
    copy.refused("editions/2025-01-22.json:");
}

#[test]
fn republishing_never_changes_a_frozen_edition() {
    let copy = backfilled();
    let before = edition_documents(copy.path());
    // The past is judged anew in the ledger and in a profile.
    let copy = copy.replace("ledger/events/2025.toml", "by = 0.02", "by = -0.03");
    let copy = copy.replace("jobs/baker.toml", "bar = 40", "bar = 70");
    let after = edition_documents(copy.path());
    let without_events = |text: &String| text.split("\"events\":").next().unwrap().to_owned();
    assert_eq!(
        before.iter().map(without_events).collect::<Vec<_>>(),
        after.iter().map(without_events).collect::<Vec<_>>()
    );
    let baker = documents::build(&content::read(copy.path()).unwrap());
    let baker = baker.jobs.iter().find(|job| job.row.slug.as_str() == "baker").unwrap();
    let frozen = content::read(copy.path()).unwrap().frozen;
    for point in &baker.history {
        assert_eq!(frozen[&point.edition].score(&baker.row.slug).unwrap().score, point.score, "{}", point.edition);
    }
}

#[test]
fn a_published_edition_is_not_prepared_again() {
    let copy = with_new_event(backfilled());
    next(copy.path(), "2025-02-19").unwrap();
    let text = fs::read(copy.path().join("editions/2025-02-19.json")).unwrap();
    for day in ["2025-02-19", "2025-01-08"] {
        let refused = next(copy.path(), day).unwrap_err().to_string();
        assert!(refused.contains("never rewritten"), "{refused}");
    }
    assert_eq!(fs::read(copy.path().join("editions/2025-02-19.json")).unwrap(), text);
}

#[test]
fn an_edition_is_a_wednesday_after_the_last_with_new_evidence() {
    let copy = backfilled();
    let nothing_new = next(copy.path(), "2025-02-19").unwrap_err().to_string();
    assert!(nothing_new.contains("Add the week's events and records first"), "{nothing_new}");
    let thursday = next(copy.path(), "2025-02-20").unwrap_err().to_string();
    assert!(thursday.contains("2025-02-26"), "{thursday}");
    let checked = edition::prepare_next(copy.path(), content::read(copy.path()).unwrap(), date("2025-02-19"), true);
    assert!(checked.unwrap().starts_with("No shown score changes."));
}

#[test]
fn records_that_nobody_confirmed_hold_an_edition_up() {
    let language = "ledger/capabilities/language.toml";
    let marked = with_new_event(backfilled()).replace(language, "[[record]]", "# confirm: the day of it\n[[record]]");
    let text = fs::read_to_string(marked.path().join(language)).unwrap();
    let line = text.lines().position(|line| line.starts_with("# confirm:")).unwrap() + 1;
    let refused = next(marked.path(), "2025-02-19").unwrap_err().to_string();
    assert!(refused.starts_with("1 imported records wait to be confirmed"), "{refused}");
    assert!(refused.contains(&format!("language.toml:{line}.")), "{refused}");
    assert!(!marked.path().join("editions/2025-02-19.json").exists());
    let confirmed = marked.replace(language, "# confirm: the day of it\n", "");
    next(confirmed.path(), "2025-02-19").unwrap();
}

#[test]
fn constants_under_which_editions_are_published_are_fitted_anew_for_a_new_version_only() {
    let copy = Copy::new();
    link::check_version(copy.path(), false).unwrap();
    let copy = backfilled();
    let refused = link::check_version(copy.path(), false).unwrap_err().to_string();
    assert!(refused.contains("7 editions are published, the last on 2025-02-12"), "{refused}");
    link::check_version(copy.path(), true).unwrap();
}

#[test]
fn a_changed_edition_is_refused() {
    let copy = backfilled();
    let path = "editions/2025-01-29.json";
    let text = fs::read_to_string(copy.path().join(path)).unwrap();
    let at = text.find("\"unrounded\":").unwrap() + "\"unrounded\":".len();
    let copy = copy.write(path, &format!("{}9{}", &text[..at], &text[at..]));
    copy.refused("editions/2025-01-29.json:5: digest: does not match the scores");
}

#[test]
fn an_estimate_that_is_put_in_afterwards_is_refused() {
    let copy = backfilled();
    let path = "editions/2025-01-29.json";
    let text = fs::read_to_string(copy.path().join(path)).unwrap();
    let at = text.find("\"estimates\": {").unwrap() + "\"estimates\": {".len();
    let copy = copy.write(path, &format!("{}\"surveyor\":[9,null,2,17,9.4]{}", &text[..at], &text[at..]));
    copy.refused("editions/2025-01-29.json:5: digest: does not match the scores");
}

#[test]
fn an_edited_summary_is_published_as_edited() {
    let copy = backfilled();
    let path = "editions/2025-01-29.json";
    let text = fs::read_to_string(copy.path().join(path)).unwrap();
    let start = text.find("\"summary\": [").unwrap();
    let end = start + text[start..].find(']').unwrap();
    let edited = format!("{}\"summary\": [\"An editor's own words.\"{}", &text[..start], &text[end..]);
    let copy = copy.write(path, &edited);
    let documents = documents::build(&content::read(copy.path()).unwrap());
    let shown = documents.each_edition.iter().find(|shown| shown.row.edition == date("2025-01-29")).unwrap();
    assert_eq!(shown.summary, ["An editor's own words."]);
}

/// What the week's evidence did not make is not put down to it.
#[test]
fn a_revised_profile_is_told_as_a_revision_and_not_as_evidence() {
    let copy = backfilled().replace("jobs/baker.toml", "bar = 40", "bar = 60");
    let read = || content::read(copy.path()).unwrap();
    let report = edition::prepare_next(copy.path(), read(), date("2025-02-19"), true).unwrap();
    let lines: Vec<&str> = report.lines().collect();
    assert!(lines[0].starts_with("Baker: ") && lines[1].contains("the profile was revised"), "{report}");
    let frozen = &read().frozen[&date("2025-02-19")];
    assert!(frozen.summary.iter().any(|sentence| sentence.ends_with("not by evidence, moved: Baker.")));
    let documents = documents::build(&read());
    let baker = documents.jobs.iter().find(|job| job.row.slug.as_str() == "baker").unwrap();
    let told = &baker.explanations[0].paragraphs;
    assert!(told.len() == 1 && told[0].starts_with("The editors revised the profile of bakers"), "{told:?}");
}

/// The copy that a browser keeps for times without a network must not hold two editions (site/offline/service-worker.js).
#[test]
fn each_edition_is_another_build_of_the_same_program() {
    let copy = backfilled();
    let site = || support::site_of(copy.path(), Place::new("/", Some("https://example.org")));
    let build = |site: &Tree, path: &str, before: &str| {
        let text = std::str::from_utf8(site.get(path).unwrap()).unwrap();
        text.split(before).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
    };
    let builds = |site: &Tree| {
        let page = build(site, "index.html", "data-build=\"");
        assert_eq!(build(site, "service-worker.js", "const BUILD = \""), page);
        page
    };
    let before = site();
    edition::prepare_next(copy.path(), content::read(copy.path()).unwrap(), date("2025-02-19"), true).unwrap();
    let after = site();
    let assets =
        |site: &Tree| site.paths().filter(|path| path.starts_with("assets/")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(assets(&before), assets(&after));
    assert_ne!(builds(&before), builds(&after));
}
