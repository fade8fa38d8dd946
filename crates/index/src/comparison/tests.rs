//! The verdict in every case of its grammar, and the table's rows.

use super::*;
use crate::documents::{ChartContext, Confidence, JobRow, RelatedJob, SCHEMA_VERSION};
use crate::editions::first_edition;

/// A job with one score a week, the last of them in the newest edition.
fn job(title: &str, weeks: i64, scores: &[u8]) -> JobDocument {
    let newest = first_edition().plus_days(7 * weeks);
    let shown = |value: u8| Score::shown(f64::from(value));
    let history: Vec<HistoryPoint> = scores
        .iter()
        .rev()
        .enumerate()
        .map(|(ago, &value)| HistoryPoint {
            edition: newest.plus_days(-7 * ago as i64),
            score: shown(value),
            change: None,
            unrounded: f64::from(value),
            range: [shown(value); 2],
            drivers: vec![],
        })
        .rev()
        .collect();
    let score = shown(*scores.last().expect("a score"));
    JobDocument {
        schema_version: SCHEMA_VERSION,
        row: JobRow {
            slug: title.to_lowercase().parse().expect("a slug"),
            title: title.to_owned(),
            soc: vec![],
            industry: "legal".parse().expect("a slug"),
            kind: JobKind::Research,
            score,
            previous: None,
            change: (scores.len() > 1).then_some(0),
            band: score.band(),
            range: [score, shown(score.value() + 9)],
            has_point: true,
            confidence: Confidence::High,
            spark: vec![],
            pay: None,
            growth: None,
            workers: None,
            openings: None,
            job_zone: None,
            education: None,
        },
        industry_name: "Legal".to_owned(),
        edition: newest,
        previous_edition: None,
        methodology_version: "1.0".to_owned(),
        last_evidence_on: newest,
        history,
        context: ChartContext::default(),
        trend_sentence: String::new(),
        explanations: vec![],
        events: vec![],
        seen_since: None,
        evidence: None,
        comparable: vec![],
        related: Vec::new(),
        ranked_moves: Vec::new(),
        estimate: None,
        profile: None,
    }
}

/// Twelve weeks at `then`, and `now` in the newest edition.
fn moved(title: &str, then: u8, now: u8) -> JobDocument {
    let mut scores = [then; 14];
    scores[13] = now;
    job(title, 13, &scores)
}

fn told(jobs: &[JobDocument]) -> String {
    verdict(&jobs.iter().collect::<Vec<_>>()).join(" ")
}

#[test]
fn the_verdict_on_two_jobs_says_who_stands_higher_and_how_the_gap_moved() {
    for (a, b, sentence) in [
        ((53, 56), (24, 24), "A is 32 points above B; the gap grew by 3 in 12 weeks."),
        ((24, 24), (53, 56), "B is 32 points above A; the gap grew by 3 in 12 weeks."),
        ((60, 56), (24, 24), "A is 32 points above B; the gap shrank by 4 in 12 weeks."),
        ((57, 56), (25, 24), "A is 32 points above B; the gap is the same as 12 weeks ago."),
        ((20, 25), (22, 24), "A is 1 point above B; 12 weeks ago it was 2 points below."),
        ((22, 24), (20, 25), "B is 1 point above A; 12 weeks ago it was 2 points below."),
        ((24, 25), (24, 24), "A is 1 point above B; 12 weeks ago they had the same score."),
        ((24, 24), (24, 24), "A and B have the same score, 24; they had the same score 12 weeks ago too."),
        ((23, 24), (24, 24), "A and B have the same score, 24; 12 weeks ago B was 1 point higher."),
        ((27, 24), (24, 24), "A and B have the same score, 24; 12 weeks ago A was 3 points higher."),
    ] {
        assert_eq!(told(&[moved("A", a.0, a.1), moved("B", b.0, b.1)]), sentence, "{a:?} {b:?}");
    }
}

#[test]
fn the_verdict_looks_back_no_further_than_the_shortest_history() {
    let (a, b) = (job("A", 13, &[10, 20, 20, 30]), job("B", 13, &[5, 5]));
    assert_eq!(told(&[a, b]), "A is 25 points above B; the gap grew by 10 in 1 week.");
    assert_eq!(told(&[moved("A", 10, 30), job("B", 13, &[5])]), "A is 25 points above B.");
    let mut without = job("B", 13, &[5]);
    without.history.clear();
    assert_eq!(told(&[moved("A", 10, 30), without]), "A is 25 points above B.");
    assert_eq!((told(&[]), told(&[moved("A", 1, 2)])), (String::new(), String::new()));
}

#[test]
fn the_verdict_on_more_jobs_names_the_extremes_the_closest_and_what_moved() {
    let of = |jobs: &[(u8, u8)]| {
        let named: Vec<JobDocument> =
            jobs.iter().zip(["A", "B", "C", "D"]).map(|((then, now), title)| moved(title, *then, *now)).collect();
        told(&named)
    };
    for (jobs, sentences) in [
        (
            &[(24, 24), (53, 56), (30, 30)][..],
            "B has the highest score, 56, and A has the lowest, 24; the gap, now 32 points, grew by 3 in 12 weeks. The \
             closest are C and A, 6 points apart. The gap between B and C grew by 3 in 12 weeks.",
        ),
        (
            &[(56, 56), (30, 30), (24, 24)],
            "A has the highest score, 56, and C has the lowest, 24; the gap of 32 points is the same as 12 weeks ago. The \
             closest are B and C, 6 points apart. The other gaps are the same too.",
        ),
        (
            &[(30, 30), (30, 30), (30, 30)],
            "All three have the same score, 30. They had the same score 12 weeks ago too.",
        ),
        (
            &[(30, 30), (31, 30), (30, 30), (27, 30)],
            "All four have the same score, 30. The highest and the lowest of them were 4 points apart 12 weeks ago.",
        ),
        (
            &[(40, 40), (40, 40), (30, 30)],
            "A and B have the highest score, 40, and C has the lowest, 30; the gap is 10 points. All gaps are the same as \
             12 weeks ago.",
        ),
        (
            &[(40, 40), (30, 30), (30, 30), (30, 30)],
            "A has the highest score, 40, and B, C and D have the lowest, 30; the gap is 10 points. All gaps are the same \
             as 12 weeks ago.",
        ),
        (
            &[(50, 50), (40, 40), (42, 40), (10, 10)],
            "A has the highest score, 50, and D has the lowest, 10; the gap of 40 points is the same as 12 weeks ago. B \
             and C have the same score, 40. The gap between A and C grew by 2 in 12 weeks.",
        ),
        (
            &[(50, 50), (30, 41), (40, 40), (10, 10)],
            "A has the highest score, 50, and D has the lowest, 10; the gap of 40 points is the same as 12 weeks ago. The \
             closest are B and C, 1 point apart. B has passed C, which was 10 points higher 12 weeks ago.",
        ),
        (
            &[(10, 40), (20, 30), (11, 20)],
            "A has the highest score, 40, and C has the lowest, 20; the gap is 20 points, and 12 weeks ago C was 1 point \
             higher. The closest are A and B, 10 points apart. A has passed B, which was 10 points higher 12 weeks ago.",
        ),
        (
            &[(20, 40), (10, 30), (20, 20)],
            "A has the highest score, 40, and C has the lowest, 20; the gap is 20 points, and 12 weeks ago they had the \
             same score. The closest are A and B, 10 points apart. B has passed C, which was 10 points higher 12 weeks \
             ago.",
        ),
        (
            &[(40, 40), (40, 40), (30, 30), (28, 28)],
            "A and B have the highest score, 40, and D has the lowest, 28; the gap is 12 points. The closest are C and D, \
             2 points apart. All gaps are the same as 12 weeks ago.",
        ),
    ] {
        assert_eq!(of(jobs), sentences, "{jobs:?}");
    }
}

#[test]
fn a_row_is_marked_when_its_cells_differ() {
    let (mut a, b, c) = (moved("A", 53, 56), moved("B", 24, 24), job("C", 13, &[20, 24]));
    a.row.pay = Some(1_098_540);
    a.row.growth = Some(-4.26);
    let rows = comparison_rows(&[&a, &b, &c]);
    let row = |label: &str| rows.iter().find(|row| row.label == label).expect("a row");
    assert_eq!(row("Risk score").cells, ["56", "24", "24"]);
    assert_eq!(row("Change over 12 weeks").cells, ["+3", "0", "+4 in 1 week"]);
    assert_eq!(row("Range").cells, ["56 to 65", "24 to 33", "24 to 33"]);
    assert_eq!(row("Median pay a year (US)").cells, ["$1,098,540", UNKNOWN, UNKNOWN]);
    assert_eq!(row("Projected growth 2024-34 (US)").cells, ["-4.3%", UNKNOWN, UNKNOWN]);
    assert_eq!(row("Most exposed task").cells, [NO_PROFILE; 3]);
    let differing: Vec<&str> = rows.iter().filter(|row| row.differs).map(|row| row.label).collect();
    assert_eq!(
        differing,
        [
            "Risk score",
            "Band",
            "Change over 12 weeks",
            "Range",
            "Median pay a year (US)",
            "Projected growth 2024-34 (US)"
        ]
    );
    assert_eq!([dollars(0), dollars(999), dollars(1000)], ["$0", "$999", "$1,000"]);
    assert_eq!([per_cent(0.04), per_cent(-0.04), per_cent(12.0)], ["0.0%", "0.0%", "+12.0%"]);
}

#[test]
fn a_job_known_as_a_range_is_left_out_of_the_verdict_and_named() {
    let mut range = moved("C", 60, 70);
    range.row.has_point = false;
    range.row.range = [Score::shown(50.0), Score::shown(86.0)];
    let sentence = "A is 32 points above B; the gap grew by 3 in 12 weeks. C is known as a range only, 50 to 86, so no gap \
                    to it is told.";
    let jobs = [moved("A", 53, 56), moved("B", 24, 24), range];
    assert_eq!(told(&jobs), sentence);
    let rows = comparison_rows(&jobs.iter().collect::<Vec<_>>());
    assert_eq!(rows[0].cells, ["56", "24", "50\u{2013}86"]);
}

#[test]
fn the_others_are_told_by_their_closeness_to_the_first() {
    let (mut a, mut b, mut c) = (moved("A", 20, 20), moved("B", 30, 30), moved("C", 40, 40));
    a.row.kind = JobKind::Profile;
    let slug = a.row.slug.clone();
    b.related = vec![RelatedJob { slug, points: 93, relation: Relation::OneStep }];
    let cells = |jobs: &[&JobDocument]| comparison_rows(jobs).pop().map(|row| row.cells).unwrap_or_default();
    let told = ["–", "93 of 100, related by one step in O*NET", "0 of 100, not related in O*NET"];
    assert_eq!(cells(&[&a, &b, &c]), told);
    c.row.kind = JobKind::Research;
    assert_eq!(cells(&[&b, &c])[1], "not available");
}
