//! "No point score" once stood beside a point.

use index::estimate::has_point;

use super::DOCUMENTS;

#[test]
fn an_estimate_says_that_it_has_a_point_where_its_range_is_narrow_and_only_there() {
    let estimates: Vec<_> = DOCUMENTS.jobs.iter().filter(|job| job.profile.is_none()).collect();
    assert!(estimates.len() > 600, "{}", estimates.len());
    for job in estimates {
        let newest = job.history.last().unwrap();
        assert_eq!(job.row.has_point, has_point(newest.range), "{}", job.row.slug);
    }
}
