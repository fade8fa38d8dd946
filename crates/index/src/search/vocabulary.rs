//! All words of all titles, and which of them a typed word may mean.

use std::collections::HashMap;

use super::normalise::root;
use super::spelling::{allowance, distance, letters};

/// How much of a word's weight a match is worth, 0 to 1.
const ROOT: f32 = 0.75;
const UNFINISHED: f32 = 0.75;
const ONE_TYPO: f32 = 0.8;
const TWO_TYPOS: f32 = 0.65;
/// Taken off when only the root is near or the word is unfinished as well, or when its first letter is the wrong one, which is rare.
const ALSO: f32 = 0.1;

/// Words with their ids, in alphabetical order.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    words: Vec<Word>,
    /// Where in `words` an id stands.
    places: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Word {
    text: String,
    letters: u64,
    id: u32,
}

/// A word of the vocabulary that a typed word may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    pub id: u32,
    /// 1 for the word itself, less for one that is only near.
    pub likeness: f32,
}

/// How a typed word is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reading {
    /// Whether its end may be missing, because it is still being typed.
    pub is_unfinished: bool,
    /// Whether typing errors are looked for even in words that exist.
    pub is_forgiving: bool,
}

impl Vocabulary {
    /// Adds words by id, each new.
    pub fn extend(&mut self, ids: HashMap<String, u32>) {
        self.words.extend(ids.into_iter().map(|(text, id)| Word { letters: letters(&text), text, id }));
        self.words.sort_by(|a, b| a.text.cmp(&b.text));
        self.places.resize(self.words.len(), 0);
        for (place, word) in self.words.iter().enumerate() {
            self.places[word.id as usize] = place as u32;
        }
    }

    pub fn id(&self, text: &str) -> Option<u32> {
        let found = self.words.binary_search_by(|word| word.text.as_str().cmp(text));
        found.ok().map(|place| self.words[place].id)
    }

    pub fn text(&self, id: u32) -> &str {
        &self.words[self.places[id as usize] as usize].text
    }

    /// What the typed word may mean, most alike first.
    pub fn meanings(&self, typed: &str, reading: Reading) -> Vec<Meaning> {
        let mut meanings: Vec<Meaning> = Vec::new();
        let exact = self.id(typed);
        meanings.extend(exact.map(|id| Meaning { id, likeness: 1.0 }));
        let typed_root = root(typed);
        let is_long = typed.len() >= 3;
        for word in self.beginning_with(typed_root).iter().filter(|word| Some(word.id) != exact) {
            // Somebody who has finished one word and left another short ("soft engineer") is rarer than one who types.
            if (reading.is_unfinished || (exact.is_none() && is_long)) && word.text.starts_with(typed) {
                let likeness = UNFINISHED + 0.2 * typed.len() as f32 / word.text.len() as f32;
                let likeness = if reading.is_unfinished { likeness } else { likeness - ALSO };
                meanings.push(Meaning { id: word.id, likeness });
            } else if root(&word.text) == typed_root {
                meanings.push(Meaning { id: word.id, likeness: ROOT });
            }
        }
        if meanings.is_empty() || reading.is_forgiving {
            self.add_misspelt(typed, reading, &mut meanings);
        }
        meanings.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.id.cmp(&b.id)));
        meanings
    }

    fn beginning_with(&self, text: &str) -> &[Word] {
        let from = self.words.partition_point(|word| word.text.as_str() < text);
        let length = self.words[from..].partition_point(|word| word.text.starts_with(text));
        &self.words[from..from + length]
    }

    fn add_misspelt(&self, typed: &str, reading: Reading, meanings: &mut Vec<Meaning>) {
        let allowed = allowance(typed.chars().count());
        if allowed == 0 {
            return;
        }
        let typed_root = root(typed);
        let typed_letters = letters(typed_root);
        let known = meanings.len();
        for word in &self.words {
            let is_near = (typed_letters & !word.letters).count_ones() as usize <= allowed
                && word.text.len() + allowed >= typed_root.len()
                && starts_alike(typed.as_bytes(), word.text.as_bytes());
            if !is_near || meanings[..known].iter().any(|meaning| meaning.id == word.id) {
                continue;
            }
            let apart = distance(typed, &word.text, allowed);
            let (errors, cost) = if apart.whole <= allowed {
                (apart.whole, 0.0)
            } else if reading.is_unfinished && apart.beginning <= allowed {
                (apart.beginning, ALSO)
            } else {
                match distance(typed_root, root(&word.text), allowed).whole {
                    errors if errors <= allowance(typed_root.len()) => (errors, ALSO),
                    _ => continue,
                }
            };
            if errors <= allowed {
                let likeness = if errors <= 1 { ONE_TYPO } else { TWO_TYPOS } - cost;
                let first = if typed.as_bytes().first() == word.text.as_bytes().first() { 0.0 } else { ALSO };
                meanings.push(Meaning { id: word.id, likeness: likeness - first });
            }
        }
    }
}

/// One of the first two letters is right, or nearly in its place: people seldom get both wrong, and most words fail here.
fn starts_alike(a: &[u8], b: &[u8]) -> bool {
    a.iter().take(2).any(|letter| b.iter().take(2).any(|other| letter == other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(typed: &str, is_unfinished: bool, is_forgiving: bool) -> Vec<String> {
        let words = ["nurse", "nursery", "nursing", "purse", "plumber", "bookkeeper", "engineer", "baker", "maker"];
        let ids = words.iter().enumerate().map(|(id, word)| ((*word).to_owned(), id as u32)).collect();
        let mut vocabulary = Vocabulary::default();
        vocabulary.extend(ids);
        let meanings = vocabulary.meanings(typed, Reading { is_unfinished, is_forgiving });
        meanings.iter().map(|meaning| vocabulary.text(meaning.id).to_owned()).collect()
    }

    #[test]
    fn a_typed_word_means_itself_its_kin_and_what_it_begins() {
        assert_eq!(meant("nurse", false, false), ["nurse", "nursing"]);
        assert_eq!(meant("nurs", true, false), ["nurse", "nursery", "nursing"]);
        assert_eq!(meant("plumbing", false, false), ["plumber"]);
        assert!(meant("xyz", true, true).is_empty());
    }

    #[test]
    fn a_word_that_nobody_knows_means_the_ones_near_it() {
        assert_eq!(meant("bookeeper", false, false), ["bookkeeper"]);
        assert_eq!(meant("enigneer", false, false), ["engineer"]);
        assert_eq!(meant("plmb", true, false), ["plumber"]);
    }

    #[test]
    fn a_word_that_exists_is_taken_for_another_only_when_forgiving() {
        assert_eq!(meant("baker", false, false), ["baker"]);
        assert_eq!(meant("baker", false, true), ["baker", "maker"]);
    }
}
