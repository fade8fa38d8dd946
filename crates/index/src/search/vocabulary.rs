//! All words of all titles, and which of them a typed word may mean.

use std::collections::HashMap;

use super::normalise::{each_word, root, standard};
use super::spelling::{Typed, allowance, letters, sounds_alike};

/// How much of a word's weight a match is worth, 0 to 1.
const ROOT: f32 = 0.75;
const UNFINISHED: f32 = 0.75;
const ONE_TYPO: f32 = 0.8;
const TWO_TYPOS: f32 = 0.65;
/// A shorter root is a part of too many words: "fahrer" is not "fairing".
const MIN_ROOT: usize = 4;
/// Taken off when only the root is near or the word is unfinished as well, or when its first letter is the wrong one, which is rare.
const ALSO: f32 = 0.1;

/// Words by id, from 0 in the order in which they were learnt.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    words: Vec<Word>,
    ids: HashMap<String, u32>,
    /// Ids by the spellings that titles have, since most are met many times.
    spellings: HashMap<String, u32>,
    /// Ids in alphabetical order of their words, as of the last [`Vocabulary::sort`].
    order: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Word {
    text: String,
    letters: u64,
    /// How many bytes of the text are its root.
    root: u32,
}

impl Word {
    fn new(text: String) -> Self {
        Self { letters: letters(&text), root: root(&text).len() as u32, text }
    }

    fn root(&self) -> &str {
        &self.text[..self.root as usize]
    }
}

/// A word of the vocabulary that a typed word may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    pub id: u32,
    /// 1 for the word itself, less for one that is only near.
    pub likeness: f32,
    /// Whether it is the typed word or its kin, and not a guess at its end or its spelling.
    pub is_sure: bool,
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
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The words of a title; beginnings of new ones are found once the vocabulary is sorted.
    pub fn learn(&mut self, title: &str) -> Vec<u32> {
        let mut ids = Vec::new();
        each_word(title, |spelling| {
            ids.push(self.spellings.get(spelling).copied().unwrap_or_else(|| self.learn_spelling(spelling)));
        });
        ids
    }

    fn learn_spelling(&mut self, spelling: &str) -> u32 {
        let text = standard(spelling);
        let id = self.id(&text).unwrap_or_else(|| {
            self.words.push(Word::new(text.clone()));
            let id = self.words.len() as u32 - 1;
            self.ids.insert(text, id);
            id
        });
        self.spellings.insert(spelling.to_owned(), id);
        id
    }

    pub fn sort(&mut self) {
        let known = self.order.len() as u32;
        self.order.extend(known..self.words.len() as u32);
        // Stable, and so quick: it finds what was in order before.
        self.order.sort_by(|a, b| self.words[*a as usize].text.cmp(&self.words[*b as usize].text));
    }

    pub fn id(&self, text: &str) -> Option<u32> {
        self.ids.get(text).copied()
    }

    pub fn text(&self, id: u32) -> &str {
        &self.words[id as usize].text
    }

    /// What the typed word may mean of those that are looked at, most alike first.
    pub fn meanings(&self, typed: &str, reading: Reading, is_looked_at: impl Fn(u32) -> bool) -> Vec<Meaning> {
        let mut meanings: Vec<Meaning> = Vec::new();
        let exact = self.id(typed).filter(|id| is_looked_at(*id));
        meanings.extend(exact.map(|id| Meaning { id, likeness: 1.0, is_sure: true }));
        let typed_root = root(typed);
        let is_long = typed.len() >= 3;
        for &id in self.beginning_with(typed_root).iter().filter(|id| Some(**id) != exact && is_looked_at(**id)) {
            let word = &self.words[id as usize];
            // Somebody who has finished one word and left another short ("soft engineer") is rarer than one who types.
            if (reading.is_unfinished || (exact.is_none() && is_long)) && word.text.starts_with(typed) {
                let likeness = UNFINISHED + 0.2 * typed.len() as f32 / word.text.len() as f32;
                let likeness = if reading.is_unfinished { likeness } else { likeness - ALSO };
                meanings.push(Meaning { id, likeness, is_sure: false });
            } else if word.root() == typed_root {
                meanings.push(Meaning { id, likeness: ROOT, is_sure: true });
            }
        }
        if meanings.is_empty() || reading.is_forgiving {
            self.add_misspelt(typed, reading, is_looked_at, &mut meanings);
        }
        meanings.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.id.cmp(&b.id)));
        meanings
    }

    fn beginning_with(&self, text: &str) -> &[u32] {
        let of = |id: &u32| self.words[*id as usize].text.as_str();
        let from = self.order.partition_point(|id| of(id) < text);
        let length = self.order[from..].partition_point(|id| of(id).starts_with(text));
        &self.order[from..from + length]
    }

    fn add_misspelt(
        &self,
        typed: &str,
        reading: Reading,
        is_looked_at: impl Fn(u32) -> bool,
        meanings: &mut Vec<Meaning>,
    ) {
        let allowed = allowance(typed.chars().count());
        if allowed == 0 {
            return;
        }
        let typed_root = root(typed);
        let typed_letters = letters(typed_root);
        let (Some(whole), Some(beginning)) = (Typed::new(typed), Typed::new(typed_root)) else { return };
        let known = meanings.len();
        for (id, word) in self.words.iter().enumerate() {
            let id = id as u32;
            let is_near = (typed_letters & !word.letters).count_ones() as usize <= allowed
                && word.text.len() + allowed >= typed_root.len()
                && starts_alike(typed.as_bytes(), word.text.as_bytes());
            if !is_near || !is_looked_at(id) || meanings[..known].iter().any(|meaning| meaning.id == id) {
                continue;
            }
            let apart = whole.distance(&word.text);
            let (errors, cost) = if apart.whole <= allowed {
                (apart.whole, 0.0)
            } else if reading.is_unfinished && apart.beginning <= allowed {
                (apart.beginning, ALSO)
            } else {
                match beginning.distance(word.root()).whole {
                    errors if errors <= allowance(typed_root.len()) && typed_root.len() > MIN_ROOT => (errors, ALSO),
                    _ => continue,
                }
            };
            if errors > 1 && !sounds_alike(typed, &word.text) {
                continue;
            }
            let likeness = if errors <= 1 { ONE_TYPO } else { TWO_TYPOS } - cost;
            let first = if typed.as_bytes().first() == word.text.as_bytes().first() { 0.0 } else { ALSO };
            meanings.push(Meaning { id, likeness: likeness - first, is_sure: false });
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
        let mut vocabulary = Vocabulary::default();
        vocabulary.learn("nurse nursery nursing purse plumber bookkeeper engineer baker maker");
        vocabulary.sort();
        let meanings = vocabulary.meanings(typed, Reading { is_unfinished, is_forgiving }, |_| true);
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
