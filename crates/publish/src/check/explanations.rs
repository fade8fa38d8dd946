//! How much of what the explanations say is said of other jobs too, word for word. What happened stands on cards, once.

use std::collections::BTreeMap;

use index::documents::JobDocument;

use crate::content::{Mistakes, Place};

/// Largest part of all sentences outside the cards that may stand on another job as well. Under version 1.0 it was 0.73.
pub const MOST_SHARED: f64 = 0.30;
/// Below it, a part is a matter of chance.
const JUDGED_FROM: usize = 200;

/// The sentences of all explanations, outside the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sameness {
    pub sentences: usize,
    /// Of these, how many stand word for word on the page of another job.
    pub shared: usize,
}

impl Sameness {
    pub fn of<'a>(jobs: impl Iterator<Item = &'a JobDocument>) -> Self {
        // Each sentence with its first job, how often it stands, and whether a second job has it.
        let mut seen: BTreeMap<&str, (&str, usize, bool)> = BTreeMap::new();
        for job in jobs {
            let slug = job.row.slug.as_str();
            for sentence in job.explanations.iter().flat_map(|entry| &entry.paragraphs).flat_map(|text| sentences(text))
            {
                let entry = seen.entry(sentence).or_insert((slug, 0, false));
                entry.1 += 1;
                entry.2 |= entry.0 != slug;
            }
        }
        let count = |keep: fn(bool) -> bool| {
            seen.values().filter(|(.., is_shared)| keep(*is_shared)).map(|(_, times, _)| times).sum()
        };
        Self { sentences: count(|_| true), shared: count(|is_shared| is_shared) }
    }

    /// 0 to 1.
    pub fn part(self) -> f64 {
        if self.sentences == 0 { 0.0 } else { self.shared as f64 / self.sentences as f64 }
    }
}

pub fn check(sameness: Sameness, jobs: &Place, mistakes: &Mistakes) {
    if sameness.sentences >= JUDGED_FROM && sameness.part() > MOST_SHARED {
        let wrong = format!(
            "{:.0}% of the sentences that explain changes stand word for word on another job",
            100.0 * sameness.part()
        );
        mistakes.add(
            jobs,
            wrong,
            format!("Bring it to {:.0}%: let a sentence name the job's own tasks", 100.0 * MOST_SHARED),
        );
    }
}

fn sentences(paragraph: &str) -> impl Iterator<Item = &str> {
    let mut rest = paragraph.trim();
    std::iter::from_fn(move || {
        // A point inside a figure ends no sentence.
        let mut ends = rest.match_indices(['.', '?', '!']).map(|(at, _)| at + 1);
        let end = ends.find(|&end| rest[end..].starts_with(' ')).unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after.trim_start();
        (!sentence.is_empty()).then_some(sentence)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_at_the_ends_of_its_sentences() {
        let text = "It rose. From 2.4 to 4.4! No more";
        assert_eq!(sentences(text).collect::<Vec<_>>(), ["It rose.", "From 2.4 to 4.4!", "No more"]);
    }

    #[test]
    fn few_sentences_are_not_judged_and_many_shared_ones_are_refused() {
        let place = Place { file: "jobs".into(), line: 1, field: "why".to_owned() };
        for (sameness, refused) in [
            (Sameness { sentences: 100, shared: 100 }, 0),
            (Sameness { sentences: 1000, shared: 300 }, 0),
            (Sameness { sentences: 1000, shared: 301 }, 1),
        ] {
            let mistakes = Mistakes::default();
            check(sameness, &place, &mistakes);
            assert_eq!(mistakes.into_sorted().len(), refused, "{sameness:?}");
        }
    }
}
