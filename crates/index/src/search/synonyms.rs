//! Words that people use for words in titles: short forms, initials that stand for a job, and British for American.

use std::collections::BTreeMap;

use super::normalise::words;

/// Most readings of one query; each costs a search.
const MAX_READINGS: usize = 6;

/// What the words of a query may stand for, longer phrases first.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    phrases: Vec<(Vec<String>, Vec<Vec<String>>)>,
}

impl Synonyms {
    /// From words to their meanings, likeliest first.
    pub fn new(table: &BTreeMap<String, Vec<String>>) -> Self {
        let phrase = |(from, meanings): (&String, &Vec<String>)| {
            let meanings =
                meanings.iter().map(|meaning| words(meaning)).filter(|meaning| !meaning.is_empty()).collect();
            (words(from), meanings)
        };
        let mut phrases: Vec<(Vec<String>, Vec<Vec<String>>)> = table.iter().map(phrase).collect();
        phrases.retain(|(from, meanings)| !from.is_empty() && !meanings.is_empty());
        phrases.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        Self { phrases }
    }

    /// Readings of a query's words, the words as typed first.
    pub fn readings(&self, typed: &[String]) -> Vec<Vec<String>> {
        let mut readings = vec![typed.to_vec()];
        let mut together = typed.to_vec();
        for (from, meanings) in &self.phrases {
            let Some(at) = place(typed, from) else { continue };
            for meaning in meanings {
                let mut reading = typed.to_vec();
                reading.splice(at..at + from.len(), meaning.iter().cloned());
                readings.push(reading);
            }
            if let (Some(at), Some(meaning)) = (place(&together, from), meanings.first()) {
                together.splice(at..at + from.len(), meaning.iter().cloned());
            }
        }
        readings.push(together);
        let mut seen: Vec<Vec<String>> = Vec::new();
        for reading in readings {
            if !seen.contains(&reading) && seen.len() < MAX_READINGS {
                seen.push(reading);
            }
        }
        seen
    }
}

fn place(words: &[String], phrase: &[String]) -> Option<usize> {
    words.windows(phrase.len()).position(|window| window == phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_as_typed_and_as_what_its_words_may_stand_for() {
        let table: BTreeMap<String, Vec<String>> = [
            ("HGV", vec!["heavy truck"]),
            ("PM", vec!["project manager", "product manager"]),
            ("Sr", vec!["senior"]),
            ("dev", vec!["developer"]),
            ("bin man", vec!["refuse collector"]),
            ("man", vec!["worker"]),
        ]
        .into_iter()
        .map(|(from, to)| (from.to_owned(), to.into_iter().map(str::to_owned).collect()))
        .collect();
        let synonyms = Synonyms::new(&table);
        let read = |query: &str| -> Vec<String> {
            synonyms.readings(&words(query)).iter().map(|reading| reading.join(" ")).collect()
        };
        assert_eq!(read("HGV driver"), ["hgv driver", "heavy truck driver"]);
        assert_eq!(read("PM"), ["pm", "project manager", "product manager"]);
        assert_eq!(read("Sr. dev"), ["sr dev", "senior dev", "sr developer", "senior developer"]);
        assert_eq!(read("bin men"), ["bin man", "refuse collector", "bin worker"]);
        assert_eq!(read("plumber"), ["plumber"]);
    }
}
