//! What published studies and statistics say of the occupations behind the jobs, and how far our scores agree.

use std::collections::BTreeMap;

use index::closeness::RelatedOccupations;
use index::confidence::{ConfidenceScale, Doubt, agreement};
use index::documents::{
    Confidence, ConfidenceMethod, EditionDocument, EvidencePanel, JobName, MeanPoint, SourceDocument, Validation,
};
use index::evidence::{Occupation, Study};
use index::exposure::{Exposure, ExposureModel};
use index::statistics::percentile;
use index::validation::{
    Subject, correlations, disagreements, fit, largest_move, quarters, rank_sensitivity, reference, start_ratios,
    widest_rise,
};
use index::{Date, Slug};

use super::methodology::REFERENCE_JOB;
use super::rounding::{to_digits, to_tenth};
use super::scored::Scored;
use crate::content::{Content, EvidenceText, SourceText};

/// Rows in the list of the largest disagreements.
const DISAGREEMENTS: usize = 10;

pub struct Evidence<'a> {
    text: &'a EvidenceText,
    studies: Vec<Study>,
    edition: Date,
    /// Exposure of every occupation that has the figures, in the newest edition.
    exposures: Vec<f64>,
    /// Unrounded scores of all profiles in the newest edition.
    scores: Vec<f64>,
    confidence: Option<ConfidenceScale>,
    /// The profiles of each main occupation.
    profiles: BTreeMap<String, Vec<JobName>>,
}

impl<'a> Evidence<'a> {
    pub fn of(content: &'a Content, scored: &[Scored<'_>], edition: Date) -> Self {
        let text = &content.evidence;
        let at = |occupation| text.exposure.as_ref()?.at(occupation, edition);
        let mut profiles: BTreeMap<String, Vec<JobName>> = BTreeMap::new();
        for scored in scored {
            if let Some(soc) = scored.profile.soc.first() {
                let name = JobName { slug: scored.job.slug.clone(), title: scored.profile.title.value.clone() };
                profiles.entry(soc.value.clone()).or_default().push(name);
            }
        }
        let mut evidence = Self {
            profiles,
            confidence: None,
            text,
            studies: text.studies(),
            edition,
            exposures: text.occupations.iter().filter_map(at).map(|exposure| exposure.value).collect(),
            scores: scored.iter().map(|scored| scored.newest().unrounded).collect(),
        };
        let doubts: Vec<Doubt> = scored.iter().filter_map(|scored| evidence.doubt(scored)).collect();
        evidence.confidence = ConfidenceScale::of(&doubts);
        evidence
    }

    pub fn related(&self) -> &'a RelatedOccupations {
        &self.text.related
    }

    pub fn occupations(&self) -> &'a [Occupation] {
        &self.text.occupations
    }

    pub fn exposure_model(&self) -> Option<&'a ExposureModel> {
        self.text.exposure.as_ref()
    }

    /// The occupation of a profile's main code.
    pub fn occupation(&self, scored: &Scored<'_>) -> Option<&'a Occupation> {
        self.text.occupation(scored.profile.soc.first()?)
    }

    fn exposure(&self, scored: &Scored<'_>, edition: Date) -> Option<Exposure> {
        self.text.exposure.as_ref()?.at(self.occupation(scored)?, edition)
    }

    fn score_percentile(&self, scored: &Scored<'_>) -> Option<f64> {
        percentile(scored.newest().unrounded, &self.scores)
    }

    pub fn panel(&self, scored: &Scored<'_>) -> Option<EvidencePanel> {
        let panel = self.panel_of(self.occupation(scored)?, self.score_percentile(scored));
        let profiles = self.profiles.get(&panel.soc).into_iter().flatten();
        let shared_with = profiles.filter(|other| other.slug != scored.job.slug).cloned().collect();
        Some(EvidencePanel { shared_with, ..panel })
    }

    /// A research estimate rests on these figures, so it has no percentile of its own to compare with them.
    pub fn panel_of(&self, occupation: &Occupation, score_percentile: Option<f64>) -> EvidencePanel {
        let studies = occupation.study_figures(&self.studies);
        EvidencePanel {
            soc: occupation.soc.clone(),
            occupation: occupation.title.clone(),
            score_percentile: score_percentile.map(to_tenth),
            exposure: self.exposure_model().and_then(|model| model.document(occupation, self.edition, &self.exposures)),
            agreement: score_percentile.and_then(|percentile| agreement(percentile, &studies, self.confidence)),
            studies,
            labour: occupation.labour.clone(),
            sources: self.sources_of(occupation),
            shared_with: Vec::new(),
        }
    }

    fn doubt(&self, scored: &Scored<'_>) -> Option<Doubt> {
        let studies: Vec<f64> = self.occupation(scored)?.studies.iter().map(|study| study.percentile).collect();
        Doubt::of(self.score_percentile(scored)?, &studies)
    }

    pub fn confidence(&self, scored: &Scored<'_>) -> Confidence {
        self.confidence.map_or(Confidence::Unrated, |scale| scale.confidence(self.doubt(scored)))
    }

    pub fn confidence_method(&self, scored: &[Scored<'_>]) -> Option<ConfidenceMethod> {
        let words: Vec<Confidence> = scored.iter().map(|scored| self.confidence(scored)).collect();
        let count = |word| words.iter().filter(|found| **found == word).count() as u32;
        Some(ConfidenceMethod {
            scale: self.confidence?,
            high: count(Confidence::High),
            medium: count(Confidence::Medium),
            low: count(Confidence::Low),
            unrated: count(Confidence::Unrated),
        })
    }

    /// The sources of the figures that the occupation has, without what only the method says of them.
    fn sources_of(&self, occupation: &Occupation) -> Vec<SourceDocument> {
        let labour = &occupation.labour;
        let has = |column: &str| match column {
            "soc" => true,
            "llm_alone_share" | "theta_complementarity" | "capability_index.csv" => occupation.tasks.is_some(),
            "pay_usd_year_2025" => labour.pay_usd_year.is_some(),
            "employment_2025" => labour.employment.is_some(),
            "employment_2021" => labour.employment_2021.is_some(),
            "growth_percent_2024_34" => labour.growth_percent.is_some(),
            "openings_year_2024_34" => labour.openings_year.is_some(),
            "education" => labour.education.is_some(),
            "job_zone" => occupation.job_zone.is_some(),
            _ => false,
        };
        let is_used = |source: &&SourceText| {
            source.columns.iter().any(|column| has(column))
                || occupation.studies.iter().any(|study| study.study == source.document.id)
        };
        self.text.sources.iter().filter(is_used).map(|source| source.document.named()).collect()
    }

    pub fn sources(&self) -> Vec<SourceDocument> {
        self.text.sources.iter().map(|source| source.document.clone()).collect()
    }

    /// `editions` come oldest first, as the profiles' histories do.
    pub fn validation(&self, scored: &[Scored<'_>], editions: &[EditionDocument]) -> Validation {
        let subjects: Vec<Subject<'_>> = scored.iter().map(|scored| self.subject(scored)).collect();
        let Some(levels) = scored.first().map(|scored| scored.newest().levels) else { return Validation::default() };
        let mut correlations = correlations(&subjects, &self.studies);
        correlations.iter_mut().for_each(|row| row.spearman = to_digits(row.spearman, 2));
        let mut disagreements = disagreements(&subjects, &self.studies, &levels, DISAGREEMENTS);
        for row in &mut disagreements {
            row.our_percentile = to_tenth(row.our_percentile);
            row.study_percentile = to_tenth(row.study_percentile);
        }
        let point_of = |job: &Slug, edition: Date| {
            let scored = scored.iter().find(|scored| scored.job.slug == *job)?;
            scored.history.iter().find(|point| point.edition == edition)
        };
        let published = &self.text.published;
        let (fit, fit_mean_abs) =
            fit(published, REFERENCE_JOB, |job, edition| point_of(job, edition).map(|point| point.score));
        let (means, mean_profiles) = self.means(scored);
        Validation {
            correlations,
            disagreements,
            fit,
            fit_mean_abs: fit_mean_abs.map(to_tenth),
            rank_sensitivity: rank_sensitivity(&subjects, &levels).map(|(mean, most)| (to_tenth(mean), most)),
            reference: reference(published, REFERENCE_JOB, |job, edition| {
                point_of(job, edition).map(|point| (point.score, point.change))
            }),
            start_ratios: start_ratios(&means),
            means: means.into_iter().map(rounded).collect(),
            mean_profiles,
            quarters: quarters(editions),
            widest_rise: widest_rise(editions),
            largest_move: largest_move(editions),
        }
    }

    /// Unrounded means of score and exposure, one for each edition, over the profiles that have both, and how many those are.
    fn means(&self, scored: &[Scored<'_>]) -> (Vec<MeanPoint>, u32) {
        let having: Vec<&Scored<'_>> =
            scored.iter().filter(|scored| self.exposure(scored, self.edition).is_some()).collect();
        let Some(first) = having.first() else { return (Vec::new(), 0) };
        let count = having.len() as f64;
        let point = |(at, edition): (usize, Date)| {
            let scores = having.iter().map(|scored| scored.history[at].unrounded);
            let exposures = having.iter().filter_map(|scored| self.exposure(scored, edition));
            let exposure = exposures.map(|exposure| exposure.value).sum::<f64>() / count;
            MeanPoint { edition, score: scores.sum::<f64>() / count, exposure }
        };
        let editions = first.history.iter().map(|point| point.edition).enumerate();
        (editions.map(point).collect(), having.len() as u32)
    }

    fn subject<'s>(&self, scored: &'s Scored<'_>) -> Subject<'s>
    where
        'a: 's,
    {
        let newest = scored.newest();
        Subject {
            job: &scored.job,
            title: &scored.profile.title,
            unrounded: newest.unrounded,
            shifts: &newest.shifts,
            occupation: self.occupation(scored),
            exposure: self.exposure(scored, newest.edition),
        }
    }
}

fn rounded(point: MeanPoint) -> MeanPoint {
    MeanPoint { score: to_tenth(point.score), exposure: to_tenth(point.exposure), ..point }
}
