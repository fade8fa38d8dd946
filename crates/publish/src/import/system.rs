//! The same system under the names that publishers give it.

/// How hard it was told to think, and what else a name has at its end that does not make another system.
const TRIMMINGS: [&str; 14] = [
    "max", "xhigh", "high", "medium", "low", "minimal", "none", "unknown", "default", "preview", "thinking",
    "adaptive", "inspect", "latest",
];
/// Under these names a date tells two systems apart.
const DATED: [&str; 3] = ["claude-3-5-sonnet", "gpt-4", "chatgpt"];

/// Lower-case words with hyphens between them, without trimmings.
pub(super) fn key(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_dated = DATED.iter().any(|dated| words.join("-").starts_with(dated));
    while words.len() > 1 {
        let last = words[words.len() - 1];
        let tail = &words[words.len().saturating_sub(3)..];
        if TRIMMINGS.contains(&last) || is_thinking_budget(last) || (!is_dated && is_digits(last, 8)) {
            words.pop();
        } else if !is_dated
            && words.len() > 3
            && is_digits(tail[0], 4)
            && is_digits(tail[1], 2)
            && is_digits(tail[2], 2)
        {
            words.truncate(words.len() - 3);
        } else {
            break;
        }
    }
    family_first(words).join("-")
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
        assert_ne!(key("GPT-5.1"), key("GPT-5"));
        assert_eq!(key("max"), "max");
    }
}
