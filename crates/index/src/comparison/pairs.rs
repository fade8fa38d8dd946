//! How close two compared jobs are, as far as their documents tell.

use super::{is_estimate, share_occupation};
use crate::closeness::Relation;
use crate::documents::JobDocument;

/// How close two jobs are: 0 to 100, and how O*NET relates their occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    pub points: u8,
    pub relation: Relation,
}

/// Whether [`pair_closeness`] can tell of the two. The lists in the documents name profiles only, so of two estimates of
/// different occupations O*NET's own lists have to be asked.
pub fn is_known_from(a: &JobDocument, b: &JobDocument) -> bool {
    !is_estimate(a) || !is_estimate(b) || share_occupation(a, b)
}

/// How close the two are by their documents; none of two estimates, whose lists name profiles only.
pub fn pair_closeness(a: &JobDocument, b: &JobDocument) -> Option<Near> {
    let listed = |from: &JobDocument, to: &JobDocument| {
        let job = from.related.iter().find(|job| job.slug == to.row.slug)?;
        Some(Near { points: job.points, relation: job.relation })
    };
    let same = || share_occupation(a, b).then_some(Near { points: 100, relation: Relation::SameOccupation });
    let none = || is_known_from(a, b).then_some(Near { points: 0, relation: Relation::None });
    listed(a, b).or_else(|| listed(b, a)).or_else(same).or_else(none)
}
