//! What people say about their employment beside the job's name: how much, where, at what grade.

/// Phrases in standard words; `#` is a number in digits or Roman.
const ASIDES: [&[&str]; 43] = [
    &["i", "am"],
    &["im"],
    &["i"],
    &["my"],
    &["work", "as"],
    &["working", "as"],
    &["works"],
    &["man", "who"],
    &["man", "that"],
    &["someone", "who"],
    &["someone", "that"],
    &["somebody", "who"],
    &["who"],
    &["that"],
    &["as"],
    &["job"],
    &["role"],
    &["position"],
    &["vacancy"],
    &["career"],
    &["part", "time"],
    &["full", "time"],
    &["self", "employed"],
    &["night", "shift"],
    &["day", "shift"],
    &["zero", "hour"],
    &["fixed", "term"],
    &["newly"],
    &["experienced"],
    &["temporary"],
    &["temp"],
    &["permanent"],
    &["remote"],
    &["hybrid"],
    &["retired"],
    &["former"],
    &["ex"],
    &["nhs"],
    &["grade", "#"],
    &["band", "#"],
    &["level", "#"],
    &["class", "#"],
    &["#"],
];

/// The words without asides; nothing where there are none, or nothing else.
pub fn without_asides(words: &[String]) -> Option<Vec<String>> {
    let mut left = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some(word) = rest.first() {
        let aside = ASIDES.iter().find(|aside| begins_with(rest, aside));
        if aside.is_none() {
            left.push(word.clone());
        }
        rest = &rest[aside.map_or(1, |aside| aside.len())..];
    }
    (!left.is_empty() && left.len() < words.len()).then_some(left)
}

fn begins_with(words: &[String], phrase: &[&str]) -> bool {
    let is_same = |(word, said): (&String, &&str)| if *said == "#" { is_number(word) } else { word == said };
    words.len() >= phrase.len() && words.iter().zip(phrase).all(is_same)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit()) || ["i", "ii", "iii", "iv", "v"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::normalise::words;
    use super::*;

    #[test]
    fn what_is_no_part_of_a_jobs_name_is_left_out() {
        for (said, job) in [
            ("I'm a part-time nurse", "nurse"),
            ("I work as a bus driver", "bus driver"),
            ("Software Engineer II (remote)", "software engineer"),
            ("NHS porter, band 3", "porter"),
            ("someone who fixes lifts", "fix lift"),
        ] {
            assert_eq!(without_asides(&words(said)).map(|words| words.join(" ")).as_deref(), Some(job), "{said}");
        }
    }

    #[test]
    fn a_name_without_asides_and_asides_without_a_name_stay() {
        for said in ["nurse", "part time", "", "level designer"] {
            assert_eq!(without_asides(&words(said)), None, "{said}");
        }
    }
}
