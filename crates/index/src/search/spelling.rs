//! How far two spellings are apart.

/// Wrong letters that a word of so many may have: none up to 3, one up to 6, then two.
pub fn allowance(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// One bit a letter or digit. Words at distance `d` differ in at most `2 d` bits, which rules out most of a vocabulary
/// without looking at a letter.
pub fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte % 64))
}

/// Whether two words that are more than one error apart can be the same word written by ear: their consonants, which the ear
/// keeps, differ in one at most. "acountent" is "accountant", and "comptable" is no "constable".
pub fn sounds_alike(typed: &str, other: &str) -> bool {
    let (typed, other) = (consonants(typed), consonants(other));
    Typed::new(&typed).is_some_and(|typed| typed.distance(&other).beginning <= 1)
}

/// Without vowels and their like, each double letter once, and one letter for those of one sound.
fn consonants(word: &str) -> String {
    let mut kept = String::with_capacity(word.len());
    for letter in word.replace("ph", "f").chars() {
        let sound = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w' => continue,
            'k' | 'q' => 'c',
            'z' => 's',
            letter => letter,
        };
        if !kept.ends_with(sound) {
            kept.push(sound);
        }
    }
    kept
}

/// Two distances: of the typed word from the whole of the other, and from that beginning of the other which is nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    pub whole: usize,
    pub beginning: usize,
}

/// A typed word, prepared to be compared with many others.
pub struct Typed {
    /// By byte, a bit for each place at which the word has it.
    places: [u64; 256],
    length: usize,
}

impl Typed {
    /// None for a word without letters and one of more than 64 bytes, which no title has.
    pub fn new(word: &str) -> Option<Self> {
        let length = word.len();
        if !(1..=64).contains(&length) {
            return None;
        }
        let mut places = [0; 256];
        for (at, byte) in word.bytes().enumerate() {
            places[usize::from(byte)] |= 1 << at;
        }
        Some(Self { places, length })
    }

    /// Damerau-Levenshtein distance with neighbours swapped once (optimal string alignment), all rows of a column at once
    /// as bits (Hyyrö 2003). The columns run over the other word, so that each beginning's distance is passed on the way.
    pub fn distance(&self, other: &str) -> Distance {
        let last = 1 << (self.length - 1);
        // Where a cell is one above, and one below, the cell over it.
        let (mut rises, mut falls) = (u64::MAX, 0_u64);
        let (mut is_even, mut before) = (0_u64, 0_u64);
        let mut whole = self.length;
        let mut beginning = whole;
        for byte in other.bytes() {
            let same = self.places[usize::from(byte)];
            let is_swapped = ((!is_even & same) << 1) & before;
            is_even = ((same & rises).wrapping_add(rises) ^ rises) | same | falls | is_swapped;
            let across = falls | !(is_even | rises);
            let back = is_even & rises;
            whole += usize::from(across & last != 0);
            whole -= usize::from(back & last != 0);
            beginning = beginning.min(whole);
            let across = across << 1 | 1;
            rises = back << 1 | !(is_even | across);
            falls = across & is_even;
            before = same;
        }
        Distance { whole, beginning }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by a table of all cells.
    fn by_table(typed: &str, other: &str) -> Distance {
        let (typed, other) = (typed.as_bytes(), other.as_bytes());
        let mut cells = vec![vec![0; other.len() + 1]; typed.len() + 1];
        for i in 0..=typed.len() {
            for j in 0..=other.len() {
                cells[i][j] = match (i, j) {
                    (0, _) | (_, 0) => i + j,
                    _ => {
                        let is_same = typed[i - 1] == other[j - 1];
                        let changed = cells[i - 1][j - 1] + usize::from(!is_same);
                        changed.min(cells[i - 1][j] + 1).min(cells[i][j - 1] + 1)
                    }
                };
                if i > 1 && j > 1 && typed[i - 1] == other[j - 2] && typed[i - 2] == other[j - 1] {
                    cells[i][j] = cells[i][j].min(cells[i - 2][j - 2] + 1);
                }
            }
        }
        let row = &cells[typed.len()];
        Distance { whole: row[other.len()], beginning: row.iter().copied().min().unwrap_or_default() }
    }

    #[test]
    fn distances_count_letters_put_in_left_out_changed_and_swapped() {
        for (typed, other, whole, beginning) in [
            ("driver", "driver", 0, 0),
            ("drivr", "driver", 1, 1),
            ("bookeeper", "bookkeeper", 1, 1),
            ("nrusing", "nursing", 1, 1),
            ("acountent", "accountant", 2, 2),
            ("electr", "electrician", 5, 0),
            ("elctri", "electrician", 5, 1),
            ("nurse", "", 5, 5),
        ] {
            let distance = Typed::new(typed).map(|typed| typed.distance(other));
            assert_eq!(distance, Some(Distance { whole, beginning }), "{typed} {other}");
        }
    }

    #[test]
    fn bits_and_a_table_of_all_cells_agree() {
        let longest = "abcdefgh".repeat(8);
        let words = [
            "nurse",
            "nusre",
            "purse",
            "nursery",
            "nrse",
            "urns",
            "n",
            "bookkeeper",
            "okbokeeper",
            "sunre",
            "être",
            &longest,
        ];
        for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (*a, *b))) {
            assert_eq!(Typed::new(a).map(|typed| typed.distance(b)), Some(by_table(a, b)), "{a} {b}");
        }
        assert!(Typed::new("").is_none() && Typed::new(&"x".repeat(65)).is_none());
    }

    #[test]
    fn what_is_written_by_ear_sounds_alike_and_a_foreign_word_does_not() {
        for (typed, other) in [("softwear", "software"), ("acountent", "accountant"), ("fizicist", "physicist")] {
            assert!(sounds_alike(typed, other), "{typed} {other}");
        }
        for (typed, other) in [("comptable", "constable"), ("contador", "conductor"), ("mecanico", "metallic")] {
            assert!(!sounds_alike(typed, other), "{typed} {other}");
        }
    }

    #[test]
    fn near_words_have_near_letter_sets() {
        assert!((letters("bookeeper") ^ letters("bookkeeper")).count_ones() <= 2);
        assert!((letters("nurse") ^ letters("plumber")).count_ones() > 4);
    }
}
