//! The queries from outside: whatever an address says, the page gets a query, and a query reads back as written.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;
use crate::documents::JobKind;
use crate::{Band, Date};

fn slug(text: &str) -> Slug {
    text.parse().expect("a slug")
}

fn texts(notices: &[QueryNotice]) -> Vec<&str> {
    notices.iter().map(|notice| notice.text.as_str()).collect()
}

#[test]
fn an_empty_address_gives_the_defaults_and_writes_nothing() {
    for raw in [
        "",
        "?",
        "&&",
        "?utm_source=news&fbclid=1",
        "q=&band=&sort=&kind=&order=&range=&jobs=&week=&pay=&columns=&view=",
    ] {
        assert_eq!(JobsQuery::read(raw), (JobsQuery::default(), vec![]), "{raw}");
        assert_eq!(CompareQuery::read(raw), (CompareQuery::default(), vec![]), "{raw}");
        assert_eq!(ChartQuery::read(raw), (ChartQuery::default(), vec![]), "{raw}");
    }
    assert_eq!(join(&[&JobsQuery::default(), &ChartQuery::default()]), "");
}

#[test]
fn a_value_that_can_not_be_read_is_left_out_with_a_notice() {
    let (query, notices) = JobsQuery::read("?band=purple,low&kind=x&sort=luck&order=up&industry=Legal&q=nurse");
    assert_eq!(query.to_string(), "q=nurse&band=low");
    assert_eq!(
        texts(&notices),
        [
            "`band=purple` is not a band, so it was ignored. Bands are very-low, low, moderate, high and very-high.",
            "`kind=x` is not a kind of page, so it was ignored. Kinds are profile and research.",
            "`sort=luck` is not a way to sort, so it was ignored. Jobs can be sorted by score, change, title, pay, growth, \
             training, workers or openings.",
            "`order=up` is not an order, so it was ignored. Orders are desc and asc.",
            "`industry=Legal` is not the name of an industry, so it was ignored. Names in addresses are lower-case words \
             joined by hyphens.",
        ]
    );
    let (query, notices) = ChartQuery::read("range=5y&view=pie&focus=-&week=2026-03-26&week=soon");
    assert_eq!(query, ChartQuery::default());
    assert_eq!(notices.len(), 5);
    assert_eq!(notices[3].key, "week");
}

#[test]
fn figures_columns_and_view_are_read_and_told_when_they_mean_nothing() {
    let raw = "view=map&pay=40000..&growth=..-0.5&training=2..3&workers=1..2&columns=pay,score&q=x";
    let (query, notices) = JobsQuery::read(raw);
    assert_eq!(
        (query.to_string().as_str(), notices.len()),
        ("q=x&pay=40000..&growth=..-0.5&training=2..3&workers=1..2&columns=score,pay&view=map", 0)
    );
    assert!(query.is_filtered() && !query.unfiltered().is_filtered());
    assert_eq!(query.unfiltered().to_string(), "columns=score,pay&view=map");
    let (query, notices) =
        JobsQuery::read("pay=cheap&growth=5..1&training=3&workers=..&columns=score,luck&view=tree&pay=");
    assert_eq!((query.to_string().as_str(), notices.len()), ("columns=score", 5));
    assert_eq!(
        texts(&notices)[0],
        "`pay=cheap` is not a range, so it was ignored. Pay is a range in dollars a year, such as 40000..60000; one end \
         may be left open."
    );
    assert!(notices[4].text.starts_with("`columns=luck` is not a column"));
}

#[test]
fn the_industry_that_fills_the_map_is_read_with_the_map_alone() {
    let (query, notices) = JobsQuery::read("inside=legal&industry=media&view=map&compare=a&inside=");
    assert_eq!(
        (query.to_string().as_str(), notices.len()),
        ("industry=media&view=map&inside=legal&compare=a", 0),
        "what is left out by industry is another thing"
    );
    assert_eq!(query.unfiltered().to_string(), "view=map&inside=legal&compare=a");
    let list = JobsQuery { view: JobsView::List, ..query.clone() };
    assert_eq!(list.canonical().to_string(), "industry=media&compare=a");
    assert_eq!(JobsQuery::read("inside=legal"), (JobsQuery::default(), Vec::new()));
    assert_eq!(texts(&JobsQuery::read("view=map&inside=A%20b").1).len(), 1);
    let (query, notices) = query.known(|slug| slug.as_str() == "media", |_| true);
    assert_eq!(query.to_string(), "industry=media&view=map&compare=a");
    assert_eq!(texts(&notices), ["`inside=legal` is not an industry of the index, so it was ignored."]);
}

#[test]
fn columns_are_toggled_and_one_always_stays() {
    let query = JobsQuery::default();
    assert_eq!(query.columns(), JobColumn::USUAL);
    let more = query.toggle_column(JobColumn::Workers);
    assert_eq!(more.to_string(), "columns=score,previous,change,spark,pay,growth,workers");
    assert_eq!(more.toggle_column(JobColumn::Workers), query);
    let one = JobsQuery::read("columns=pay").0;
    assert_eq!(one.toggle_column(JobColumn::Pay), one);
}

#[test]
fn a_range_is_a_name_or_two_editions_in_their_order() {
    let day = |text: &str| text.parse::<Date>().expect("a date");
    let between = Extent::Between(day("2025-06-04"), day("2026-01-07"));
    for (raw, extent, written) in [
        ("range=26w", Extent::Newest(Range::Weeks26), "range=26w"),
        ("range=1y", Extent::default(), ""),
        ("range=2025-06-04..2026-01-07", between, "range=2025-06-04..2026-01-07"),
    ] {
        let (query, notices) = ChartQuery::read(raw);
        assert_eq!((query.extent, query.to_string().as_str(), notices.len()), (extent, written, 0), "{raw}");
    }
    for bad in [
        "2026-01-07..2025-06-04",
        "2025-06-04..2025-06-04",
        "2025-06-05..2026-01-07",
        "2025-06-04",
        "2025-06-04..",
        "..",
        "2025-06-04..2026-01-07..",
        "12w..26w",
    ] {
        let (query, notices) = ChartQuery::read(&format!("range={bad}"));
        assert_eq!((query.extent, notices.len()), (Extent::default(), 1), "{bad}");
    }
}

#[test]
fn a_table_is_sorted_by_edition_or_by_a_figure_of_a_line() {
    for raw in ["sort=nurse&order=asc", "sort=nurse.change", "sort=all-jobs.range", "order=asc"] {
        let (query, notices) = ChartQuery::read(raw);
        assert_eq!((query.to_string().as_str(), notices.len()), (raw, 0));
    }
    assert_eq!(ChartQuery::read("sort=edition&order=desc").0, ChartQuery::default());
    for bad in ["sort=nurse.pay", "sort=.change", "sort=nurse.change.range", "sort=N", "order=up"] {
        let (query, notices) = ChartQuery::read(bad);
        assert_eq!((query, notices.len()), (ChartQuery::default(), 1), "{bad}");
    }
}

#[test]
fn names_that_do_not_exist_are_left_out_with_a_notice() {
    let (query, _) = JobsQuery::read("industry=legal,nosuch&compare=programmer,nobody");
    let (query, notices) = query.known(|industry| industry.as_str() == "legal", |job| job.as_str() == "programmer");
    assert_eq!(query.to_string(), "industry=legal&compare=programmer");
    assert_eq!(
        texts(&notices),
        [
            "`industry=nosuch` is not an industry of the index, so it was ignored.",
            "`compare=nobody` is not a job of the index, so it was ignored.",
        ]
    );
}

#[test]
fn notices_stay_few_and_short_whatever_the_address_says() {
    let raw = format!("band={}", (0..50).map(|n| format!("{n}{}", "x".repeat(90))).collect::<Vec<_>>().join(","));
    let (_, notices) = JobsQuery::read(&raw);
    assert_eq!(notices.len(), 5);
    assert!(notices.iter().all(|notice| notice.text.chars().count() < 160));
}

#[test]
fn of_five_jobs_the_first_four_are_compared_and_repeats_are_dropped() {
    let (query, notices) = CompareQuery::read("jobs=a,b,b,c&jobs=d,a,e,f");
    assert_eq!(query.to_string(), "jobs=a,b,c,d");
    assert_eq!(texts(&notices), ["At most four jobs can be compared, so only the first four are shown."]);
    let (query, notices) = CompareQuery::read("jobs=a,Not%20a%20job,,b");
    assert_eq!(query.to_string(), "jobs=a,b");
    assert!(notices[0].text.starts_with("`jobs=Not a job` is not the name of a job"));
}

#[test]
fn jobs_join_leave_and_change_places_in_a_comparison() {
    let query = CompareQuery::new(["a", "b", "c"].map(slug));
    assert_eq!(query.moved(0, 2).to_string(), "jobs=b,c,a");
    assert_eq!(query.moved(2, 0).to_string(), "jobs=c,a,b");
    assert_eq!(query.moved(0, 3), query);
    assert_eq!(query.remove(&slug("b")).to_string(), "jobs=a,c");
    assert_eq!(query.add(slug("a")), query);
    assert_eq!(query.add(slug("d")).add(slug("e")).to_string(), "jobs=a,b,c,d");
}

#[test]
fn the_best_match_comes_first_only_while_no_sort_was_asked_for() {
    for (raw, by_match, written) in [
        ("q=nurse", true, "q=nurse"),
        ("q=nurse&sort=score", false, "q=nurse&sort=score"),
        ("q=nurse&order=asc", false, "q=nurse&sort=score&order=asc"),
        ("sort=score&order=desc", false, ""),
        ("sort=title&order=asc", false, "sort=title"),
        ("q=+&order=asc", false, "order=asc"),
    ] {
        let (query, _) = JobsQuery::read(raw);
        assert_eq!((query.is_by_match(), query.to_string().as_str()), (by_match, written), "{raw}");
    }
}

#[test]
fn choosing_a_column_again_reverses_it() {
    let by_title = JobsQuery::default().sorted_by(JobSort::Title);
    assert_eq!(by_title.to_string(), "sort=title");
    assert_eq!(by_title.sorted_by(JobSort::Title).to_string(), "sort=title&order=desc");
    assert_eq!(by_title.sorted_by(JobSort::Score), JobsQuery::default());
    assert_eq!(JobsQuery::default().sorted_by(JobSort::Score).to_string(), "order=asc");
}

#[test]
fn ticks_and_filters_are_toggled_and_a_fifth_tick_changes_nothing() {
    let query = JobsQuery::default().toggle_band(Band::High).toggle_band(Band::Low).toggle_industry(&slug("legal"));
    assert_eq!(query.to_string(), "industry=legal&band=low,high");
    assert_eq!(
        query.toggle_band(Band::High).toggle_band(Band::Low).toggle_industry(&slug("legal")),
        JobsQuery::default()
    );
    let ticked = ["a", "b", "c", "d", "e", "b"].iter().fold(query, |query, job| query.toggle_compare(&slug(job)));
    assert_eq!(ticked.compare, ["a", "c", "d"].map(slug));
}

#[test]
fn encoding_is_read_with_tolerance() {
    let pairs = parse_pairs("?a=b+c%20d&e&=f&g=%zz%4&h=%FFx&i=j=k&q=C%2B%2B%2C%26");
    let expected =
        [("a", "b c d"), ("e", ""), ("", "f"), ("g", "%zz%4"), ("h", "\u{fffd}x"), ("i", "j=k"), ("q", "C++,&")];
    assert_eq!(pairs, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
    assert_eq!(percent_encode("C++ & é,"), "C%2B%2B%20%26%20%C3%A9,");
}

fn slugs() -> impl Strategy<Value = Vec<Slug>> {
    proptest::collection::hash_set("[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", 0..=4)
        .prop_map(|names| names.iter().map(|name| slug(name)).collect())
}

fn spans() -> impl Strategy<Value = Span> {
    let end = || proptest::option::of((-5000..500_000i32).prop_map(|tenths| f64::from(tenths) / 10.0));
    (end(), end()).prop_map(|(low, high)| match low.zip(high) {
        Some((low, high)) => Span::new(Some(low.min(high)), Some(low.max(high))),
        None => Span::new(low, high),
    })
}

fn jobs_queries() -> impl Strategy<Value = JobsQuery> {
    let kinds = select(vec![None, Some(JobKind::Profile), Some(JobKind::Research)]);
    let sorts = proptest::option::of(select(JobSort::ALL.to_vec()));
    let orders = select(vec![None, Some(Order::Ascending), Some(Order::Descending)]);
    let bands = subsequence(Band::ALL.to_vec(), 0..=5);
    let columns = subsequence(JobColumn::ALL.to_vec(), 0..=10);
    let views = select(JobsView::ALL.to_vec());
    let insides = slugs().prop_map(|slugs| slugs.into_iter().next());
    let order = (sorts, orders, columns, views, insides);
    (any::<String>(), slugs(), bands, kinds, proptest::array::uniform4(spans()), order, slugs()).prop_map(
        |(q, industries, bands, kind, ranges, (sort, order, columns, view, inside), compare)| {
            let q = q.chars().take(40).collect();
            JobsQuery { q, industries, bands, kind, ranges, sort, order, columns, view, inside, compare }.canonical()
        },
    )
}

fn row_orders() -> impl Strategy<Value = RowOrder> {
    (slugs(), select(vec![Column::Value, Column::Change, Column::Range]), any::<bool>()).prop_map(
        |(slugs, of, is_ascending)| RowOrder {
            column: slugs.into_iter().next().map_or(Column::Edition, of),
            is_ascending,
        },
    )
}

fn chart_queries() -> impl Strategy<Value = ChartQuery> {
    let edition = |week: i64| Date::from_ymd(2025, 1, 1).expect("a day").plus_days(7 * week);
    let newest = select(Range::ALL.to_vec()).prop_map(Extent::Newest);
    let between =
        (0..200i64, 1..200i64).prop_map(move |(from, weeks)| Extent::Between(edition(from), edition(from + weeks)));
    let views = select(vec![ChartView::Chart, ChartView::Table]);
    let weeks = proptest::option::of(0..200i64);
    (prop_oneof![newest, between], views, slugs(), weeks, row_orders()).prop_map(
        move |(extent, view, slugs, week, rows)| ChartQuery {
            extent,
            view,
            focus: slugs.into_iter().next(),
            week: week.map(edition),
            rows,
        },
    )
}

proptest! {
    #[test]
    fn a_ranking_query_reads_back_as_written(query in jobs_queries()) {
        prop_assert_eq!(JobsQuery::read(&query.to_string()), (query, vec![]));
    }

    #[test]
    fn a_chart_query_reads_back_as_written(query in chart_queries()) {
        prop_assert_eq!(ChartQuery::read(&query.to_string()), (query, vec![]));
    }

    #[test]
    fn a_comparison_reads_back_as_written(jobs in slugs()) {
        let query = CompareQuery::new(jobs);
        prop_assert_eq!(CompareQuery::read(&query.to_string()), (query, vec![]));
    }

    #[test]
    fn any_text_gives_a_query_whose_written_form_is_stable(raw in "(\\PC|[&=%,]|band=|q=|jobs=|week=|range=|2025-06-04|[.][.]|order=asc|sort=nurse.change|pay=|growth=|1[.][.]|-|columns=|view=map){0,60}") {
        let jobs = JobsQuery::read(&raw).0;
        prop_assert_eq!(&JobsQuery::read(&jobs.to_string()).0, &jobs);
        let compare = CompareQuery::read(&raw).0;
        prop_assert_eq!(&CompareQuery::read(&compare.to_string()).0, &compare);
        let chart = ChartQuery::read(&raw).0;
        prop_assert_eq!(&ChartQuery::read(&chart.to_string()).0, &chart);
    }
}
