//! Days of release stood for days of publication: on 17 December 2025 a year's news moved the graphic designer by 19.

use std::collections::BTreeMap;

use index::ledger::Cause;

use super::DOCUMENTS;

#[test]
fn what_moves_a_score_was_published_in_the_week_of_the_edition() {
    let days: BTreeMap<&str, _> =
        DOCUMENTS.events.events.iter().map(|event| (event.id.as_str(), event.counts_from())).collect();
    for job in DOCUMENTS.jobs.iter().filter(|job| job.profile.is_some()) {
        for pair in job.history.windows(2) {
            for driver in &pair[1].drivers {
                let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
                let day = days[id.as_str()];
                let is_of_the_week = day > pair[0].edition && day <= pair[1].edition;
                assert!(is_of_the_week, "{}: {} in {}", job.row.slug, id, pair[1].edition);
            }
        }
    }
}

#[test]
fn the_graphic_designer_does_not_leap() {
    let job = DOCUMENTS.jobs.iter().find(|job| job.row.slug.as_str() == "graphic-designer").unwrap();
    let most = job.history.iter().filter_map(|point| point.change).max().unwrap();
    println!("at most {most} points in a week");
    assert!(most <= 8, "{most}");
}
