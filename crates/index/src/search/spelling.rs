//! How far two spellings are apart, up to a small bound.

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

/// Two distances: of the typed word from the whole of the other, and from that beginning of the other which is nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    pub whole: usize,
    pub beginning: usize,
}

const MAX: usize = 32;
const FAR: Distance = Distance { whole: MAX, beginning: MAX };

/// Damerau-Levenshtein distance with neighbours swapped once (optimal string alignment), or far once both distances
/// are known to be above `limit`. Lengths beyond 32 bytes don't occur in titles and count as far.
pub fn distance(typed: &str, other: &str, limit: usize) -> Distance {
    let (typed, other) = (typed.as_bytes(), other.as_bytes());
    if typed.len() > MAX || other.len() > MAX || other.len() + limit < typed.len() {
        return FAR;
    }
    // Rows run over the typed word, so that the last row holds its distance from every beginning of the other. Only cells
    // within the limit of the diagonal can be within the limit.
    let mut rows = [[MAX; MAX + 2]; 3];
    for (at, cell) in rows[0].iter_mut().enumerate() {
        *cell = at;
    }
    let mut last_least = 0;
    for i in 1..=typed.len() {
        let (now, last, before) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        let (low, high) = (i.saturating_sub(limit).max(1), (i + limit).min(other.len()));
        rows[now][low - 1] = if low == 1 { i } else { MAX };
        let mut least = rows[now][low - 1];
        for j in low..=high {
            let is_same = typed[i - 1] == other[j - 1];
            let mut cell = (rows[last][j - 1] + usize::from(!is_same)).min(rows[last][j] + 1).min(rows[now][j - 1] + 1);
            if i > 1 && j > 1 && typed[i - 1] == other[j - 2] && typed[i - 2] == other[j - 1] {
                cell = cell.min(rows[before][j - 2] + 1);
            }
            rows[now][j] = cell;
            least = least.min(cell);
        }
        rows[now][high + 1] = MAX;
        // A swap reaches back over one row, so one row above the limit is not enough.
        if least.min(last_least) > limit {
            return FAR;
        }
        last_least = least;
    }
    let row = &rows[typed.len() % 3];
    let low = typed.len().saturating_sub(limit);
    let high = (typed.len() + limit).min(other.len());
    let whole = if other.len() == high { row[high] } else { MAX };
    Distance { whole, beginning: row[low..=high].iter().copied().min().unwrap_or(MAX) }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("", "nurse", 5, 0),
            ("nurse", "", 5, 5),
        ] {
            assert_eq!(distance(typed, other, 9), Distance { whole, beginning }, "{typed} {other}");
        }
        assert_eq!(distance(&"x".repeat(40), "x", 9), FAR);
        assert_eq!(distance("nurse", "plumber", 1), FAR);
    }

    #[test]
    fn a_limit_changes_no_distance_within_it() {
        let words =
            ["nurse", "nusre", "purse", "nursery", "nrse", "urns", "", "n", "bookkeeper", "okbokeeper", "sunre"];
        for (typed, other) in words.iter().flat_map(|a| words.iter().map(move |b| (*a, *b))) {
            let exact = distance(typed, other, MAX);
            for limit in 0..4 {
                let bounded = distance(typed, other, limit);
                let within = |distance: usize| Some(distance).filter(|distance| *distance <= limit);
                assert_eq!(within(bounded.whole), within(exact.whole), "{typed} {other} {limit}");
                assert_eq!(within(bounded.beginning), within(exact.beginning), "{typed} {other} {limit}");
            }
        }
    }

    #[test]
    fn near_words_have_near_letter_sets() {
        assert!((letters("bookeeper") ^ letters("bookkeeper")).count_ones() <= 2);
        assert!((letters("nurse") ^ letters("plumber")).count_ones() > 4);
    }
}
