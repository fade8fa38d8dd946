//! The whole verdict: ties, missing figures, research estimates, four jobs.

use super::*;

/// Pay, growth, job zone and education.
type Prospects<'a> = (Option<u32>, Option<f64>, Option<f64>, Option<&'a str>);

fn with(mut job: JobDocument, (pay, growth, zone, education): Prospects) -> JobDocument {
    job.row.pay = pay;
    job.row.growth = growth;
    job.row.job_zone = zone;
    job.row.education = education.map(str::to_owned);
    job
}

const DEGREE: Option<&str> = Some("Bachelor's degree");
const SCHOOL: Option<&str> = Some("High school diploma or equivalent");
const GRADUATE: Prospects<'static> = (Some(98_540), Some(7.1), Some(4.0), DEGREE);
const CLERK: Prospects<'static> = (Some(44_000), Some(-4.0), Some(2.0), SCHOOL);
const UNKNOWN_ALL: Prospects<'static> = (None, None, None, None);

fn told(jobs: &[JobDocument], near: Option<Near>) -> Vec<String> {
    verdict(&jobs.iter().collect::<Vec<_>>(), &|_, _| near)
}

fn near(points: u8, relation: Relation) -> Option<Near> {
    Some(Near { points, relation })
}

#[test]
fn two_jobs_are_weighed_by_more_than_their_scores() {
    let one_step = near(93, Relation::OneStep);
    for (a, b, near, sentences) in [
        (
            with(moved("A", 53, 56), GRADUATE),
            with(moved("B", 24, 24), CLERK),
            one_step,
            &[
                "A is 32 points above B; the gap grew by 3 in 12 weeks.",
                "A pays more, $98,540 a year against $44,000; A has the better projected growth, +7.1% by 2034 against -4.0%.",
                "A usually takes more preparation, a bachelor's degree, job zone 4 against a high school diploma or \
                 equivalent, job zone 2.",
                "They are close, 93 of 100, related by one step in O*NET.",
                "In sum, A has the higher pay and the better growth; B has the lower risk and the shorter preparation.",
            ][..],
        ),
        // Ahead in everything.
        (
            with(moved("A", 24, 24), (Some(98_540), Some(7.1), Some(2.0), SCHOOL)),
            with(moved("B", 56, 56), (Some(44_000), Some(-4.0), Some(4.0), DEGREE)),
            near(38, Relation::TwoSteps),
            &[
                "B is 32 points above A; the gap is the same as 12 weeks ago.",
                "A pays more, $98,540 a year against $44,000; A has the better projected growth, +7.1% by 2034 against -4.0%.",
                "B usually takes more preparation, a bachelor's degree, job zone 4 against a high school diploma or \
                 equivalent, job zone 2.",
                "The way between them is longer: closeness 38 of 100, related by two steps in O*NET.",
                "In sum, A has the lower risk, the higher pay, the better growth and the shorter preparation: ahead in all four.",
            ],
        ),
        // Ties decide nothing.
        (
            with(moved("A", 24, 24), GRADUATE),
            with(moved("B", 24, 24), (Some(99_000), Some(7.5), Some(4.0), DEGREE)),
            near(100, Relation::SameOccupation),
            &[
                "A and B have the same score, 24; they had the same score 12 weeks ago too.",
                "Both pay about the same, $98,540 to $99,000 a year; both are projected to grow about alike, +7.1% to +7.5% by \
                 2034.",
                "Both usually take about the same preparation, a bachelor's degree, job zone 4.",
                "The statistics count both as one occupation.",
            ],
        ),
        // What is missing is said, and is no nought.
        (
            with(moved("A", 30, 30), (None, Some(7.1), None, None)),
            with(moved("B", 24, 24), (Some(44_000), None, Some(2.0), SCHOOL)),
            near(0, Relation::None),
            &[
                "A is 6 points above B; the gap is the same as 12 weeks ago.",
                "Pay is published for B alone, $44,000; growth is projected for A alone, +7.1% by 2034.",
                "What preparation it takes is on record for B alone, a high school diploma or equivalent, job zone 2.",
                "O*NET does not relate them, and no task of theirs goes by nearly the same name.",
            ],
        ),
        (
            with(moved("A", 30, 30), UNKNOWN_ALL),
            with(moved("B", 24, 24), UNKNOWN_ALL),
            near(12, Relation::None),
            &[
                "A is 6 points above B; the gap is the same as 12 weeks ago.",
                "No pay is published for either of them; no growth is projected for either of them.",
                "How long they take to prepare for is not on record.",
                "O*NET does not relate them; tasks of nearly the same name make a closeness of 12 of 100.",
            ],
        ),
        // Estimates whose ranges overlap.
        (
            with(estimate("A", 20, 55), GRADUATE),
            with(estimate("B", 50, 78), CLERK),
            None,
            &[
                "A is estimated at 20 to 55 and B is estimated at 50 to 78; the ranges overlap, so one cannot tell which is \
                 more exposed.",
                "A pays more, $98,540 a year against $44,000; A has the better projected growth, +7.1% by 2034 against -4.0%.",
                "A usually takes more preparation, a bachelor's degree, job zone 4 against a high school diploma or \
                 equivalent, job zone 2.",
                "How close the two are is not known here.",
                "In sum, A has the higher pay and the better growth; B has the shorter preparation.",
            ],
        ),
    ] {
        assert_eq!(told(&[a, b], near), sentences);
    }
}

#[test]
fn four_jobs_are_weighed_in_five_sentences() {
    let jobs = [
        with(moved("A", 53, 56), GRADUATE),
        with(moved("B", 24, 24), CLERK),
        with(moved("C", 30, 30), (Some(60_000), None, Some(3.0), Some("Associate's degree"))),
        with(estimate("D", 28, 40), (Some(150_000), Some(12.0), Some(5.0), Some("Doctoral or professional degree"))),
    ];
    let jobs: Vec<&JobDocument> = jobs.iter().collect();
    let between = |a: &JobDocument, b: &JobDocument| match (a.row.title.as_str(), b.row.title.as_str()) {
        ("A", "C") => near(85, Relation::OneStep),
        (_, "D") => None,
        _ => near(0, Relation::None),
    };
    assert_eq!(
        verdict(&jobs, &between),
        [
            "A has the highest score, 56, and B has the lowest, 24; the gap, now 32 points, grew by 3 in 12 weeks.",
            "Of the research estimates, one cannot tell where D (28 to 40) stands, since its range overlaps with that of B \
             and C.",
            "D pays most, $150,000 a year, and B least, $44,000; D has the best projected growth, +12.0% by 2034, and B the \
             least, -4.0% (no growth for C).",
            "B usually takes the least preparation, a high school diploma or equivalent, job zone 2, and D the most, a \
             doctoral or professional degree, job zone 5; the closest are A and C, 85 of 100, related by one step in O*NET.",
            "In sum, B has the shortest preparation; D has the highest pay.",
        ]
    );
    let none = verdict(&jobs, &|_, _| near(0, Relation::None));
    assert!(none[3].ends_with("; O*NET relates none of them to another."), "{none:?}");
    let unknown = verdict(&jobs, &|_, _| None);
    assert!(unknown[3].ends_with("; how close they are is not known here."), "{unknown:?}");
}

#[test]
fn no_verdict_is_longer_than_five_sentences_and_none_is_made_of_one_job() {
    let kinds =
        [with(moved("A", 53, 56), GRADUATE), with(estimate("B", 20, 60), UNKNOWN_ALL), with(moved("C", 1, 9), CLERK)];
    for count in 0..=4_usize {
        for mask in 0..3_usize.pow(count as u32) {
            let jobs: Vec<JobDocument> = (0..count)
                .map(|at| {
                    let mut job = kinds[mask / 3_usize.pow(at as u32) % 3].clone();
                    job.row.slug = format!("{}{at}", job.row.slug).parse().expect("a slug");
                    job
                })
                .collect();
            let sentences = told(&jobs, near(50, Relation::OneStep));
            assert!(sentences.len() <= 5, "{sentences:?}");
            assert_eq!(sentences.is_empty(), count < 2, "{sentences:?}");
        }
    }
}
