//! `content/evidence/`, whose tables need one another: an input is the whole folder, each file after a line `--- NAME`.

use std::collections::BTreeSet;
use std::fs;

use index::evidence::Occupation;
use index::exposure::ExposureModel;
use publish::content::{EvidenceText, read_evidence};

use crate::content::are_placed;

const FILES: [&str; 9] = [
    "SOURCES.toml",
    "titles_singular.csv",
    "occupations.csv",
    "related.csv",
    "titles.csv",
    "alternate_titles.csv",
    "capability_index.csv",
    "benchmarks.csv",
    "published_scores.toml",
];
const FAMILIES: &str = "families.toml";
const MARK: &[u8] = b"--- ";

pub fn check(input: &[u8]) {
    read(input);
}

/// None where the folder was refused.
fn read(input: &[u8]) -> Option<EvidenceText> {
    let root = tempfile::tempdir().expect("a folder for the test");
    let folder = root.path().join("evidence");
    fs::create_dir(&folder).expect("a folder for the test");
    let files = files(input);
    for (name, text) in &files {
        fs::write(folder.join(name), text).expect("a file that can be written");
    }
    match read_evidence(root.path()) {
        Ok(evidence) => {
            holds(&evidence);
            Some(evidence)
        }
        Err(mistakes) => {
            for (name, text) in &files {
                are_placed(&mistakes, &folder.join(name).display().to_string(), text, input.len());
            }
            assert!(!mistakes.is_empty(), "refused without a word");
            None
        }
    }
}

/// Of files named twice the second is the one.
fn files(input: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let mut files: Vec<(&'static str, Vec<u8>)> = Vec::new();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        let named = line.strip_prefix(MARK).map(<[u8]>::trim_ascii);
        match FILES.into_iter().chain([FAMILIES]).find(|name| named == Some(name.as_bytes())) {
            Some(name) => files.push((name, Vec::new())),
            None => files.last_mut().into_iter().for_each(|(_, text)| text.extend_from_slice(line)),
        }
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let mut at = 0;
    files.retain(|(name, _)| {
        at += 1;
        !names[at..].contains(name)
    });
    files
}

/// Whatever pages compute from the figures is a number within its bounds.
fn holds(evidence: &EvidenceText) {
    let mut codes = BTreeSet::new();
    for occupation in &evidence.occupations {
        assert!(codes.insert(&occupation.soc), "{} comes twice", occupation.soc);
        assert!(!occupation.title.trim().is_empty() && !occupation.singular.trim().is_empty(), "{occupation:?}");
        if let Some(tasks) = occupation.tasks {
            assert!(
                [tasks.llm_alone, tasks.llm_with_software, tasks.theta].iter().all(|part| (0.0..=1.0).contains(part))
            );
        }
        for study in &occupation.studies {
            assert!(study.value.is_finite() && (0.0..=100.0).contains(&study.percentile), "{study:?}");
        }
        assert!(evidence.related.of(&occupation.soc).iter().all(|(_, rank)| (1..=20).contains(rank)));
    }
    let titles = evidence.titles.values().chain(evidence.alternate_titles.values()).flatten();
    assert!(titles.into_iter().all(|title| !title.trim().is_empty()));
    if let Some(model) = &evidence.exposure {
        evidence.occupations.iter().for_each(|occupation| exposure_holds(model, occupation));
    }
}

fn exposure_holds(model: &ExposureModel, occupation: &Occupation) {
    let within = |value: f64| (0.0..=100.0).contains(&value);
    for day in ["0001-01-01", "2023-02-24", "2026-09-30", "9999-12-31"].map(|day| day.parse().expect("a day")) {
        let Some(exposure) = model.at(occupation, day) else { continue };
        assert!(within(exposure.value) && within(exposure.low) && within(exposure.high), "{exposure:?}");
        let document = model.document(occupation, day, &[0.0, exposure.value]).expect("it has a value");
        assert!(within(document.percentile) && document.trend.iter().all(|point| within(point.value)));
        assert!(document.trend.is_sorted_by(|earlier, later| earlier.date <= later.date));
    }
}

#[test]
fn the_folders_that_are_kept_are_sound() {
    for (path, input) in crate::corpus("evidence") {
        let is_whole = read(&input).is_some_and(|evidence| evidence.exposure.is_some());
        assert!(is_whole, "{}", path.display());
    }
}
