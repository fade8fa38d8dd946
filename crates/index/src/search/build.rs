//! Turns titles into what a search runs over.

use std::collections::HashMap;

use super::normalise::words;
use super::vocabulary::Vocabulary;
use super::{SearchIndex, Title};
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

pub fn build(entries: Vec<SearchEntry>) -> SearchIndex {
    let mut ids: HashMap<String, u32> = HashMap::new();
    let mut postings: Vec<Vec<u32>> = Vec::new();
    let mut titles: Vec<Title> = Vec::new();
    for (entry, job) in entries.iter().enumerate() {
        let own = titles.len() as u32;
        for (alias, text) in [&job.title].into_iter().chain(&job.aliases).enumerate() {
            for text in forms(text) {
                let words = words(text);
                let at = titles.len() as u32;
                for word in &words {
                    let id = match ids.get(word) {
                        Some(&id) => id,
                        None => {
                            postings.push(Vec::new());
                            ids.insert(word.clone(), postings.len() as u32 - 1);
                            postings.len() as u32 - 1
                        }
                    };
                    let posting = &mut postings[id as usize];
                    if posting.last() != Some(&at) {
                        posting.push(at);
                    }
                }
                let initials = initials(&words);
                let (alias, count) = (alias.min(usize::from(u16::MAX)) as u16, words.len().min(99) as u16);
                titles.push(Title { entry: entry as u32, alias, words: count, weight: 0.0, initials, own });
            }
        }
    }
    let vocabulary = Vocabulary::new(ids);
    let weights: Vec<f32> = postings
        .iter()
        .enumerate()
        .map(|(id, posting)| weight(vocabulary.text(id as u32), posting.len(), titles.len()))
        .collect();
    for (posting, weight) in postings.iter().zip(&weights) {
        for &title in posting {
            titles[title as usize].weight += weight;
        }
    }
    SearchIndex { entries, vocabulary, titles, postings, weights }
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
