//! Explanations once told of moves "from 1.02% to 1.03%".

use super::DOCUMENTS;

#[test]
fn per_cents_of_the_explanations_are_whole_and_differ() {
    let mut pairs = 0;
    for job in &DOCUMENTS.jobs {
        for text in job.explanations.iter().flat_map(|entry| &entry.paragraphs) {
            for (at, _) in text.match_indices("% to ") {
                let (before, after) = (&text[..at], &text[at + "% to ".len()..]);
                let before = before.rsplit(' ').next().unwrap();
                let Some((after, _)) = after.split_once('%') else { continue };
                assert!(before.parse::<u8>().is_ok() && after.parse::<u8>().is_ok(), "{}: {text}", job.row.slug);
                assert_ne!(before, after, "{}: {text}", job.row.slug);
                pairs += 1;
            }
        }
    }
    assert!(pairs > 1000, "{pairs}");
}
