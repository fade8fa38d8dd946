//! METR's YAML file of time horizons: one system a key, its figure three levels below.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use index::Date;
use index::documents::MeasuredBy;
use serde::Deserialize;

use super::{Figure, Sheet, system};

const URL: &str = "https://metr.org/assets/benchmark_results_1_1.yaml";

#[derive(Deserialize)]
struct File {
    results: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    /// Not always that of the file: systems of 2019 to 2022 were measured under version 1.0 only.
    benchmark_name: String,
    release_date: String,
    metrics: Metrics,
}

#[derive(Deserialize)]
struct Metrics {
    p50_horizon_length: Horizon,
}

#[derive(Deserialize)]
struct Horizon {
    /// In minutes.
    estimate: f64,
}

pub(super) fn read(text: &str, published_on: Option<Date>) -> Result<Vec<Sheet>> {
    let Some(published_on) = published_on else {
        bail!(
            "METR's file says when a system was released, and not when its horizon was published. Say --published-on DATE: \
             the day of METR's post or update that gives the new figures"
        );
    };
    let file: File = serde_saphyr::from_str(text)?;
    let mut sheets: BTreeMap<String, Vec<Figure>> = BTreeMap::new();
    for (id, entry) in file.results {
        let Ok(released) = entry.release_date.parse::<Date>() else {
            bail!("release_date of {id} is `{}`, not a day such as 2026-02-05", entry.release_date);
        };
        let value = entry.metrics.p50_horizon_length.estimate;
        if !value.is_finite() || value <= 0.0 {
            bail!("p50_horizon_length of {id} is {value}, not minutes above 0");
        }
        let early = released > published_on;
        let key = system::key(&id);
        sheets.entry(entry.benchmark_name).or_default().push(Figure {
            system: key.clone(),
            key,
            value,
            day: Some(published_on),
            measured_by: MeasuredBy::Independent,
            url: URL.to_owned(),
            at: format!("results.{id}"),
            note: early.then(|| format!("released on {released}, after the day given with --published-on")),
        });
    }
    Ok(sheets.into_iter().map(|(name, figures)| Sheet { name, figures }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "benchmark_name: METR-Horizon-v1.1\nresults:\n  claude_opus_4_6_inspect:\n    benchmark_name: \
                        METR-Horizon-v1.1\n    metrics:\n      is_sota: true\n      p50_horizon_length:\n        ci_high: \
                        5374.8\n        estimate: 870.027186\n    release_date: 2026-02-05\n    scaffolds:\n    - null\n  \
                        gpt2:\n    benchmark_name: METR-Horizon-v1.0\n    metrics:\n      p50_horizon_length:\n        \
                        estimate: 0.039762\n    release_date: 2019-02-14\n";

    #[test]
    fn each_version_of_the_suite_is_a_measure_of_its_own() {
        let sheets = read(FILE, "2026-02-20".parse().ok()).expect("METR's form");
        let names: Vec<(&str, &str, f64)> = sheets
            .iter()
            .map(|sheet| (sheet.name.as_str(), sheet.figures[0].key.as_str(), sheet.figures[0].value))
            .collect();
        assert_eq!(
            names,
            [("METR-Horizon-v1.0", "gpt2", 0.039762), ("METR-Horizon-v1.1", "claude-opus-4-6", 870.027186)]
        );
    }

    #[test]
    fn a_release_is_no_day_of_publication() {
        let error = read(FILE, None).expect_err("no day").to_string();
        assert!(error.contains("Say --published-on DATE"), "{error}");
        let sheets = read(FILE, "2026-02-01".parse().ok()).expect("METR's form");
        assert!(sheets[1].figures[0].note.as_ref().is_some_and(|note| note.starts_with("released on 2026-02-05")));
    }
}
