//! The tasks and skills of compared jobs side by side; what two of them share is said.

use super::NO_PROFILE;
use super::rows::{Cell, ComparisonRow};
use crate::TaskKind;
use crate::closeness::are_named_alike;
use crate::documents::{JobDocument, TaskDocument};
use crate::figure::{listed, short};
use crate::orderly::Orderly;

type Order = fn(&TaskDocument, &TaskDocument) -> std::cmp::Ordering;

/// Those likely to be automated, the most exposed first.
pub fn threatened(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let labels = ["Most exposed task", "Second", "Third", "Fourth"];
    tasks(jobs, TaskKind::Automated, &labels, |a, b| b.risk.total_cmp(&a.risk))
}

/// Those that will remain, the best protected first.
pub fn remaining(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let labels = ["Best protected task", "Second", "Third", "Fourth"];
    tasks(jobs, TaskKind::Remains, &labels, |a, b| a.risk.total_cmp(&b.risk))
}

fn tasks(jobs: &[&JobDocument], kind: TaskKind, labels: &[&str], order: Order) -> Vec<ComparisonRow> {
    let lists: Vec<Vec<&TaskDocument>> = jobs.iter().map(|job| sorted(job, kind, order)).collect();
    let names: Vec<Vec<&str>> =
        lists.iter().map(|list| list.iter().map(|task| task.task.name.as_str()).collect()).collect();
    let cell = |at: usize, place: usize| {
        let Some(found) = lists[at].get(place) else { return missing(jobs[at], "no further task") };
        let share = format!(
            "{}% of the work, risk {:.0} of 100{}",
            short(found.task.share, 1),
            100.0 * found.risk,
            also(jobs, &names, at, &found.task.name)
        );
        Cell::new(found.task.name.as_str()).with_note(share)
    };
    let rows = lists.iter().map(Vec::len).max().unwrap_or_default().max(1);
    let label =
        |place: usize| labels.get(place).map_or_else(|| format!("Number {}", place + 1), |&label| label.to_owned());
    let cells = |place: usize| (0..jobs.len()).map(|at| cell(at, place)).collect();
    (0..rows).map(|place| ComparisonRow::listed(label(place), cells(place))).collect()
}

fn sorted(job: &JobDocument, kind: TaskKind, order: Order) -> Vec<&TaskDocument> {
    let tasks = job.profile.iter().flat_map(|profile| &profile.tasks).filter(|task| task.task.kind == kind);
    let mut tasks: Vec<&TaskDocument> = tasks.collect();
    tasks.order_by(|a, b| order(a, b));
    tasks
}

/// First the skills that go by nearly the same name with another job, then those that the others do not name.
pub fn skills(jobs: &[&JobDocument]) -> Vec<ComparisonRow> {
    let names: Vec<Vec<&str>> = jobs
        .iter()
        .map(|job| job.profile.iter().flat_map(|profile| &profile.skills).map(|skill| skill.name.as_str()).collect())
        .collect();
    let is_shared = |at: usize, name: &str| {
        names
            .iter()
            .enumerate()
            .any(|(other, list)| other != at && list.iter().any(|skill| are_named_alike(name, skill)))
    };
    let parted: Vec<(Vec<&str>, Vec<&str>)> =
        names.iter().enumerate().map(|(at, list)| list.iter().copied().partition(|name| is_shared(at, name))).collect();
    let rows = |lists: Vec<&Vec<&str>>, first: &str, none: &'static str| {
        let cell = |at: usize, place: usize| match lists[at].get(place) {
            Some(name) => {
                let also = also(jobs, &names, at, name);
                let cell = Cell::new(*name);
                if also.is_empty() { cell } else { cell.with_note(also.trim_start_matches("; ")) }
            }
            None => missing(jobs[at], if place == 0 { none } else { "–" }),
        };
        let most = lists.iter().map(|list| list.len()).max().unwrap_or_default().max(1);
        let label = |place: usize| if place == 0 { first.to_owned() } else { "Further".to_owned() };
        let cells = |place: usize| (0..jobs.len()).map(|at| cell(at, place)).collect();
        (0..most).map(|place| ComparisonRow::listed(label(place), cells(place))).collect::<Vec<_>>()
    };
    let (shared, missing_elsewhere) = parted.iter().map(|(shared, own)| (shared, own)).unzip();
    let mut found = rows(shared, "Shared", "none by nearly the same name");
    found.extend(rows(missing_elsewhere, "Named for this job alone", "none"));
    found
}

fn missing(job: &JobDocument, text: &str) -> Cell {
    Cell::missing(if job.profile.is_none() { NO_PROFILE } else { text })
}

/// `; also for Programmer`, of a name that goes by nearly the same elsewhere; else empty.
fn also(jobs: &[&JobDocument], names: &[Vec<&str>], at: usize, name: &str) -> String {
    let others = (0..jobs.len()).filter(|other| *other != at);
    let others = others.filter(|&other| names[other].iter().any(|task| are_named_alike(name, task)));
    let titles: Vec<&str> = others.map(|other| jobs[other].row.title.as_str()).collect();
    if titles.is_empty() { String::new() } else { format!("; also for {}", listed(&titles)) }
}
