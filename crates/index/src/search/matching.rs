//! Compares a reading of a query with all titles at once and keeps each job's best match.

use std::collections::HashMap;
use std::rc::Rc;

use super::shard::Scope;
use super::vocabulary::{Meaning, Reading};
use super::{Fit, MIN_PART, SearchIndex, Subject, Title, Wording, build};
use crate::documents::JobKind;

/// Least likeness at which a word counts as found at all.
const FOUND: f32 = 0.5;
/// A synonym says nearly what was typed.
pub(super) const SYNONYM: f32 = 0.97;
const INITIALS: f32 = 0.6;
const PROFILE_BONUS: f32 = 0.04;
const UNLISTED_MALUS: f32 = 0.02;
/// Parts of a score that come from the job's own title and from all its titles together; the rest is the best title's.
/// Chosen by trying a grid over 600 alternate titles that were left out.
const OWN_TITLE_PART: f32 = 0.08;
const BELONGING_PART: f32 = 0.5;
const ALIAS_STEP: f32 = 0.001;
const MOST_ALIASES: u16 = 20;
/// Weight of a word that no title has, as a part of the weight of one that a single title has.
const UNKNOWN_PART: f32 = 0.4;
/// How much more the word says that tells what somebody is.
const HEAD: f32 = 1.3;
/// Part of the query's weight below which a match is chance.
const LEAST_PART: f32 = 0.1;

#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub title: u32,
    pub fit: Fit,
    pub score: f32,
    /// Whether the title has all of the query's words.
    pub is_whole: bool,
    /// Whether it has them, or their kin, as they were typed: none is unfinished, and none misspelt.
    pub is_sure: bool,
    /// Whether it has less than [`MIN_PART`] of their weight.
    pub is_near: bool,
}

/// Meanings of words that were looked up for this query, since its readings share most of them.
pub(super) type Known = HashMap<(String, Reading), Rc<[Meaning]>>;

/// A word of the query.
struct Sought {
    weight: f32,
    meanings: Rc<[Meaning]>,
}

/// What a search counts in; clean before and after each reading of the query.
pub(super) struct Scratch {
    /// By title, the place of its tally from 1; 0 where no word of the query was found.
    slots: Vec<u32>,
    tallies: Vec<Tally>,
    entries: Vec<Belonging>,
    touched_entries: Vec<u32>,
}

impl Scratch {
    pub fn of(index: &SearchIndex) -> Self {
        Self {
            slots: vec![0; index.titles.len()],
            tallies: Vec::new(),
            entries: vec![Belonging::default(); index.entries.len()],
            touched_entries: Vec::new(),
        }
    }

    fn clear(&mut self) {
        for tally in self.tallies.drain(..) {
            self.slots[tally.title as usize] = 0;
        }
        for entry in self.touched_entries.drain(..) {
            self.entries[entry as usize] = Belonging::default();
        }
    }
}

/// What one title has of the query's words.
#[derive(Clone, Copy, Debug)]
struct Tally {
    title: u32,
    /// Number of the query's word that was counted last, from 1.
    last: u16,
    found: u16,
    exact: u16,
    sure: u16,
    of_query: f32,
    of_title: f32,
}

/// How much of the query's words belongs to a job, over all its titles together.
#[derive(Clone, Copy, Debug, Default)]
struct Belonging {
    /// Number of the query's word that was counted last, from 1, and the most that one meaning of it gave.
    last: usize,
    best: f32,
    weight: f32,
}

impl Belonging {
    fn add(&mut self, word: usize, weight: f32, part: f32) {
        if self.last != word + 1 {
            (self.last, self.best) = (word + 1, 0.0);
        }
        if part > self.best {
            self.weight += weight * (part - self.best);
            self.best = part;
        }
    }
}

impl SearchIndex {
    pub(super) fn score_words(
        &self,
        wording: &Wording,
        is_forgiving: bool,
        scope: Scope,
        scratch: &mut Scratch,
        known: &mut Known,
        best: &mut [Option<Hit>],
    ) {
        let sought = self.sought(wording, is_forgiving, scope, known);
        let query_weight: f32 = sought.iter().map(|sought| sought.weight).sum();
        for (at, sought) in sought.iter().enumerate() {
            self.count_jobs(at, sought, scratch);
            self.count_titles(at, sought, scope, scratch);
        }
        for tally in &scratch.tallies {
            let title = &self.titles[tally.title as usize];
            let Some((fit, score)) = fit(wording, query_weight, title, tally) else { continue };
            let is_whole = usize::from(tally.found) == wording.words.len();
            let is_sure = usize::from(tally.sure) == wording.words.len();
            let is_near = !is_whole && tally.of_query < MIN_PART * query_weight;
            let own =
                scratch.slots[title.own as usize].checked_sub(1).map(|slot| scratch.tallies[slot as usize].of_query);
            let own_part = (own.unwrap_or_default() / query_weight).min(1.0);
            let belongs = scratch.entries[title.entry as usize].weight / query_weight;
            let score = score * (1.0 - OWN_TITLE_PART - BELONGING_PART)
                + OWN_TITLE_PART * own_part
                + BELONGING_PART * wording.factor * belongs;
            self.keep(best, Hit { title: tally.title, fit, score, is_whole, is_sure, is_near });
        }
        scratch.clear();
    }

    fn count_jobs(&self, at: usize, Sought { weight, meanings }: &Sought, scratch: &mut Scratch) {
        for meaning in meanings.iter() {
            for one in &self.uses[meaning.id as usize] {
                let belonging = &mut scratch.entries[one.entry as usize];
                if belonging.last == 0 {
                    scratch.touched_entries.push(one.entry);
                }
                let titles = f32::from(one.titles);
                let part = titles / (titles + self.room[one.entry as usize]);
                belonging.add(at, *weight, meaning.likeness * part);
            }
        }
    }

    fn count_titles(&self, at: usize, Sought { weight, meanings }: &Sought, scope: Scope, scratch: &mut Scratch) {
        let number = at as u16 + 1;
        for meaning in meanings.iter() {
            let (of_query, of_title) =
                (weight * meaning.likeness, self.weights[meaning.id as usize] * meaning.likeness);
            let (found, exact) = (u16::from(meaning.likeness >= FOUND), u16::from(meaning.likeness == 1.0));
            let sure = u16::from(meaning.is_sure);
            let posting = self.postings[meaning.id as usize].iter();
            for &title in posting.filter(|title| scope.meets(self.titles[**title as usize].scope)) {
                let slot = &mut scratch.slots[title as usize];
                match slot.checked_sub(1).map(|slot| &mut scratch.tallies[slot as usize]) {
                    Some(tally) if tally.last == number => {}
                    Some(tally) => {
                        tally.last = number;
                        tally.found += found;
                        tally.exact += exact;
                        tally.sure += sure;
                        tally.of_query += of_query;
                        tally.of_title += of_title;
                    }
                    None => {
                        scratch.tallies.push(Tally { title, last: number, found, exact, sure, of_query, of_title });
                        *slot = scratch.tallies.len() as u32;
                    }
                }
            }
        }
    }

    /// What each of the query's words may mean, and how much it says.
    fn sought(&self, wording: &Wording, is_forgiving: bool, scope: Scope, known: &mut Known) -> Vec<Sought> {
        let mut sought: Vec<Sought> = Vec::with_capacity(wording.words.len());
        for (at, word) in wording.words.iter().enumerate() {
            let is_unfinished = wording.is_unfinished && at + 1 == wording.words.len();
            let reading = Reading { is_unfinished, is_forgiving };
            let found = known.entry((word.clone(), reading));
            let meanings = Rc::clone(
                found.or_insert_with(|| self.vocabulary.meanings(word, reading, |id| self.is_in(scope, id)).into()),
            );
            let weight = meanings.first().map_or_else(
                || self.weight_of_unknown(word) * UNKNOWN_PART,
                |meaning| {
                    let nearest = meanings.iter().take_while(|other| other.likeness == meaning.likeness);
                    nearest.map(|other| self.weights[other.id as usize]).fold(f32::INFINITY, f32::min)
                },
            );
            let weight = if at == wording.head { weight * HEAD } else { weight };
            sought.push(Sought { weight, meanings });
        }
        sought
    }

    /// "SRE" for Site Reliability Engineer. Two letters are the initials of too many aliases.
    pub(super) fn score_initials(&self, query: &[String], scope: Scope, best: &mut [Option<Hit>]) {
        let [word] = query else { return };
        let Some(initials) = build::packed(word.chars()).filter(|_| word.len() >= 2) else { return };
        for (at, title) in self.titles.iter().enumerate() {
            if title.initials == initials && scope.meets(title.scope) && (word.len() > 2 || title.alias == 0) {
                let (fit, score) = (Fit::Words, INITIALS);
                self.keep(best, Hit { title: at as u32, fit, score, is_whole: true, is_sure: false, is_near: false });
            }
        }
    }

    fn keep(&self, best: &mut [Option<Hit>], hit: Hit) {
        let title = &self.titles[hit.title as usize];
        let entry = &self.entries[title.entry as usize];
        let slot = &mut best[title.entry as usize];
        let bonus = match &entry.subject {
            Subject::Job(job) if job.kind == JobKind::Profile => PROFILE_BONUS,
            Subject::Job(_) => 0.0,
            Subject::Unlisted(_) => -UNLISTED_MALUS,
        };
        // How many came before an alternate title hangs on what was searched before.
        let alias = if self.is_first(hit.title) { title.alias.min(MOST_ALIASES) } else { MOST_ALIASES };
        let known = hit.score - ALIAS_STEP * f32::from(alias);
        let hit = Hit { score: known + bonus, ..hit };
        if slot
            .is_none_or(|kept| (self.is_known(&kept), kept.fit, kept.score) < (self.is_known(&hit), hit.fit, hit.score))
        {
            *slot = Some(hit);
        }
    }

    /// Whether a word stands in a title that is looked at.
    fn is_in(&self, scope: Scope, word: u32) -> bool {
        scope.meets(self.scopes[word as usize])
    }

    fn weight_of_unknown(&self, word: &str) -> f32 {
        build::weight(word, 1, self.first_titles.unwrap_or_default())
    }

    /// The query with two words as one ("book keeper", but "work in a shop" is no "workshop") or one as two ("truckdriver"), where that gives known words.
    pub(super) fn respaced(&self, query: &[String], parted: &[bool], scope: Scope) -> Vec<Vec<String>> {
        let is_known = |word: &str| self.vocabulary.id(word).is_some_and(|id| self.is_in(scope, id));
        let mut variants = Vec::new();
        for (at, word) in query.iter().enumerate() {
            let next = query.get(at + 1).filter(|_| !parted.get(at + 1).copied().unwrap_or_default());
            let joined = next.map(|next| format!("{word}{next}"));
            if let Some(joined) = joined.filter(|joined| is_known(joined)) {
                let mut variant = query.to_vec();
                variant.splice(at..at + 2, [joined]);
                variants.push(variant);
            }
            if is_known(word) {
                continue;
            }
            let parts = word
                .char_indices()
                .skip(3)
                .map(|(cut, _)| word.split_at(cut))
                .find(|(left, right)| right.len() >= 3 && [left, right].iter().all(|part| is_known(part)));
            if let Some((left, right)) = parts {
                let mut variant = query.to_vec();
                variant.splice(at..=at, [left.to_owned(), right.to_owned()]);
                variants.push(variant);
            }
        }
        variants
    }
}

fn fit(wording: &Wording, weight: f32, title: &Title, tally: &Tally) -> Option<(Fit, f32)> {
    let words = wording.words.len();
    let part = (tally.of_query / weight).min(1.0);
    let of_title = (tally.of_title / title.weight).min(1.0);
    let is_same = usize::from(tally.exact) == words && usize::from(title.words) == words;
    let is_typed = wording.factor == 1.0;
    let fit = if is_same && is_typed {
        if title.alias == 0 { Fit::Title } else { Fit::Alias }
    } else if is_same {
        Fit::Reading
    } else if usize::from(tally.found) == words || part >= LEAST_PART {
        Fit::Words
    } else {
        return None;
    };
    Some((fit, wording.factor * part * (0.6 + 0.35 * of_title)))
}
