//! Numbers, lists and names as they stand in a sentence.

use crate::Date;
pub(super) use crate::figure::capitalised;

/// Chooses among patterns: the same for one job and edition at each build, and never the same for neighbours on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    hash: u64,
    position: usize,
    turn: usize,
}

impl Choice {
    pub fn new(edition: Date, name: &str, position: usize) -> Self {
        // FNV-1a: the standard library's hasher may change between versions, and with it published sentences.
        let hash = edition
            .to_string()
            .bytes()
            .chain(name.bytes())
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { hash, position, turn: 0 }
    }

    /// The choice for the next thing of one kind within an entry: another pattern than for the thing before it.
    pub fn turned(self, turn: usize) -> Self {
        Self { turn, ..self }
    }

    /// One of an even number of patterns. Even and odd positions share none, so neighbours differ.
    pub fn among(self, patterns: usize, part: u32) -> usize {
        let half = (patterns / 2).max(1) as u64;
        let within = ((self.hash >> (part * 7 % 48)) + self.turn as u64) % half;
        within as usize * 2 + self.position % 2
    }
}

/// `A`, `A and B`, `A, B and C`.
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// In words up to twelve, in digits above.
pub(super) fn count(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// `1 point`, `2 points`, whatever the sign.
pub(super) fn whole_points(change: i16) -> String {
    let size = change.unsigned_abs();
    format!("{size} {}", if size == 1 { "point" } else { "points" })
}

/// A title inside a sentence: `Machine Learning Engineers` becomes `machine learning engineers`, `UX` stays.
pub(super) fn lower(title: &str) -> String {
    let words: Vec<String> = title
        .split(' ')
        .map(|word| {
            let is_plain = word.chars().skip(1).all(|letter| !letter.is_uppercase());
            if is_plain { word.to_lowercase() } else { word.to_owned() }
        })
        .collect();
    words.join(" ")
}

/// The text with a full stop, unless it ends a sentence already.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_join_with_commas_and_one_and() {
        let items = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        for (given, joined) in [("", ""), ("a", "a"), ("a b", "a and b"), ("a b c", "a, b and c")] {
            assert_eq!(list(&items(given)), joined);
        }
    }

    #[test]
    fn titles_lose_their_capitals_inside_a_sentence_but_acronyms_stay() {
        for (title, inside) in [
            ("Machine Learning Engineers", "machine learning engineers"),
            ("UX Designers", "UX designers"),
            ("DevOps Engineers", "DevOps engineers"),
        ] {
            assert_eq!(lower(title), inside);
        }
    }

    #[test]
    fn neighbours_on_a_page_never_share_a_pattern() {
        let edition: Date = "2026-03-25".parse().expect("a date");
        for position in 0..20 {
            let here = Choice::new(edition.plus_days(7 * position as i64), "nurse", position);
            let next = Choice::new(edition.plus_days(7 * (position as i64 + 1)), "nurse", position + 1);
            for part in 0..6 {
                assert_ne!(here.among(4, part), next.among(4, part));
                assert_ne!(here.among(4, part), here.turned(1).among(4, part));
                assert_ne!(here.turned(1).among(4, part), next.among(4, part));
                assert!(here.among(4, part) < 4);
            }
        }
    }
}
