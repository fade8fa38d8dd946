//! Job titles in other languages: found by a whole title, with or without its marks, and never by a likeness, since one error
//! leads from *contable* to a constable.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use super::normalise::{each_spelt, standard};
use crate::documents::ForeignTitle;

/// A language that titles are known in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    German,
    Spanish,
    French,
    Italian,
    Polish,
    Portuguese,
}

impl Language {
    pub const ALL: [Self; 6] =
        [Self::German, Self::Spanish, Self::French, Self::Italian, Self::Polish, Self::Portuguese];

    /// As `lang` attributes have it (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Italian => "it",
            Self::Polish => "pl",
            Self::Portuguese => "pt",
        }
    }
}

/// Its English name.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(code: &str) -> Result<Self, NotALanguage> {
        Self::ALL.into_iter().find(|language| language.code() == code).ok_or(NotALanguage)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a language is named by de, es, fr, it, pl or pt")]
pub struct NotALanguage;

/// A title as its language spells it, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignName {
    pub title: String,
    /// Those in which it means this, in their order; never empty.
    pub languages: Vec<Language>,
    pub soc: String,
    pub english: String,
}

/// The titles by their words.
#[derive(Clone, Debug, Default)]
pub struct ForeignTitles {
    names: BTreeMap<String, Vec<ForeignName>>,
}

impl ForeignTitles {
    pub fn new(rows: &[ForeignTitle]) -> Self {
        let mut titles = Self::default();
        for row in rows {
            for (code, spelt) in &row.titles {
                let Ok(language) = code.parse() else { continue };
                for title in spelt {
                    for key in keys(title) {
                        titles.learn(key, row, language, title);
                    }
                }
            }
        }
        titles
    }

    fn learn(&mut self, key: String, row: &ForeignTitle, language: Language, title: &str) {
        let names = self.names.entry(key).or_default();
        let known = names.iter_mut().find(|name| name.soc == row.soc && name.english == row.english);
        match known {
            Some(name) if !name.languages.contains(&language) => name.languages.push(language),
            Some(_) => {}
            None => names.push(ForeignName {
                title: title.to_owned(),
                languages: vec![language],
                soc: row.soc.clone(),
                english: row.english.clone(),
            }),
        }
    }

    /// What the text names in another language; more than one where languages differ.
    pub fn named(&self, text: &str) -> &[ForeignName] {
        self.names.get(&title_key(text)).map(Vec::as_slice).unwrap_or_default()
    }

    /// What a part of the text names, the longest first: *enfermera* in "enfermera pediátrica".
    pub fn named_in_part(&self, text: &str) -> &[ForeignName] {
        let key = title_key(text);
        let words: Vec<&str> = key.split(' ').collect();
        let lengths = (1..words.len()).rev();
        let parts = lengths.flat_map(|length| words.windows(length).map(|part| part.join(" ")));
        // A word of three letters is too often one of English, or of a fourth language.
        let mut named = parts.filter(|part| part.len() > 3).filter_map(|part| self.names.get(&part));
        named.next().map(Vec::as_slice).unwrap_or_default()
    }
}

/// Articles, prepositions, and what advertisements add for the sexes.
const LITTLE: [&str; 38] = [
    "a", "al", "au", "d", "da", "das", "de", "dei", "del", "della", "delle", "den", "der", "des", "di", "die", "do",
    "dos", "du", "e", "ds", "el", "en", "et", "f", "fur", "h", "im", "in", "k", "l", "la", "le", "m", "no", "und", "w",
    "y",
];

/// The words of a title without what is said in one way or another: marks, little words, a plural's s. Titles that are the
/// same to a search share it.
pub fn title_key(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    each_spelt(&text.replace(['\'', '’', 'ʼ'], " "), |word| {
        if !LITTLE.contains(&word) {
            words.push(standard(word));
        }
    });
    words.join(" ")
}

/// The same, and as it is typed where the keyboard has no umlauts.
fn keys(title: &str) -> Vec<String> {
    let spelt_out = [('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('Ä', "ae"), ('Ö', "oe"), ('Ü', "ue")];
    let spelt_out = spelt_out.iter().fold(title.to_owned(), |text, (mark, pair)| text.replace(*mark, pair));
    let mut keys = vec![title_key(title), title_key(&spelt_out)];
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles() -> ForeignTitles {
        fn row(soc: &str, english: &str, titles: &[(&str, &[&str])]) -> ForeignTitle {
            ForeignTitle {
                soc: soc.to_owned(),
                english: english.to_owned(),
                titles: titles
                    .iter()
                    .map(|(code, titles)| {
                        ((*code).to_owned(), titles.iter().map(|title| (*title).to_owned()).collect())
                    })
                    .collect(),
            }
        }
        ForeignTitles::new(&[
            row(
                "29-1141",
                "Registered Nurse",
                &[("de", &["Krankenschwester"]), ("es", &["enfermera"]), ("fr", &["infirmière"])],
            ),
            row("51-3011", "Baker", &[("de", &["Bäcker"]), ("pl", &["piekarz"])]),
            row("53-3052", "Bus Driver", &[("fr", &["conducteur d'autobus"]), ("pt", &["motorista de ônibus"])]),
            row("29-1131", "Vet", &[("es", &["veterinario"]), ("it", &["veterinario"])]),
            row("47-2111", "Electrician", &[("fr", &["électricien"])]),
            row("43-3071", "Bank Teller", &[("es", &["caja"]), ("pl", &["kasjer w banku", "doradca ds. wpłat"])]),
        ])
    }

    fn english(text: &str) -> Vec<String> {
        titles().named(text).iter().map(|name| name.english.clone()).collect()
    }

    #[test]
    fn a_title_is_found_with_and_without_its_marks_and_little_words() {
        for (text, is) in [
            ("KRANKENSCHWESTER", "Registered Nurse"),
            ("infirmiere", "Registered Nurse"),
            ("enfermeras", "Registered Nurse"),
            ("Bäcker", "Baker"),
            ("Baecker (m/w/d)", "Baker"),
            ("backer", "Baker"),
            ("conducteur d’autobus", "Bus Driver"),
            ("conducteur autobus", "Bus Driver"),
            ("Motorista de Onibus", "Bus Driver"),
            ("electricien h/f", "Electrician"),
            ("kasjer w banku", "Bank Teller"),
        ] {
            assert_eq!(english(text), [is], "{text}");
        }
    }

    #[test]
    fn a_title_is_never_found_by_a_likeness() {
        for text in ["Krankenschweste", "infirmier", "", "de la", "enfermero"] {
            assert_eq!(english(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_title_of_two_languages_names_both_and_a_part_of_a_text_may_be_one() {
        let titles = titles();
        let vet = &titles.named("Veterinario")[0];
        assert_eq!(
            (vet.title.as_str(), vet.languages.as_slice()),
            ("veterinario", [Language::Spanish, Language::Italian].as_slice())
        );
        assert_eq!(titles.named_in_part("enfermera pediátrica")[0].title, "enfermera");
        assert!(titles.named_in_part("enfermera").is_empty() && titles.named_in_part("").is_empty());
    }

    #[test]
    fn a_language_is_read_by_its_code_and_told_by_its_name() {
        assert_eq!("pt".parse::<Language>().map(|language| language.to_string()), Ok("Portuguese".to_owned()));
        assert_eq!("nl".parse::<Language>(), Err(NotALanguage));
    }
}
