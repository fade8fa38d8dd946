//! Validation of a handful of jobs whose ranks are known.

use super::*;
use crate::documents::LabourFigures;
use crate::evidence::{StudyValue, TaskShares};
use crate::job::Hold;
use crate::{Capability, HoldTag, Task, TaskKind};

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn job(name: &str, bar: f64, need: Capability, part: f64) -> Job {
    let task = Task {
        id: slug("task"),
        name: "Task".to_owned(),
        why: "Papers have to be read.".to_owned(),
        kind: TaskKind::Automated,
        share: 100.0,
        needs: vec![need],
        bar,
        spread: 8.0,
        holds: vec![Hold { tag: HoldTag::Presence, part }],
    };
    Job { slug: slug(name), industry: slug("technology"), tasks: vec![task] }
}

fn occupation(percentile: f64, theta: f64) -> Occupation {
    Occupation {
        soc: "15-1252".to_owned(),
        title: "Somebody".to_owned(),
        singular: "Somebody".to_owned(),
        industry: slug("technology"),
        tasks: Some(TaskShares { llm_alone: 0.2, llm_with_software: 0.4, theta }),
        studies: vec![StudyValue { study: "s".to_owned(), value: 0.4, percentile }],
        job_zone: None,
        labour: LabourFigures::default(),
    }
}

fn studies() -> Vec<Study> {
    vec![Study { id: "s".to_owned(), name: "Study".to_owned(), what: "Share of tasks".to_owned(), year: 2023 }]
}

fn levels() -> Levels {
    let mut levels = Levels::default();
    levels.set(Capability::Code, 60.0);
    levels
}

fn subjects<'a>(jobs: &'a [Job], occupations: &'a [Occupation], shifts: &'a HoldShifts) -> Vec<Subject<'a>> {
    jobs.iter()
        .zip(occupations)
        .map(|(job, occupation)| Subject {
            job,
            title: "Job",
            unrounded: job.score(&levels(), shifts),
            shifts,
            occupation: Some(occupation),
            exposure: None,
        })
        .collect()
}

#[test]
fn correlation_counts_the_profiles_that_have_the_figure() {
    let jobs: Vec<Job> =
        (0..4).map(|at| job(&format!("j{at}"), 50.0 + 5.0 * f64::from(at), Capability::Code, 0.0)).collect();
    let mut occupations: Vec<Occupation> = (0..4).map(|at| occupation(90.0 - 20.0 * f64::from(at), 0.5)).collect();
    occupations[3].studies.clear();
    let shifts = HoldShifts::default();
    let found = correlations(&subjects(&jobs, &occupations, &shifts), &studies());
    assert_eq!(found, [StudyCorrelation { name: "Study".to_owned(), spearman: 1.0, profiles: 3 }]);
}

#[test]
fn the_largest_gap_comes_first_with_a_reason_from_the_job() {
    let jobs = [job("a", 50.0, Capability::Code, 0.0), job("b", 70.0, Capability::Manipulation, 0.4)];
    let occupations = [occupation(60.0, 0.5), occupation(95.0, 0.7)];
    let shifts = HoldShifts::default();
    let found = disagreements(&subjects(&jobs, &occupations, &shifts), &studies(), &levels(), 5);
    assert_eq!(found.iter().map(|row| row.slug.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    assert!(found[0].reason.starts_with("Of “Task”, 100% of the work, only"), "{}", found[0].reason);
    assert!(found[1].reason.starts_with("“Task”, 100% of the work, brings"), "{}", found[1].reason);
}

#[test]
fn the_fit_leaves_out_what_we_do_not_have() {
    let day: Date = "2026-03-25".parse().expect("a date");
    let row = |job: &str, score| PublishedScore {
        job: slug(job),
        title: job.to_owned(),
        edition: day,
        score: Score::shown(score),
        change: None,
        url: String::new(),
    };
    let published = [row("a", 24.0), row("b", 50.0), row("unknown", 50.0), row("reference", 26.0)];
    let (rows, mean) = fit(&published, "reference", |slug, _| (slug.as_str() != "unknown").then(|| Score::shown(26.0)));
    assert_eq!(rows.len(), 3);
    assert_eq!(mean, Some(13.0));
    assert_eq!(fit(&[], "reference", |_, _| None), (vec![], None));
}

#[test]
fn a_job_overtakes_only_those_between_its_old_and_new_score() {
    let jobs: Vec<Job> = [60.0, 63.0, 90.0]
        .iter()
        .enumerate()
        .map(|(at, &bar)| job(&format!("j{at}"), bar, Capability::Code, 0.0))
        .collect();
    let occupations = vec![occupation(50.0, 0.5); 3];
    let shifts = HoldShifts::default();
    let found = rank_sensitivity(&subjects(&jobs, &occupations, &shifts), &levels());
    assert_eq!(found, Some((2.0 / 6.0, 1)));
}
