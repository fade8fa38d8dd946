//! Sums an edition up in two to four sentences.

use std::collections::BTreeMap;

use super::words::{Choice, capitalised, count, list, sentence, whole_points};
use crate::attribution::Driver;
use crate::documents::EventDocument;
use crate::ledger::{Cause, EventKind};
use crate::{Date, Score, Slug};

/// Titles that a sentence names; the others are counted.
const NAMED: usize = 3;

/// One job's change in an edition.
#[derive(Clone, Copy, Debug)]
pub struct EditionChange<'a> {
    pub title: &'a str,
    pub score: Score,
    /// Shown change; none in a job's first edition.
    pub change: Option<i16>,
    pub drivers: &'a [Driver],
}

/// Two to four plain sentences on all jobs of an edition, in any order; `position` counts editions from the oldest.
pub fn edition_summary(
    edition: Date,
    jobs: &[EditionChange],
    events: &BTreeMap<Slug, EventDocument>,
    position: usize,
) -> Vec<String> {
    let choice = Choice::new(edition, "edition", position);
    if jobs.iter().all(|job| job.change.is_none()) {
        return vec![
            format!("This is the first edition of the index, with {} {}.", jobs.len(), jobs_word(jobs.len())),
            "Changes are shown from the next one on.".to_owned(),
        ];
    }
    let mut sentences = Vec::new();
    let rose = jobs.iter().filter(|job| job.change > Some(0)).count();
    let fell = jobs.iter().filter(|job| job.change.is_some_and(|change| change < 0)).count();
    let causes = causes(jobs);
    match (rose, fell) {
        (0, 0) if causes.is_empty() => {
            return vec![
                "Nothing new: no evidence of this week moves a score.".to_owned(),
                match choice.among(2, 0) {
                    0 => format!("All {} scores stand where they stood in the last edition.", jobs.len()),
                    _ => format!("Each of the {} scores is that of the week before.", jobs.len()),
                },
            ];
        }
        (0, 0) => {
            sentences.push("The week's evidence is too small to show: no score changes by a whole point.".to_owned())
        }
        _ => sentences.push(counts(jobs.len(), rose, fell, choice)),
    }
    sentences.extend(main_causes(&causes, events));
    sentences.extend(largest(jobs, 1));
    sentences.extend(largest(jobs, -1));
    sentences
}

fn jobs_word(number: usize) -> &'static str {
    if number == 1 { "job" } else { "jobs" }
}

fn counts(all: usize, rose: usize, fell: usize, choice: Choice) -> String {
    let stayed = all.saturating_sub(rose + fell);
    let moved = match (rose, fell) {
        (0, fell) => format!("{} fell and none rose", count(fell)),
        (rose, 0) => format!("{} rose and none fell", count(rose)),
        (rose, fell) => format!("{} rose and {} fell", count(rose), count(fell)),
    };
    match (stayed, choice.among(2, 1)) {
        (0, _) => format!("Of {all} {}, {moved}.", jobs_word(all)),
        (stayed, 0) => {
            format!("Of {all} {}, {moved}; {} stayed where {} stood.", jobs_word(all), count(stayed), they(stayed))
        }
        (stayed, _) => {
            format!("This week {moved}, while {} of {all} {} did not change.", count(stayed), jobs_word(all))
        }
    }
}

fn they(number: usize) -> &'static str {
    if number == 1 { "it" } else { "they" }
}

struct CauseSum<'a> {
    cause: &'a Cause,
    /// Points over all jobs, without sign.
    weight: f64,
    jobs: usize,
}

/// The causes of an edition's changes, heaviest first.
fn causes<'a>(jobs: &[EditionChange<'a>]) -> Vec<CauseSum<'a>> {
    let mut sums: BTreeMap<&Cause, CauseSum> = BTreeMap::new();
    for driver in jobs.iter().flat_map(|job| job.drivers) {
        let sum = sums.entry(&driver.cause).or_insert(CauseSum { cause: &driver.cause, weight: 0.0, jobs: 0 });
        sum.weight += driver.points.abs();
        sum.jobs += 1;
    }
    let mut sums: Vec<CauseSum> = sums.into_values().collect();
    sums.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    sums
}

fn main_causes(causes: &[CauseSum], events: &BTreeMap<Slug, EventDocument>) -> Option<String> {
    let total: f64 = causes.iter().map(|sum| sum.weight).sum();
    let told: Vec<(&CauseSum, &EventDocument)> = causes
        .iter()
        .filter_map(|sum| {
            let (Cause::Event(id) | Cause::Record(id)) = sum.cause;
            events.get(id).map(|event| (sum, event))
        })
        .take(2)
        .collect();
    let tail = |sum: &CauseSum, event: &EventDocument| match (event.kind, sum.jobs) {
        (EventKind::Capability, 1) => "a record that reaches the one job that depends on it".to_owned(),
        (EventKind::Capability, jobs) => format!("a record that reaches all {} jobs that depend on it", count(jobs)),
        (_, jobs) => format!("by editorial judgement, for {} {}", count(jobs), jobs_word(jobs)),
    };
    match told.as_slice() {
        [] => None,
        [(sum, event)] => Some(format!("What moved them is “{}”: {}.", event.title, tail(sum, event))),
        [(first, one), (_, other), ..] if first.weight >= 0.6 * total => Some(format!(
            "Most of the movement comes from “{}” ({}); “{}” follows.",
            one.title,
            tail(first, one),
            other.title
        )),
        [(first, one), (second, other), ..] => Some(format!(
            "Two causes weigh most: “{}” ({}) and “{}” ({}).",
            one.title,
            tail(first, one),
            other.title,
            tail(second, other)
        )),
    }
}

/// The jobs that moved most in one direction.
fn largest(jobs: &[EditionChange], direction: i16) -> Option<String> {
    let towards = |job: &EditionChange| job.change.unwrap_or(0) * direction;
    let most = jobs.iter().map(towards).max().filter(|most| *most > 0)?;
    let mut titles: Vec<(&str, Score)> =
        jobs.iter().filter(|job| towards(job) == most).map(|job| (job.title, job.score)).collect();
    titles.sort_unstable();
    let verb = if direction > 0 { "rose" } else { "fell" };
    let points = whole_points(most);
    let told = match titles.as_slice() {
        [(title, score)] => format!("{title} {verb} most, by {points} to {score}"),
        few if few.len() <= NAMED => {
            let names: Vec<String> = few.iter().map(|(title, score)| format!("{title} (to {score})")).collect();
            format!("{} {verb} most, by {points} each", list(&names))
        }
        // Where half of the table moved by one point, three names in the order of the alphabet would say nothing.
        many if most == 1 => format!("None {verb} by more than 1 point; {} {verb} by that one", count(many.len())),
        many => {
            let names: Vec<String> = many.iter().take(NAMED).map(|(title, _)| (*title).to_owned()).collect();
            format!("{} jobs {verb} by {points}, among them {}", capitalised(&count(many.len())), list(&names))
        }
    };
    Some(sentence(&told))
}
