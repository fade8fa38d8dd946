//! Sums an edition up in two to four sentences.

use crate::orderly::Orderly;
use std::collections::BTreeMap;

use super::words::{Choice, capitalised, count, list, sentence, whole_points};
use crate::attribution::Driver;
use crate::documents::EventDocument;
use crate::editions::edition_of;
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
            let of_week = events.values().filter(|event| edition_of(event.counts_from()) == edition);
            let first = match of_week.filter(|event| !event.counts()).count() {
                0 => "Nothing new: no evidence of this week moves a score.".to_owned(),
                1 => "Nothing that moves a score: one item of this week was seen and not counted.".to_owned(),
                seen => {
                    format!("Nothing that moves a score: {} items of this week were seen and not counted.", count(seen))
                }
            };
            return vec![
                first,
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
    sentences.extend(main_causes(&causes, events, rose + fell));
    sentences.extend(largest(jobs, 1));
    sentences.extend(largest(jobs, -1));
    sentences
}

fn jobs_word(number: usize) -> &'static str {
    if number == 1 { "job" } else { "jobs" }
}

fn counts(all: usize, rose: usize, fell: usize, choice: Choice) -> String {
    let jobs = |number: usize| format!("{} {}", count(number), jobs_word(number));
    let stayed = all.saturating_sub(rose + fell);
    match (rose, fell, stayed, choice.among(2, 1)) {
        (rose, 0, 0, _) => format!("All {} rose.", jobs(rose)),
        (0, fell, 0, _) => format!("All {} fell.", jobs(fell)),
        (rose, fell, 0, _) => format!("Of {all} jobs, {} rose and {} fell.", count(rose), count(fell)),
        (rose, fell, stayed, 0) => format!(
            "Of {all} jobs, {}; {} stayed where {} stood.",
            moved(&count(rose), rose, &count(fell), fell),
            count(stayed),
            if stayed == 1 { "it" } else { "they" }
        ),
        (rose, fell, stayed, _) => format!(
            "This week {}; the other {} of {all} did not change.",
            moved(&jobs(rose), rose, &jobs(fell), fell),
            count(stayed)
        ),
    }
}

fn moved(rose_in_words: &str, rose: usize, fell_in_words: &str, fell: usize) -> String {
    match (rose, fell) {
        (0, _) => format!("{fell_in_words} fell and none rose"),
        (_, 0) => format!("{rose_in_words} rose and none fell"),
        _ => format!("{rose_in_words} rose and {fell_in_words} fell"),
    }
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
    sums.order_by(|a, b| b.weight.total_cmp(&a.weight));
    sums
}

fn main_causes(causes: &[CauseSum], events: &BTreeMap<Slug, EventDocument>, moved: usize) -> Option<String> {
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
        (EventKind::Capability, 2) => "a record that reaches both jobs that depend on it".to_owned(),
        (EventKind::Capability, jobs) => format!("a record that reaches all {} jobs that depend on it", count(jobs)),
        (_, jobs) => format!("by editorial judgement, for {} {}", count(jobs), jobs_word(jobs)),
    };
    match told.as_slice() {
        [] => None,
        [(sum, event)] => {
            let lead = match moved {
                0 => "It came with",
                1 => "What moved it is",
                _ => "What moved them is",
            };
            Some(format!("{lead} “{}”: {}.", event.title, tail(sum, event)))
        }
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
        _ if most == 1 => format!("No {} is larger than 1 point", if direction > 0 { "rise" } else { "fall" }),
        many => {
            let names: Vec<String> = many.iter().take(NAMED).map(|(title, _)| (*title).to_owned()).collect();
            format!("{} jobs {verb} by {points}, among them {}", capitalised(&count(many.len())), list(&names))
        }
    };
    Some(sentence(&told))
}
