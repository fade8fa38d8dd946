//! Turns titles into what a search runs over.

use std::collections::HashMap;

use super::normalise::words;
use super::synonyms::Synonyms;
use super::{SearchIndex, Title, Use};
use crate::documents::SearchEntry;

/// Ranks and kinds of employment say little about which job is meant; the second number is what is left of their weight.
const LIGHT: [(&str, f32); 26] = [
    ("senior", 0.25),
    ("junior", 0.25),
    ("lead", 0.25),
    ("leader", 0.4),
    ("staff", 0.25),
    ("principal", 0.5),
    ("head", 0.4),
    ("chief", 0.6),
    ("associate", 0.4),
    ("entry", 0.25),
    ("level", 0.25),
    ("intern", 0.4),
    ("trainee", 0.4),
    ("apprentice", 0.4),
    ("certified", 0.3),
    ("licensed", 0.3),
    ("qualified", 0.25),
    ("freelance", 0.25),
    ("professional", 0.4),
    ("specialist", 0.5),
    ("worker", 0.5),
    ("general", 0.5),
    ("other", 0.2),
    ("all", 0.2),
    ("related", 0.2),
    ("including", 0.2),
];

/// Of Okapi BM25 (Robertson and Zaragoza 2009): how soon further titles with a word stop counting, and how far a job with
/// many titles needs more of them.
const SATURATION: f32 = 1.5;
const LENGTH_PART: f32 = 0.5;

pub fn build(entries: Vec<SearchEntry>, synonyms: Synonyms) -> SearchIndex {
    let mut index = SearchIndex { synonyms, title_counts: vec![0; entries.len()], ..SearchIndex::default() };
    let mut new_words = HashMap::new();
    for (entry, job) in entries.iter().enumerate() {
        let own = index.titles.len() as u32;
        for (alias, text) in [&job.title].into_iter().chain(&job.aliases).enumerate() {
            index.add_title(Place { entry, alias, own }, text, &mut new_words);
        }
    }
    index.entries = entries;
    index.weigh(new_words);
    index
}

/// Which title of which job, and where the job's own title stands among all titles.
#[derive(Clone, Copy)]
struct Place {
    entry: usize,
    alias: usize,
    own: u32,
}

impl SearchIndex {
    /// Further aliases of jobs, by the job's place.
    pub(super) fn add_aliases(&mut self, aliases: Vec<(usize, String)>) {
        let mut own = vec![0; self.entries.len()];
        for title in &self.titles {
            own[title.entry as usize] = title.own;
        }
        let mut new_words = HashMap::new();
        for (entry, text) in aliases {
            let alias = self.entries[entry].aliases.len() + 1;
            self.add_title(Place { entry, alias, own: own[entry] }, &text, &mut new_words);
            self.entries[entry].aliases.push(text);
        }
        self.weigh(new_words);
    }

    /// `new_words` are those that the vocabulary does not have yet.
    fn add_title(&mut self, place: Place, text: &str, new_words: &mut HashMap<String, u32>) {
        for text in forms(text) {
            let words = words(text);
            let at = self.titles.len() as u32;
            for word in &words {
                let id = match self.vocabulary.id(word).or_else(|| new_words.get(word).copied()) {
                    Some(id) => id,
                    None => {
                        self.postings.push(Vec::new());
                        self.uses.push(Vec::new());
                        new_words.insert(word.clone(), self.postings.len() as u32 - 1);
                        self.postings.len() as u32 - 1
                    }
                };
                let posting = &mut self.postings[id as usize];
                if posting.last() != Some(&at) {
                    posting.push(at);
                    self.uses[id as usize].push(Use { entry: place.entry as u32, titles: 1, part: 0.0 });
                }
            }
            let initials = initials(&words);
            let alias = place.alias.min(usize::from(u16::MAX)) as u16;
            let (entry, count) = (place.entry as u32, words.len().min(99) as u16);
            self.titles.push(Title { entry, alias, words: count, weight: 0.0, initials, own: place.own });
            self.title_counts[place.entry] += 1;
        }
    }

    /// What hangs on all titles at once.
    fn weigh(&mut self, new_words: HashMap<String, u32>) {
        self.vocabulary.extend(new_words);
        let count = self.titles.len();
        let weights = self.postings.iter().enumerate();
        self.weights =
            weights.map(|(id, posting)| weight(self.vocabulary.text(id as u32), posting.len(), count)).collect();
        for title in &mut self.titles {
            title.weight = 0.0;
        }
        for (posting, weight) in self.postings.iter().zip(&self.weights) {
            for &title in posting {
                self.titles[title as usize].weight += weight;
            }
        }
        let mean = count as f32 / self.entries.len().max(1) as f32;
        for uses in &mut self.uses {
            uses.sort_by_key(|a| a.entry);
            uses.dedup_by(|later, kept| {
                let is_same = later.entry == kept.entry;
                kept.titles += if is_same { later.titles } else { 0 };
                is_same
            });
            for one in uses {
                let length = self.title_counts[one.entry as usize] as f32 / mean;
                let titles = one.titles as f32;
                one.part = titles / (titles + SATURATION * (1.0 - LENGTH_PART + LENGTH_PART * length));
            }
        }
    }
}

/// Inverse document frequency over titles, above 0.
pub fn weight(word: &str, titles_with: usize, titles: usize) -> f32 {
    let rarity = (1.0 + titles as f32 / titles_with as f32).ln();
    let part = LIGHT.iter().find(|(light, _)| *light == word).map_or(1.0, |(_, part)| *part);
    rarity * part
}

/// The title, and where it gives a job's initials beside its name, "CEO (Chief Executive Officer)", each of the two.
fn forms(title: &str) -> impl Iterator<Item = &str> {
    let parts =
        title.split_once('(').map(|(outside, inside)| (outside.trim(), inside.trim_end().trim_end_matches(')')));
    let is_short = |text: &str| (2..=6).contains(&text.len()) && !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let both = parts.filter(|(outside, inside)| is_short(outside) || is_short(inside));
    [Some(title), both.map(|(outside, _)| outside), both.map(|(_, inside)| inside)].into_iter().flatten()
}

/// The first letters of two to six words, five bits each; 0 if there are more, fewer, or others than a to z.
fn initials(words: &[String]) -> u32 {
    if words.len() < 2 { 0 } else { packed(words.iter().filter_map(|word| word.chars().next())).unwrap_or_default() }
}

pub fn packed(letters: impl Iterator<Item = char>) -> Option<u32> {
    let mut bits = 0;
    for (at, letter) in letters.enumerate() {
        if at >= 6 || !letter.is_ascii_lowercase() {
            return None;
        }
        bits = bits << 5 | (letter as u32 - 'a' as u32 + 1);
    }
    Some(bits)
}
