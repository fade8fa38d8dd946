//! Career moves lead somewhere safer where there is such a place near by, and say so where they lead to more risk.

use index::closeness::PRIMARY_RANKS;

use crate::content::{Mistakes, Place};
use crate::documents::{Material, Scored};

/// Moves to lower or equal risk that a job has, where related jobs allow it.
const SAFER: usize = 2;
/// From so many points on, the text of a move speaks of the higher risk.
const MUCH_MORE: i16 = 15;
/// Words of which one has to stand in such a text.
const TOLD_BY: [&str; 4] = ["risk", "exposed", "exposure", "automat"];

pub fn check(material: &Material<'_>, mistakes: &Mistakes) {
    for scored in &material.scored {
        let moves: Vec<(&Place, i16, &str)> = scored
            .profile
            .moves
            .iter()
            .filter_map(|next| {
                let other = material.scored(&next.job)?;
                Some((&next.text.place, other.score().change_from(scored.score()), next.text.value.as_str()))
            })
            .collect();
        let safer: Vec<&str> = related(scored, material)
            .filter(|other| other.score() <= scored.score())
            .map(|other| other.job.slug.as_str())
            .collect();
        judge(&scored.profile.moves_lead.place, &moves, &safer, mistakes);
    }
}

/// Profiles whose main occupation stands in one of O*NET's two primary tiers of the other's, either way.
fn related<'a>(scored: &Scored<'_>, material: &'a Material<'a>) -> impl Iterator<Item = &'a Scored<'a>> {
    let soc = scored.profile.soc.first().map(|code| code.value.clone()).unwrap_or_default();
    let slug = scored.job.slug.clone();
    material.scored.iter().filter(move |other| {
        let rank = other.profile.soc.first().and_then(|code| material.evidence.related().rank(&soc, code));
        other.job.slug != slug && rank.is_some_and(|rank| rank <= PRIMARY_RANKS)
    })
}

/// `moves` are place, difference in risk and text; `safer` the related jobs of lower or equal risk.
fn judge(lead: &Place, moves: &[(&Place, i16, &str)], safer: &[&str], mistakes: &Mistakes) {
    let found = moves.iter().filter(|(_, difference, _)| *difference <= 0).count();
    let wanted = SAFER.min(safer.len());
    if found < wanted {
        let wrong = format!("{found} of the moves lead to lower or equal risk, fewer than {wanted}");
        mistakes.add(lead, wrong, format!("Add related jobs of lower or equal risk: {}", safer.join(", ")));
    }
    for (place, difference, text) in moves.iter().filter(|(_, difference, _)| *difference >= MUCH_MORE) {
        let text = text.to_lowercase();
        if !TOLD_BY.iter().any(|word| text.contains(word)) {
            let wrong = format!("leads to {difference} points more risk and does not say so");
            mistakes.add(place, wrong, "Say in words that the other job is at more risk, and why it may be worth it");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(moves: &[(i16, &str)], safer: &[&str]) -> Vec<String> {
        let place = |line| Place { file: "cook.toml".into(), line, field: "moves".to_owned() };
        let places: Vec<Place> = (1..=moves.len()).map(place).collect();
        let moves: Vec<(&Place, i16, &str)> =
            places.iter().zip(moves).map(|(place, (difference, text))| (place, *difference, *text)).collect();
        let mistakes = Mistakes::default();
        judge(&place(9), &moves, safer, &mistakes);
        mistakes.into_sorted().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn two_moves_lead_to_no_more_risk_where_related_jobs_allow_it() {
        let up = (5, "A step up.");
        assert!(found(&[up, (0, "Level."), (-3, "Down.")], &["chef", "baker", "waiter"]).is_empty());
        assert!(found(&[up, up], &[]).is_empty());
        assert!(found(&[up, (-1, "Down.")], &["chef"]).is_empty());
        let told = found(&[up, (-1, "Down.")], &["chef", "baker"]);
        assert!(matches!(told.as_slice(), [only] if only.starts_with("cook.toml:9") && only.contains("chef, baker")));
    }

    #[test]
    fn a_move_to_much_more_risk_says_so() {
        assert!(found(&[(15, "It is more exposed, but pays.")], &[]).is_empty());
        assert!(found(&[(14, "It pays.")], &[]).is_empty());
        let told = found(&[(15, "It pays.")], &[]);
        assert!(matches!(told.as_slice(), [only] if only.contains("15 points more risk")));
    }
}
