//! Each industry has enough profiles to be worth a page.

use index::Slug;

use crate::content::{Content, Mistakes};

/// Fewer make no ranking, and leave careers without a neighbour to move to.
const LEAST: usize = 4;

/// Reports industries with too few profiles, and returns how many each has.
pub fn check(content: &Content, mistakes: &Mistakes) -> Vec<(Slug, usize)> {
    let count = |slug: &Slug| content.profiles.iter().filter(|profile| profile.industry.value == *slug).count();
    let mut counts = Vec::with_capacity(content.industries.len());
    for industry in &content.industries {
        let count = count(&industry.slug);
        if count < LEAST {
            let wrong = format!("has {count} profiles, fewer than {LEAST}");
            mistakes.add(&industry.name.place, wrong, "Write the missing ones into content/jobs");
        }
        counts.push((industry.slug.clone(), count));
    }
    counts
}
