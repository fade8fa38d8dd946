//! Profiles and estimates of one family of occupations that tell two stories.

use index::closeness::PRIMARY_RANKS;

use super::Material;
use super::comparable::main_code;
use super::research::Estimated;
use super::scored::Scored;

/// Pairs that are farther apart than this, in points of the shown scores, need a reason.
pub const APART: i16 = 20;
/// What the page says where the code alone makes two occupations one family: the groups of what fits nowhere else hold many.
pub const UNRELATED: &str = "O*NET counts neither of the two among the ten occupations nearest to the other; their work has little in common but the \
     group in which they are counted.";

pub struct Apart<'a> {
    pub profile: &'a Scored<'a>,
    pub estimate: &'a Estimated<'a>,
    /// The profile's score minus the estimate.
    pub gap: i16,
    /// O*NET counts one among the ten occupations nearest to the other, so that the gap wants a reason of ours.
    pub is_related: bool,
}

/// Farthest first.
pub fn apart<'a>(material: &'a Material<'a>) -> Vec<Apart<'a>> {
    let mut pairs: Vec<Apart<'a>> =
        material.estimated.iter().flat_map(|estimate| apart_from(estimate, material)).collect();
    pairs.sort_by(|a, b| b.gap.abs().cmp(&a.gap.abs()).then_with(|| a.estimate.slug.cmp(&b.estimate.slug)));
    pairs
}

/// The pairs of one estimate.
pub fn apart_from<'a>(estimate: &'a Estimated<'a>, material: &'a Material<'a>) -> Vec<Apart<'a>> {
    let (family, soc) = (estimate.occupation.family(), &estimate.occupation.soc);
    let is_kin = |scored: &&Scored<'_>| scored.profile.soc.iter().any(|code| code.value.starts_with(family));
    let pair = |profile: &'a Scored<'a>| {
        let rank = material.evidence.related().rank(main_code(profile), soc);
        Apart {
            profile,
            estimate,
            gap: profile.score().change_from(estimate.newest().score),
            is_related: rank.is_some_and(|rank| rank <= PRIMARY_RANKS),
        }
    };
    material.scored.iter().filter(is_kin).map(pair).filter(|pair| pair.gap.abs() > APART).collect()
}
