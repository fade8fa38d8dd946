//! Searches that once found the wrong thing, over our own content: one test a fault.

#[path = "search/lists.rs"]
#[allow(dead_code, reason = "what a list holds is counted elsewhere")]
mod lists;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use index::search::{Answer, Language, SearchIndex};
use publish::documents::Documents;

static DOCUMENTS: LazyLock<Documents> = LazyLock::new(lists::documents);
static WHOLE: LazyLock<SearchIndex> = LazyLock::new(lists::whole_index);

fn slugs(answer: &Answer) -> Vec<String> {
    let jobs = answer.found.iter().filter_map(|one| one.subject.job());
    jobs.map(|job| job.slug.to_string()).collect()
}

fn found(query: &str) -> Vec<String> {
    slugs(&WHOLE.ask(query, usize::MAX))
}

fn first_title(query: &str) -> String {
    WHOLE.ask(query, 1).found.first().map(|one| one.subject.title().to_owned()).unwrap_or_default()
}

/// What a browser has after it asked for a text: the titles that come at once, and those that the search called for.
fn after(texts: impl IntoIterator<Item = String>) -> SearchIndex {
    let mut index = SearchIndex::new(DOCUMENTS.search.clone());
    let mut asked = BTreeSet::new();
    for text in texts {
        loop {
            let Answer { missing, wants_foreign, .. } = index.ask(&text, 1);
            let missing: Vec<_> = missing.into_iter().filter(|shard| asked.insert(*shard)).collect();
            if missing.is_empty() && !wants_foreign {
                break;
            }
            if wants_foreign {
                index.add_foreign(&DOCUMENTS.foreign_titles);
            }
            for shard in missing {
                index.add(shard, &DOCUMENTS.alternate_titles[&shard].titles);
            }
        }
    }
    index
}

#[test]
fn the_box_shows_the_beginning_of_the_list() {
    let asked = ["everyday", "modern", "blind"].map(lists::read).into_iter().flatten();
    for title in asked.map(|asked| asked.title).chain(["infirmière", "podcaster", "influencer"].map(str::to_owned)) {
        let (list, shown) = (WHOLE.ask(&title, usize::MAX), WHOLE.ask(&title, 9));
        assert_eq!(slugs(&shown), slugs(&list)[..slugs(&shown).len()], "{title}");
        assert!(list.found.iter().all(|one| one.is_near == list.found[0].is_near), "{title}");
    }
}

#[test]
fn the_first_hit_is_the_same_typed_letter_by_letter_in_the_box_and_asked_at_once_for_the_list() {
    // Every eighth: each is asked once a letter.
    let asked = lists::read("everyday").into_iter().step_by(8).map(|asked| asked.title).chain(
        [
            "works in a shop",
            "drone pilot",
            "data annotator",
            "full stack developer",
            "podcaster",
            "influencer",
            "infirmière",
        ]
        .map(str::to_owned),
    );
    let mut differ = Vec::new();
    for title in asked {
        let letters = title.char_indices().map(|(at, letter)| title[..at + letter.len_utf8()].to_owned());
        let (typed, at_once) = (after(letters), after([title.clone()]));
        let first = |index: &SearchIndex| slugs(&index.ask(&title, 9)).first().cloned();
        if first(&typed) != first(&at_once) {
            differ.push(title);
        }
    }
    assert_eq!(differ, Vec::<String>::new());
}

#[test]
fn a_word_of_another_language_finds_its_job_and_is_told_as_what_it_is() {
    for (word, slug, language) in [
        ("Krankenschwester", "registered-nurse", Language::German),
        ("infirmière", "registered-nurse", Language::French),
        ("infirmiere", "registered-nurse", Language::French),
        ("abogado", "lawyer", Language::Spanish),
        ("motorista de caminhão", "truck-driver", Language::Portuguese),
        ("motorista de caminhao", "truck-driver", Language::Portuguese),
        ("ragioniere", "accountant", Language::Italian),
        ("księgowa", "accountant", Language::Polish),
        ("ksiegowa", "accountant", Language::Polish),
        ("comptable", "accountant", Language::French),
        ("contable", "accountant", Language::Spanish),
        ("LKW-Fahrer", "truck-driver", Language::German),
        ("Schweisser", "welder", Language::German),
        ("Baecker (m/w/d)", "baker", Language::German),
    ] {
        let answer = WHOLE.ask(word, 3);
        assert_eq!(slugs(&answer).first().map(String::as_str), Some(slug), "{word}");
        assert_eq!(answer.found[0].languages.first(), Some(&language), "{word}");
    }
}

#[test]
fn every_title_in_another_language_finds_its_occupation_first() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in &DOCUMENTS.foreign_titles.occupations {
        for (code, titles) in &row.titles {
            for title in titles {
                count += 1;
                let answer = WHOLE.ask(title, 1);
                if answer.found.first().is_none_or(|one| one.subject.soc() != row.soc || one.subject.job().is_none()) {
                    wrong.push(format!("{code} {title}: {:?}", slugs(&answer)));
                }
            }
        }
    }
    println!("{count} titles of {} occupations", DOCUMENTS.foreign_titles.occupations.len());
    assert_eq!(wrong, Vec::<String>::new());
    assert!(DOCUMENTS.foreign_titles.occupations.len() >= 120 && count >= 2000, "{count}");
}

#[test]
fn a_word_that_nobody_knows_finds_nothing_rather_than_one_that_is_spelt_a_little_like_it() {
    for word in ["fahrer", "Beruf", "verpleegkundige", "työ", "lakier", "sykepleier", "zzzzqqqq"] {
        assert_eq!(found(word), Vec::<String>::new(), "{word}");
    }
}

#[test]
fn a_misspelt_title_is_found_as_before() {
    for (typed, title) in [
        ("acountent", "Accountant"),
        ("electrition", "Electrician"),
        ("machine lerning enginer", "Machine Learning Engineer"),
        ("bookeeper", "Bookkeeper"),
        ("vetinarian", "Veterinarian"),
    ] {
        assert_eq!(first_title(typed), title, "{typed}");
    }
}

#[test]
fn a_list_ends_where_the_meaning_ends() {
    // As many rows as were once listed.
    for (query, once) in [
        ("works in a shop", 204),
        ("PA", 283),
        ("shop assistant", 168),
        ("CFO", 136),
        ("SWE", 119),
        ("policewoman", 118),
    ] {
        let rows = found(query).len();
        println!("{query}: {rows} rows, once {once}");
        assert!((1..=20).contains(&rows), "{query}: {rows} rows");
    }
    assert!(found("nurse").len() >= 10, "{:?}", found("nurse"));
    assert!(found("engineer").len() >= 50);
}

#[test]
fn in_a_shop_is_no_workshop() {
    assert_eq!(first_title("works in a shop"), "Retail Salesperson");
    assert!(!found("works in a shop").iter().any(|slug| slug.contains("mechanics")), "{:?}", found("works in a shop"));
}

#[test]
fn what_is_no_job_gets_a_sentence_and_no_match() {
    for query in [
        "unemployed",
        "I'm unemployed",
        "student",
        "retired",
        "none",
        "nothing",
        "housewife",
        "homemaker",
        "stay at home parent",
        "stay-at-home mum",
        "Unemployed ",
    ] {
        let answer = WHOLE.ask(query, 9);
        assert_eq!(answer.found, vec![], "{query}");
        assert!(answer.sentence.is_some_and(|sentence| sentence.ends_with('.')), "{query}");
    }
    for query in ["student nurse", "retired teacher", "nothing but a plumber"] {
        assert_eq!(WHOLE.ask(query, 9).sentence, None, "{query}");
        assert!(!found(query).is_empty(), "{query}");
    }
}

#[test]
fn tiler_does_not_find_the_trade_that_excludes_tiles() {
    let tiler = WHOLE.ask("tiler", usize::MAX);
    assert_eq!(tiler.found[0].subject.soc(), "47-2044");
    assert!(tiler.found.iter().all(|one| one.subject.soc() != "47-2042"), "{:?}", slugs(&tiler));
}

#[test]
fn swe_finds_who_develops_software() {
    assert_eq!(WHOLE.ask("SWE", 1).found[0].subject.soc(), "15-1252");
    assert_eq!(WHOLE.ask("software developer", 1).found[0].subject.soc(), "15-1252");
}
