//! The ranking of moves, on a handful of jobs.

use std::collections::BTreeMap;

use super::*;
use crate::documents::{Confidence, JobKind, RelatedDocument};
use crate::{Score, Slug};

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

/// Of an occupation of its own name.
pub(super) fn job(name: &str, score: u8) -> JobRow {
    let score = Score::shown(f64::from(score));
    JobRow {
        slug: slug(name),
        title: name.to_uppercase(),
        soc: vec![name.to_owned()],
        industry: slug("food"),
        kind: JobKind::Profile,
        score,
        previous: None,
        change: None,
        change_12_weeks: None,
        band: score.band(),
        range: [score, score],
        has_point: true,
        confidence: Confidence::Unrated,
        spark: Vec::new(),
        pay: Some(40_000),
        growth: Some(0.0),
        workers: Some(1_000),
        openings: Some(100),
        job_zone: Some(2.0),
        education: Some("High school diploma or equivalent".to_owned()),
    }
}

fn related(lists: &[(&str, &[(&str, u8)])]) -> RelatedJobs {
    let list = |others: &[(&str, u8)]| others.iter().map(|(other, rank)| ((*other).to_owned(), *rank)).collect();
    let occupations = lists.iter().map(|(soc, others)| ((*soc).to_owned(), list(others))).collect();
    RelatedDocument { occupations, ..RelatedDocument::default() }.into()
}

fn kitchen() -> RelatedJobs {
    related(&[("cook", &[("chef", 1), ("baker", 4), ("porter", 12)]), ("baker", &[("butcher", 2)])])
}

pub(super) fn names(moves: &[Move<'_>]) -> Vec<String> {
    moves.iter().map(|entry| entry.step.to.slug.to_string()).collect()
}

#[test]
fn closer_jobs_come_first_and_the_start_is_not_listed() {
    let jobs = ["roofer", "butcher", "porter", "baker", "chef", "cook"].map(|name| job(name, 40));
    let related = kitchen();
    let found = moves(&jobs[5], &jobs, &related, Weights::default());
    assert_eq!(names(&found), ["chef", "baker", "porter", "butcher", "roofer"]);
}

#[test]
fn a_job_without_occupation_is_related_to_none() {
    let mut jobs = ["cook", "odd", "strange"].map(|name| job(name, 40));
    (jobs[1].soc, jobs[2].soc) = (Vec::new(), Vec::new());
    let related = kitchen();
    assert!(moves(&jobs[1], &jobs, &related, Weights::default()).iter().all(|entry| entry.step.closeness == 0.0));
}

#[test]
fn what_was_learnt_counts_only_where_the_jobs_are_related() {
    let mut jobs = ["cook", "chef", "surgeon"].map(|name| job(name, 40));
    for job in &mut jobs {
        (job.job_zone, job.education) = (Some(4.0), Some("Bachelor's degree".to_owned()));
    }
    let related = kitchen();
    let found = moves(&jobs[0], &jobs, &related, Weights::default());
    let training = |at: usize| found[at].step.axes().get(Axis::Training);
    assert_eq!((training(0), training(1)), (Some(1.0), Some(0.0)));
    assert!(why(&found[0].step, None, Weights::default()).ends_with("no higher level of training."));
    assert!(why(&found[1].step, None, Weights::default()).contains("training of its own, usually a bachelor's degree"));
}

#[test]
fn a_degree_counts_by_half_beyond_the_closest_jobs() {
    let mut jobs = ["dentist", "orthodontist", "cardiologist"].map(|name| job(name, 40));
    for job in &mut jobs {
        job.education = Some("Doctoral or professional degree".to_owned());
    }
    let related = related(&[("dentist", &[("orthodontist", 1), ("cardiologist", 13)])]);
    let found = moves(&jobs[0], &jobs, &related, Weights::default());
    let years = |at: usize| found[at].step.training().and_then(|training| training.years);
    assert_eq!((years(0), years(1)), (Some(0.0), Some(4.0)));
    assert!(
        why(&found[1].step, None, Weights::default())
            .contains("asks for a doctoral or professional degree in its own field")
    );
}

#[test]
fn each_step_is_told_in_one_sentence() {
    let mut jobs = ["cook", "chef", "baker", "butcher", "porter", "roofer"].map(|name| job(name, 40));
    jobs[1] = JobRow { pay: Some(27_600), score: Score::shown(22.0), ..jobs[1].clone() };
    jobs[2] = JobRow { pay: None, growth: None, openings: None, ..jobs[2].clone() };
    jobs[3] = JobRow { score: Score::shown(41.0), job_zone: Some(4.0), ..jobs[3].clone() };
    jobs[4] = JobRow { has_point: false, pay: Some(41_000), ..jobs[4].clone() };
    jobs[5] = JobRow { soc: vec!["cook".to_owned()], ..jobs[5].clone() };
    let related = kitchen();
    let told = |to: usize| {
        let way = way(&jobs[0], &jobs[to], &jobs, &related, Weights::default());
        let found = moves(&jobs[0], &jobs, &related, Weights::default());
        let step = &found.iter().find(|entry| entry.step.to == &jobs[to]).expect("a move").step;
        why(step, way.through(), Weights::default())
    };
    assert_eq!(
        told(1),
        "One of O*NET's five closest; 18 points less risk, $12,400 less pay, no higher level of training."
    );
    assert_eq!(
        told(2),
        "One of O*NET's five closest; the same risk, no higher level of training; no figures on pay or demand."
    );
    assert_eq!(
        told(3),
        "Two steps away, through BAKER; 1 point more risk, the same pay, asks for training of its own."
    );
    assert_eq!(
        told(4),
        "Related in O*NET; risk known as a range only, 40\u{2013}40, $1,000 more pay, no higher level of training."
    );
    assert_eq!(
        told(5),
        "The same occupation in O*NET; the same risk, pay and training as the statistics have them for both."
    );
}

#[test]
fn a_sentence_names_what_weighs_the_heaviest_first_and_nothing_else() {
    let mut jobs = ["cook", "chef", "roofer"].map(|name| job(name, 40));
    jobs[1] = JobRow { pay: Some(52_000), score: Score::shown(22.0), growth: Some(-4.24), ..jobs[1].clone() };
    jobs[2] = JobRow { growth: Some(12.0), openings: Some(4), pay: None, ..jobs[2].clone() };
    let related = kitchen();
    let told = |to: usize, weights: [u8; 5]| {
        let weights = Weights::new(weights);
        let found = moves(&jobs[0], &jobs, &related, weights);
        why(&found.iter().find(|entry| entry.step.to == &jobs[to]).expect("a move").step, None, weights)
    };
    let demand = "10 openings a year for each 100 workers and a decline of 4.2%";
    assert_eq!(told(1, [0, 0, 0, 0, 10]), format!("One of O*NET's five closest; {demand}."));
    assert_eq!(
        told(2, [0, 0, 0, 0, 1]),
        "Not related in O*NET; less than 1 opening a year for each 100 workers and growth of 12%."
    );
    assert_eq!(
        told(1, [10, 1, 9, 2, 8]),
        format!("One of O*NET's five closest; $12,000 more pay, {demand}, no higher level of training.")
    );
    assert_eq!(
        told(1, [3, 5, 0, 5, 0]),
        "One of O*NET's five closest; 18 points less risk, no higher level of training."
    );
    assert_eq!(told(1, [10, 0, 0, 0, 0]), "One of O*NET's five closest.");
    assert_eq!(told(2, [0, 0, 7, 0, 0]), "Not related in O*NET; no figures on pay.");
    assert_eq!(told(1, [0; 5]), told(1, [10, 8, 6, 6, 5]), "without weights as where nobody chose");
}

#[test]
fn what_one_occupation_shares_is_told_once_by_the_heavier_weight() {
    let mut jobs = ["cook", "cooks-mate"].map(|name| job(name, 40));
    jobs[1].soc = vec!["cook".to_owned()];
    let related = kitchen();
    let told = |weights: [u8; 5]| {
        let weights = Weights::new(weights);
        why(&moves(&jobs[0], &jobs, &related, weights)[0].step, None, weights)
    };
    let same = "pay and training as the statistics have them for both";
    assert_eq!(told([0, 5, 1, 9, 0]), format!("The same occupation in O*NET; {same}, the same risk."));
    assert_eq!(told([0, 5, 6, 2, 0]), format!("The same occupation in O*NET; {same}, the same risk."));
    assert_eq!(told([0, 5, 0, 1, 0]), format!("The same occupation in O*NET; the same risk, {same}."));
}

#[test]
fn a_way_has_one_step_two_or_none() {
    let jobs = ["cook", "baker", "butcher", "roofer"].map(|name| job(name, 40));
    let related = kitchen();
    let found = |to: usize| way(&jobs[0], &jobs[to], &jobs, &related, Weights::default());
    assert!(matches!(found(1), Way::OneStep(step) if step.reach.rank == Some(4)));
    let Way::TwoSteps([first, second]) = found(2) else { panic!("two steps") };
    assert_eq!((first.from, first.to), (&jobs[0], &jobs[1]));
    assert_eq!((second.from, second.to), (&jobs[1], &jobs[2]));
    assert_eq!([found(3), found(0)], [Way::None, Way::None]);
    let told = [1, 2, 3].map(|to| way_told(&found(to)));
    let none = "No way of one or two steps in O*NET's lists.";
    assert_eq!(told, ["One step: one of O*NET's five closest.", "Two steps, through BAKER.", none]);
}

#[test]
fn of_two_ways_the_one_with_the_better_worse_step_is_taken() {
    let lists: [(&str, &[(&str, u8)]); 3] =
        [("cook", &[("baker", 1), ("porter", 1)]), ("baker", &[("guard", 1)]), ("porter", &[("guard", 1)])];
    let related = related(&lists);
    let mut jobs = ["cook", "baker", "porter", "guard"].map(|name| job(name, 40));
    let through = |jobs: &[JobRow], weights: Weights| {
        let way = way(&jobs[0], &jobs[3], jobs, &related, weights);
        way.through().map(|job| job.slug.to_string())
    };
    assert_eq!(through(&jobs, Weights::default()).as_deref(), Some("baker"), "by name");
    jobs[1].pay = Some(10_000);
    assert_eq!(through(&jobs, Weights::default()).as_deref(), Some("porter"));
    let closeness_alone = Weights::new([10, 0, 0, 0, 0]);
    assert_eq!(through(&jobs, closeness_alone).as_deref(), Some("baker"), "pay does not count");
}

#[test]
fn nobody_goes_through_the_rest_of_a_group() {
    let related = related(&[("cook", &[("35-9099", 1)]), ("35-9099", &[("guard", 1)])]);
    let mut jobs = ["cook", "35-9099", "guard"].map(|name| job(name, 40));
    let through = |jobs: &[JobRow]| way(&jobs[0], &jobs[2], jobs, &related, Weights::default()).through().is_some();
    assert!(through(&jobs), "a profile of such a code is a job");
    jobs[1].kind = JobKind::Research;
    assert!(!through(&jobs));
}

#[test]
fn openings_of_people_who_are_not_counted_as_workers_are_left_out() {
    let farmer = JobRow { workers: Some(6_500), openings: Some(85_500), growth: None, ..job("farmer", 20) };
    assert_eq!(demand(&farmer), None);
}

#[test]
fn shared_needs_never_make_two_jobs_close() {
    let needs = |name: &str| (slug(name), BTreeMap::from([(crate::Capability::Code, 100.0)]));
    let document = RelatedDocument {
        occupations: [("cook".to_owned(), vec![("chef".to_owned(), 20)])].into(),
        needs: ["cook", "chef", "roofer"].map(needs).into(),
        shared_tasks: vec![(slug("cook"), slug("waiter"), 40.0)],
        ..RelatedDocument::default()
    };
    let related = RelatedJobs::from(document);
    let jobs = ["cook", "chef", "roofer", "waiter"].map(|name| job(name, 40));
    let found = moves(&jobs[0], &jobs, &related, Weights::new([10, 0, 0, 0, 0]));
    let close: Vec<f64> = found.iter().map(|entry| (entry.step.closeness * 1000.0).round()).collect();
    assert_eq!(
        (names(&found), close),
        (["chef", "waiter", "roofer"].map(String::from).to_vec(), vec![550.0, 200.0, 0.0])
    );
}
