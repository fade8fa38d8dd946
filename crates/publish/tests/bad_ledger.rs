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
    spoiled(KNOWLEDGE, "\"knowledge-2024\"", "\"knowledge-2025\"", "29: record[2].id: `knowledge-2025` is the id at ");
    spoiled(LANGUAGE, "\"language-2024\"", "\"knowledge-2024\"", "28: record[1].id: `knowledge-2024` is the id at ");
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
    let expected = "29: record[1].measure: names the measure `essays`, which this capability does not have";
    spoiled(LANGUAGE, "measure = \"essay-score\"", "measure = \"essays\"", expected);
}

#[test]
fn records_out_of_order_are_refused() {
    let expected = "38: record[2].published_on: counts from 2024-11-19, before the record that stands above it";
    let copy = Copy::new().replace(LANGUAGE, "published_on = 2025-01-16", "published_on = 2024-11-19");
    let copy = copy.replace(EVENTS, "records = [\"language-2025-01\"]\n", "");
    copy.refused(&format!("{LANGUAGE}:{expected}"));
}

#[test]
fn every_record_that_does_not_fit_is_listed() {
    let copy = Copy::new().replace(LANGUAGE, "published_on = 2025-01-16", "published_on = 2024-11-19");
    let copy = copy.replace(LANGUAGE, "measure = \"letter-score\"", "measure = \"letters\"");
    let copy = copy.replace(EVENTS, "records = [\"language-2025-01\"]\n", "");
    let mistakes = copy.mistakes();
    assert_eq!(mistakes.len(), 2, "{mistakes:?}");
    assert!(mistakes[1].starts_with(&format!("{LANGUAGE}:45: record[3].measure: names the measure `letters`")));
}

#[test]
fn a_measure_that_joins_with_a_jump_is_refused() {
    let expected = "25: measure[2].joined: says 53.95 for Model two, which stood at 43.95 before";
    spoiled(LANGUAGE, "value = 1200", "value = 1300", expected);
}

#[test]
fn a_measure_without_a_link_has_to_say_why_it_waits() {
    let link = "link = { kind = \"logistic\", difficulty = 50, slope = 0.05 }\n";
    let copy = Copy::new().replace(LANGUAGE, link, "");
    assert!(copy.mistakes()[0].starts_with(&format!("{LANGUAGE}:12: measure[1].link: has no link")));
    let waits = format!("{link}waits = \"Too few systems stand on both.\"\n");
    spoiled(LANGUAGE, link, &waits, "17: measure[1].link: has a link and waits for one");
}

#[test]
fn a_scale_without_room_above_the_newest_record_is_refused() {
    let expected = "5: scale: leaves less than a fifth free above the newest record, which stands at 54.0";
    spoiled(LANGUAGE, "high = 100\n", "high = 60\n", expected);
}

#[test]
fn a_capability_with_measures_and_no_scale_is_refused() {
    let copy = Copy::new().replace(LANGUAGE, "[scale]", "[ladder]");
    let mistakes = copy.mistakes();
    assert!(mistakes.iter().any(|mistake| mistake.contains("scale: is missing")), "{mistakes:?}");
}

#[test]
fn a_value_that_is_not_positive_on_a_log_scale_is_refused() {
    spoiled(KNOWLEDGE, "value = 200", "value = 0", "33: record[2].value: 0 is not above 0");
}

#[test]
fn a_percentage_above_100_is_refused() {
    spoiled(LANGUAGE, "value = 42.5", "value = 142.5", "40: record[2].value: 142.5 lies outside 0 to 100");
}

#[test]
fn an_unknown_kind_of_link_is_refused() {
    spoiled(LANGUAGE, "kind = \"logistic\"", "kind = \"guess\"", "17: measure[1].link.kind: `guess` is not known");
}

#[test]
fn a_scale_whose_ends_are_one_is_refused() {
    spoiled(LANGUAGE, "high = 100\n", "high = 0\n", "9: scale.high: is not above `low`");
}

#[test]
fn an_unknown_precision_is_refused() {
    spoiled(EVENTS, "precision = \"month\"", "precision = \"year\"", "14: event[2].precision: `year` is not known");
}

#[test]
fn events_out_of_date_order_are_refused() {
    let copy = Copy::new().replace(EVENTS, "precision = \"month\"\n", "");
    let copy = copy.replace(EVENTS, "published_on = 2025-01-24", "published_on = 2025-01-15");
    copy.refused(&format!("{EVENTS}:13: event[2].published_on: counts from 2025-01-15, before the event above it"));
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
    let second = "[[event]]\nid = \"again\"\npublished_on = 2025-01-16\nkind = \"capability\"\ntitle = \"The same again\"\n\
         what = \"A second event that tells of the same record.\"\nindustries = [\"food\"]\nrecords = [\"language-2025-01\"]\n\
         source = { title = \"A publisher\", url = \"https://example.org/a\", basis = \"primary\", measured_by = \"independent\" }\n\n[[event]]\nid = \"bread-boom\"";
    let copy = Copy::new().replace(EVENTS, "[[event]]\nid = \"bread-boom\"", second);
    copy.refused(&format!(
        "{EVENTS}:18: event[2].records[1]: `language-2025-01` is told by the event `essays-pass` too"
    ));
}

#[test]
fn a_record_and_its_event_in_different_weeks_are_refused() {
    let expected =
        "8: event[1].records[1]: `language-2025-01` counts from 2025-01-16 and enters the edition 2025-01-22";
    spoiled(EVENTS, "published_on = 2025-01-16", "published_on = 2025-01-23", expected);
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
fn a_shift_that_touches_nothing_is_refused() {
    spoiled(EVENTS, "{ baker = [\"task-2\"] }", "{}", "24: event[2].shift[1].touches: names no job");
    spoiled(EVENTS, "{ baker = [\"task-2\"] }", "{ baker = [] }", "24: event[2].shift[1].touches.baker: names no task");
}

#[test]
fn a_shift_of_an_unknown_job_or_task_is_refused() {
    let touches = "{ baker = [\"task-2\"] }";
    let unknown = "24: event[2].shift[1].touches.bakers: there is no job `bakers`";
    spoiled(EVENTS, touches, "{ bakers = [\"task-2\"] }", unknown);
    let unknown = "24: event[2].shift[1].touches.baker[1]: baker has no task `task-9`. Name one of: task-1, task-2";
    spoiled(EVENTS, touches, "{ baker = [\"task-9\"] }", unknown);
}

#[test]
fn a_shift_of_a_task_that_lists_no_such_hold_is_refused() {
    let expected =
        "24: event[2].shift[1].touches.baker[1]: `task-1` has no hold `demand`, so the shift would move nothing";
    spoiled(EVENTS, "{ baker = [\"task-2\"] }", "{ baker = [\"task-1\"] }", expected);
}

#[test]
fn a_shift_on_a_quoted_or_restricted_event_is_refused() {
    let secondary = "basis = \"secondary\", measured_by = \"independent\", primary = { title = \"A statistics office\", url = \"https://example.org/office\" }";
    let quoted = "basis = \"quoted\", measured_by = \"independent\"";
    spoiled(EVENTS, secondary, quoted, "21: event[2].shift: stands on a quoted event. Find where the fact was first");
    let restricted = "kind = \"demand\"\nrestricted = true";
    spoiled(EVENTS, "kind = \"demand\"", restricted, "22: event[2].shift: stands on a restricted event");
}

#[test]
fn a_secondary_source_that_names_no_primary_is_refused() {
    let primary = ", primary = { title = \"A statistics office\", url = \"https://example.org/office\" }";
    spoiled(EVENTS, primary, "", "19: event[2].source.primary: is missing from a secondary source");
    let beside = "basis = \"primary\", measured_by = \"independent\", primary = { title = \"Another\", url = \"https://example.org/f\" }";
    let plain = "basis = \"primary\", measured_by = \"independent\"";
    spoiled(EVENTS, plain, beside, "9: event[1].source.primary: stands beside a primary source");
}

#[test]
fn who_measured_has_to_be_said() {
    spoiled(EVENTS, ", measured_by = \"independent\"", "", "9: event[1].source.measured_by: is missing");
}

#[test]
fn an_event_of_an_unknown_industry_is_refused() {
    spoiled(EVENTS, "[\"food\"]", "[\"foot\"]", "7: event[1].industries[1]: there is no industry `foot`");
}

/// Six events of one tag, each at the bound of a single shift.
#[test]
fn shifts_that_add_up_too_far_on_a_task_are_refused_where_they_pass_the_bound() {
    let mut events = String::new();
    for day in 1..=6 {
        events += &format!(
            "[[event]]\nid = \"law-{day}\"\npublished_on = 2025-01-0{day}\nkind = \"regulation\"\ntitle = \"A further law\"\n\
             what = \"A law that asks for a person to be there.\"\nindustries = [\"food\"]\n\
             source = {{ title = \"A parliament\", url = \"https://example.org/d\", basis = \"primary\", measured_by = \"independent\" }}\n\
             [[event.shift]]\ntag = \"trust\"\nby = 0.03\ntouches = {{ cook = [\"task-7\"] }}\nwhy = \"A person has to be there for the law.\"\n"
        );
    }
    Copy::new().write("ledger/events/2024.toml", &events).refused(
        "ledger/events/2024.toml:77: event[6].shift[1].touches.cook[1]: shifts of `trust` on cook/task-7 add up to 0.18. \
         Keep their sum within 0.15.",
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
    spoiled(EVENTS, "basis = \"quoted\"", "basis = \"rumour\"", "34: event[3].source.basis: `rumour` is not known");
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
