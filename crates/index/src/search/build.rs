//! Turns titles into what a search runs over.

use super::matching::Hit;
use super::no_job::NoJobs;
use super::normalise::excepted;
use super::shard::Scope;
use super::synonyms::Synonyms;
use super::{Entry, Fit, SearchIndex, Subject, Title, Use};
use crate::documents::{JobKind, SearchDocument};

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

pub fn build(document: SearchDocument) -> SearchIndex {
    let (synonyms, no_jobs) = (Synonyms::new(&document.synonyms), NoJobs::new(&document.no_jobs));
    let mut index = SearchIndex { synonyms, no_jobs, ..SearchIndex::default() };
    for mut job in document.entries {
        let aliases = std::mem::take(&mut job.aliases);
        index.add_entry(Subject::Job(job), aliases);
    }
    for mut occupation in document.without_figures {
        let aliases = std::mem::take(&mut occupation.aliases);
        index.add_entry(Subject::Unlisted(occupation), aliases);
    }
    index.weigh();
    index
}

impl SearchIndex {
    /// Whether a job goes by just that name among the titles that came first.
    pub(super) fn is_known(&self, hit: &Hit) -> bool {
        hit.fit >= Fit::Reading && self.is_first(hit.title)
    }

    /// Whether it is among the titles that came first.
    pub(super) fn is_first(&self, title: u32) -> bool {
        self.first_titles.is_none_or(|first| (title as usize) < first)
    }

    fn add_entry(&mut self, subject: Subject, aliases: Vec<String>) {
        let (entry, own) = (self.entries.len(), subject.title().to_owned());
        // A research estimate goes by a short title; the occupation's official one stands among its aliases.
        let is_research = subject.job().is_some_and(|job| job.kind == JobKind::Research);
        let official = aliases.iter().filter(|_| is_research).map(String::as_str);
        let excepted = [own.as_str()].into_iter().chain(official).flat_map(excepted).collect();
        self.entries.push(Entry { subject, titles: Vec::with_capacity(aliases.len() + 1), excepted });
        self.own_titles.push(self.titles.len() as u32);
        self.title_counts.push(0);
        for title in [own].into_iter().chain(aliases) {
            self.add_title(entry, title, Scope::FIRST);
        }
    }

    /// The first title that an entry gets is its own.
    pub(super) fn add_title(&mut self, entry: usize, title: String, scope: Scope) {
        let alias = self.entries[entry].titles.len();
        for text in forms(&title) {
            let words = self.vocabulary.learn(text);
            let at = self.titles.len() as u32;
            self.postings.resize_with(self.vocabulary.len(), Vec::new);
            self.uses.resize_with(self.vocabulary.len(), Vec::new);
            self.scopes.resize(self.vocabulary.len(), scope);
            for &word in &words {
                let known = &mut self.scopes[word as usize];
                *known = known.and(scope);
                let posting = &mut self.postings[word as usize];
                if posting.last() != Some(&at) {
                    posting.push(at);
                    if self.first_titles.is_none() {
                        count_use(&mut self.uses[word as usize], entry as u32);
                    }
                }
            }
            let alias = alias.min(usize::from(u16::MAX)) as u16;
            self.titles.push(Title {
                entry: entry as u32,
                alias,
                words: words.len().min(99) as u16,
                weight: 0.0,
                scope,
                initials: initials(words.iter().map(|&word| self.vocabulary.text(word))),
                own: self.own_titles[entry],
            });
            if self.first_titles.is_none() {
                self.title_counts[entry] += 1;
            }
        }
        self.entries[entry].titles.push(title);
    }

    /// What hangs on all titles at once: counted over those that come first, so that the order of what is found does not
    /// hang on which others somebody has loaded.
    fn weigh(&mut self) {
        let count = self.titles.len();
        self.first_titles = Some(count);
        self.weigh_from(0);
        let mean = count as f32 / self.entries.len().max(1) as f32;
        let room = |titles: &u32| SATURATION * (1.0 - LENGTH_PART + LENGTH_PART * *titles as f32 / mean);
        self.room = self.title_counts.iter().map(room).collect();
    }

    /// Gives new words and the titles from this one on their weights.
    pub(super) fn weigh_from(&mut self, first: usize) {
        self.vocabulary.sort();
        for (id, posting) in self.postings.iter().enumerate().skip(self.weights.len()) {
            let titles = if first == 0 { posting.len() } else { 1 };
            let text = self.vocabulary.text(id as u32);
            self.weights.push(weight(text, titles, self.first_titles.unwrap_or_default()));
        }
        for (posting, weight) in self.postings.iter().zip(&self.weights) {
            let from = posting.partition_point(|title| (*title as usize) < first);
            for &title in &posting[from..] {
                self.titles[title as usize].weight += weight;
            }
        }
    }
}

fn count_use(uses: &mut Vec<Use>, entry: u32) {
    match uses.binary_search_by_key(&entry, |one| one.entry) {
        Ok(at) => uses[at].titles = uses[at].titles.saturating_add(1),
        Err(at) => uses.insert(at, Use { entry, titles: 1 }),
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
fn initials<'a>(words: impl ExactSizeIterator<Item = &'a str>) -> u32 {
    if words.len() < 2 { 0 } else { packed(words.filter_map(|word| word.chars().next())).unwrap_or_default() }
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
