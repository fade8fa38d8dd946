//! The same system under the names that publishers give it.

/// How hard it was told to think, and what else a name has at its end that does not make another system.
const TRIMMINGS: [&str; 15] = [
    "max", "xhigh", "high", "medium", "low", "minimal", "none", "unknown", "default", "preview", "exp", "thinking",
    "adaptive", "inspect", "latest",
];
/// Under these names a date tells two systems apart: the month does, in every way of writing it.
const DATED: [&str; 4] = ["claude-3-5-sonnet", "gpt-4", "chatgpt", "gemini-2-5-pro"];
const UNDATED: [&str; 2] = ["gpt-4-1", "gpt-4-5"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Lower-case words with hyphens between them, without trimmings.
pub(super) fn key(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let plain = words.join("-");
    let begins = |names: &[&str]| names.iter().any(|name| plain.starts_with(name));
    let is_dated = begins(&DATED) && !begins(&UNDATED);
    let mut month = None;
    while words.len() > 1 {
        let last = words[words.len() - 1];
        if TRIMMINGS.contains(&last) || is_thinking_budget(last) {
            words.pop();
        } else if let Some((count, of_date)) = date_at_end(&words, is_dated).filter(|(count, _)| *count < words.len()) {
            words.truncate(words.len() - count);
            month = Some(of_date);
        } else {
            break;
        }
    }
    let key = family_first(words).join("-");
    match month.filter(|_| is_dated) {
        Some(month) => format!("{key}-m{month}"),
        None => key,
    }
}

/// How many words at the end are a date, and its month. Short forms are read only where a date is to be expected.
fn date_at_end(words: &[&str], is_dated: bool) -> Option<(usize, u32)> {
    let digits = |word: &&str, count| is_digits(word, count);
    let month = |text: &str| text.parse::<u32>().ok().filter(|month| (1..=12).contains(month));
    let long = |word: &str| MONTHS.iter().zip(1..).find(|(name, _)| **name == word).map(|(_, month)| month);
    match words {
        [.., day] if is_digits(day, 8) => Some((1, month(day.get(4..6)?)?)),
        [.., year, in_year, day] if digits(year, 4) && digits(in_year, 2) && digits(day, 2) => {
            Some((3, month(in_year)?))
        }
        [.., name, year] if digits(year, 4) && long(name).is_some() => Some((2, long(name)?)),
        [.., in_year, day] if is_dated && digits(in_year, 2) && digits(day, 2) => Some((2, month(in_year)?)),
        [.., day] if is_dated && is_digits(day, 4) => Some((1, month(day.get(..2)?)?)),
        _ => None,
    }
}

/// `64k`: tokens that it may think for.
fn is_thinking_budget(word: &str) -> bool {
    word.strip_suffix('k').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_digits(word: &str, count: usize) -> bool {
    word.len() == count && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `claude 4 1 opus` is `claude opus 4 1`; until 3.7 the number came first.
fn family_first(mut words: Vec<&str>) -> Vec<&str> {
    let family = words.iter().position(|word| matches!(*word, "opus" | "sonnet" | "haiku"));
    if let (Some(&"claude"), Some(at)) = (words.first(), family) {
        let is_new = words.get(1).is_some_and(|version| version.parse::<u32>().is_ok_and(|version| version >= 4));
        if at > 1 && is_new {
            words[1..=at].rotate_right(1);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_system_has_one_key_under_all_its_names() {
        for (key_of, names) in [
            ("claude-opus-4-5", &["Claude Opus 4.5", "claude-opus-4-5-20251101_32K", "claude_opus_4_5_inspect"][..]),
            ("claude-opus-4-1", &["claude_4_1_opus_inspect", "claude-opus-4-1-20250805_27K", "Claude Opus 4.1"]),
            ("gpt-5-4-pro", &["gpt-5.4-pro-2026-03-05_xhigh", "GPT-5.4 Pro", "GPT-5.4 Pro (high)"]),
            ("gpt-5", &["gpt_5_2025_08_07_inspect", "gpt-5-2025-08-07_medium", "GPT-5"]),
            ("gemini-3-pro", &["gemini-3-pro-preview", "Gemini 3 Pro"]),
            ("claude-3-7-sonnet", &["claude-3-7-sonnet-20250219_64K", "Claude 3.7 Sonnet"]),
        ] {
            for name in names {
                assert_eq!(key(name), key_of, "{name}");
            }
        }
    }

    #[test]
    fn versions_that_a_date_tells_apart_keep_it() {
        assert_ne!(key("gpt-4o-2024-05-13"), key("gpt-4o-2024-08-06"));
        assert_ne!(key("claude-3-5-sonnet-20240620"), key("claude-3-5-sonnet-20241022"));
        for (ledger, file) in [
            ("Claude 3.5 Sonnet (June 2024)", "claude-3-5-sonnet-20240620"),
            ("GPT-4o (May 2024)", "gpt-4o-2024-05-13"),
            ("GPT-4 (March 2023)", "gpt-4-0314"),
            ("Gemini 2.5 Pro (March 2025)", "gemini-2.5-pro-exp-03-25"),
            ("GPT-4.1", "gpt-4.1-2025-04-14"),
        ] {
            assert_eq!(key(ledger), key(file), "{ledger}");
        }
        assert_ne!(key("GPT-5.1"), key("GPT-5"));
        assert_eq!(key("max"), "max");
    }
}
