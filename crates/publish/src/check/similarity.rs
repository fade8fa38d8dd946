//! No paragraph is nearly the same as another's: passages are compared by the runs of three words that they share.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::content::{Mistakes, Place};

use super::passage::{Part, Passage};
use super::words;

/// Words in a run. Pairs are already rare at three: of nine million pairs of the first 134 profiles, 28,000 share any
/// run, and what those share are idioms. At two it is grammar that agrees, at four a few changed words hide a copy.
const RUN: usize = 3;

/// Share of common runs (Jaccard) from which two passages count as nearly the same. A copy with one word in ten changed
/// scores about 0.5, with one in six 0.3, with one in five 0.2. The highest pair that was written independently had
/// 0.19, in sentences of eleven words.
pub const NEARLY_THE_SAME: f64 = 0.2;

/// Pairs that the report names.
const REPORTED: usize = 5;

/// Two passages, the earlier first, and the share of their runs of three words that both have.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub first: Passage<'a>,
    pub second: Passage<'a>,
    pub share: f64,
}

/// Reports each passage that is nearly the same as an earlier one, beside the one that it is most like, and returns the highest pairs, highest first.
pub fn check<'a>(passages: &[Passage<'a>], mistakes: &Mistakes) -> Vec<Pair<'a>> {
    let compared: Vec<Passage<'a>> = passages.iter().copied().filter(is_compared).collect();
    let mut pairs = pairs(&compared);
    let mut reported: BTreeSet<&Place> = BTreeSet::new();
    for pair in pairs.iter().take_while(|pair| pair.share >= NEARLY_THE_SAME) {
        if !reported.insert(pair.second.place) {
            continue;
        }
        let first = pair.first.place;
        let wrong = format!(
            "is nearly the same as {} at {}:{} ({:.2} of their runs of three words)",
            first.field, first.file, first.line, pair.share
        );
        mistakes.add(pair.second.place, wrong, "Say what is true of this one only");
    }
    pairs.truncate(REPORTED);
    pairs
}

fn is_compared(passage: &Passage<'_>) -> bool {
    passage.part.is_of_profile() || passage.part.is_of_industry() || passage.part == Part::Note
}

fn pairs<'a>(passages: &[Passage<'a>]) -> Vec<Pair<'a>> {
    let runs: Vec<BTreeSet<u64>> = passages.iter().map(|passage| runs(passage.text)).collect();
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, runs) in runs.iter().enumerate() {
        runs.iter().for_each(|run| holders.entry(*run).or_default().push(at));
    }
    let mut common: HashMap<(usize, usize), usize> = HashMap::new();
    for holders in holders.values() {
        for (position, second) in holders.iter().enumerate() {
            holders[..position].iter().for_each(|first| *common.entry((*first, *second)).or_default() += 1);
        }
    }
    let mut shares: Vec<(f64, usize, usize)> = common
        .into_iter()
        .map(|((first, second), common)| {
            let either = runs[first].len() + runs[second].len() - common;
            (common as f64 / either as f64, first, second)
        })
        .collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    shares
        .into_iter()
        .map(|(share, first, second)| Pair { first: passages[first], second: passages[second], share })
        .collect()
}

/// Hashes stand for the runs: two that collide would raise a pair's share by one run.
fn runs(text: &str) -> BTreeSet<u64> {
    let words: Vec<String> = words::words(text).map(str::to_lowercase).collect();
    words.windows(RUN).map(fnv).collect()
}

fn fnv(run: &[String]) -> u64 {
    let bytes = run.iter().flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
