//! Research estimates: the occupations without a profile, with a score as far as published figures tell it.

use std::collections::{BTreeMap, BTreeSet};

use index::documents::{
    ChartContext, Confidence, EstimateDocument, FamilyPair, HistoryPoint, JobDocument, JobKind, JobRow, SCHEMA_VERSION,
};
use index::estimate::{Estimate, EstimatePoint, has_point, missing};
use index::evidence::Occupation;
use index::past::change_over_weeks_back;
use index::trend::{TrendPoint, range_sentence, trend_sentence};
use index::{Date, METHODOLOGY_VERSION, Slug};

use super::Material;
use super::comparable::{related, related_profiles};
use super::estimates::Estimates;
use super::evidence::Evidence;
use super::families::{Apart, UNRELATED, apart_from};
use super::rounding::to_four_digits;
use super::row::SPARK;
use super::scored::Scored;
use crate::content::FamilyReason;
use crate::content::frozen::{FrozenEdition, FrozenEstimate};

pub struct Estimated<'a> {
    pub occupation: &'a Occupation,
    pub slug: Slug,
    /// Oldest first, one for each edition; never empty.
    history: Vec<EstimatePoint>,
}

/// Occupations that are no profile's main one and that have the figures, by SOC code.
pub fn estimated<'a>(
    scored: &[Scored<'_>],
    evidence: &Evidence<'a>,
    estimates: Option<&Estimates<'a>>,
    frozen: &BTreeMap<Date, FrozenEdition>,
) -> Vec<Estimated<'a>> {
    let Some(estimates) = estimates else { return Vec::new() };
    let profiled: BTreeSet<&str> =
        scored.iter().filter_map(|scored| scored.profile.soc.first()).map(|code| code.as_str()).collect();
    let mut taken: BTreeSet<Slug> = scored.iter().map(|scored| scored.job.slug.clone()).collect();
    let mut found = Vec::new();
    for occupation in evidence.occupations().iter().filter(|occupation| !profiled.contains(occupation.soc.as_str())) {
        let mut history = estimates.history(occupation);
        let Some(slug) = slug(occupation, &taken).filter(|_| !history.is_empty()) else { continue };
        keep_published(&mut history, &slug, frozen);
        taken.insert(slug.clone());
        found.push(Estimated { occupation, slug, history });
    }
    found
}

/// What was published stays as it was shown; a week without evidence goes on from there.
fn keep_published(history: &mut [EstimatePoint], slug: &Slug, frozen: &BTreeMap<Date, FrozenEdition>) {
    let mut last: Option<Estimate> = None;
    for point in history {
        let published = frozen.get(&point.edition).and_then(|edition| edition.estimates.get(slug));
        if let Some(FrozenEstimate { score, change, range, unrounded }) = published.copied() {
            *point = EstimatePoint { edition: point.edition, estimate: Estimate { unrounded, score, range }, change };
        } else if let Some(last) = last {
            match point.change {
                Some(_) => point.change = Some(point.estimate.score.change_from(last.score)),
                None => point.estimate = last,
            }
        }
        last = Some(point.estimate);
    }
}

/// The title in the form of a slug, with the code where another job has it already.
fn slug(occupation: &Occupation, taken: &BTreeSet<Slug>) -> Option<Slug> {
    let letters: String =
        occupation.singular.to_lowercase().replace('\'', "").replace(|c: char| !c.is_ascii_alphanumeric(), " ");
    let mut text = String::new();
    for word in letters.split_whitespace() {
        // Leaves room for a code within the 80 characters of a slug.
        if text.len() + word.len() > 70 {
            break;
        }
        text = if text.is_empty() { word.to_owned() } else { format!("{text}-{word}") };
    }
    let plain = text.parse().ok().filter(|slug| !taken.contains(slug));
    plain.or_else(|| format!("{text}-{}", occupation.soc).parse().ok())
}

impl Estimated<'_> {
    pub fn newest(&self) -> Estimate {
        // `estimated` keeps none without a history.
        self.history[self.history.len() - 1].estimate
    }

    /// In the form in which an edition keeps it.
    pub fn frozen(&self, edition: Date) -> Option<FrozenEstimate> {
        let EstimatePoint { estimate, change, .. } = *self.history.iter().find(|point| point.edition == edition)?;
        let unrounded = to_four_digits(estimate.unrounded);
        Some(FrozenEstimate { score: estimate.score, change, range: estimate.range, unrounded })
    }

    fn points(&self) -> impl DoubleEndedIterator<Item = TrendPoint> + Clone {
        self.history.iter().map(|point| TrendPoint { date: point.edition, score: point.estimate.score })
    }

    pub fn row(&self) -> Option<JobRow> {
        let newest = self.history.last()?;
        let from = self.history.len().saturating_sub(SPARK);
        let (low, high) = newest.estimate.range;
        let has_point = has_point([low, high]);
        Some(JobRow {
            slug: self.slug.clone(),
            title: self.occupation.singular.clone(),
            soc: vec![self.occupation.soc.clone()],
            industry: self.occupation.industry.clone(),
            kind: JobKind::Research,
            score: newest.estimate.score,
            previous: self.history.iter().rev().nth(1).map(|point| point.estimate.score),
            change: newest.change,
            change_12_weeks: change_over_weeks_back(self.points()).filter(|_| has_point),
            band: newest.estimate.score.band(),
            range: [low, high],
            has_point,
            confidence: Confidence::Unrated,
            spark: self.history[from..].iter().map(|point| point.estimate.score).collect(),
            pay: self.occupation.labour.pay_usd_year,
            growth: self.occupation.labour.growth_percent,
            workers: self.occupation.labour.employment,
            openings: self.occupation.labour.openings_year,
            job_zone: self.occupation.job_zone,
            education: self.occupation.labour.education.clone(),
        })
    }

    pub fn document(&self, row: &JobRow, material: &Material<'_>, rows: &[JobRow]) -> JobDocument {
        let related = related(&self.occupation.soc, None, material);
        let points: Vec<TrendPoint> = self.points().collect();
        JobDocument {
            schema_version: SCHEMA_VERSION,
            row: row.clone(),
            industry_name: material.industry_name(&row.industry),
            edition: material.edition(),
            previous_edition: material.previous_edition(),
            methodology_version: METHODOLOGY_VERSION.to_owned(),
            last_evidence_on: material.content.last_evidence_on,
            history: self.history.iter().map(history_point).collect(),
            context: ChartContext {
                industry: material.averages.industry_values(&row.industry),
                all_jobs: material.averages.all_values(),
            },
            trend_sentence: if row.has_point { trend_sentence(&points) } else { self.range_sentence() },
            explanations: Vec::new(),
            events: Vec::new(),
            seen_since: None,
            evidence: Some(material.evidence.panel_of(self.occupation, None)),
            comparable: related_profiles(row, &related, rows),
            related,
            ranked_moves: Vec::new(),
            estimate: Some(self.made_of(material)),
            profile: None,
        }
    }
}

impl Estimated<'_> {
    fn range_sentence(&self) -> String {
        let ends = |point: &EstimatePoint| (point.edition, [point.estimate.range.0, point.estimate.range.1]);
        match (self.history.first(), self.history.last()) {
            (Some(first), Some(last)) => range_sentence(ends(first), ends(last)),
            _ => String::new(),
        }
    }

    fn made_of(&self, material: &Material<'_>) -> EstimateDocument {
        let reasons = &material.content.evidence.families;
        let pair = |apart: Apart<'_>| {
            let is_it = |reason: &&FamilyReason| {
                reason.profile.value == apart.profile.job.slug && reason.occupation == self.occupation.soc
            };
            let own = reasons.iter().find(is_it).map(|reason| reason.reason.clone());
            Some(FamilyPair {
                slug: apart.profile.job.slug.clone(),
                title: apart.profile.profile.title.value.clone(),
                score: apart.profile.score(),
                reason: own.or_else(|| (!apart.is_related).then(|| UNRELATED.to_owned()))?,
            })
        };
        EstimateDocument {
            missing: missing(self.occupation),
            apart: apart_from(self, material).into_iter().filter_map(pair).collect(),
        }
    }
}

fn history_point(point: &EstimatePoint) -> HistoryPoint {
    HistoryPoint {
        edition: point.edition,
        score: point.estimate.score,
        change: point.change,
        unrounded: to_four_digits(point.estimate.unrounded),
        range: [point.estimate.range.0, point.estimate.range.1],
        drivers: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use index::Score;

    use super::*;

    fn point(edition: &str, unrounded: f64, change: Option<i16>) -> EstimatePoint {
        let score = Score::shown(unrounded);
        let edition = edition.parse().expect("a date");
        EstimatePoint { edition, estimate: Estimate { unrounded, score, range: (score, score) }, change }
    }

    /// As the fit is made anew with each profile that changes, it says something else of weeks that are long published.
    #[test]
    fn a_published_estimate_stays_and_later_weeks_go_on_from_it() {
        let slug: Slug = "surveyor".parse().expect("a slug");
        let score = Score::shown(30.0);
        let kept = FrozenEstimate { score, change: Some(2), range: (score, score), unrounded: 30.0 };
        let published = FrozenEdition {
            edition: "2025-01-08".parse().expect("a date"),
            backfilled: true,
            methodology_version: String::new(),
            digest: String::new(),
            summary: Vec::new(),
            scores: Vec::new(),
            estimates: [(slug.clone(), kept)].into(),
        };
        let mut history =
            vec![point("2025-01-08", 25.0, None), point("2025-01-15", 25.0, None), point("2025-01-22", 33.0, Some(8))];
        keep_published(&mut history, &slug, &[(published.edition, published)].into());
        let told: Vec<(f64, Option<i16>)> =
            history.iter().map(|point| (point.estimate.unrounded, point.change)).collect();
        assert_eq!(told, [(30.0, Some(2)), (30.0, None), (33.0, Some(3))]);
    }
}
