//! A bad ledger is refused with file, line and field.
#![allow(clippy::unwrap_used)]

mod support;

use support::Copy;

const LANGUAGE: &str = "ledger/capabilities/language.toml";
const KNOWLEDGE: &str = "ledger/capabilities/knowledge-work.toml";
const EVENTS: &str = "ledger/events/2025.toml";

#[track_caller]
fn spoiled(file: &str, from: &str, to: &str, expected: &str) {
    Copy::new().replace(file, from, to).refused(&format!("{file}:{expected}"));
}

#[test]
fn an_id_that_two_records_have_is_refused() {
    spoiled(KNOWLEDGE, "\"knowledge-2024\"", "\"knowledge-2025\"", "22: record[2].id: `knowledge-2025` is the id at ");
    spoiled(LANGUAGE, "\"language-2024\"", "\"knowledge-2024\"", "13: record[1].id: `knowledge-2024` is the id at ");
}

#[test]
fn an_id_that_two_events_have_is_refused() {
    spoiled(EVENTS, "\"bread-boom\"", "\"essays-pass\"", "12: event[2].id: `essays-pass` is the id at ");
}

#[test]
fn an_unknown_capability_is_refused() {
    spoiled("ledger/capabilities/social.toml", "\"social\"", "\"charm\"", "1: id: `charm` is not known");
}

#[test]
fn a_capability_that_two_files_have_is_refused() {
    let copy = Copy::new().replace("ledger/capabilities/social.toml", "id = \"social\"", "id = \"language\"");
    copy.refused("ledger/capabilities/social.toml:1: id: `language` is the id at ");
}

#[test]
fn a_record_of_an_unknown_measure_is_refused() {
    let expected = "14: record[1].measure: names the measure `essays`, which this capability does not have";
    spoiled(LANGUAGE, "measure = \"essay-score\"", "measure = \"essays\"", expected);
}

#[test]
fn records_out_of_date_order_are_refused() {
    let expected = "23: record[2].date: is dated 2024-11-19, before the record that stands above it";
    let copy = Copy::new().replace(LANGUAGE, "date = 2025-01-16", "date = 2024-11-19");
    let copy = copy.replace(EVENTS, "records = [\"language-2025-01\"]\n", "");
    copy.refused(&format!("{LANGUAGE}:{expected}"));
}

#[test]
fn a_level_that_falls_is_refused() {
    spoiled(
        LANGUAGE,
        "value = 42.5",
        "value = 29",
        "25: record[2].value: gives the level 29.0, below the 30.0 reached",
    );
}

#[test]
fn every_record_that_does_not_fit_is_listed() {
    let copy =
        Copy::new().replace(LANGUAGE, "value = 42.5", "value = 29").replace(LANGUAGE, "value = 1300", "value = 900");
    let mistakes = copy.mistakes();
    assert_eq!(mistakes.len(), 2, "{mistakes:?}");
    assert!(mistakes[1].starts_with(&format!("{LANGUAGE}:41: record[3].value: gives the level")));
}

#[test]
fn a_record_from_before_its_measure_took_over_is_refused() {
    let expected = "39: record[3].date: is dated 2025-01-19, but its measure takes over only on 2025-01-20";
    spoiled(LANGUAGE, "date = 2025-02-04", "date = 2025-01-19", expected);
}

#[test]
fn a_value_that_is_not_positive_on_a_log_scale_is_refused() {
    spoiled(KNOWLEDGE, "value = 200", "value = 0", "26: record[2].value: 0 is not above 0");
}

#[test]
fn a_percentage_above_100_is_refused() {
    spoiled(LANGUAGE, "value = 42.5", "value = 142.5", "25: record[2].value: 142.5 lies outside 0 to 100");
}

#[test]
fn an_unknown_scale_is_refused() {
    spoiled(
        LANGUAGE,
        "{ kind = \"percent\" }",
        "{ kind = \"per mille\" }",
        "10: measure[1].scale.kind: `per mille` is not known",
    );
}

#[test]
fn a_scale_whose_anchors_are_one_is_refused() {
    spoiled(LANGUAGE, "hundred = 1600", "hundred = 1000", "33: measure[2].scale.hundred: equals `zero`");
}

#[test]
fn an_unknown_precision_is_refused() {
    spoiled(EVENTS, "precision = \"month\"", "precision = \"year\"", "14: event[2].precision: `year` is not known");
}

#[test]
fn events_out_of_date_order_are_refused() {
    spoiled(EVENTS, "date = 2025-01-24", "date = 2025-01-15", "13: event[2].date: is before 2025-01-16");
}

#[test]
fn an_unknown_kind_of_event_is_refused() {
    spoiled(EVENTS, "kind = \"demand\"", "kind = \"wish\"", "15: event[2].kind: `wish` is not known");
}

#[test]
fn records_on_an_event_of_another_kind_are_refused() {
    spoiled(EVENTS, "kind = \"capability\"", "kind = \"limit\"", "8: event[1].records: stand on an event that is not");
}

#[test]
fn a_shift_on_a_capability_event_is_refused() {
    spoiled(EVENTS, "kind = \"demand\"", "kind = \"capability\"", "21: event[2].shift: stands on a capability event");
}

#[test]
fn a_record_that_two_events_tell_of_is_refused() {
    let second = "[[event]]\nid = \"again\"\ndate = 2025-01-16\nkind = \"capability\"\ntitle = \"The same again\"\n\
         what = \"A second event that tells of the same record.\"\nindustries = [\"food\"]\nrecords = [\"language-2025-01\"]\n\
         source = { title = \"A publisher\", url = \"https://example.org/a\", basis = \"primary\" }\n\n[[event]]\nid = \"bread-boom\"";
    let copy = Copy::new().replace(EVENTS, "[[event]]\nid = \"bread-boom\"", second);
    copy.refused(&format!(
        "{EVENTS}:18: event[2].records[1]: `language-2025-01` is told by the event `essays-pass` too"
    ));
}

#[test]
fn a_record_and_its_event_in_different_weeks_are_refused() {
    let expected = "8: event[1].records[1]: `language-2025-01` is of 2025-01-16 and enters the edition 2025-01-22";
    spoiled(EVENTS, "date = 2025-01-16", "date = 2025-01-23", expected);
}

#[test]
fn an_unknown_record_is_refused() {
    let expected = "8: event[1].records[1]: there is no record `language-2026`";
    spoiled(EVENTS, "\"language-2025-01\"", "\"language-2026\"", expected);
}

#[test]
fn a_shift_that_is_too_large_is_refused() {
    spoiled(EVENTS, "by = 0.03", "by = 0.04", "23: event[2].shift[1].by: 0.04 lies outside -0.03 to 0.03");
}

#[test]
fn an_unknown_tag_of_a_shift_is_refused() {
    spoiled(EVENTS, "tag = \"demand\"", "tag = \"wish\"", "22: event[2].shift[1].tag: `wish` is not known");
}

#[test]
fn a_shift_that_reaches_nothing_is_refused() {
    spoiled(EVENTS, "jobs = [\"baker\"]\n", "", "21: event[2].shift[1].jobs: names no job and no industry");
}

#[test]
fn a_shift_of_an_unknown_job_or_industry_is_refused() {
    spoiled(
        EVENTS,
        "jobs = [\"baker\"]",
        "jobs = [\"bakers\"]",
        "24: event[2].shift[1].jobs[1]: there is no job `bakers`",
    );
    let expected = "39: event[3].shift[1].industries[1]: there is no industry `foot`";
    spoiled(EVENTS, "industries = [\"food\"]\nwhy", "industries = [\"foot\"]\nwhy", expected);
}

#[test]
fn an_event_of_an_unknown_industry_is_refused() {
    spoiled(EVENTS, "[\"food\"]", "[\"foot\"]", "7: event[1].industries[1]: there is no industry `foot`");
}

/// Six events of one tag, each at the bound of a single shift.
fn shifts(target: &str) -> Copy {
    let mut events = String::new();
    for day in 1..=6 {
        events += &format!(
            "[[event]]\nid = \"law-{day}\"\ndate = 2025-01-0{day}\nkind = \"regulation\"\ntitle = \"A further law\"\n\
             what = \"A law that asks for a person to be there.\"\nindustries = [\"food\"]\n\
             source = {{ title = \"A parliament\", url = \"https://example.org/d\", basis = \"primary\" }}\n\
             [[event.shift]]\ntag = \"trust\"\nby = 0.03\n{target}\nwhy = \"A person has to be there for the law.\"\n"
        );
    }
    Copy::new().write("ledger/events/2024.toml", &events)
}

#[test]
fn shifts_that_add_up_too_far_in_an_industry_are_refused_where_they_pass_the_bound() {
    shifts("industries = [\"food\"]").refused(
        "ledger/events/2024.toml:74: event[6].shift[1].by: shifts of `trust` in the industry `food` add up to 0.18. \
         Keep their sum within 0.15.",
    );
}

#[test]
fn shifts_that_add_up_too_far_in_a_job_are_refused() {
    shifts("jobs = [\"cook\"]").refused(
        "ledger/events/2024.toml:74: event[6].shift[1].by: shifts of `trust` in the job `cook` add up to 0.18",
    );
}

#[test]
fn a_source_without_an_address_is_refused() {
    spoiled(EVENTS, ", url = \"https://example.org/a\"", "", "9: event[1].source.url: is missing");
}

#[test]
fn a_source_whose_address_is_not_of_the_web_is_refused() {
    for bad in ["ftp://example.org/a", "example.org", "https://", "https://a b", "javascript:alert(1)"] {
        spoiled(EVENTS, "https://example.org/a", bad, "9: event[1].source.url: `");
    }
}

#[test]
fn an_unknown_basis_is_refused() {
    spoiled(EVENTS, "basis = \"quoted\"", "basis = \"rumour\"", "19: event[2].source.basis: `rumour` is not known");
}

#[test]
fn an_event_title_that_is_too_long_is_refused() {
    let long = format!("\"{}\"", "long ".repeat(20).trim());
    spoiled(
        EVENTS,
        "\"People buy more bread from bakers\"",
        &long,
        "16: event[2].title: has 99 characters, more than 90",
    );
}

#[test]
fn a_correction_of_an_edition_that_never_was_is_refused() {
    let file = "ledger/corrections.toml";
    spoiled(file, "edition = 2025-01-22", "edition = 2024-01-24", "2: correction[1].edition: there is no edition");
}

#[test]
fn a_ledger_without_evidence_is_refused() {
    let copy = Copy::new();
    std::fs::remove_dir_all(copy.path().join("ledger")).unwrap();
    assert!(copy.mistakes().iter().any(|mistake| mistake.starts_with("ledger:1: ledger: has no evidence")));
}
