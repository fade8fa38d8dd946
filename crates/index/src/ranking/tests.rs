//! The lists of jobs from outside.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;
use crate::documents::{Confidence, IndexDocument, IndustryRow};
use crate::query::{JobFigure, JobSort, JobsQuery, Order, Span};
use crate::{Band, Slug};

fn row(slug: &str, kind: JobKind, score: u8, change: Option<i16>, pay: Option<u32>) -> JobRow {
    let score = Score::shown(f64::from(score));
    JobRow {
        slug: slug.parse().expect("a slug"),
        title: slug.to_uppercase(),
        soc: vec!["15-2051".to_owned()],
        industry: if slug < "c" { "legal" } else { "retail" }.parse().expect("a slug"),
        kind,
        score,
        previous: None,
        change,
        change_12_weeks: None,
        band: score.band(),
        range: [score, score],
        has_point: true,
        confidence: Confidence::High,
        spark: vec![score],
        pay,
        growth: pay.map(|pay| 50.0 - f64::from(pay)),
        workers: pay.map(|pay| 1000 * pay),
        openings: None,
        job_zone: pay.map(|pay| f64::from(pay) / 10.0),
        education: None,
    }
}

#[test]
fn places_follow_the_scores_and_keep_the_given_order_among_equals() {
    let scores = |values: &[u8]| values.iter().map(|value| Score::shown(f64::from(*value))).collect::<Vec<Score>>();
    let (a, b, c) = (scores(&[30, 30, 30]), scores(&[20, 30, 31]), scores(&[10, 40, 31]));
    assert_eq!(places(&[&a, &b, &c]), [vec![1, 2, 3], vec![2, 3, 1], vec![3, 1, 2]]);
    assert_eq!(places(&[]), Vec::<Vec<u32>>::new());
}

fn rows() -> Vec<JobRow> {
    use JobKind::{Profile, Research};
    vec![
        row("d", Profile, 80, Some(-3), Some(20)),
        row("a", Profile, 60, Some(0), None),
        row("c", Research, 60, None, Some(40)),
        row("b", Profile, 24, Some(2), Some(30)),
        row("e", Profile, 10, None, None),
    ]
}

fn ranking(jobs: Vec<JobRow>) -> Ranking {
    let industry = |slug: &str| IndustryRow {
        slug: slug.parse().expect("a slug"),
        name: slug.to_owned(),
        profiles: 0,
        estimates: 0,
        average: None,
        change: None,
    };
    Ranking::new(Arc::new(IndexDocument {
        schema_version: 1,
        edition: "2026-03-25".parse().expect("a day"),
        previous_edition: None,
        methodology_version: String::new(),
        summary: Vec::new(),
        averages: Vec::new(),
        industries: ["legal", "retail"].map(industry).into(),
        jobs,
    }))
}

fn listed(ranking: &Ranking, query: &JobsQuery) -> Listed {
    let found: Vec<Slug> = ["b", "d", "c", "b", "gone"].map(|slug| slug.parse().expect("a slug")).into();
    ranking.listed(query, &found)
}

fn slugs(raw: &str) -> String {
    let ranking = ranking(rows());
    let listed = listed(&ranking, &JobsQuery::read(raw).0);
    listed.places.iter().filter_map(|place| ranking.row(*place)).map(|row| row.slug.as_str()).collect()
}

#[test]
fn rows_are_filtered_and_sorted_as_asked_with_missing_figures_last() {
    for (raw, expected) in [
        ("", "dacbe"),
        ("order=asc", "ebacd"),
        ("sort=title", "abcde"),
        ("sort=title&order=desc", "edcba"),
        ("sort=pay", "cbdae"),
        ("sort=pay&order=asc", "dbcae"),
        ("sort=growth", "dbcae"),
        ("sort=change", "badce"),
        ("sort=change&order=asc", "dabce"),
        ("kind=research", "c"),
        ("kind=profile&band=high,low", "ab"),
        ("industry=legal", "ab"),
        ("industry=legal,retail&band=very-high", "d"),
        ("q=x", "bdc"),
        ("q=x&sort=score", "dcb"),
        ("q=x&industry=retail", "dc"),
        ("q=x&order=asc", "bcd"),
        ("pay=30..40", "cb"),
        ("pay=..39", "db"),
        ("pay=20..&sort=pay&order=asc", "dbc"),
        ("growth=15..25&kind=profile", "b"),
        ("training=3..", "cb"),
        ("workers=..20000", "d"),
        ("sort=training", "cbdae"),
        ("sort=workers&order=asc", "dbcae"),
        ("sort=openings", "dacbe"),
        ("industry=nosuch", ""),
    ] {
        assert_eq!(slugs(raw), expected, "{raw}");
    }
}

#[test]
fn the_lists_of_the_home_page_hold_profiles_only() {
    let rows = rows();
    let slugs = |found: Vec<&JobRow>| found.iter().map(|row| row.slug.as_str()).collect::<String>();
    assert_eq!(slugs(movers(&rows, 5)), "db");
    assert_eq!(slugs(most_at_risk(&rows, 3)), "dab");
    assert_eq!(slugs(least_at_risk(&rows, 2)), "eb");
    assert_eq!(Band::of(rows[0].score), Band::VeryHigh);
}

#[test]
fn an_option_is_counted_beside_what_the_other_filters_ask() {
    let ranking = ranking(rows());
    let counts = |raw: &str| listed(&ranking, &JobsQuery::read(raw).0).counts;
    let all = counts("");
    assert_eq!((all.industry(0), all.industry(1), all.industry(2)), (2, 3, 0));
    assert_eq!(Band::ALL.map(|band| all.band(band)), [1, 1, 0, 2, 1]);
    assert_eq!((all.kind(None), all.kind(Some(JobKind::Research))), (5, 1));
    assert_eq!((all.step(JobFigure::Training, 1), all.missing(JobFigure::Pay)), (1, 2));

    let legal = counts("industry=legal");
    assert_eq!((legal.industry(0), legal.industry(1)), (2, 3), "its own filter does not hold");
    assert_eq!(Band::ALL.map(|band| legal.band(band)), [0, 1, 0, 1, 0]);
    assert_eq!(legal.missing(JobFigure::Pay), 1);
    let both = counts("industry=legal&pay=30..30");
    assert_eq!((both.industry(0), both.industry(1), both.missing(JobFigure::Pay)), (1, 0, 1));
    assert_eq!(counts("q=x").kind(None), 3);
}

fn figures() -> impl Strategy<Value = Vec<JobRow>> {
    let one = (0..6u8, any::<bool>(), proptest::option::of(-2..3i16), proptest::option::of(10..60u32));
    proptest::collection::vec(one, 0..12).prop_map(|rows| {
        let rows = rows.into_iter().enumerate();
        rows.map(|(at, (score, is_profile, change, pay))| {
            let kind = if is_profile { JobKind::Profile } else { JobKind::Research };
            row(&format!("{}{at}", ['a', 'd'][at % 2]), kind, 20 * score, change, pay)
        })
        .collect()
    })
}

fn queries() -> impl Strategy<Value = JobsQuery> {
    let ends = (proptest::option::of(10..60u32), 0..30u32);
    let range = ends.prop_map(|(low, length)| {
        low.map_or(Span::OPEN, |low| Span::new(Some(f64::from(low)), Some(f64::from(low + length))))
    });
    let kinds = select(vec![None, Some(JobKind::Profile), Some(JobKind::Research)]);
    let sorts = select(JobSort::ALL.to_vec());
    let orders = select(vec![Order::Ascending, Order::Descending]);
    let industries = subsequence(vec!["legal", "retail"], 0..=2);
    (subsequence(Band::ALL.to_vec(), 0..=2), kinds, range, sorts, orders, industries).prop_map(
        |(bands, kind, pay, sort, order, industries)| {
            let industries = industries.into_iter().map(|slug| slug.parse().expect("a slug")).collect();
            let query =
                JobsQuery { bands, kind, industries, sort: Some(sort), order: Some(order), ..Default::default() };
            query.with_range(JobFigure::Pay, pay).canonical()
        },
    )
}

proptest! {
    #[test]
    fn a_list_is_the_rows_that_pass_one_by_one_in_a_stable_order(jobs in figures(), query in queries()) {
        let ranking = ranking(jobs.clone());
        let places = ranking.listed(&query, []).places;
        let passes = |row: &JobRow| {
            (query.bands.is_empty() || query.bands.contains(&row.band))
                && query.kind.is_none_or(|kind| kind == row.kind)
                && (query.industries.is_empty() || query.industries.contains(&row.industry))
                && query.range(JobFigure::Pay).has(row.pay.map(f64::from))
        };
        let mut sorted = places.clone();
        sorted.sort();
        let expected: Vec<u32> = (0..).zip(&jobs).filter(|(_, row)| passes(row)).map(|(place, _)| place).collect();
        prop_assert_eq!(sorted, expected);
        let pay = |place: u32| jobs[place as usize].pay;
        if query.sort() == JobSort::Pay {
            for pair in places.windows(2) {
                let (a, b) = (pay(pair[0]), pay(pair[1]));
                let is_right = match (a, b) {
                    (Some(a), Some(b)) if a == b => pair[0] < pair[1],
                    (Some(a), Some(b)) => (a < b) == (query.order() == Order::Ascending),
                    (None, None) => pair[0] < pair[1],
                    (a, b) => a.is_some() && b.is_none(),
                };
                prop_assert!(is_right, "{:?} {:?}", a, b);
            }
        }
    }

    #[test]
    fn an_option_leaves_as_many_rows_as_its_count_says(jobs in figures(), query in queries()) {
        let ranking = ranking(jobs);
        let counts = ranking.listed(&query, []).counts;
        let left = |query: &JobsQuery| ranking.listed(query, []).places.len() as u32;
        for band in Band::ALL {
            prop_assert_eq!(counts.band(band), left(&JobsQuery { bands: vec![band], ..query.clone() }));
        }
        for kind in [None, Some(JobKind::Profile), Some(JobKind::Research)] {
            prop_assert_eq!(counts.kind(kind), left(&JobsQuery { kind, ..query.clone() }));
        }
        for figure in JobFigure::ALL {
            for (at, step) in figure.steps().iter().enumerate() {
                prop_assert_eq!(counts.step(figure, at), left(&query.with_range(figure, step.range)), "{:?} {}", figure, at);
            }
        }
    }
}

#[test]
fn a_hundred_thousand_rows_are_all_there() {
    let rows: Vec<JobRow> =
        (0..100_000).map(|n| row(&format!("job-{n}"), JobKind::Profile, (n % 101) as u8, None, None)).collect();
    let places = ranking(rows).listed(&JobsQuery::read("sort=title").0, []).places;
    assert_eq!((places.len(), places[1]), (100_000, 1));
}
