//! One sentence on a step: what relates the jobs, and what would change.

use std::cmp::Reverse;

use super::step::{Step, openings_a_worker};
use super::way::Way;
use super::weights::{Axis, Weights};
use crate::closeness::Relation;
use crate::documents::JobRow;
use crate::figure::{grouped, short};
use crate::orderly::Orderly;

/// With a fourth the sentence would be a list.
const MOST_CHANGES: usize = 3;

/// "One of O*NET's five closest; 18 points less risk, $12,400 less pay, no higher level of training."
///
/// What relates the jobs stands first; then what weighs most with the visitor, the heaviest first, at most three. What
/// weighs nothing is not told, and of all that weighs it is said where figures are missing. Without any weight the sentence
/// is that of the index's own. `through` is the job in between, where there is one.
pub fn why(step: &Step<'_>, through: Option<&JobRow>, weights: Weights) -> String {
    let weights = if weights.are_zero() { Weights::default() } else { weights };
    let mut weighed: Vec<Axis> =
        Axis::ALL.into_iter().filter(|axis| *axis != Axis::Closeness && weights.of(*axis) > 0).collect();
    weighed.order_by_key(|axis| Reverse(weights.of(*axis)));
    let told: Vec<(Axis, Option<String>)> = weighed.into_iter().map(|axis| (axis, change(step, axis))).collect();
    let mut changes: Vec<&str> = Vec::new();
    for text in told.iter().filter_map(|(_, text)| text.as_deref()).take(MOST_CHANGES) {
        // Pay and training of one occupation are one clause.
        if !changes.contains(&text) {
            changes.push(text);
        }
    }
    let missing: Vec<&str> = told.iter().filter(|(_, text)| text.is_none()).map(|(axis, _)| noun(*axis)).collect();
    let lack = match missing.split_last() {
        None => String::new(),
        Some((last, [])) => format!("no figures on {last}"),
        Some((last, rest)) => format!("no figures on {} or {last}", rest.join(", ")),
    };
    let parts = [relation(step, through), changes.join(", "), lack];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join("; ") + "."
}

/// None where the axis has no figure.
fn change(step: &Step<'_>, axis: Axis) -> Option<String> {
    match axis {
        Axis::Closeness => None,
        Axis::Risk => Some(risk(step)),
        Axis::Pay | Axis::Training if step.is_of_one_occupation() => {
            Some("pay and training as the statistics have them for both".to_owned())
        }
        Axis::Pay => step.pay().map(pay),
        Axis::Training => step.training().map(|training| training.told(step.from, step.to, step.reach)),
        Axis::Demand => demand(step.to),
    }
}

fn noun(axis: Axis) -> &'static str {
    match axis {
        Axis::Closeness => "closeness",
        Axis::Risk => "risk",
        Axis::Pay => "pay",
        Axis::Training => "training",
        Axis::Demand => "demand",
    }
}

/// How far two jobs are from each other: "One step: one of O*NET's five closest." or "Two steps, through Baker."
pub fn way_told(way: &Way<'_>) -> String {
    match way {
        Way::OneStep(step) if step.is_of_one_occupation() => "The same occupation in O*NET.".to_owned(),
        Way::OneStep(step) => {
            let relation = relation(step, None);
            let (first, rest) = relation.split_at(1);
            format!("One step: {}{rest}.", first.to_lowercase())
        }
        Way::TwoSteps([first, _]) => format!("Two steps, through {}.", first.to.title),
        Way::None => "No way of one or two steps in O*NET's lists.".to_owned(),
    }
}

fn relation(step: &Step<'_>, through: Option<&JobRow>) -> String {
    let shared = if step.has_shared_tasks { " with tasks in common" } else { "" };
    match (step.reach.relation, step.reach.rank, through) {
        (Relation::SameOccupation, ..) => format!("The same occupation in O*NET{shared}"),
        (_, Some(..=5), _) => format!("One of O*NET's five closest{shared}"),
        (_, Some(6..=10), _) => format!("One of O*NET's ten closest{shared}"),
        (_, Some(_), _) => format!("Related in O*NET{shared}"),
        (Relation::TwoSteps, _, Some(job)) => format!("Two steps away, through {}", job.title),
        (Relation::TwoSteps, ..) => format!("Two steps away in O*NET{shared}"),
        _ if step.has_shared_tasks => "Not related in O*NET, but with tasks in common".to_owned(),
        _ => "Not related in O*NET".to_owned(),
    }
}

fn risk(step: &Step<'_>) -> String {
    match step.risk() {
        None if step.to.has_point => "risk here known as a range only".to_owned(),
        None => format!("risk known as a range only, {}", step.to.figure()),
        Some(0) => "the same risk".to_owned(),
        Some(points) => {
            let size = points.unsigned_abs();
            let noun = if size == 1 { "point" } else { "points" };
            format!("{size} {noun} {} risk", if points < 0 { "less" } else { "more" })
        }
    }
}

fn pay(difference: i32) -> String {
    match difference {
        0 => "the same pay".to_owned(),
        _ => {
            let more = if difference < 0 { "less" } else { "more" };
            format!("${} {more} pay", grouped(difference.unsigned_abs()))
        }
    }
}

/// "11 openings a year for each 100 workers and growth of 4.2%"; what is missing of the two is left out, as in the mark.
fn demand(job: &JobRow) -> Option<String> {
    let openings = openings_a_worker(job).map(|openings| match (100.0 * openings).round() {
        0.0 => "less than 1 opening a year for each 100 workers".to_owned(),
        1.0 => "1 opening a year for each 100 workers".to_owned(),
        openings => format!("{openings:.0} openings a year for each 100 workers"),
    });
    let growth = job.growth.map(|percent| match short(percent.abs(), 1).as_str() {
        "0" => "no growth".to_owned(),
        size if percent < 0.0 => format!("a decline of {size}%"),
        size => format!("growth of {size}%"),
    });
    let parts: Vec<String> = [openings, growth].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" and "))
}
