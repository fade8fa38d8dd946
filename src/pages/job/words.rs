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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_counted_off() {
        let told = [0.0, 1.2, 2.0, 3.0, 11.0, 12.6, 21.0, 52.0, 100.0].map(ordinal);
        assert_eq!(told, ["0th", "1st", "2nd", "3rd", "11th", "13th", "21st", "52nd", "100th"]);
    }

    #[test]
    fn figures_carry_their_noun_and_no_idle_zero() {
        assert_eq!([points(-1), points(3), points(0)], ["1 point", "3 points", "0 points"]);
        assert_eq!([tenth(86.42), tenth(90.0)], ["86.4", "90"]);
    }
}
