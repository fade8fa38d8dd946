//! The regression, its errors, and what an estimate shows of them.

use super::*;
use crate::documents::LabourFigures;
use crate::evidence::{StudyValue, TaskShares};

fn occupation(at: u32) -> Occupation {
    let share = f64::from(at % 10) / 20.0;
    Occupation {
        soc: format!("{}-10{at:02}", 11 + 2 * (at % 2)),
        title: format!("Workers {at}"),
        singular: format!("Worker {at}"),
        industry: "retail".parse().expect("a slug"),
        tasks: Some(TaskShares { llm_alone: share, llm_with_software: 0.3, theta: 0.5 }),
        studies: vec![StudyValue { study: "daioe".to_owned(), value: f64::from(at % 7), percentile: 50.0 }],
        job_zone: Some(f64::from(at % 5)),
        labour: LabourFigures::default(),
    }
}

fn exposure(occupation: &Occupation) -> Option<f64> {
    occupation.tasks.map(|tasks| 60.0 * tasks.llm_alone)
}

fn samples(occupations: &[Occupation]) -> Vec<Sample<'_>> {
    let score = |occupation: &Occupation| 10.0 + 2.0 * exposure(occupation).unwrap_or_default();
    occupations
        .iter()
        .map(|occupation| Sample { occupation, exposure: exposure(occupation), score: score(occupation) })
        .collect()
}

#[test]
fn an_estimate_follows_the_profiles_and_can_be_computed_again_from_the_coefficients() {
    let occupations: Vec<Occupation> = (0..40).map(occupation).collect();
    let model = EstimateModel::new(&samples(&occupations)).expect("forty profiles");
    let none = RelatedOccupations::default();
    let at = |occupation: &Occupation| model.at(occupation, exposure(occupation), &none);
    let (least, most) = (at(&occupation(50)), at(&occupation(49)));
    assert!((8.0..25.0).contains(&least) && (45.0..66.0).contains(&most), "{least} to {most}");
    let coefficients = model.coefficients();
    let subject = occupation(49);
    let figures = coefficients.figures.iter().filter(|row| row.deviation > 0.0).filter_map(|row| {
        let value = row.figure.of(&subject, exposure(&subject))?;
        Some(row.points * (value - row.mean) / row.deviation)
    });
    let group = coefficients.groups.iter().filter(|row| row.group == subject.major_group()).map(|row| row.points);
    let again = coefficients.intercept + figures.sum::<f64>() + group.sum::<f64>();
    assert!((again - most).abs() < 1e-9, "{again} and {most}");
}

#[test]
fn a_missing_figure_stands_at_the_mean_and_is_named() {
    let occupations: Vec<Occupation> = (0..40).map(occupation).collect();
    let model = EstimateModel::new(&samples(&occupations)).expect("forty profiles");
    let mut bare = occupation(3);
    bare.job_zone = None;
    let row = model.columns.row(&bare, exposure(&bare));
    assert_eq!(row[10], 0.0);
    assert!(missing(&bare).contains(&Figure::JobZone) && !missing(&bare).contains(&Figure::Daioe));
    assert!(missing(&bare).contains(&Figure::ObservedUse));
}

#[test]
fn a_related_profile_above_its_own_fit_raises_the_estimate() {
    let occupations: Vec<Occupation> = (0..40).map(occupation).collect();
    let mut raised = samples(&occupations);
    raised[4].score += 40.0;
    let model = EstimateModel::new(&raised).expect("forty profiles");
    let subject = occupation(64);
    let related = |rank: u8| {
        let listed = vec![(occupations[4].soc.clone(), rank)];
        RelatedOccupations::new([(subject.soc.clone(), listed)].into())
    };
    let at = |rank| model.at(&subject, exposure(&subject), &related(rank));
    let alone = model.at(&subject, exposure(&subject), &RelatedOccupations::default());
    assert!(at(1) > at(7) && at(7) > at(15) && at(15) > alone);
}

#[test]
fn profiles_that_share_an_occupation_are_left_out_together() {
    let mut occupations: Vec<Occupation> = (0..40).map(occupation).collect();
    occupations[1] = occupations[0].clone();
    let mut samples = samples(&occupations);
    samples[1].score = 90.0;
    let pairs = left_out(&samples, &RelatedOccupations::default(), PENALTY).expect("pairs");
    assert_eq!(pairs[0].0, pairs[1].0);
    assert!(pairs[0].0 < 30.0, "{pairs:?}");
}

#[test]
fn four_in_five_of_those_left_out_lie_in_the_range_and_it_grows_with_the_estimate() {
    let pairs: Vec<(f64, f64)> =
        (0..100).map(|at| (f64::from(at), f64::from(at) + f64::from(at % 10) * 0.1 * (f64::from(at) + 10.0))).collect();
    let rule = RangeRule::of(&pairs).expect("pairs");
    assert!((0.8..0.9).contains(&rule.holds(&pairs)), "{rule:?}");
    assert_eq!(RangeRule::of(&[]), None);
    let (low, high) = (RangeRule { part: 0.2 }.estimate(10.0), RangeRule { part: 0.2 }.estimate(70.0));
    assert_eq!((low.range.0.value(), low.range.1.value()), (6, 14));
    assert_eq!((high.range.0.value(), high.range.1.value()), (54, 86));
    assert!(has_point([low.range.0, low.range.1]) && !has_point([high.range.0, high.range.1]));
}

#[test]
fn an_estimate_changes_only_in_weeks_with_evidence() {
    let day = |text: &str| -> Date { text.parse().expect("a day") };
    let middles = [(day("2025-01-01"), Some(20.0)), (day("2025-01-08"), None), (day("2025-01-15"), Some(22.6))];
    let points = history(middles, RangeRule { part: 0.2 });
    let told: Vec<(u8, Option<i16>)> =
        points.iter().map(|point| (point.estimate.score.value(), point.change)).collect();
    assert_eq!(told, [(20, None), (20, None), (23, Some(3))]);
}

#[test]
fn few_profiles_are_no_basis() {
    let occupations: Vec<Occupation> = (0..19).map(occupation).collect();
    assert_eq!(EstimateModel::new(&samples(&occupations)), None);
}
