//! Which jobs a list shows and in which order, as indices into the published rows.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::documents::{JobKind, JobRow};
use crate::query::{JobSort, JobsQuery, Order};
use crate::{Score, Slug};

/// The places of the jobs that a text search found.
#[derive(Clone, Debug, Default)]
pub struct SearchOrder<'a> {
    places: HashMap<&'a str, usize>,
}

impl<'a> SearchOrder<'a> {
    /// Best match first; a slug that comes again keeps its first place.
    pub fn new(found: impl IntoIterator<Item = &'a Slug>) -> Self {
        let mut places = HashMap::new();
        for (place, slug) in found.into_iter().enumerate() {
            places.entry(slug.as_str()).or_insert(place);
        }
        Self { places }
    }

    /// The place of a row, 0 being the best; none if the search did not find it.
    pub fn place(&self, row: &JobRow) -> Option<usize> {
        self.places.get(row.slug.as_str()).copied()
    }
}

/// The indices of the rows that the query asks for, in its order. `text_place` says where a row stands among the matches
/// for `q` (0 is the best), or that it does not match; it is asked only when there is a text. Rows that are equal in the
/// sorted figure keep their published order, and rows without the figure come last in either direction.
pub fn ranked(rows: &[JobRow], query: &JobsQuery, text_place: impl Fn(&JobRow) -> Option<usize>) -> Vec<usize> {
    let has_text = !query.q.trim().is_empty();
    let is_wanted = |row: &JobRow| {
        (query.bands.is_empty() || query.bands.contains(&row.band))
            && query.kind.is_none_or(|kind| kind == row.kind)
            && (query.industries.is_empty() || query.industries.contains(&row.industry))
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| is_wanted(row)) {
        match has_text.then(|| text_place(row)) {
            Some(None) => {}
            place => found.push((place.flatten().unwrap_or_default(), index)),
        }
    }
    let order = query.order();
    match query.sort() {
        _ if query.is_by_match() => found.sort_by_key(|&(place, _)| place),
        JobSort::Score => sort_by_figure(&mut found, order, |index| Some(f64::from(rows[index].score.value()))),
        JobSort::Change => sort_by_figure(&mut found, order, |index| rows[index].change.map(f64::from)),
        JobSort::Pay => sort_by_figure(&mut found, order, |index| rows[index].pay.map(f64::from)),
        JobSort::Growth => sort_by_figure(&mut found, order, |index| rows[index].growth),
        JobSort::Title => found.sort_by(|a, b| directed(order, by_title(&rows[a.1].title, &rows[b.1].title))),
    }
    found.into_iter().map(|(_, index)| index).collect()
}

/// The place of each job in each edition, 1 being the highest score, from the jobs' scores over the same editions. Jobs of
/// one score stand in the order given.
pub fn places(histories: &[&[Score]]) -> Vec<Vec<u32>> {
    let editions = histories.iter().map(|scores| scores.len()).min().unwrap_or_default();
    let mut places = vec![Vec::with_capacity(editions); histories.len()];
    for edition in 0..editions {
        let mut order: Vec<usize> = (0..histories.len()).collect();
        order.sort_by(|a, b| histories[*b][edition].cmp(&histories[*a][edition]));
        for (place, job) in (1..).zip(order) {
            places[job].push(place);
        }
    }
    places
}

/// Up to `n` profiles with the largest changes this week, either way; those without a change are left out.
pub fn movers(rows: &[JobRow], n: usize) -> Vec<&JobRow> {
    let moved = |row: &&JobRow| row.change.is_some_and(|change| change != 0);
    first_profiles(rows.iter().filter(moved), n, |row| -row.change.map_or(0, |change| i32::from(change).abs()))
}

/// Up to `n` profiles, highest score first.
pub fn most_at_risk(rows: &[JobRow], n: usize) -> Vec<&JobRow> {
    first_profiles(rows.iter(), n, |row| -i32::from(row.score.value()))
}

/// Up to `n` profiles, lowest score first.
pub fn least_at_risk(rows: &[JobRow], n: usize) -> Vec<&JobRow> {
    first_profiles(rows.iter(), n, |row| i32::from(row.score.value()))
}

fn first_profiles<'a>(rows: impl Iterator<Item = &'a JobRow>, n: usize, key: fn(&JobRow) -> i32) -> Vec<&'a JobRow> {
    let mut profiles: Vec<&JobRow> = rows.filter(|row| row.kind == JobKind::Profile).collect();
    profiles.sort_by_key(|row| key(row));
    profiles.truncate(n);
    profiles
}

fn sort_by_figure(found: &mut [(usize, usize)], order: Order, figure: impl Fn(usize) -> Option<f64>) {
    found.sort_by(|a, b| match (figure(a.1), figure(b.1)) {
        (Some(a), Some(b)) => directed(order, a.total_cmp(&b)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

fn directed(order: Order, ascending: Ordering) -> Ordering {
    match order {
        Order::Ascending => ascending,
        Order::Descending => ascending.reverse(),
    }
}

/// Without regard to case, and without a copy of either title: 100,000 of them are sorted while somebody waits.
fn by_title(a: &str, b: &str) -> Ordering {
    a.chars().flat_map(char::to_lowercase).cmp(b.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Band;
    use crate::documents::Confidence;

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
            band: score.band(),
            range: [score, score],
            has_point: true,
            confidence: Confidence::High,
            spark: vec![score],
            pay,
            growth: pay.map(|pay| 50.0 - f64::from(pay)),
            workers: None,
            openings: None,
            job_zone: None,
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

    fn slugs(raw: &str) -> String {
        let rows = rows();
        let found: Vec<Slug> = ["b", "d", "c"].map(|slug| slug.parse().expect("a slug")).into();
        let order = SearchOrder::new(&found);
        let ranked = ranked(&rows, &JobsQuery::read(raw).0, |row| order.place(row));
        ranked.iter().map(|&index| rows[index].slug.as_str()).collect()
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
    fn a_hundred_thousand_rows_are_all_there() {
        let rows: Vec<JobRow> =
            (0..100_000).map(|n| row(&format!("job-{n}"), JobKind::Profile, (n % 101) as u8, None, None)).collect();
        let ranked = ranked(&rows, &JobsQuery::read("sort=title").0, |_| None);
        assert_eq!((ranked.len(), ranked[1]), (100_000, 1));
    }
}
