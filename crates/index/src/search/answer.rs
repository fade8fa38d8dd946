//! What a query found, and what could better it.

use std::collections::{BTreeSet, HashSet};

use super::ending::end_with_the_meaning;
use super::foreign::{ForeignName, ForeignTitles};
use super::normalise::{head, parted, words};
use super::shard::Scope;
use super::{Fit, Match, SearchIndex, Shard};
use crate::documents::ForeignTitlesDocument;

/// Matches at the top that no two titles of one occupation may fill.
const VARIED: usize = 3;
/// More words than any title has; a pasted page must not be searched for.
const MAX_WORDS: usize = 16;

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer<'a> {
    /// Best first, and where a limit cuts it short, the beginning of what there is without one.
    pub found: Vec<Match<'a>>,
    /// What to say in place of jobs, where the query names none.
    pub sentence: Option<&'a str>,
    /// Alternate titles that are not there and could better it. None where a job goes by just that name.
    pub missing: BTreeSet<Shard>,
    /// Whether the same holds for the titles in other languages.
    pub wants_foreign: bool,
    /// Whether no title has all that was typed, but for a guess at its spelling or its end.
    pub is_guess: bool,
}

impl SearchIndex {
    /// Takes the titles in other languages, which come late.
    pub fn add_foreign(&mut self, document: &ForeignTitlesDocument) {
        self.foreign = Some(ForeignTitles::new(&document.occupations));
    }

    /// Up to `limit` jobs as by [`SearchIndex::search`], and what else there is to say of the query.
    pub fn ask(&self, query: &str, limit: usize) -> Answer<'_> {
        if let Some(sentence) = self.no_jobs.sentence(query) {
            return Answer { sentence: Some(sentence), ..Answer::default() };
        }
        let answer = self.ask_in_english(query, limit);
        // No English title that is spelt with marks is one of another language for another job.
        let is_marked = query.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
        let is_settled = !is_marked && answer.found.iter().any(|one| one.fit >= Fit::Reading);
        let Some(foreign) = self.foreign.as_ref().filter(|_| !is_settled) else {
            return Answer { wants_foreign: self.foreign.is_none() && !is_settled, ..answer };
        };
        let mut named = foreign.named(query);
        if named.is_empty() && answer.is_guess {
            named = foreign.named_in_part(query);
        }
        let (mut found, missing) = self.meant_by(named);
        found.truncate(limit);
        if found.is_empty() { answer } else { Answer { found, missing, ..Answer::default() } }
    }

    fn ask_in_english(&self, query: &str, limit: usize) -> Answer<'_> {
        let mut typed = words(query);
        typed.truncate(MAX_WORDS);
        let mut is_unfinished = query.ends_with(char::is_alphanumeric);
        // The first letter of one more word says nothing yet, and begins a good part of all words.
        if is_unfinished && typed.len() > 1 && typed.last().is_some_and(|last| last.len() == 1) {
            typed.pop();
            is_unfinished = false;
        }
        let (parted, head) = (parted(query), head(query));
        let wordings = |scope| self.wordings(&typed, &parted, head.as_deref(), is_unfinished, scope);
        let first = wordings(Scope::FIRST);
        let mut hits = self.hits(&typed, &first, Scope::FIRST);
        let is_settled = hits.iter().any(|hit| hit.fit >= Fit::Reading);
        let (there, missing) = if is_settled { Default::default() } else { self.needed(&first) };
        if !there.is_empty() {
            let scope = Scope::FIRST.and(Scope::of(there));
            hits = self.hits(&typed, &wordings(scope), scope);
        }
        let is_guess = !hits.iter().any(|hit| hit.is_whole && hit.is_sure);
        // What goes by the name in the titles that came first is not passed by what comes later. Stable: what is equal keeps
        // the order of the entries.
        hits.sort_by(|a, b| {
            self.is_known(b).cmp(&self.is_known(a)).then(b.fit.cmp(&a.fit)).then(b.score.total_cmp(&a.score))
        });
        end_with_the_meaning(&mut hits);
        let (mut told, mut found, mut again) = (HashSet::new(), Vec::new(), Vec::new());
        let mut rest = hits.iter().map(|hit| self.told(hit));
        for one in rest.by_ref() {
            if !one.is_alias || told.insert((one.subject.soc(), one.title)) {
                found.push(one);
            } else {
                again.push(one);
            }
            if found.len() == VARIED {
                break;
            }
        }
        let found = found.into_iter().chain(again).chain(rest).take(limit).collect();
        Answer { found, missing, is_guess, ..Answer::default() }
    }

    /// The jobs that go by what is named in another language: those of the occupation that its English title finds. And the
    /// alternate titles that could better it.
    fn meant_by<'a>(&'a self, named: &'a [ForeignName]) -> (Vec<Match<'a>>, BTreeSet<Shard>) {
        let (mut meant, mut all_missing): (Vec<Match<'a>>, _) = (Vec::new(), BTreeSet::new());
        for name in named {
            let Answer { found, missing, .. } = self.ask_in_english(&name.english, usize::MAX);
            all_missing.extend(missing);
            let mut found: Vec<Match<'a>> = found.into_iter().filter(|one| one.subject.soc() == name.soc).collect();
            let settled = found.iter().filter(|one| one.fit >= Fit::Reading).count();
            found.truncate(settled.max(1));
            found.retain(|one| meant.iter().all(|known| known.subject != one.subject));
            meant.extend(found.into_iter().map(|one| Match {
                title: &name.title,
                languages: &name.languages,
                is_alias: true,
                is_near: false,
                fit: Fit::Alias,
                ..one
            }));
        }
        (meant, all_missing)
    }
}
