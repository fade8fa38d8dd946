//! Research estimates: the occupations without a profile, with a score as far as their exposure tells it.

use std::collections::BTreeSet;

use index::documents::{ChartContext, Confidence, HistoryPoint, JobDocument, JobKind, JobRow, SCHEMA_VERSION};
use index::estimate::EstimatePoint;
use index::evidence::Occupation;
use index::trend::{TrendPoint, trend_sentence};
use index::{METHODOLOGY_VERSION, Slug};

use super::Material;
use super::comparable::comparable;
use super::evidence::Evidence;
use super::rounding::to_four_digits;
use super::row::SPARK;
use super::scored::Scored;
use crate::content::Content;

pub struct Estimated<'a> {
    pub occupation: &'a Occupation,
    pub slug: Slug,
    /// Oldest first, one for each edition; never empty.
    history: Vec<EstimatePoint>,
    /// A model that raised the frontier came out in the newest edition's week.
    is_news: bool,
}

/// Occupations that are no profile's main one and that have the figures, by SOC code.
pub fn estimated<'a>(content: &Content, scored: &[Scored<'_>], evidence: &Evidence<'a>) -> Vec<Estimated<'a>> {
    let (Some(exposure), Some(model)) = (evidence.exposure_model(), evidence.estimate_model(scored)) else {
        return Vec::new();
    };
    let profiled: BTreeSet<&str> =
        scored.iter().filter_map(|scored| scored.profile.soc.first()).map(|code| code.as_str()).collect();
    let mut taken: BTreeSet<Slug> = scored.iter().map(|scored| scored.job.slug.clone()).collect();
    let newest_two: Vec<_> = content.editions.iter().rev().take(2).collect();
    let is_news = exposure.frontier().iter().any(|step| match newest_two.as_slice() {
        [newest, before] => step.date > **before && step.date <= **newest,
        _ => false,
    });
    let mut found = Vec::new();
    for occupation in evidence.occupations().iter().filter(|occupation| !profiled.contains(occupation.soc.as_str())) {
        let history = model.history(exposure, occupation, &content.editions);
        let Some(slug) = slug(occupation, &taken).filter(|_| !history.is_empty()) else { continue };
        taken.insert(slug.clone());
        found.push(Estimated { occupation, slug, history, is_news });
    }
    found
}

/// The title in the form of a slug, with the code where another job has it already.
fn slug(occupation: &Occupation, taken: &BTreeSet<Slug>) -> Option<Slug> {
    let letters: String =
        occupation.title.to_lowercase().replace('\'', "").replace(|c: char| !c.is_ascii_alphanumeric(), " ");
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
    pub fn row(&self) -> Option<JobRow> {
        let newest = self.history.last()?;
        let from = self.history.len().saturating_sub(SPARK);
        let (low, high) = newest.estimate.range;
        Some(JobRow {
            slug: self.slug.clone(),
            title: self.occupation.title.clone(),
            soc: vec![self.occupation.soc.clone()],
            industry: self.occupation.industry.clone(),
            kind: JobKind::Research,
            score: newest.estimate.score,
            previous: self.history.iter().rev().nth(1).map(|point| point.estimate.score),
            change: newest.change.filter(|_| self.is_news),
            band: newest.estimate.score.band(),
            range: [low, high],
            confidence: Confidence::Unrated,
            spark: self.history[from..].iter().map(|point| point.estimate.score).collect(),
            pay: self.occupation.labour.pay_usd_year,
            growth: self.occupation.labour.growth_percent,
        })
    }

    pub fn document(&self, row: &JobRow, material: &Material<'_>, rows: &[JobRow]) -> JobDocument {
        let points: Vec<TrendPoint> =
            self.history.iter().map(|point| TrendPoint { date: point.edition, score: point.estimate.score }).collect();
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
            trend_sentence: trend_sentence(&points),
            explanations: Vec::new(),
            events: Vec::new(),
            seen_since: None,
            evidence: Some(material.evidence.panel_of(self.occupation, None)),
            comparable: comparable(row, rows),
            profile: None,
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
