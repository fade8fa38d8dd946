//! Searches over a handful of real titles, and by hand over all of them.

use std::collections::BTreeMap;

use super::*;
use crate::Score;
use crate::documents::JobKind;

fn entry(slug: &str, title: &str, kind: JobKind, aliases: &[&str]) -> SearchEntry {
    SearchEntry {
        slug: slug.parse().expect("a slug"),
        title: title.to_owned(),
        kind,
        soc: "11-1011".to_owned(),
        score: Score::shown(24.0),
        range: None,
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
    }
}

fn index() -> SearchIndex {
    use JobKind::{Profile, Research};
    let entries = vec![
        entry("chief-executive", "Chief Executives", Research, &["CEO (Chief Executive Officer)", "Managing Director"]),
        entry("programmer", "Programmer", Profile, &["Computer Programmer", "Coder", "Software Developer"]),
        entry("software-engineer", "Software Engineer", Profile, &["Software Developer", "Application Developer"]),
        entry("site-reliability-engineer", "Site Reliability Engineer", Research, &["DevOps Engineer"]),
        entry("data-scientist", "Data Scientist", Profile, &["Machine Learning Scientist"]),
        entry("registered-nurse", "Registered Nurse", Profile, &["Staff Nurse", "Charge Nurse", "RN"]),
        entry("nurse-practitioner", "Nurse Practitioners", Research, &["Family Nurse Practitioner"]),
        entry("truck-driver", "Heavy and Tractor-Trailer Truck Drivers", Research, &["Truck Driver", "CDL Driver"]),
        entry("bus-driver", "Bus Drivers, School", Research, &["School Bus Driver"]),
        entry(
            "bookkeeper",
            "Bookkeeping, Accounting, and Auditing Clerks",
            Research,
            &["Bookkeeper", "Accounts Clerk"],
        ),
        entry("accountant", "Accountants and Auditors", Research, &["Certified Public Accountant (CPA)"]),
        entry("event-planner", "Event Planner", Profile, &["Event Organizer", "Meeting Planner"]),
        entry("childcare-worker", "Childcare Workers", Research, &["Nanny", "Daycare Teacher"]),
        entry("firefighter", "Firefighters", Research, &["Fireman"]),
        entry("lawyer", "Lawyer", Profile, &["Attorney", "Counsel"]),
        entry("teacher", "Elementary School Teachers, Except Special Education", Research, &["Teacher"]),
        entry("special-teacher", "Special Education Teachers", Research, &["Inclusion Teacher"]),
    ];
    let without_figures = vec![UnlistedOccupation {
        soc: "55-3016".to_owned(),
        title: "Infantry".to_owned(),
        nearest: vec!["firefighter".parse().expect("a slug")],
        aliases: vec!["Infantryman".to_owned(), "Staff Nurse".to_owned()],
    }];
    SearchIndex::new(SearchDocument {
        schema_version: 1,
        entries,
        without_figures,
        synonyms: synonyms(),
        no_jobs: Vec::new(),
    })
}

fn synonyms() -> BTreeMap<String, Vec<String>> {
    [
        ("attorney", "lawyer"),
        ("hgv", "heavy truck"),
        ("lorry", "truck"),
        ("nanny", "childcare worker"),
        ("primary school", "elementary school"),
        ("solicitor", "lawyer"),
        ("dev", "developer"),
        ("sr", "senior"),
        ("swe", "software engineer"),
        ("sre", "site reliability engineer"),
    ]
    .map(|(from, to)| (from.to_owned(), vec![to.to_owned()]))
    .into()
}

fn slug(found: &Match) -> String {
    found.subject.job().map(|job| job.slug.to_string()).unwrap_or_default()
}

fn first(query: &str) -> String {
    index().search(query, 3).first().map(slug).unwrap_or_default()
}

#[test]
fn a_title_is_found_whatever_its_case_number_order_or_spelling() {
    for (query, slug) in [
        ("REGISTERED NURSES", "registered-nurse"),
        ("nurse, registered", "registered-nurse"),
        ("nannies", "childcare-worker"),
        ("firewoman", "firefighter"),
        ("event organiser", "event-planner"),
        ("truck drivr", "truck-driver"),
        ("Lorry driver", "truck-driver"),
        ("HGV driver", "truck-driver"),
        ("bookeeper", "bookkeeper"),
        ("book keeper", "bookkeeper"),
        ("truckdriver", "truck-driver"),
        ("softwear enginer", "software-engineer"),
        ("senior software engineer", "software-engineer"),
        ("Sr. Software Dev", "software-engineer"),
        ("primary school teacher", "teacher"),
        ("special education teacher", "special-teacher"),
        ("solicitor", "lawyer"),
        ("accounting", "bookkeeper"),
        ("event plan", "event-planner"),
        ("data sci", "data-scientist"),
        ("scientist data", "data-scientist"),
    ] {
        assert_eq!(first(query), slug, "{query}");
    }
}

#[test]
fn initials_are_read_by_table_by_alias_and_by_title() {
    for (query, slug) in [
        ("SRE", "site-reliability-engineer"),
        ("RN", "registered-nurse"),
        ("CPA", "accountant"),
        ("CEO", "chief-executive"),
        ("SWE", "software-engineer"),
        ("fnp", "nurse-practitioner"),
        ("ep", "event-planner"),
    ] {
        assert_eq!(first(query), slug, "{query}");
    }
}

#[test]
fn a_title_beats_an_alias_an_alias_beats_a_part_and_a_profile_beats_an_estimate() {
    let index = index();
    let fits = |query: &str| -> Vec<(String, Fit)> {
        index.search(query, 3).iter().map(|found| (slug(found), found.fit)).collect()
    };
    assert_eq!(fits("programmer")[0], ("programmer".to_owned(), Fit::Title));
    assert_eq!(fits("truck driver")[0], ("truck-driver".to_owned(), Fit::Alias));
    assert_eq!(
        fits("nurse")[..2],
        [("registered-nurse".to_owned(), Fit::Words), ("nurse-practitioner".to_owned(), Fit::Words)]
    );
    assert_eq!(fits("software developer")[0], ("software-engineer".to_owned(), Fit::Alias));
    assert_eq!(fits("underwater nurse practitioner")[0], ("nurse-practitioner".to_owned(), Fit::Words));
}

#[test]
fn the_matched_title_is_told() {
    let index = index();
    let found = index.search("ceo", 1);
    assert_eq!((found[0].title, found[0].is_alias), ("CEO (Chief Executive Officer)", true));
    let found = index.search("lawyer", 1);
    assert_eq!((found[0].title, found[0].is_alias), ("Lawyer", false));
}

#[test]
fn nothing_is_found_for_nothing_and_for_what_is_no_title() {
    for query in ["", "   ", "of the", "!!!", "zzzzqqqq", "\u{0}", "😀"] {
        assert_eq!(index().search(query, 5), vec![], "{query}");
    }
    assert_eq!(index().search("nurse", 0), vec![]);
    assert_eq!(SearchIndex::default().search("nurse", 5), vec![]);
    index().search(&"nurse ".repeat(20_000), 5);
}

#[test]
fn an_address_that_does_not_exist_has_neighbours() {
    let index = index();
    let nearest = |slug: &str| index.nearest(slug, 2).first().map(|job| job.slug.as_str());
    assert_eq!(nearest("registred-nurses"), Some("registered-nurse"));
    assert_eq!(nearest("senior-truck-driver"), Some("truck-driver"));
    assert_eq!(nearest("software_engineer/"), Some("software-engineer"));
}

#[test]
fn alternate_titles_come_when_no_job_goes_by_the_name_and_each_only_once() {
    let mut index = index();
    let letters = |index: &SearchIndex, query: &str| -> String {
        index.ask(query, 3).missing.iter().map(ToString::to_string).collect()
    };
    assert_eq!(letters(&index, "registered nurse"), "");
    assert_eq!(letters(&index, "blimp wrangler"), "bw");

    let titles = BTreeMap::from([
        ("11-1011".to_owned(), vec!["Blimp Wrangler".to_owned()]),
        ("99-9999".to_owned(), vec!["Blimp Painter".to_owned()]),
    ]);
    for letter in ["b", "w", "w"] {
        index.add(letter.parse().expect("a letter"), &titles);
    }
    assert_eq!(letters(&index, "blimp wrangler"), "");
    for (subject, titles) in index.titles() {
        let count = titles.filter(|title| *title == "Blimp Wrangler").count();
        assert_eq!(count, usize::from(subject.soc() == "11-1011"), "{}", subject.title());
    }
    assert_eq!(index.search("blimp wranglers", 1)[0].title, "Blimp Wrangler");
    assert_eq!(letters(&index, "blimp painter"), "p");
}

#[test]
fn an_occupation_without_a_page_is_found_by_its_titles_and_stands_behind_jobs() {
    let index = index();
    let found = index.search("infantrymen", 3);
    assert_eq!((found[0].subject.soc(), found[0].subject.job()), ("55-3016", None));
    let found = index.search("staff nurse", 2);
    assert_eq!(found.iter().map(slug).collect::<Vec<_>>(), ["registered-nurse", ""]);
}

#[test]
fn what_a_query_finds_hangs_on_nothing_that_was_searched_before() {
    let titles = BTreeMap::from([(
        "11-1011".to_owned(),
        ["Nurse Wrangler", "Blimp Nurse", "Quality Nurse Blimper", "Nursery Zookeeper"].map(str::to_owned).into(),
    )]);
    let letters =
        |text: &str| text.chars().map(|letter| letter.to_string().parse().expect("a letter")).collect::<Vec<Shard>>();
    for query in
        ["registered nurse", "blimp nurse", "blmp nurs", "nursry", "wranglers of blimps", "software", "zookeepr "]
    {
        let told = |loaded: &str| {
            let mut index = index();
            letters(loaded).into_iter().for_each(|shard| index.add(shard, &titles));
            // As the site does: what is missing comes, until nothing is.
            loop {
                let missing = index.ask(query, usize::MAX).missing;
                if missing.is_empty() {
                    break;
                }
                missing.into_iter().for_each(|shard| index.add(shard, &titles));
            }
            let found = index.search(query, usize::MAX);
            found.iter().map(|found| (found.subject.title().to_owned(), found.score, found.is_near)).collect::<Vec<_>>()
        };
        let fresh = told("");
        for loaded in ["n", "bnqwz", "zwqnb", "wb"] {
            assert_eq!(told(loaded), fresh, "{query} after {loaded}");
        }
    }
}
