//! Profiles and estimates of one family of occupations that tell two stories.

use super::Material;
use super::research::Estimated;
use super::scored::Scored;

/// Pairs that are farther apart than this, in points of the shown scores, need a reason.
pub const APART: i16 = 20;

pub struct Apart<'a> {
    pub profile: &'a Scored<'a>,
    pub estimate: &'a Estimated<'a>,
    /// The profile's score minus the estimate.
    pub gap: i16,
}

/// Farthest first.
pub fn apart<'a>(material: &'a Material<'a>) -> Vec<Apart<'a>> {
    let mut pairs = Vec::new();
    for estimate in &material.estimated {
        let family = estimate.occupation.family();
        let is_kin = |scored: &&Scored<'_>| scored.profile.soc.iter().any(|code| code.value.starts_with(family));
        for profile in material.scored.iter().filter(is_kin) {
            let gap = profile.score().change_from(estimate.newest().score);
            if gap.abs() > APART {
                pairs.push(Apart { profile, estimate, gap });
            }
        }
    }
    pairs.sort_by(|a, b| b.gap.abs().cmp(&a.gap.abs()).then_with(|| a.estimate.slug.cmp(&b.estimate.slug)));
    pairs
}
