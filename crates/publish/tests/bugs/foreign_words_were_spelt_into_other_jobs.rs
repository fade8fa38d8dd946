//! "comptable" once found the police officer through "constable": words of other languages reached the fuzzy match.

use index::search::Language;

use super::{DOCUMENTS, WHOLE, first_title, found, slugs};

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
