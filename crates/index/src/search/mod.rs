//! Finds jobs by the titles that people use, whatever their spelling.
//!
//! **Ranking.** A query's words are compared with those of every title and alias, in standard spelling (`normalise`), by
//! beginnings, kin, typing errors (`vocabulary`) and by what they may stand for (`synonyms`). A match falls into the
//! highest of these classes that fits, and a job takes the place of its best match:
//! 1. [`Fit::Title`]: the same words as the job's title, in any order;
//! 2. [`Fit::Alias`]: the same words as another title of the job;
//! 3. [`Fit::Reading`]: the same words as one of its titles by what the query's words may stand for;
//! 4. [`Fit::Words`]: some words of the query. Where they carry less than [`MIN_PART`] of its weight, the match is marked
//!    as only near.
//!
//! Within a class one half of the score is how much of the query and of the best title is matched, the other how far the
//! query's words belong to the job over all its titles together (Okapi BM25), so that "olive picker" finds those whose
//! titles are full of pickers. Words weigh by their rarity among all titles, and words of rank such as *senior* a quarter
//! of that; a word that no title has, often a brand or a tool, weighs as much as a middling one, and the word that says
//! what somebody is ("clerk" in "clerk of works") a little more than the rest; a match that the job's own title shares,
//! and one with a better known alias, scores a little higher. Where two jobs fit about equally, one with an editorial
//! profile comes before a research estimate, and this before an occupation that has no page ([`Subject::Unlisted`]); after
//! that, the order given. Of jobs that share an occupation and are found by the same title of it, all but the best come
//! behind the first three. Nothing depends on chance or on the clock.
//!
//! **Where a list ends** (`ending`): with the last match that means what was typed. A word that no title has is taken for a
//! misspelt one only where it sounds like it; the rest is told to be unknown, since a far likeness helps nobody.
//!
//! **What is not English** (`foreign`) is found by whole titles in six languages, which come when no job goes by a name; each
//! stands for an English title. **What is no job** (`no_job`), such as being retired, is answered by a sentence.
//!
//! **Alternate titles** are many and seldom asked for, so they come in shards ([`Shard`]), and only for a query that is no
//! job's name: [`SearchIndex::ask`] says which, [`SearchIndex::add`] takes them. A query is compared with the titles that
//! came first and with its own shards alone ([`Scope`]), so that what it finds hangs on nothing that was searched before.
//!
//! **Why a matcher of its own.** Those for general use rank titles by their letters or words; this ranks what goes by them:
//! all titles of a job together, what a word may stand for, profiles before estimates. `cargo xtask bench search` runs it
//! beside four of them over the same 65,000 titles. On every eighth title of the tests' lists it had the right occupation
//! among the first three for 94 of 100, MiniSearch for 92, strsim's Jaro-Winkler for 89, Fuse.js for 87 and nucleo-matcher
//! for 66, and at the median MiniSearch, the quickest of them, took 29 times as long.

mod alternates;
mod answer;
mod asides;
mod build;
mod ending;
mod foreign;
mod matching;
mod no_job;
mod normalise;
mod shard;
mod spelling;
mod synonyms;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use answer::Answer;
pub use foreign::{Language, NotALanguage, title_key};
pub use shard::{NotAShard, Shard};

use std::collections::BTreeSet;

use crate::Slug;
use crate::documents::{SearchDocument, SearchEntry, UnlistedOccupation};
use asides::without_asides;
use foreign::ForeignTitles;
use matching::{Hit, Known, SYNONYM, Scratch};
use no_job::NoJobs;
use normalise::root;
use shard::Scope;
use synonyms::Synonyms;
use vocabulary::Vocabulary;

/// Share of the query's weight below which a match is only near.
pub const MIN_PART: f32 = 0.4;

/// The titles of all jobs, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    /// Jobs in published order, and after them the occupations without a page.
    entries: Vec<Entry>,
    synonyms: Synonyms,
    no_jobs: NoJobs,
    /// None before they have come.
    foreign: Option<ForeignTitles>,
    vocabulary: Vocabulary,
    /// Titles of an entry stand together, its own first.
    titles: Vec<Title>,
    /// Titles by word id, ascending.
    postings: Vec<Vec<u32>>,
    /// Weight of a word by its id.
    weights: Vec<f32>,
    /// Where a word stands, by its id.
    scopes: Vec<Scope>,
    /// Jobs by word id, ascending.
    uses: Vec<Vec<Use>>,
    /// Number of titles by entry, where its own stands, and how many uses of a word make half of a whole (BM25).
    title_counts: Vec<u32>,
    own_titles: Vec<u32>,
    room: Vec<f32>,
    /// How many titles came at once; none while they are being added.
    first_titles: Option<usize>,
    /// Of alternate titles, those that are there.
    shards: BTreeSet<Shard>,
}

/// What goes by titles, with all of them, its own first.
#[derive(Clone, Debug)]
struct Entry {
    subject: Subject,
    titles: Vec<String>,
    /// Words for what its titles say that it is not.
    excepted: Vec<String>,
}

impl Entry {
    /// Whether its titles say that it is not what the words are about: "tiler" for those who lay all but tiles.
    fn excepts(&self, words: &[String]) -> bool {
        let is_same = |word: &String, not: &String| root(word) == root(not) || word.starts_with(not.as_str());
        self.excepted.iter().any(|not| words.iter().any(|word| is_same(word, not)))
    }
}

/// That a job's titles have a word.
#[derive(Clone, Copy, Debug)]
struct Use {
    entry: u32,
    titles: u16,
}

/// One way to read a query; never without words.
#[derive(Clone, Debug)]
struct Wording {
    words: Vec<String>,
    /// Place of the word that says what somebody is.
    head: usize,
    /// How far the words stand for what was typed, 0 to 1.
    factor: f32,
    /// Whether the last word may still be being typed.
    is_unfinished: bool,
}

/// A title or an alias, as words.
#[derive(Clone, Copy, Debug)]
struct Title {
    entry: u32,
    /// 0 for the job's own title, else the alias's place from 1.
    alias: u16,
    words: u16,
    weight: f32,
    scope: Scope,
    /// Packed by [`build::initials`].
    initials: u32,
    /// Where the titles of the same entry begin.
    own: u32,
}

/// How a query fits a title; a later class beats an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Words,
    /// A title by what the query's words stand for.
    Reading,
    Alias,
    Title,
}

/// What goes by a title.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    Job(SearchEntry),
    /// An occupation that no study has figures for, so that it has no page.
    Unlisted(UnlistedOccupation),
}

impl Subject {
    pub fn job(&self) -> Option<&SearchEntry> {
        match self {
            Self::Job(job) => Some(job),
            Self::Unlisted(_) => None,
        }
    }

    pub fn title(&self) -> &str {
        match self {
            Self::Job(job) => &job.title,
            Self::Unlisted(occupation) => &occupation.title,
        }
    }

    /// The SOC-2018 code; of a job, that of its main occupation.
    pub fn soc(&self) -> &str {
        match self {
            Self::Job(job) => &job.soc,
            Self::Unlisted(occupation) => &occupation.soc,
        }
    }
}

/// A job or an occupation that a query found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<'a> {
    pub subject: &'a Subject,
    /// The title or alias that matched best.
    pub title: &'a str,
    pub is_alias: bool,
    /// The languages of the title where it is none of English.
    pub languages: &'a [Language],
    /// Whether so little of the query was found that the job is only the nearest there is.
    pub is_near: bool,
    pub fit: Fit,
    /// 0 to 4: the class's number from 0, plus the score within it. Higher is better.
    pub score: f32,
}

impl SearchIndex {
    /// The published order of the jobs decides between equals.
    pub fn new(document: SearchDocument) -> Self {
        build::build(document)
    }

    pub fn job(&self, slug: &Slug) -> Option<&SearchEntry> {
        self.entries.iter().filter_map(|entry| entry.subject.job()).find(|job| job.slug == *slug)
    }

    /// All titles by what goes by them, the job's or occupation's own first.
    pub fn titles(&self) -> impl Iterator<Item = (&Subject, impl Iterator<Item = &str>)> {
        self.entries.iter().map(|entry| (&entry.subject, entry.titles.iter().map(String::as_str)))
    }

    /// Up to `limit` jobs, best first, each once. The last word may be unfinished unless something follows it.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Match<'_>> {
        self.ask(query, limit).found
    }

    /// The best match of each job that has one, in the order of the entries.
    fn hits(&self, typed: &[String], wordings: &[Wording], scope: Scope) -> Vec<Hit> {
        let mut best: Vec<Option<Hit>> = vec![None; self.entries.len()];
        let (mut scratch, mut known) = (Scratch::of(self), Known::new());
        for is_forgiving in [false, true] {
            for wording in wordings {
                self.score_words(wording, is_forgiving, scope, &mut scratch, &mut known, &mut best);
            }
            self.score_initials(typed, scope, &mut best);
            if best.iter().flatten().any(|hit| hit.is_whole) {
                break;
            }
        }
        let is_meant = |hit: &Hit| {
            let entry = &self.entries[self.titles[hit.title as usize].entry as usize];
            hit.fit == Fit::Title || !entry.excepts(typed)
        };
        best.into_iter().flatten().filter(is_meant).collect()
    }

    /// The ways to read a query: as typed, with other spaces, and by what its words may stand for.
    fn wordings(
        &self,
        typed: &[String],
        parted: &[bool],
        head: Option<&str>,
        is_unfinished: bool,
        scope: Scope,
    ) -> Vec<Wording> {
        let wording = |(words, factor): (Vec<String>, f32)| Wording {
            head: head.and_then(|head| words.iter().position(|word| word == head)).unwrap_or(words.len() - 1),
            is_unfinished: is_unfinished && words.last() == typed.last(),
            words,
            factor,
        };
        let readings = self.synonyms.readings(typed).into_iter();
        let read = readings.map(|words| if words == typed { (words, 1.0) } else { (words, SYNONYM) });
        let plain = without_asides(typed).into_iter().flat_map(|plain| self.synonyms.readings(&plain));
        let respaced = self.respaced(typed, parted, scope).into_iter().map(|words| (words, 1.0));
        read.chain(plain.map(|words| (words, SYNONYM)))
            .chain(respaced)
            .filter(|(words, _)| !words.is_empty())
            .map(wording)
            .collect()
    }

    /// Up to `limit` jobs whose titles are nearest to a slug that does not exist.
    pub fn nearest(&self, slug: &str, limit: usize) -> Vec<&SearchEntry> {
        // The blank says that the last word is complete: an address was not being typed.
        let found = self.search(&format!("{} ", slug.replace(['-', '_', '/'], " ")), usize::MAX);
        found.iter().filter_map(|found| found.subject.job()).take(limit).collect()
    }

    fn told(&self, hit: &Hit) -> Match<'_> {
        let title = &self.titles[hit.title as usize];
        let entry = &self.entries[title.entry as usize];
        Match {
            subject: &entry.subject,
            title: entry.titles.get(usize::from(title.alias)).map_or(entry.subject.title(), String::as_str),
            is_alias: title.alias > 0,
            languages: &[],
            is_near: hit.is_near,
            fit: hit.fit,
            score: f32::from(hit.fit as u8) + hit.score.clamp(0.0, 0.999),
        }
    }
}
