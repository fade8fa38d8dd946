//! No level rose after June 2026, for the yardsticks were worn out: through the summer 34 scores fell and 4 rose.

use super::DOCUMENTS;

#[test]
fn the_summer_of_2026_raised_more_scores_than_it_lowered() {
    let june = "2026-06-30".parse().unwrap();
    let raised: Vec<&str> = DOCUMENTS
        .events
        .events
        .iter()
        .filter(|event| event.published_on > june && !event.raises.is_empty())
        .map(|event| event.id.as_str())
        .collect();
    let changes = DOCUMENTS.jobs.iter().filter(|job| job.profile.is_some()).map(|job| {
        let before = job.history.iter().rev().find(|point| point.edition <= june).unwrap();
        job.history.last().unwrap().score.change_from(before.score)
    });
    let changes: Vec<i16> = changes.collect();
    let (rose, fell) = (changes.iter().filter(|by| **by > 0).count(), changes.iter().filter(|by| **by < 0).count());
    println!("{} items raised a level; {rose} scores rose, {fell} fell", raised.len());
    assert!(raised.len() >= 10, "{raised:?}");
    assert!(rose > 4 * fell, "{rose} rose, {fell} fell");
}
