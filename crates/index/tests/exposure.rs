//! Exposure from the figures in `content/evidence/`, against figures computed independently elsewhere.

use index::Date;
use index::documents::LabourFigures;
use index::evidence::{Occupation, TaskShares};
use index::exposure::{BenchmarkCurve, BenchmarkCurves, CapabilityIndexPoint, ExposureModel};

const OCCUPATIONS: &str = include_str!("../../../content/evidence/occupations.csv");
const CAPABILITY_INDEX: &str = include_str!("../../../content/evidence/capability_index.csv");
const BENCHMARKS: &str = include_str!("../../../content/evidence/benchmarks.csv");
const CHECK: &str = include_str!("fixtures/exposure_check.csv");

/// Rows after comments and the head line; a cell in double quotes may hold commas.
fn rows(text: &str) -> impl Iterator<Item = Vec<String>> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
        let mut cells = vec![String::new()];
        let mut is_quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => cells.push(String::new()),
                other => cells.last_mut().expect("a cell").push(other),
            }
        }
        cells
    })
}

fn number(cell: &str) -> Option<f64> {
    cell.parse().ok()
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn occupations() -> Vec<Occupation> {
    rows(OCCUPATIONS)
        .map(|cells| Occupation {
            soc: cells[0].clone(),
            title: cells[1].clone(),
            singular: cells[1].clone(),
            industry: cells[2].parse().expect("an industry"),
            tasks: number(&cells[4])
                .zip(number(&cells[5]))
                .zip(number(&cells[6]))
                .map(|((llm_alone, llm_with_software), theta)| TaskShares { llm_alone, llm_with_software, theta }),
            studies: vec![],
            job_zone: None,
            labour: LabourFigures::default(),
        })
        .collect()
}

fn model(occupations: &[Occupation]) -> ExposureModel {
    let curves: Vec<BenchmarkCurve> = rows(BENCHMARKS)
        .map(|cells| BenchmarkCurve {
            difficulty: number(&cells[2]).expect("a number"),
            slope: number(&cells[3]).expect("a number"),
        })
        .collect();
    let index = rows(CAPABILITY_INDEX)
        .map(|cells| CapabilityIndexPoint {
            date: date(&cells[0]),
            model: cells[1].clone(),
            index: number(&cells[2]).expect("a number"),
        })
        .collect();
    let curves = BenchmarkCurves {
        assisted: curves[0],
        with_software: curves[1],
        with_software_low: curves[2],
        assisted_high: curves[3],
        with_software_high: curves[4],
    };
    ExposureModel::new(index, curves, occupations).expect("a model")
}

#[test]
fn exposure_equals_the_figures_computed_elsewhere_to_a_tenth() {
    let occupations = occupations();
    let model = model(&occupations);
    // The whole list, which the repository does not carry, can be named from outside.
    let whole = std::env::var("EXPOSURE_CHECK").ok().map(|path| std::fs::read_to_string(path).expect("a file"));
    let mut largest: f64 = 0.0;
    let mut checked = 0;
    for cells in rows(whole.as_deref().unwrap_or(CHECK)) {
        let occupation = occupations.iter().find(|occupation| occupation.soc == cells[0]).expect("an occupation");
        let at = |day: &str| model.at(occupation, date(day)).expect("the figures");
        let newest = at("2026-07-31");
        let ours = [at("2023-03-31").value, at("2026-03-25").value, newest.value, newest.low, newest.high];
        for (ours, theirs) in ours.iter().zip(&cells[1..]) {
            let gap = (ours - number(theirs).expect("a number")).abs();
            assert!(gap < 0.1, "{}: {ours} against {theirs}", cells[0]);
            largest = largest.max(gap);
        }
        checked += 1;
    }
    println!("{checked} occupations, largest difference {largest:.3}");
    assert!(checked >= 150);
}

#[test]
fn a_trend_steps_only_where_a_model_raised_the_frontier() {
    let occupations = occupations();
    let model = model(&occupations);
    let keyers = occupations.iter().find(|occupation| occupation.soc == "43-9021").expect("data entry keyers");
    let trend = model.trend(keyers, date("2026-09-30"));
    assert!(trend.windows(2).all(|pair| pair[0].date < pair[1].date && pair[0].value < pair[1].value));
    assert_eq!(trend.last().map(|point| point.date), Some(date("2026-07-09")));
    assert!(model.frontier().windows(2).all(|pair| pair[0].index < pair[1].index));
}

#[test]
fn nearly_all_occupations_have_an_exposure() {
    let occupations = occupations();
    let model = model(&occupations);
    let day = date("2026-09-30");
    let values: Vec<f64> = occupations.iter().filter_map(|o| model.at(o, day)).map(|exposure| exposure.value).collect();
    assert_eq!((occupations.len(), values.len()), (867, 792));
    let keyers = occupations.iter().find(|occupation| occupation.soc == "43-9021").expect("data entry keyers");
    let document = model.document(keyers, day, &values).expect("the figures");
    assert!(document.low < document.value && document.value < document.high);
    assert!(document.percentile > 90.0);
}
