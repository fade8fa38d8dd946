//! Publishers' own files are read into a ledger, to be confirmed.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use publish::content::{self, Publisher};
use publish::import::{self, Import};

const REASONING: &str = r#"# Reasoning.
id = "reasoning"
name = "Reasoning"
what = "Questions that take several steps."

[scale]
unit = "points of the Epoch Capabilities Index"
low = 110
low_means = "About the first chat model"
high = 200
high_means = "About a research problem solved"

[[measure]]
id = "gpqa-diamond"
name = "GPQA Diamond"
unit = "%"
about = "Multiple-choice questions of science."
link = { kind = "logistic", difficulty = 136.05, slope = 0.12, chance = 25 }

# what stood at the start
[[record]]
id = "first"
measure = "gpqa-diamond"
published_on = 2025-05-26
system = "DeepSeek R1"
value = 69.22
source = { title = "A publisher", url = "https://example.org/a", basis = "primary", measured_by = "independent" }

[[record]]
id = "last"
measure = "gpqa-diamond"
published_on = 2026-03-01
system = "Claude Opus 4.6"
value = 87
source = { title = "A publisher", url = "https://example.org/b", basis = "primary", measured_by = "independent" }
"#;

const AGENCY: &str = r#"id = "agency"
name = "Agency"
what = "Long work at a computer, alone."

[scale]
unit = "points of the Epoch Capabilities Index"
low = 110
low_means = "About the first chat model"
high = 200
high_means = "About a month of work"

[[measure]]
id = "metr-1-1"
name = "METR time horizon"
unit = "minutes"
about = "Length of a task done half of the time."
link = { kind = "log", at_one = 115, per_doubling = 4.5 }

[[record]]
id = "horizon"
measure = "metr-1-1"
published_on = 2026-01-29
system = "Claude Opus 4.5"
value = 320.42
source = { title = "METR", url = "https://example.org/a", basis = "primary", measured_by = "independent" }
"#;

const CODE: &str = r#"id = "code"
name = "Code"
what = "Changing software in a repository."

[scale]
unit = "points of the Epoch Capabilities Index"
low = 110
low_means = "About the first chat model"
high = 200
high_means = "About a month of work"

[[measure]]
id = "swe-bench-board"
name = "SWE-bench Verified"
unit = "%"
about = "Issues of real repositories."
waits = "In this test it waits for more systems."
"#;

const ANCHORS: &str = "measure,unit,chance,feed,epoch_name,difficulty,slope\ngpqa-diamond,%,25,epoch:gpqa_diamond,,,\n\
                       metr-1-1,minutes,,metr:METR-Horizon-v1.1,,,\nswe-bench-board,%,,swebench:Verified,,,\n";

/// Entries as the board writes them, with figures that our ledger cites.
const BOARDS: &str = r#"{"leaderboards": [{"name": "Verified", "results": [
{"name": "devlo", "folder": "20241213_devlo", "resolved": 58.2, "date": "2024-12-13", "os_system": false, "checked": false, "tags": [], "warning": null},
{"name": "Gru(2024-08-24)", "folder": "20240824_gru", "resolved": 45.2, "date": "2024-08-24", "checked": false, "tags": [], "warning": null}]},
{"name": "Lite", "results": []}]}"#;

struct Ledger(tempfile::TempDir);

impl Ledger {
    fn new() -> Self {
        let ledger = Self(tempfile::tempdir().unwrap());
        for folder in ["ledger/capabilities", "ledger/links"] {
            fs::create_dir_all(ledger.root().join(folder)).unwrap();
        }
        for (file, text) in [
            ("capabilities/reasoning.toml", REASONING),
            ("capabilities/agency.toml", AGENCY),
            ("capabilities/code.toml", CODE),
            ("links/anchors.csv", ANCHORS),
        ] {
            fs::write(ledger.root().join("ledger").join(file), text).unwrap();
        }
        ledger
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, capability: &str) -> String {
        fs::read_to_string(self.root().join(format!("ledger/capabilities/{capability}.toml"))).unwrap()
    }

    /// What the command says, and what it writes where it is asked to.
    fn import(&self, publisher: Publisher, file: &Path, published_on: Option<&str>, is_written: bool) -> String {
        let published_on = published_on.map(|day| day.parse().unwrap());
        let since = Some("2026-03-10".parse().unwrap()).filter(|_| publisher == Publisher::Epoch);
        let system = (publisher == Publisher::Epoch && published_on.is_some()).then(|| "Grok 4 (0709)".to_owned());
        let import = Import { publisher, path: file, published_on, since, system };
        let yardsticks = content::read_yardsticks(self.root()).unwrap();
        let capabilities = content::read_capabilities(self.root()).unwrap();
        let matches = import::pair(&import, import.read().unwrap(), &yardsticks, &capabilities).unwrap();
        let standings = import::compare(&import, &matches, &capabilities);
        let mut said: String = standings.iter().map(|standing| standing.describe(&import)).collect();
        for standing in standings.iter().filter(|_| is_written) {
            said.push_str(&import::write(&import, standing).unwrap());
        }
        said
    }
}

fn extract(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

#[test]
fn epochs_runs_are_told_apart_into_new_known_late_and_silent_ones() {
    let said = Ledger::new().import(Publisher::Epoch, &extract("gpqa_diamond.csv"), None, false);
    assert!(said.starts_with("reasoning: 4 new, 1 in the ledger already"), "{said}");
    assert!(said.contains("gpt-5.4-pro-2026-03-05: 94.6 % on gpqa-diamond  worn out"), "{said}");
    assert!(said.contains("muse-spark: 89.8 % on gpqa-diamond  raises reasoning from "), "{said}");
    assert!(said.contains("are left out, 3 of them above what the ledger knew"), "{said}");
    assert!(said.contains("without a day, so left out: line "), "{said}");
}

#[test]
fn new_records_stand_in_their_place_under_a_mark_and_nothing_else_changes() {
    let ledger = Ledger::new();
    ledger.import(Publisher::Epoch, &extract("gpqa_diamond.csv"), None, true);
    let text = ledger.file("reasoning");
    assert!(text.starts_with(REASONING), "records of later days stand behind the others");
    assert_eq!(content::unconfirmed(ledger.root()).len(), 4);
    let [reasoning] = &content::read_capabilities(ledger.root()).unwrap()[2..] else { panic!("three capabilities") };
    assert_eq!(reasoning.records.len(), 6);
    let again = ledger.import(Publisher::Epoch, &extract("gpqa_diamond.csv"), None, false);
    assert!(again.starts_with("reasoning: 0 new, 5 in the ledger already"), "{again}");
}

#[test]
fn a_run_without_a_day_is_imported_alone_with_one() {
    let ledger = Ledger::new();
    let said = ledger.import(Publisher::Epoch, &extract("gpqa_diamond.csv"), Some("2026-04-19"), true);
    assert!(said.starts_with("reasoning: 1 new, 0 in the ledger already"), "{said}");
    assert!(ledger.file("reasoning").contains("published_on = 2026-04-19\nsystem = \"grok-4-0709\"\nvalue = 87\n"));
}

#[test]
fn metrs_horizons_count_from_the_day_that_the_editor_gives() {
    let ledger = Ledger::new();
    let said = ledger.import(Publisher::Metr, &extract("benchmark_results_1_1.yaml"), Some("2026-02-20"), true);
    assert!(said.starts_with("agency: 2 new, 1 in the ledger already"), "{said}");
    assert!(said.contains("Claude Opus 4.6: 870.03 minutes on metr-1-1  raises agency from "), "{said}");
    let text = ledger.file("agency");
    assert!(text.contains("published_on = 2026-02-20\nsystem = \"Claude Opus 4.6\"\nvalue = 870.03\n"), "{text}");
    assert!(!text.contains("gpt2"), "an earlier version of the suite is another measure");
}

#[test]
fn swe_benchs_entries_count_from_their_own_days_in_order() {
    let ledger = Ledger::new();
    let file = ledger.root().join("leaderboards.json");
    fs::write(&file, BOARDS).unwrap();
    let said = ledger.import(Publisher::SweBench, &file, None, true);
    assert!(said.contains("its measure waits to be joined, so it says nothing yet"), "{said}");
    let text = ledger.file("code");
    let at = |system: &str| text.find(&format!("system = \"{system}\"")).unwrap();
    assert!(at("Gru(2024-08-24)") < at("devlo"), "{text}");
    assert!(text.contains("measured_by = \"vendor\""), "{text}");
}

#[test]
fn a_file_of_no_measure_is_refused_with_those_that_are() {
    let ledger = Ledger::new();
    let file = ledger.root().join("mmlu.csv");
    fs::copy(extract("gpqa_diamond.csv"), &file).unwrap();
    let import = Import { publisher: Publisher::Epoch, path: &file, published_on: None, since: None, system: None };
    let yardsticks = content::read_yardsticks(ledger.root()).unwrap();
    let capabilities = content::read_capabilities(ledger.root()).unwrap();
    let error = import::pair(&import, import.read().unwrap(), &yardsticks, &capabilities).unwrap_err().to_string();
    assert!(error.contains("mmlu.csv holds mmlu, which is no measure of the ledger"), "{error}");
    assert!(error.contains("gpqa_diamond for gpqa-diamond"), "{error}");
}

#[test]
fn results_with_a_slip_are_refused_with_line_and_remedy() {
    let ledger = Ledger::new();
    let rows = "# Code.\nmeasure,system,value,index\nswe-bench-board,A,45,140\nswe-bench-board,A,46,141\nnone,B,1,\nswe-bench-board,C,101,\n";
    fs::write(ledger.root().join("ledger/links/code.csv"), rows).unwrap();
    let mistakes: Vec<String> =
        content::read_yardsticks(ledger.root()).unwrap_err().iter().map(ToString::to_string).collect();
    for expected in [
        "code.csv:4: index: is not the index that a row above gives `A`. Give every row of a system the same.",
        "code.csv:4: system: `A` has a row above on this measure. Keep the better figure.",
        "code.csv:5: measure: `none` has no row in anchors.csv. Add one with its unit, or correct the id.",
        "code.csv:6: value: 101 lies outside 0 to 100. Correct it, or leave it empty.",
    ] {
        assert!(mistakes.iter().any(|mistake| mistake.ends_with(expected)), "{mistakes:#?}");
    }
}
