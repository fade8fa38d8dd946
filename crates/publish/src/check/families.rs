//! Profiles and estimates of one family of occupations do not tell two stories, or the page says why.

use index::Slug;

use crate::content::{FamilyReason, Mistakes, Place};
use crate::documents::Material;
use crate::documents::families::{APART, apart};

/// More pairs than this are no exceptions.
const MOST: usize = 8;

/// A pair as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Where the profile names its occupation.
    pub place: Place,
    pub profile: Slug,
    pub profile_score: u8,
    pub occupation: String,
    pub title: String,
    pub estimate: u8,
    pub has_reason: bool,
    /// Whether it wants a reason: O*NET counts one occupation among the ten nearest to the other.
    pub is_related: bool,
}

/// Reports pairs without a reason, reasons without a pair and too many pairs, and returns the pairs, farthest first.
pub fn check(material: &Material<'_>, mistakes: &Mistakes) -> Vec<Pair> {
    let reasons = &material.content.evidence.families;
    let pairs: Vec<Pair> = apart(material)
        .iter()
        .filter_map(|apart| {
            let (slug, soc) = (&apart.profile.job.slug, &apart.estimate.occupation.soc);
            Some(Pair {
                place: apart.profile.profile.soc.first()?.place.clone(),
                profile: slug.clone(),
                profile_score: apart.profile.score().value(),
                occupation: soc.clone(),
                title: apart.estimate.occupation.singular.clone(),
                estimate: apart.estimate.newest().score.value(),
                has_reason: reasons.iter().any(|reason| is_of(reason, slug, soc)),
                is_related: apart.is_related,
            })
        })
        .collect();
    judge(&pairs, reasons, mistakes);
    pairs
}

fn is_of(reason: &FamilyReason, profile: &Slug, occupation: &str) -> bool {
    reason.profile.value == *profile && reason.occupation == occupation
}

fn judge(pairs: &[Pair], reasons: &[FamilyReason], mistakes: &Mistakes) {
    for pair in pairs.iter().filter(|pair| pair.is_related && !pair.has_reason) {
        let wrong = format!(
            "{} stands at {}, more than {APART} points from the estimate of {} ({}) in its family, {}",
            pair.profile, pair.profile_score, pair.title, pair.occupation, pair.estimate,
        );
        let remedy =
            "Look at the profile's bars and holds again; if it holds, say why in content/evidence/families.toml";
        mistakes.add(&pair.place, wrong, remedy);
    }
    for reason in reasons {
        if !pairs.iter().any(|pair| is_of(reason, &pair.profile, &pair.occupation)) {
            let wrong = format!(
                "{} and {} are not more than {APART} points apart, or not of one family",
                reason.profile.value, reason.occupation
            );
            mistakes.add(&reason.profile.place, wrong, "Take the pair out");
        }
    }
    let related: Vec<&Pair> = pairs.iter().filter(|pair| pair.is_related).collect();
    if let Some(over) = related.get(MOST) {
        let wrong =
            format!("{} related pairs of one family stand more than {APART} points apart, not {MOST}", related.len());
        mistakes.add(&over.place, wrong, "Bring the profiles of the families listed by this check nearer to the facts");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Located;

    fn slug(text: &str) -> Slug {
        text.parse().expect("a slug")
    }

    fn place(line: usize) -> Place {
        Place { file: "taxi-driver.toml".into(), line, field: "soc".to_owned() }
    }

    fn pair(has_reason: bool) -> Pair {
        Pair {
            place: place(3),
            profile: slug("taxi-driver"),
            profile_score: 43,
            occupation: "53-3053".to_owned(),
            title: "Shuttle Driver and Chauffeur".to_owned(),
            estimate: 14,
            has_reason,
            is_related: true,
        }
    }

    fn found(pairs: &[Pair], reasons: &[FamilyReason]) -> Vec<String> {
        let mistakes = Mistakes::default();
        judge(pairs, reasons, &mistakes);
        mistakes.into_sorted().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_pair_needs_a_reason_and_a_reason_a_pair() {
        let reason = FamilyReason {
            profile: Located { value: slug("taxi-driver"), place: place(7) },
            occupation: "53-3053".to_owned(),
            reason: "Robotaxis take fares, not fixed shuttles.".to_owned(),
        };
        assert!(found(&[pair(true)], std::slice::from_ref(&reason)).is_empty());
        let missing = found(&[pair(false)], &[]);
        assert!(
            matches!(missing.as_slice(), [only] if only.starts_with("taxi-driver.toml:3") && only.contains("families.toml"))
        );
        let stale = found(&[], &[reason]);
        assert!(matches!(stale.as_slice(), [only] if only.starts_with("taxi-driver.toml:7") && only.contains("Take")));
    }

    #[test]
    fn occupations_that_only_share_a_code_want_no_reason_of_ours() {
        let pair = Pair { is_related: false, ..pair(false) };
        assert!(found(&vec![pair; 9], &[]).is_empty());
    }

    #[test]
    fn more_than_eight_pairs_are_no_exceptions() {
        assert!(found(&vec![pair(true); 8], &[]).is_empty());
        assert_eq!(found(&vec![pair(true); 9], &[]).len(), 1);
    }
}
