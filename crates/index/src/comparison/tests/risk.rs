//! What is said of the risk and its trend, in every case of its grammar.

use super::super::risk::{least, sentences};
use super::*;

fn told(jobs: &[JobDocument]) -> String {
    sentences(&jobs.iter().collect::<Vec<_>>()).join(" ")
}

#[test]
fn of_two_jobs_it_says_who_stands_higher_and_how_the_gap_moved() {
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
fn it_looks_back_no_further_than_the_shortest_history() {
    let (a, b) = (job("A", 13, &[10, 20, 20, 30]), job("B", 13, &[5, 5]));
    assert_eq!(told(&[a, b]), "A is 25 points above B; the gap grew by 10 in 1 week.");
    assert_eq!(told(&[moved("A", 10, 30), job("B", 13, &[5])]), "A is 25 points above B.");
    let mut without = job("B", 13, &[5]);
    without.history.clear();
    assert_eq!(told(&[moved("A", 10, 30), without]), "A is 25 points above B.");
    assert_eq!((told(&[]), told(&[moved("A", 1, 2)])), (String::new(), "A has a score of 2.".to_owned()));
}

#[test]
fn of_more_jobs_it_names_the_extremes_and_what_moved() {
    let of = |jobs: &[(u8, u8)]| {
        let named: Vec<JobDocument> =
            jobs.iter().zip(["A", "B", "C", "D"]).map(|((then, now), title)| moved(title, *then, *now)).collect();
        told(&named)
    };
    for (jobs, sentences) in [
        (
            &[(24, 24), (53, 56), (30, 30)][..],
            "B has the highest score, 56, and A has the lowest, 24; the gap, now 32 points, grew by 3 in 12 weeks. \
             The gap between B and C grew by 3 in 12 weeks.",
        ),
        (
            &[(56, 56), (30, 30), (24, 24)],
            "A has the highest score, 56, and C has the lowest, 24; the gap of 32 points is the same as 12 weeks \
             ago. The other gaps are the same too.",
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
            "A and B have the highest score, 40, and C has the lowest, 30; the gap is 10 points. All gaps are the \
             same as \
             12 weeks ago.",
        ),
        (
            &[(40, 40), (30, 30), (30, 30), (30, 30)],
            "A has the highest score, 40, and B, C and D have the lowest, 30; the gap is 10 points. All gaps are the \
             same \
             as 12 weeks ago.",
        ),
        (
            &[(50, 50), (40, 40), (42, 40), (10, 10)],
            "A has the highest score, 50, and D has the lowest, 10; the gap of 40 points is the same as 12 weeks \
             ago. The gap between A and C grew by 2 in 12 weeks.",
        ),
        (
            &[(50, 50), (30, 41), (40, 40), (10, 10)],
            "A has the highest score, 50, and D has the lowest, 10; the gap of 40 points is the same as 12 weeks \
             ago. B has passed C, which was 10 points higher 12 weeks ago.",
        ),
        (
            &[(10, 40), (20, 30), (11, 20)],
            "A has the highest score, 40, and C has the lowest, 20; the gap is 20 points, and 12 weeks ago C was 1 \
             point \
             higher. A has passed B, which was 10 points higher 12 weeks ago.",
        ),
        (
            &[(20, 40), (10, 30), (20, 20)],
            "A has the highest score, 40, and C has the lowest, 20; the gap is 20 points, and 12 weeks ago they had \
             the \
             same score. B has passed C, which was 10 points higher 12 weeks \
             ago.",
        ),
        (
            &[(40, 40), (40, 40), (30, 30), (28, 28)],
            "A and B have the highest score, 40, and D has the lowest, 28; the gap is 12 points. All gaps are the \
             same as 12 weeks ago.",
        ),
    ] {
        assert_eq!(of(jobs), sentences, "{jobs:?}");
    }
}

#[test]
fn where_ranges_overlap_one_cannot_tell() {
    let (low, high, wide) = (estimate("L", 20, 30), estimate("H", 60, 78), estimate("W", 25, 70));
    let (a, b) = (moved("A", 53, 56), moved("B", 24, 24));
    for (jobs, sentence) in [
        (
            vec![&a, &wide],
            "A scores 56 in a range of 56 to 65 and W is estimated at 25 to 70; the ranges overlap, so one cannot tell \
             which is more exposed.",
        ),
        (
            vec![&low, &high],
            "H is estimated at 60 to 78 and L is estimated at 20 to 30; the ranges do not meet, so H is the more exposed.",
        ),
        (
            vec![&a, &b, &wide],
            "A is 32 points above B; the gap grew by 3 in 12 weeks. Of the research estimates, one cannot tell where W (25 \
             to 70) stands, since its range overlaps with that of A and B.",
        ),
        (
            vec![&b, &high, &wide],
            "B has a score of 24. Of the research estimates, one cannot tell where H (60 to 78) and W (25 to 70) stand, \
             since their ranges overlap with others.",
        ),
        (
            vec![&b, &high, &estimate("X", 0, 20)],
            "B has a score of 24. Of the research estimates, H (60 to 78) and X (0 to 20) overlap with no other.",
        ),
    ] {
        assert_eq!(sentences(&jobs).join(" "), sentence);
    }
}

#[test]
fn the_least_exposed_is_named_only_where_that_can_be_told() {
    let (a, b, c) = (moved("A", 40, 40), moved("B", 24, 24), moved("C", 24, 24));
    let (low, wide) = (estimate("L", 0, 10), estimate("W", 20, 70));
    for (jobs, place) in [
        (vec![&a, &b], Some(1)),
        (vec![&b, &c], None),
        (vec![&a, &b, &low], Some(2)),
        (vec![&a, &b, &wide], None),
        (vec![&low, &wide], Some(0)),
    ] {
        assert_eq!(least(&jobs), place);
    }
}
