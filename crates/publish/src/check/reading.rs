//! How hard the texts are to read: the Flesch-Kincaid grade, in US school years (Kincaid, Fishburne, Rogers and Chissom,
//! 1975: `0.39 · words per sentence + 11.8 · syllables per word - 15.59`).

use crate::content::{Content, Mistakes, Profile};

use super::passage::{self, Passage};
use super::words;

/// Highest grade of a whole profile. The first 134 had 6.5 to 10.3, with a median of 8.1: what a reader of fourteen
/// follows. Above 11 a page would be the hardest by far.
pub const PROFILE: f64 = 11.0;
/// Highest grade of a single paragraph. Of the first 1,851 that are long enough to be judged alone, the median had 8.4, one
/// in a hundred more than 14.1, and four more than 16: sentences of forty words and up.
const PARAGRAPH: f64 = 16.0;
/// Words from which a paragraph is judged alone: the formula says little of fewer.
const JUDGED_FROM: usize = 40;

/// Counts of which the grade is made; they add up over passages.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    words: usize,
    sentences: usize,
    syllables: usize,
}

impl Counts {
    fn of(text: &str) -> Self {
        let syllables = words::words(text).map(words::syllables).sum();
        Self { words: words::count(text), sentences: words::sentences(text), syllables }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    fn grade(self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let (words, sentences) = (self.words as f64, self.sentences.max(1) as f64);
        0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59
    }
}

/// Reports what is too hard, and returns the grade of each profile.
pub fn check(content: &Content, passages: &[Passage<'_>], mistakes: &Mistakes) -> Vec<f64> {
    let is_paragraph = |passage: &&Passage<'_>| passage.part.is_of_profile() || passage.part.is_of_industry();
    for passage in passages.iter().filter(is_paragraph) {
        let counts = Counts::of(passage.text);
        if counts.words >= JUDGED_FROM && counts.grade() > PARAGRAPH {
            let wrong = format!("reads at grade {:.1}, above {PARAGRAPH:.0}", counts.grade());
            mistakes.add(passage.place, wrong, "Part its longest sentence, and use shorter words");
        }
    }
    let grade = |profile: &Profile| {
        let grade = grade(profile);
        if grade > PROFILE {
            let wrong = format!("the profile reads at grade {grade:.1}, above {PROFILE:.0}");
            mistakes.add(&profile.title.place, wrong, "Part its longest sentences, and use shorter words");
        }
        grade
    };
    content.profiles.iter().map(grade).collect()
}

fn grade(profile: &Profile) -> f64 {
    let passages = passage::of_profile(profile);
    let of_profile = passages.iter().filter(|passage| passage.part.is_of_profile());
    of_profile.map(|passage| Counts::of(passage.text)).fold(Counts::default(), Counts::plus).grade()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grade_is_that_of_the_formula() {
        let counts = Counts::of("The cat sat on the mat. It was happy.");
        assert_eq!((counts.words, counts.sentences, counts.syllables), (9, 2, 10));
        assert!((counts.grade() - (0.39 * 4.5 + 11.8 * 10.0 / 9.0 - 15.59)).abs() < 1e-12);
    }
}
