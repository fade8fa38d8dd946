//! Searches for what is no job, such as being retired: answered by a sentence, and by no job that merely shares letters.

use super::normalise::words;
use crate::documents::NoJob;

/// What people put before it.
const LEADING: [&str; 12] = ["i", "im", "am", "ive", "have", "got", "been", "currently", "now", "just", "my", "job"];

/// Phrases as words, each with its sentence.
#[derive(Clone, Debug, Default)]
pub struct NoJobs {
    sentences: Vec<(Vec<String>, String)>,
}

impl NoJobs {
    pub fn new(rows: &[NoJob]) -> Self {
        let each = |row: &NoJob| {
            let phrases: Vec<_> = row.words.iter().map(|phrase| (words(phrase), row.sentence.clone())).collect();
            phrases
        };
        Self { sentences: rows.iter().flat_map(each).filter(|(phrase, _)| !phrase.is_empty()).collect() }
    }

    /// The sentence for a text that says nothing else: "I'm a student", but not "student nurse".
    pub fn sentence(&self, text: &str) -> Option<&str> {
        let typed = words(text);
        let of = |rest: &[String]| self.sentences.iter().find(|(phrase, _)| phrase == rest);
        let leading = typed.iter().take_while(|word| LEADING.contains(&word.as_str())).count();
        let found = (0..=leading).find_map(|from| of(&typed[from..]));
        found.map(|(_, sentence)| sentence.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_says_nothing_else_gets_the_sentence() {
        let rows =
            [NoJob { words: vec!["retired".to_owned(), "no job".to_owned()], sentence: "Well done.".to_owned() }];
        let no_jobs = NoJobs::new(&rows);
        for text in ["Retired", "I'm retired", "i am now retired ", "No job", "I have no job"] {
            assert_eq!(no_jobs.sentence(text), Some("Well done."), "{text}");
        }
        for text in ["retired teacher", "", "job", "I am", "retire"] {
            assert_eq!(no_jobs.sentence(text), None, "{text}");
        }
    }
}
