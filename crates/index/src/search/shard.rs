//! Which part of the alternate titles a text needs.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::normalise::words;

/// The alternate titles that have a word beginning with one letter, `a` to `z`. A title stands in the shard of each of
/// its longer words, so that any of them finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard(char);

/// Shorter words are beginnings still being typed, or initials, which the reported titles have.
const MIN_WORD: usize = 3;

impl Shard {
    /// The shards in which a title stands.
    pub fn of_title(title: &str) -> BTreeSet<Self> {
        shards(words(title).iter().map(String::as_str)).collect()
    }

    /// The shards in which a search for these words has to look.
    pub(super) fn of_words<'a>(words: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Self> {
        shards(words)
    }
}

fn shards<'a>(words: impl Iterator<Item = &'a str>) -> impl Iterator<Item = Shard> {
    let long = words.filter(|word| word.len() >= MIN_WORD);
    long.filter_map(|word| word.chars().next()).filter_map(Shard::new)
}

/// Which of the titles a search looks at: those that came first, and those of some shards, whatever else is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scope(u32);

impl Scope {
    /// The titles that came first alone.
    pub const FIRST: Self = Self(1 << 31);

    /// Of a title that comes with any of these shards.
    pub fn of(shards: impl IntoIterator<Item = Shard>) -> Self {
        Self(shards.into_iter().fold(0, |bits, shard| bits | 1 << (shard.0 as u32 - 'a' as u32)))
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether what stands in one of the other's parts is looked at.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Shard {
    fn new(letter: char) -> Option<Self> {
        letter.is_ascii_lowercase().then_some(Self(letter))
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Shard {
    type Err = NotAShard;

    fn from_str(text: &str) -> Result<Self, NotAShard> {
        let mut letters = text.chars();
        let shard = letters.next().and_then(Self::new).filter(|_| letters.next().is_none());
        shard.ok_or(NotAShard)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a shard is named by one letter from a to z")]
pub struct NotAShard;

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(shards: BTreeSet<Shard>) -> String {
        shards.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_title_stands_where_each_of_its_longer_words_begins() {
        assert_eq!(letters(Shard::of_title("Automotive Glass Mechanic (AGM)")), "agm");
        assert_eq!(letters(Shard::of_title("IT")), "");
        assert_eq!(letters(Shard::of_title("3D Animator")), "a");
    }

    #[test]
    fn a_scope_has_the_first_titles_and_those_of_its_shards() {
        let scope = |title: &str| Scope::of(Shard::of_title(title));
        let looked_at = Scope::FIRST.and(scope("Zebra Keeper"));
        assert!(looked_at.meets(Scope::FIRST) && looked_at.meets(scope("Zoo Worker")));
        assert!(!looked_at.meets(scope("Nurse")) && !Scope::FIRST.meets(scope("Nurse")));
    }

    #[test]
    fn a_shard_is_read_as_it_is_written() {
        assert_eq!("m".parse::<Shard>().map(|shard| shard.to_string()), Ok("m".to_owned()));
        for text in ["", "M", "mm", "é", "1"] {
            assert_eq!(text.parse::<Shard>(), Err(NotAShard), "{text}");
        }
    }
}
