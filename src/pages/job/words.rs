//! Figures as they stand in the page's sentences.

/// `1 point`, `2 points`, whatever the sign.
pub fn points(change: i16) -> String {
    let size = change.unsigned_abs();
    format!("{size} {}", if size == 1 { "point" } else { "points" })
}

/// `1st`, `22nd`, `11th`, from a percentile.
pub fn ordinal(percentile: f64) -> String {
    let number = percentile.round().clamp(0.0, 100.0) as u8;
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// To a tenth, without an idle zero: `86.4`, `90`.
pub fn tenth(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// `a`, `a and b`, `a, b and c`.
pub fn listed(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// The first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_counted_off() {
        let told = [0.0, 1.2, 2.0, 3.0, 11.0, 12.6, 21.0, 52.0, 100.0].map(ordinal);
        assert_eq!(told, ["0th", "1st", "2nd", "3rd", "11th", "13th", "21st", "52nd", "100th"]);
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        assert_eq!([listed(&[]), listed(&["a"]), listed(&["a", "b"])], ["", "a", "a and b"]);
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn figures_carry_their_noun_and_no_idle_zero() {
        assert_eq!([points(-1), points(3), points(0)], ["1 point", "3 points", "0 points"]);
        assert_eq!([tenth(86.42), tenth(90.0)], ["86.4", "90"]);
    }
}
