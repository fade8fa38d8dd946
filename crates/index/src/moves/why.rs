//! One sentence on a step: what relates the jobs, and what would change.

use super::step::{Step, demand};
use super::way::Way;
use crate::closeness::Relation;
use crate::documents::JobRow;
use crate::figure::grouped;

/// "One of O*NET's five closest; 18 points less risk, $12,400 less pay, no further training."
///
/// `through` is the job in between, where there is one.
pub fn why(step: &Step<'_>, through: Option<&JobRow>) -> String {
    let mut changes = vec![risk(step)];
    let mut missing = Vec::new();
    let is_one = step.is_of_one_occupation();
    match step.pay() {
        Some(difference) => changes.push(pay(difference)),
        None if is_one => {}
        None => missing.push("pay"),
    }
    match step.training() {
        Some(training) => changes.push(training.told(step.from, step.to, step.reach)),
        None if is_one => changes.push("pay and training as the statistics have them for both".to_owned()),
        None => missing.push("training"),
    }
    if demand(step.to).is_none() {
        missing.push("demand");
    }
    let lack = match missing.split_last() {
        None => String::new(),
        Some((last, [])) => format!("; no figures on {last}"),
        Some((last, rest)) => format!("; no figures on {} or {last}", rest.join(", ")),
    };
    format!("{}; {}{lack}.", relation(step, through), changes.join(", "))
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
