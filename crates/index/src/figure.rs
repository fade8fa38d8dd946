//! Figures as they stand in tables and sentences.

/// `1` figure, `2` figures; thousands with a comma.
pub fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// `12,345`
pub fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// To a tenth with its sign: `+0.3`, `-1.2`, `0` where it rounds to nothing.
pub fn signed_tenth(change: f64) -> String {
    let text = format!("{change:+.1}");
    if matches!(text.as_str(), "+0.0" | "-0.0") { "0".to_owned() } else { text }
}

/// At most `decimals`, without zeros at the end: `83`, `70.86`, `0.5`; thousands with a comma.
pub fn short(value: f64, decimals: usize) -> String {
    if value.fract() == 0.0 && (0.0..1e9).contains(&value) {
        return grouped(value as u32);
    }
    let text = format!("{value:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
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
    fn names_are_listed_as_in_a_sentence() {
        assert_eq!([listed(&[]), listed(&["a"]), listed(&["a", "b"])], ["", "a", "a and b"]);
        assert_eq!(listed(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn counts_agree_with_their_nouns_and_group_thousands() {
        assert_eq!(counted(1, "job", "jobs"), "1 job");
        assert_eq!(counted(19_265, "task", "tasks"), "19,265 tasks");
        assert_eq!([grouped(0), grouped(999), grouped(100_000_000)], ["0", "999", "100,000,000"]);
    }

    #[test]
    fn a_change_below_half_a_tenth_is_no_change() {
        assert_eq!([0.04, -0.04, 0.05001, -1.25].map(signed_tenth), ["0", "0", "+0.1", "-1.2"]);
    }

    #[test]
    fn figures_carry_no_idle_decimals() {
        assert_eq!([83.0, 70.86, 0.5, 500_000.0].map(|value| short(value, 2)), ["83", "70.86", "0.5", "500,000"]);
    }
}
