//! Words of hype and filler, listed in `content/filler.txt`, that no text may use.

use crate::content::Mistakes;

use super::passage::Passage;
use super::words;

/// Reports each listed phrase, whatever its case.
pub fn check(passages: &[Passage<'_>], phrases: &[String], mistakes: &Mistakes) {
    let phrases: Vec<(&String, String)> = phrases.iter().map(|phrase| (phrase, padded(phrase))).collect();
    for passage in passages {
        let text = padded(passage.text);
        for (phrase, _) in phrases.iter().filter(|(_, padded)| text.contains(padded.as_str())) {
            let wrong = format!("says `{phrase}`, which is on the list of filler");
            mistakes.add(passage.place, wrong, "Say the fact itself, or leave it out");
        }
    }
}

/// Lower-case words with a space around each, so that `unlock` is not found in `unlocked`.
fn padded(text: &str) -> String {
    let words: Vec<String> = words::words(text).map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}
