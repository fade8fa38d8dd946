//! "Skill overlap" counted shared capability needs, and gave Firefighter to Electrician 97%.

use super::DOCUMENTS;

#[test]
fn firefighter_and_electrician_are_not_close() {
    let job = DOCUMENTS.jobs.iter().find(|job| job.row.slug.as_str() == "firefighter").unwrap();
    let profile = job.profile.as_ref().unwrap();
    let near = job.related.iter().find(|related| related.slug.as_str() == "electrician");
    let points = near.map_or(0, |related| related.points);
    println!("{points}");
    assert!(points < 50, "{points}");
    assert!(profile.moves.iter().all(|one| one.closeness.points < 97));
}
