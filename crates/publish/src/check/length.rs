//! How long each part of a page and a whole profile may be, in words.

use crate::content::{Content, Mistakes};

use super::passage::{self, Part, Passage};
use super::words;

/// A profile takes about five minutes to read. The first 134 had 943 to 1,450 words.
pub const PROFILE: (usize, usize) = (700, 1600);

/// Wide of the first 134 profiles, whose parts had, in this order: 19-38, 28-87, 42-87, 40-77, 7-31, 30-69, 15-49 and
/// 9-44 words. What lies outside is a sketch, or belongs into two.
fn bounds(part: Part) -> Option<(usize, usize)> {
    match part {
        Part::Lede | Part::IndustryLede => Some((14, 42)),
        Part::About => Some((25, 100)),
        Part::Replaced => Some((35, 100)),
        Part::Summary => Some((35, 90)),
        Part::Lead => Some((5, 34)),
        Part::Task => Some((25, 75)),
        Part::Skill => Some((12, 55)),
        Part::Move => Some((8, 50)),
        Part::IndustryParagraph => Some((40, 120)),
        Part::Name | Part::Note | Part::Ledger => None,
    }
}

fn is_one_sentence(part: Part) -> bool {
    matches!(part, Part::Lede | Part::IndustryLede | Part::Lead)
}

/// Reports what is too short or too long, and returns the words of each profile.
pub fn check(content: &Content, passages: &[Passage<'_>], mistakes: &Mistakes) -> Vec<usize> {
    for passage in passages {
        let Some((least, most)) = bounds(passage.part) else { continue };
        let count = words::count(passage.text);
        if count < least {
            mistakes.add(passage.place, format!("has {count} words, fewer than {least}"), "Say more, concretely");
        } else if count > most {
            mistakes.add(passage.place, format!("has {count} words, more than {most}"), "Shorten or split it");
        }
        let sentences = words::sentences(passage.text);
        if is_one_sentence(passage.part) && sentences != 1 {
            mistakes.add(passage.place, format!("has {sentences} sentences"), "Make it one sentence");
        }
    }
    let (least, most) = PROFILE;
    let mut lengths = Vec::with_capacity(content.profiles.len());
    for profile in &content.profiles {
        let count = of_profile(&passage::of_profile(profile));
        if !(least..=most).contains(&count) {
            let wrong = format!("the profile has {count} words, not {least} to {most}");
            mistakes.add(&profile.title.place, wrong, "Say more in its thinnest parts, or cut its longest");
        }
        lengths.push(count);
    }
    lengths
}

fn of_profile(passages: &[Passage<'_>]) -> usize {
    passages.iter().filter(|passage| passage.part.is_of_profile()).map(|passage| words::count(passage.text)).sum()
}
