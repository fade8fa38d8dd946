//! Where a list of matches ends: where they no longer mean what was typed.

use super::Fit;
use super::matching::Hit;

/// Part of the best score, among matches of one kind, below which a title has the words by chance.
const LEAST_OF_BEST: f32 = 0.6;

/// As many as the eye takes in at once may share less: what was meant may be among them.
const FIRST: usize = 3;

/// Leaves out of matches in their order what only shares a word with what was typed:
/// - where something goes by just that name, what has not all of its words, or only by a guess;
/// - else, where a title has all words, those that lack one; and where none does, those far behind the best.
///
/// What is left is all near, or none of it is.
pub fn end_with_the_meaning(hits: &mut Vec<Hit>) {
    let is_settled = hits.iter().any(|hit| hit.fit >= Fit::Reading);
    let is_whole = hits.iter().any(|hit| hit.is_whole && hit.is_sure);
    // What comes behind a match that is only near does no better.
    let is_near = hits.first().is_some_and(|hit| hit.is_near);
    hits.retain(|hit| is_near || !hit.is_near);
    hits.iter_mut().for_each(|hit| hit.is_near = is_near);
    let rest = hits.iter().filter(|hit| hit.fit < Fit::Reading);
    let best = rest.map(|hit| hit.score).fold(0.0, f32::max);
    let mut place = 0;
    hits.retain(|hit| {
        place += 1;
        let has_all = if is_settled { hit.is_sure } else { hit.is_whole || !is_whole };
        let is_first = place <= FIRST;
        let is_good = hit.score >= LEAST_OF_BEST * best || (is_first && !is_settled);
        hit.fit >= Fit::Reading || (is_good && (has_all || is_first))
    });
}
