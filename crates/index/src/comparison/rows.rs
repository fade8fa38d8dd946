//! The sections of a comparison as rows with a cell for each job; what differs is marked, what is missing is said.

use super::past::{in_weeks, look_back, shown_scores};
use super::tasks::{remaining, skills, threatened};
use super::{NO_PROFILE, UNKNOWN, dollars, is_estimate, per_cent};
use crate::Slug;
use crate::documents::{Explanation, JobDocument};
use crate::figure::{grouped, short};
use crate::past::{WEEKS_BACK, score_on};
use crate::query::Section;
use crate::score::signed;

/// Farther ones say little that the first do not.
const MOST_RISES: usize = 3;
const MOST_FALLS: usize = 2;

/// What stands for one job in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// In smaller letters below it.
    pub note: Option<String>,
    /// Whether there is a figure; else the text says that there is none.
    pub is_known: bool,
}

impl Cell {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), note: None, is_known: true }
    }

    pub(super) fn missing(text: impl Into<String>) -> Self {
        Self { is_known: false, ..Self::new(text) }
    }

    #[must_use]
    pub(super) fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: Some(note.into()), ..self }
    }

    fn figure(text: Option<String>) -> Self {
        text.map_or_else(|| Self::missing(UNKNOWN), Self::new)
    }
}

/// One line of a section, with a cell for each job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    pub label: String,
    pub cells: Vec<Cell>,
    /// Whether they can be the same; texts such as tasks always differ, which would say nothing.
    pub is_figures: bool,
    /// Whether the known figures are not all the same.
    pub differs: bool,
}

impl ComparisonRow {
    /// Of figures, which can be the same.
    fn figures(label: &str, jobs: &[&JobDocument], cell: impl Fn(&JobDocument) -> Cell) -> Self {
        let cells: Vec<Cell> = jobs.iter().map(|job| cell(job)).collect();
        let mut known = cells.iter().filter(|cell| cell.is_known);
        let first = known.next();
        let differs = known.any(|other| Some(&other.text) != first.map(|cell| &cell.text));
        Self { label: label.to_owned(), cells, is_figures: true, differs }
    }

    /// Of texts, one for each place in the jobs' lists.
    pub(super) fn listed(label: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self { label: label.into(), cells, is_figures: false, differs: false }
    }
}

/// The rows of a section, one cell a job in the order given; none of the ways, which are no rows.
pub fn section_rows(section: Section, jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    match section {
        Section::Risk => risk(jobs),
        Section::Tasks => threatened(jobs),
        Section::Remains => remaining(jobs),
        Section::Skills => skills(jobs),
        Section::Work => work(jobs),
        Section::Moves => moves(jobs),
        Section::Ways => Vec::new(),
    }
}

fn risk(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let row = |label, cell: fn(&JobDocument) -> Cell| ComparisonRow::figures(label, jobs, cell);
    let mut rows = vec![
        row("Risk score", |job| Cell::new(job.row.figure())),
        row("Band", |job| Cell::new(job.row.band.label())),
        row("Range", |job| Cell::new(format!("{} to {}", job.row.range[0], job.row.range[1]))),
        row("Weekly change", |job| Cell::figure(job.row.change.map(signed))),
        row("Change over 12 weeks", |job| {
            if job.row.has_point {
                Cell::figure(change_over_weeks(job))
            } else {
                Cell::missing("known as a range only")
            }
        }),
        row("Confidence", |job| Cell::new(job.row.confidence.label())),
        row("Industry", |job| Cell::new(job.industry_name.as_str())),
        row("Exposure now, the research measure", |job| {
            let exposure = job.evidence.as_ref().and_then(|evidence| evidence.exposure.as_ref());
            Cell::figure(exposure.map(|exposure| format!("{} of 100", short(exposure.value, 1))))
        }),
    ];
    rows.extend(reasons(jobs));
    rows
}

/// The newest editions in which each score moved, and what moved it.
fn reasons(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let moved: Vec<Vec<&Explanation>> = jobs
        .iter()
        .map(|job| job.explanations.iter().filter(|entry| entry.change.is_some_and(|change| change != 0)).collect())
        .collect();
    let cell = |(job, entries): (&&JobDocument, &Vec<&Explanation>), at: usize| {
        let Some(entry) = entries.get(at) else {
            return Cell::missing(if at == 0 { "it has not moved" } else { "no move before" });
        };
        let title = |id: &Slug| Some(job.events.iter().find(|event| event.id == *id)?.title.as_str());
        let titles: Vec<&str> = entry.events.iter().filter_map(title).collect();
        let cell = Cell::new(format!("{} on {}", entry.change.map(signed).unwrap_or_default(), entry.edition.long()));
        match titles.as_slice() {
            [] => cell,
            [only] => cell.with_note(*only),
            [first, more @ ..] => cell.with_note(format!("{first}; and {} more", more.len())),
        }
    };
    let labels = ["Why it last moved", "And before", "And before that"];
    let rows = labels.into_iter().enumerate().map(|(at, label)| {
        let cells = jobs.iter().zip(&moved).map(|job| cell(job, at)).collect();
        ComparisonRow::listed(label, cells)
    });
    // What no job has says nothing; the first row stays, to say so.
    rows.enumerate()
        .filter(|(at, row)| *at == 0 || row.cells.iter().any(|cell| cell.is_known))
        .map(|(_, row)| row)
        .collect()
}

fn change_over_weeks(job: &JobDocument) -> Option<String> {
    let (from, weeks) = look_back(&[job])?;
    let change = signed(job.row.score.change_from(score_on(shown_scores(job), from)?));
    Some(if weeks == WEEKS_BACK { change } else { format!("{change} in {}", in_weeks(weeks)) })
}

/// Pay, workers, openings, growth and training, in the United States.
fn work(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let row = |label, cell: fn(&JobDocument) -> Cell| ComparisonRow::figures(label, jobs, cell);
    vec![
        row("Median pay a year", |job| Cell::figure(job.row.pay.map(dollars))),
        row("Workers", |job| Cell::figure(job.row.workers.map(grouped))),
        row("Openings a year, projected", |job| {
            let cell = Cell::figure(job.row.openings.map(grouped));
            let workers = job.row.workers.filter(|workers| *workers > 0);
            match job.row.openings.zip(workers) {
                // Per cent of today's workers, so that a small occupation can be told from a shrinking one.
                Some((openings, workers)) => {
                    let percent = 100.0 * f64::from(openings) / f64::from(workers);
                    cell.with_note(format!("{} for each 100 workers", short(percent, 1)))
                }
                None => cell,
            }
        }),
        row("Projected growth 2024-34", |job| Cell::figure(job.row.growth.map(per_cent))),
        row("Usual education", |job| Cell::figure(job.row.education.clone())),
        row("Job zone, 1 to 5", |job| Cell::figure(job.row.job_zone.map(|zone| short(zone, 1)))),
    ]
}

/// What would move each score: the nearest rises of a capability, and what could lower it.
fn moves(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let rise = |job: &&JobDocument, at: usize| {
        let Some(profile) = &job.profile else { return Cell::missing(NO_PROFILE) };
        match profile.thresholds.get(at) {
            Some(rise) => Cell::new(format!("{} at {}", rise.capability.label(), short(rise.needed, 1)))
                .with_note(format!("now {}; score then {}, now {}", short(rise.level, 1), rise.score, job.row.score)),
            None => Cell::missing(if at == 0 { "no single capability" } else { "none further" }),
        }
    };
    let fall = |job: &&JobDocument, at: usize| {
        let Some(profile) = &job.profile else { return Cell::missing(NO_PROFILE) };
        match profile.reliefs.get(at) {
            Some(fall) => Cell::new(format!("because {}", fall.tag.reason()))
                .with_note(format!("score at least {}, now {}", fall.score, job.row.score)),
            None => Cell::missing(if at == 0 { "nothing on record" } else { "none further" }),
        }
    };
    let rows = |most: usize, labels: &[&str], cell: &dyn Fn(&&JobDocument, usize) -> Cell| {
        let rows = (0..most).map(|at| {
            let cells: Vec<Cell> = jobs.iter().map(|job| cell(job, at)).collect();
            ComparisonRow::listed(labels[at.min(labels.len() - 1)], cells)
        });
        // What no job has says nothing; the first row stays, to say so.
        let has_any = |row: &ComparisonRow| row.cells.iter().any(|cell| cell.is_known);
        rows.enumerate().filter(|(at, row)| *at == 0 || has_any(row)).map(|(_, row)| row).collect::<Vec<_>>()
    };
    let mut found = rows(MOST_RISES, &["Upwards: the nearest rise of a capability", "The next", "And then"], &rise);
    found.extend(rows(MOST_FALLS, &["Downwards: people keeping more", "Further"], &fall));
    if jobs.iter().all(|job| is_estimate(job)) {
        found.truncate(1);
    }
    found
}
