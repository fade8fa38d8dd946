//! Checks the scores against published studies and against their own assumptions, and states whatever comes out.

mod course;
mod reason;

pub use course::{
    LARGEST_MOVE, MOST_RISING, MOVE_ITEMS, START_RATIO, largest_move, quarters, start_ratios, widest_rise,
};

use crate::capability::Levels;
use crate::documents::{Disagreement, FitRow, ReferenceRow, StudyCorrelation};
use crate::evidence::{Occupation, Study};
use crate::exposure::Exposure;
use crate::ledger::HoldShifts;
use crate::scoring::RANGE_BAR_POINTS;
use crate::statistics::{percentile, spearman};
use crate::{Date, Job, Score, Slug};

/// A profile in the newest edition, with the occupation that it maps to.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    pub job: &'a Job,
    pub title: &'a str,
    /// 0 to 100.
    pub unrounded: f64,
    pub shifts: &'a HoldShifts,
    pub occupation: Option<&'a Occupation>,
    pub exposure: Option<Exposure>,
}

/// A score that another index published.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedScore {
    /// Our profile of the same title.
    pub job: Slug,
    pub title: String,
    pub edition: Date,
    pub score: Score,
    /// Against the week before; none where only the score was seen.
    pub change: Option<i16>,
    pub url: String,
}

/// Spearman correlation of the scores with exposure now and with each study, over the profiles that have the figure. A
/// study that fewer than three of them have is left out.
pub fn correlations(subjects: &[Subject], studies: &[Study]) -> Vec<StudyCorrelation> {
    let correlation = |name: &str, figure: &dyn Fn(&Subject) -> Option<f64>| {
        let pairs: Vec<(f64, f64)> =
            subjects.iter().filter_map(|subject| Some((subject.unrounded, figure(subject)?))).collect();
        Some(StudyCorrelation { name: name.to_owned(), spearman: spearman(&pairs)?, profiles: pairs.len() as u32 })
    };
    let exposure = correlation("Exposure now", &|subject| Some(subject.exposure?.value));
    let by_study = studies
        .iter()
        .filter_map(|study| correlation(&study.name, &|subject| subject.occupation?.percentile_in(&study.id)));
    exposure.into_iter().chain(by_study).collect()
}

/// The largest gaps between a score's percentile among the profiles and a study's, one for each job, largest first.
pub fn disagreements(subjects: &[Subject], studies: &[Study], levels: &Levels, most: usize) -> Vec<Disagreement> {
    let scores: Vec<f64> = subjects.iter().map(|subject| subject.unrounded).collect();
    let mut found: Vec<Disagreement> = subjects
        .iter()
        .filter_map(|subject| {
            let ours = percentile(subject.unrounded, &scores)?;
            let occupation = subject.occupation?;
            let (study, theirs) = studies
                .iter()
                .filter_map(|study| Some((study, occupation.percentile_in(&study.id)?)))
                .max_by(|a, b| (a.1 - ours).abs().total_cmp(&(b.1 - ours).abs()))?;
            Some(Disagreement {
                slug: subject.job.slug.clone(),
                title: subject.title.to_owned(),
                study: study.name.clone(),
                our_percentile: ours,
                study_percentile: theirs,
                reason: reason::reason(subject, ours > theirs, levels),
            })
        })
        .collect();
    let gap = |row: &Disagreement| (row.study_percentile - row.our_percentile).abs();
    found.sort_by(|a, b| gap(b).total_cmp(&gap(a)).then_with(|| a.slug.cmp(&b.slug)));
    found.truncate(most);
    found
}

/// Our scores beside those that another index published, and the mean absolute difference in points over all jobs but the
/// reference, which the scale was set to meet exactly and which would flatter the mean. A published score whose job or
/// edition we do not have is left out.
pub fn fit(
    published: &[PublishedScore],
    reference: &str,
    score_of: impl Fn(&Slug, Date) -> Option<Score>,
) -> (Vec<FitRow>, Option<f64>) {
    let rows: Vec<FitRow> = published
        .iter()
        .filter_map(|row| {
            Some(FitRow {
                slug: row.job.clone(),
                title: row.title.clone(),
                edition: row.edition,
                published: row.score,
                ours: score_of(&row.job, row.edition)?,
                url: row.url.clone(),
            })
        })
        .collect();
    let others = rows.iter().filter(|row| row.slug.as_str() != reference);
    let gaps: Vec<f64> = others.map(|row| f64::from(row.ours.change_from(row.published).abs())).collect();
    let mean = (!gaps.is_empty()).then(|| gaps.iter().sum::<f64>() / gaps.len() as f64);
    (rows, mean)
}

/// The reference job's published score and change beside ours, given as score and change.
pub fn reference(
    published: &[PublishedScore],
    reference: &str,
    ours: impl Fn(&Slug, Date) -> Option<(Score, Option<i16>)>,
) -> Option<ReferenceRow> {
    let row = published.iter().find(|row| row.job.as_str() == reference)?;
    let (score, change) = ours(&row.job, row.edition)?;
    Some(ReferenceRow {
        slug: row.job.clone(),
        title: row.title.clone(),
        edition: row.edition,
        published: row.score,
        published_change: row.change,
        ours: score,
        our_change: change,
    })
}

/// Ranks that a job moves among the profiles when its own bars alone all shift by 5 points, up and down: mean and most
/// over all jobs. None with fewer than two.
pub fn rank_sensitivity(subjects: &[Subject], levels: &Levels) -> Option<(f64, u32)> {
    if subjects.len() < 2 {
        return None;
    }
    let mut scores: Vec<f64> = subjects.iter().map(|subject| subject.unrounded).collect();
    scores.sort_by(f64::total_cmp);
    let moves: Vec<usize> = subjects
        .iter()
        .flat_map(|subject| {
            [RANGE_BAR_POINTS, -RANGE_BAR_POINTS].map(|points| {
                let mut moved = subject.job.clone();
                moved.tasks.iter_mut().for_each(|task| task.bar += points);
                let score = moved.score(levels, subject.shifts);
                let (low, high) = (score.min(subject.unrounded), score.max(subject.unrounded));
                // Whoever lies strictly between the old and the new place is overtaken.
                scores
                    .partition_point(|other| *other < high)
                    .saturating_sub(scores.partition_point(|other| *other <= low))
            })
        })
        .collect();
    let mean = moves.iter().sum::<usize>() as f64 / moves.len() as f64;
    Some((mean, moves.into_iter().max().unwrap_or(0) as u32))
}

#[cfg(test)]
mod tests;
