//! Finds jobs by the titles that people use, whatever their spelling.
//!
//! **Ranking.** A query's words are compared with those of every title and alias, in standard spelling (`normalise`), by
//! beginnings, kin, typing errors (`vocabulary`) and by what they may stand for (`synonyms`). A match falls into the
//! highest of these classes that fits, and a job takes the place of its best match:
//! 1. [`Fit::Title`]: the same words as the job's title, in any order;
//! 2. [`Fit::Alias`]: the same words as another title of the job, or as its title by way of a synonym;
//! 3. [`Fit::AllWords`]: all words of the query are in the title, or the query is its initials;
//! 4. [`Fit::SomeWords`]: some are, and together they carry at least [`MIN_PART`] of the query's weight.
//!
//! Within a class a match scores by how much of the query and how much of the title is matched, each word weighted by its
//! rarity among all titles, and words of rank such as *senior* by a quarter of it; a match that the job's own title shares,
//! and one with a better known alias, scores a little higher. Where two jobs fit about equally, one with an editorial
//! profile comes before a research estimate; after that, the order given. Nothing depends on chance or on the clock.

mod build;
mod normalise;
mod spelling;
mod synonyms;
#[cfg(test)]
mod tests;
mod vocabulary;

use crate::Slug;
use crate::documents::{JobKind, SearchEntry};
use normalise::words;
use vocabulary::{Reading, Vocabulary};

/// Least share of the query's weight that a match must carry.
pub const MIN_PART: f32 = 0.4;
/// The same, once some job matches all words.
const MIN_PART_BESIDE_ALL: f32 = 0.65;
/// Least likeness at which a word counts as found at all for [`Fit::AllWords`].
const FOUND: f32 = 0.5;
/// More words than any title has; a pasted page must not be searched for.
const MAX_WORDS: usize = 16;
/// A synonym says nearly what was typed.
const SYNONYM: f32 = 0.97;
const INITIALS: f32 = 0.6;
const PROFILE_BONUS: f32 = 0.04;
const OWN_TITLE_PART: f32 = 0.12;
const ALIAS_STEP: f32 = 0.001;

/// The titles of all jobs, ready to be searched.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    entries: Vec<SearchEntry>,
    vocabulary: Vocabulary,
    /// Titles of an entry stand together, its own first.
    titles: Vec<Title>,
    /// Titles by word id, ascending.
    postings: Vec<Vec<u32>>,
    /// Weight of a word by its id.
    weights: Vec<f32>,
}

/// A title or an alias, as words.
#[derive(Clone, Copy, Debug)]
struct Title {
    entry: u32,
    /// 0 for the job's own title, else the alias's place from 1.
    alias: u16,
    words: u16,
    weight: f32,
    /// Packed by [`build::initials`].
    initials: u32,
    /// Where the titles of the same entry begin.
    own: u32,
}

/// How a query fits a title; a later class beats an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    SomeWords,
    AllWords,
    Alias,
    Title,
}

/// A job that a query found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<'a> {
    pub slug: &'a Slug,
    /// Index into the entries that the search was built from.
    pub entry: usize,
    /// The title or alias that matched best.
    pub title: &'a str,
    pub is_alias: bool,
    pub fit: Fit,
    /// 0 to 4: the class's number from 0, plus the score within it. Higher is better.
    pub score: f32,
}

#[derive(Clone, Copy, Debug)]
struct Hit {
    title: u32,
    fit: Fit,
    score: f32,
}

/// What one title has of the query's words.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// Number of the query's word that was counted last, from 1.
    last: u16,
    found: u16,
    exact: u16,
    of_query: f32,
    of_title: f32,
}

impl SearchIndex {
    /// Jobs in published order, which decides between equals.
    pub fn new(entries: Vec<SearchEntry>) -> Self {
        build::build(entries)
    }

    pub fn entries(&self) -> &[SearchEntry] {
        &self.entries
    }

    /// Up to `limit` jobs, best first, each once. The last word may be unfinished unless something follows it.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Match<'_>> {
        let mut typed = words(query);
        typed.truncate(MAX_WORDS);
        let mut best: Vec<Option<Hit>> = vec![None; self.entries.len()];
        let mut tallies = vec![Tally::default(); self.titles.len()];
        let is_unfinished = query.ends_with(char::is_alphanumeric);
        for is_forgiving in [false, true] {
            let reading = Reading { is_unfinished, is_forgiving };
            for variant in synonyms::readings(&typed) {
                let factor = if variant == typed { 1.0 } else { SYNONYM };
                self.score_words(&variant, reading, factor, &mut tallies, &mut best);
            }
            for variant in self.respaced(&typed) {
                self.score_words(&variant, reading, 1.0, &mut tallies, &mut best);
            }
            self.score_initials(&typed, &mut best);
            if best.iter().flatten().any(|hit| hit.fit >= Fit::AllWords) {
                break;
            }
        }
        self.ranked(&best, limit)
    }

    /// Up to `limit` jobs whose titles are nearest to a slug that does not exist.
    pub fn nearest(&self, slug: &str, limit: usize) -> Vec<Match<'_>> {
        // The blank says that the last word is complete: an address was not being typed.
        self.search(&format!("{} ", slug.replace(['-', '_', '/'], " ")), limit)
    }

    fn ranked(&self, best: &[Option<Hit>], limit: usize) -> Vec<Match<'_>> {
        let mut hits: Vec<Hit> = best.iter().flatten().copied().collect();
        if hits.iter().any(|hit| hit.fit >= Fit::AllWords) {
            hits.retain(|hit| hit.fit >= Fit::AllWords || hit.score >= MIN_PART_BESIDE_ALL);
        }
        // Hits are in the order of the entries, and the sort is stable.
        hits.sort_by(|a, b| b.fit.cmp(&a.fit).then(b.score.total_cmp(&a.score)));
        hits.truncate(limit);
        hits.iter().map(|hit| self.told(hit)).collect()
    }

    fn told(&self, hit: &Hit) -> Match<'_> {
        let title = &self.titles[hit.title as usize];
        let entry = &self.entries[title.entry as usize];
        let alias = title.alias.checked_sub(1).and_then(|at| entry.aliases.get(usize::from(at)));
        Match {
            slug: &entry.slug,
            entry: title.entry as usize,
            title: alias.unwrap_or(&entry.title),
            is_alias: alias.is_some(),
            fit: hit.fit,
            score: f32::from(hit.fit as u8) + hit.score.clamp(0.0, 0.999),
        }
    }

    fn score_words(
        &self,
        query: &[String],
        reading: Reading,
        factor: f32,
        tallies: &mut [Tally],
        best: &mut [Option<Hit>],
    ) {
        let mut touched: Vec<u32> = Vec::new();
        let mut query_weight = 0.0;
        for (at, word) in query.iter().enumerate() {
            let is_unfinished = reading.is_unfinished && at + 1 == query.len() && factor == 1.0;
            let meanings = self.vocabulary.meanings(word, Reading { is_unfinished, ..reading });
            let weight = meanings.first().map_or_else(
                || self.weight_of_unknown(word),
                |meaning| {
                    let nearest = meanings.iter().take_while(|other| other.likeness == meaning.likeness);
                    nearest.map(|other| self.weights[other.id as usize]).fold(f32::INFINITY, f32::min)
                },
            );
            query_weight += weight;
            for meaning in meanings {
                for &title in &self.postings[meaning.id as usize] {
                    let tally = &mut tallies[title as usize];
                    if tally.last == at as u16 + 1 {
                        continue;
                    }
                    if tally.last == 0 {
                        touched.push(title);
                    }
                    tally.last = at as u16 + 1;
                    tally.found += u16::from(meaning.likeness >= FOUND);
                    tally.exact += u16::from(meaning.likeness == 1.0);
                    tally.of_query += weight * meaning.likeness;
                    tally.of_title += self.weights[meaning.id as usize] * meaning.likeness;
                }
            }
        }
        for &at in &touched {
            let title = &self.titles[at as usize];
            let (tally, own) = (tallies[at as usize], tallies[title.own as usize]);
            let Some((fit, score)) = fit(query.len(), query_weight, title, &tally, factor) else { continue };
            let own_part = (own.of_query / query_weight).min(1.0);
            let score = score * (1.0 - OWN_TITLE_PART) + OWN_TITLE_PART * own_part;
            self.keep(best, at, fit, score);
        }
        for at in touched {
            tallies[at as usize] = Tally::default();
        }
    }

    /// "SRE" for Site Reliability Engineer. Two letters are the initials of too many aliases.
    fn score_initials(&self, query: &[String], best: &mut [Option<Hit>]) {
        let [word] = query else { return };
        let Some(initials) = build::packed(word.chars()).filter(|_| word.len() >= 2) else { return };
        for (at, title) in self.titles.iter().enumerate() {
            if title.initials == initials && (word.len() > 2 || title.alias == 0) {
                self.keep(best, at as u32, Fit::AllWords, INITIALS);
            }
        }
    }

    fn keep(&self, best: &mut [Option<Hit>], at: u32, fit: Fit, score: f32) {
        let title = &self.titles[at as usize];
        let slot = &mut best[title.entry as usize];
        let is_profile = self.entries[title.entry as usize].kind == JobKind::Profile;
        let score = score - ALIAS_STEP * f32::from(title.alias.min(20)) + if is_profile { PROFILE_BONUS } else { 0.0 };
        if slot.is_none_or(|hit| (hit.fit, hit.score) < (fit, score)) {
            *slot = Some(Hit { title: at, fit, score });
        }
    }

    /// As rare as a word can be: that it is missing has to weigh, unless it says little anyway.
    fn weight_of_unknown(&self, word: &str) -> f32 {
        build::weight(word, 1, self.titles.len())
    }

    /// The query with two words as one ("book keeper") or one as two ("truckdriver"), where that gives known words.
    fn respaced(&self, query: &[String]) -> Vec<Vec<String>> {
        let mut variants = Vec::new();
        for (at, word) in query.iter().enumerate() {
            let joined = query.get(at + 1).map(|next| format!("{word}{next}"));
            if let Some(joined) = joined.filter(|joined| self.vocabulary.id(joined).is_some()) {
                let mut variant = query.to_vec();
                variant.splice(at..at + 2, [joined]);
                variants.push(variant);
            }
            if self.vocabulary.id(word).is_some() {
                continue;
            }
            let parts = word.char_indices().skip(3).map(|(cut, _)| word.split_at(cut)).find(|(left, right)| {
                right.len() >= 3 && [left, right].iter().all(|part| self.vocabulary.id(part).is_some())
            });
            if let Some((left, right)) = parts {
                let mut variant = query.to_vec();
                variant.splice(at..=at, [left.to_owned(), right.to_owned()]);
                variants.push(variant);
            }
        }
        variants
    }
}

fn fit(words: usize, weight: f32, title: &Title, tally: &Tally, factor: f32) -> Option<(Fit, f32)> {
    let part = (tally.of_query / weight).min(1.0);
    let of_title = (tally.of_title / title.weight).min(1.0);
    let is_same = usize::from(tally.exact) == words && usize::from(title.words) == words;
    let fit = if is_same && title.alias == 0 && factor == 1.0 {
        Fit::Title
    } else if is_same {
        Fit::Alias
    } else if usize::from(tally.found) == words {
        Fit::AllWords
    } else if part >= MIN_PART {
        Fit::SomeWords
    } else {
        return None;
    };
    Some((fit, factor * part * (0.6 + 0.35 * of_title)))
}
