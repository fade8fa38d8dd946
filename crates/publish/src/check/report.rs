//! What `publish check` prints of sound content: the measures that its checks rest on, for an editor to watch.

use std::fmt;

use index::Slug;
use index::documents::{ConfidenceMethod, EstimateMethod};

use super::explanations::{MOST_SHARED, Sameness};
use super::families::Pair;
use super::movement::Movement;
use super::similarity::NEARLY_THE_SAME;
use super::spread::{BIN, Distribution};
use super::{length, reading};
use crate::content::Place;

#[derive(Clone, Debug)]
pub struct Report {
    /// In words.
    pub warnings: Vec<String>,
    /// Profiles by industry.
    pub industries: Vec<(Slug, usize)>,
    pub events: usize,
    /// Words of each profile.
    pub lengths: Vec<usize>,
    /// Flesch-Kincaid grade of each profile.
    pub grades: Vec<f64>,
    /// Different words that were looked up.
    pub words: usize,
    pub passages: usize,
    /// The most similar passages, highest first.
    pub pairs: Vec<(Place, Place, f64)>,
    pub scores: Distribution,
    pub sameness: Sameness,
    pub movements: Vec<Movement>,
    /// Pairs of one family that stand far apart, farthest first.
    pub families: Vec<Pair>,
    pub estimates: Option<EstimateMethod>,
    pub confidence: Option<ConfidenceMethod>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let profiles: usize = self.industries.iter().map(|(_, count)| count).sum();
        writeln!(f, "{profiles} profiles in {} industries, {} events", self.industries.len(), self.events)?;
        let counts: Vec<String> = self.industries.iter().map(|(slug, count)| format!("{slug} {count}")).collect();
        for line in counts.chunks(7) {
            writeln!(f, "  {}", line.join(" · "))?;
        }
        self.write_scores(f)?;
        let [least, median, most] = spread(self.lengths.iter().map(|length| *length as f64));
        let (low, high) = length::PROFILE;
        writeln!(f, "words a profile: {least:.0} to {most:.0}, median {median:.0} (allowed {low} to {high})")?;
        let [easiest, median, hardest] = spread(self.grades.iter().copied());
        let bound = reading::PROFILE;
        writeln!(
            f,
            "reading level: grade {easiest:.1} to {hardest:.1}, median {median:.1} (Flesch-Kincaid, allowed to {bound:.0})"
        )?;
        writeln!(f, "spelling: {} different words in {} passages", self.words, self.passages)?;
        writeln!(
            f,
            "explanations: {} of {} sentences outside the cards stand on another job too, {:.1}% (allowed {:.0}%)",
            self.sameness.shared,
            self.sameness.sentences,
            100.0 * self.sameness.part(),
            100.0 * MOST_SHARED
        )?;
        for movement in &self.movements {
            writeln!(
                f,
                "edition of {}: {:.0}% of the jobs rose, one job moved by {} points, on {} items of evidence",
                movement.edition,
                100.0 * movement.rising,
                movement.points,
                movement.items
            )?;
        }
        writeln!(f, "most similar passages (refused from {NEARLY_THE_SAME:.2}):")?;
        for (first, second, share) in &self.pairs {
            writeln!(f, "  {share:.2}  {first}  {second}")?;
        }
        self.write_estimates(f)?;
        for warning in &self.warnings {
            writeln!(f, "warning: {warning}")?;
        }
        Ok(())
    }
}

impl Report {
    fn write_estimates(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(method) = &self.estimates {
            writeln!(
                f,
                "estimates, left out: error {:.2} on average, four in five within {:.2}; range {:.3} · (estimate + 10) holds \
                 {:.1}%; {} shown as a range alone",
                method.error.mean,
                method.error.four_in_five,
                method.range_part,
                method.range_holds,
                method.without_point,
            )?;
            let tried: Vec<String> = method
                .tried
                .iter()
                .map(|row| format!("{} {:.2} ({:.2})", row.penalty, row.error.mean, row.error.four_in_five))
                .collect();
            writeln!(
                f,
                "  error on average, and of four in five, by penalty ({} is used): {}",
                method.penalty,
                tried.join(" · ")
            )?;
        }
        if let Some(method) = &self.confidence {
            writeln!(
                f,
                "confidence: high {} (doubt to {:.0}) · medium {} (to {:.0}) · low {} · not rated {}",
                method.high,
                method.scale.high_within,
                method.medium,
                method.scale.medium_within,
                method.low,
                method.unrated,
            )?;
        }
        writeln!(f, "families whose profile and estimate stand more than 20 points apart: {}", self.families.len())?;
        for pair in &self.families {
            writeln!(
                f,
                "  {:>3} {}  {:>3} {} ({}){}",
                pair.profile_score,
                pair.profile,
                pair.estimate,
                pair.title,
                pair.occupation,
                match (pair.is_related, pair.has_reason) {
                    (_, true) => "",
                    (true, false) => "  no reason given",
                    (false, false) => "  not related in O*NET",
                },
            )?;
        }
        Ok(())
    }

    fn write_scores(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bands: Vec<String> =
            self.scores.bands.iter().map(|(band, count)| format!("{} {count}", band.label())).collect();
        writeln!(f, "scores: {}", bands.join(" · "))?;
        for (at, count) in self.scores.bins.iter().enumerate() {
            let low = at * usize::from(BIN);
            let high = if at + 1 == self.scores.bins.len() { 100 } else { low + usize::from(BIN) - 1 };
            writeln!(f, "  {low:>3}-{high:<3} {:>3} {}", count, "▪".repeat(*count))?;
        }
        Ok(())
    }
}

/// The least, the median and the most; zeros of nothing.
fn spread(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    let at = |part: usize| sorted.get((sorted.len().max(1) - 1) * part / 2).copied().unwrap_or_default();
    [at(0), at(1), at(2)]
}
