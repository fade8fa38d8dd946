//! Every word stands in the British dictionary or in `content/words.txt`, the words and names of the trades.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use spellbook::Dictionary;

use crate::content::Mistakes;

use super::passage::Passage;
use super::words::{is_apostrophe, words};

/// Suggestions that a mistake names.
const SUGGESTED: usize = 3;

type FixedHasher = BuildHasherDefault<DefaultHasher>;

/// The dictionary allows `-ise` only, so that no page mixes it with `-ize`.
pub struct Speller {
    /// Hashed without a random seed: the same mistakes get the same suggestions.
    dictionary: Dictionary<FixedHasher>,
}

impl Speller {
    /// Reads `index.aff` and `index.dic`, as the npm package has them.
    ///
    /// # Errors
    /// A folder without them, or files that are not Hunspell's.
    pub fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path)
                .with_context(|| format!("no dictionary at {}: `npm ci` puts it there", path.display()))
        };
        Self::new(&read("index.aff")?, &read("index.dic")?)
    }

    /// # Errors
    /// Texts that are not those of a Hunspell dictionary.
    pub fn new(affixes: &str, words: &str) -> Result<Self> {
        let dictionary = Dictionary::new_with_hasher(affixes, words, FixedHasher::default())
            .map_err(|error| anyhow!("the dictionary is not Hunspell's: {error}"))?;
        Ok(Self { dictionary })
    }

    /// Reports every word that neither the dictionary nor the list knows, and returns how many different words there were.
    /// A listed name of several words is taken out first, so that its words are right in it and nowhere else.
    pub fn check(&self, passages: &[Passage<'_>], listed: &[String], mistakes: &Mistakes) -> usize {
        let (listed, names): (Vec<&str>, Vec<&str>) =
            listed.iter().map(String::as_str).partition(|entry| words(entry).eq([*entry]));
        let listed: HashSet<&str> = listed.into_iter().collect();
        let mut known: BTreeMap<String, bool> = BTreeMap::new();
        for passage in passages {
            let text = names.iter().fold(passage.text.to_owned(), |text, name| text.replace(name, " "));
            let unknown: BTreeSet<&str> = words(&text)
                .filter(|word| !is_beyond_spelling(word))
                .filter(|word| !*known.entry((*word).to_owned()).or_insert_with(|| self.knows(word, &listed)))
                .collect();
            for word in unknown {
                let remedy = format!("Correct it{}, or add it to content/words.txt", self.suggestions(word));
                mistakes.add(passage.place, format!("`{word}` is in no dictionary"), remedy);
            }
        }
        known.len()
    }

    fn knows(&self, word: &str, listed: &HashSet<&str>) -> bool {
        let stem =
            word.strip_suffix('s').filter(|stem| stem.ends_with(is_apostrophe)).map(|stem| &stem[..stem.len() - 1]);
        let forms = [Some(word), stem];
        forms.into_iter().flatten().any(|form| {
            listed.contains(form) || listed.contains(form.to_lowercase().as_str()) || self.dictionary.check(form)
        })
    }

    fn suggestions(&self, word: &str) -> String {
        let mut found = Vec::new();
        self.dictionary.suggest(word, &mut found);
        found.truncate(SUGGESTED);
        if found.is_empty() { String::new() } else { format!(" ({})", found.join(", ")) }
    }
}

/// Figures, and names spelled in capitals (ISO, PLC, GPUs): no dictionary holds those of all trades.
fn is_beyond_spelling(word: &str) -> bool {
    let stem = word.trim_end_matches('s').trim_end_matches(is_apostrophe);
    let is_acronym = stem.chars().count() >= 2 && stem.chars().all(char::is_uppercase);
    word.contains(|c: char| c.is_ascii_digit()) || is_acronym || word.chars().count() == 1
}
