//! The sentences themselves: several patterns for each thing there is to say, each naming the job or its tasks.

use super::cause::{Part, Reason, TaskMove};
use super::reach::what_machines_reach;
use super::words::{Choice, capitalised, count, lower, sentence, whole_points};
use super::{Change, Week};
use crate::history::EditionScore;
use crate::{Score, Slug, Task};

/// Points of a score below which a task's part is not told.
const TOLD_POINTS: f64 = 0.05;
/// An unrounded change below this shows only because it crosses a rounding border.
const ROUNDING_POINTS: f64 = 0.5;

/// Place of a task's move among those of the entry.
#[derive(Clone, Copy)]
pub(super) enum Rank {
    /// Told first, and the largest part of the change.
    Most,
    /// Told first; what weighs more does not show in per cents.
    First,
    Also,
}

/// Tells one change.
pub(super) struct Teller<'a> {
    pub change: &'a Change<'a>,
    pub choice: Choice,
}

impl Teller<'_> {
    pub fn people(&self) -> String {
        lower(self.change.plural)
    }

    /// No driver: nothing at all came in, nothing that counts, or nothing that reaches this job.
    pub fn nothing_new(&self) -> String {
        let (score, people) = (self.change.after.score, self.people());
        let Week { counted, uncounted } = self.change.week;
        match (counted, uncounted, self.choice.among(2, 0)) {
            (0, 0, 0) => format!("No new evidence this week: the score of {people} stays at {score}."),
            (0, 0, _) => format!("No new evidence this week, and {people} stay at {score}."),
            (0, seen, 0) => format!(
                "Nothing that counts came in this week: {} seen and not counted, so {people} stay at {score}.",
                were(seen)
            ),
            (0, seen, _) => format!(
                "{} seen this week and not counted; the score of {people} stays at {score}.",
                capitalised(&were(seen))
            ),
            (items, _, 0) => format!(
                "The week brought {}, and nothing in {} touches a task of {people}: they stay at {score}.",
                items_of_evidence(items),
                if items == 1 { "it" } else { "them" }
            ),
            (items, ..) => format!(
                "{} elsewhere {} the score of {people} at {score}: none of their tasks is touched.",
                capitalised(&items_of_evidence(items)),
                if items == 1 { "leaves" } else { "leave" }
            ),
        }
    }

    /// What the week means for the tasks of one part: how far, by what, and why. Returns the tasks whose reason it gave.
    /// The entry's first is told at length.
    pub fn tasks(&self, part: &Part, rank: Rank) -> Option<(String, Vec<Slug>)> {
        let shown: Vec<&TaskMove> = part.tasks.iter().filter(|moved| is_told(moved)).collect();
        let (first, others) = shown.split_first()?;
        let is_largest = part.tasks.first().is_some_and(|largest| largest.place == first.place);
        let (is_first, rank) = match rank {
            Rank::Most if !is_largest => (true, Rank::First),
            Rank::Also => (false, rank),
            Rank::Most | Rank::First => (true, rank),
        };
        let mut sentences = vec![self.move_sentence(&part.reason, first, rank)];
        let mut reasons = Vec::new();
        let mut give_reason = |task: &Task, sentences: &mut Vec<String>| {
            let is_new = !self.change.told.contains(&task.id);
            if is_new {
                sentences.push(sentence(&task.why));
                reasons.push(task.id.clone());
            }
            is_new
        };
        let is_given = give_reason(first.task, &mut sentences);
        let is_lacking = is_first && !is_given;
        if is_lacking {
            sentences.push(self.what_remains(&part.reason, first));
        }
        if let Some(second) = others.first() {
            sentences.push(self.second_sentence(second, others.len() - 1));
            if is_lacking {
                give_reason(second.task, &mut sentences);
            }
        }
        Some((sentences.join(" "), reasons))
    }

    /// What moved, where no task's part is large enough to be told in per cents.
    pub fn little(&self, part: &Part) -> Option<(String, Vec<Slug>)> {
        let first = part.tasks.first()?;
        let (name, because) = (&first.task.name, self.because(&part.reason, first));
        let text = match self.choice.among(2, 3) {
            0 => format!("What little moves is mostly “{name}”: {because}."),
            _ => format!("The little that moves is mainly “{name}”, since {because}."),
        };
        let is_new = !self.change.told.contains(&first.task.id);
        Some(if is_new {
            (format!("{text} {}", sentence(&first.task.why)), vec![first.task.id.clone()])
        } else {
            (text, Vec::new())
        })
    }

    fn second_sentence(&self, second: &TaskMove, more: usize) -> String {
        let ((from, to), name) = (whole_pair(second), &second.task.name);
        let text = match self.choice.among(4, 4) {
            0 => format!("“{name}” moves with it, from {from}% to {to}%"),
            1 => format!("It also reaches “{name}”, now at {to}% after {from}%"),
            2 => format!("Next is “{name}”, at {to}% where it stood at {from}%"),
            _ => format!("“{name}” goes from {from}% to {to}% too"),
        };
        match more {
            0 => text + ".",
            1 => text + ", and one more task counts for less.",
            more => format!("{text}, and {} more tasks count for less.", count(more)),
        }
    }

    fn move_sentence(&self, reason: &Reason, moved: &TaskMove, rank: Rank) -> String {
        let ((from, to), name) = (whole_pair(moved), &moved.task.name);
        if reason.rises.is_empty() || to < from {
            let although = match reason.rises.is_empty() {
                true => String::new(),
                false => format!(", although {}", what_machines_reach(reason)),
            };
            return match (reason.keeps_more == Some(true), self.choice.among(2, 3)) {
                (true, 0) => format!("People keep more of “{name}”: its risk falls from {from}% to {to}%{although}."),
                (true, _) => format!("“{name}” falls from {from}% to {to}%, since people keep more of it{although}."),
                (false, 0) => format!("People keep less of “{name}”: its risk rises from {from}% to {to}%."),
                (false, _) => format!("“{name}” rises from {from}% to {to}%, since people keep less of it."),
            };
        }
        let (people, because) = (self.people(), self.because(reason, moved));
        let among = |patterns| self.choice.among(patterns, 3);
        match rank {
            Rank::Also => match among(4) {
                0 => format!("“{name}” rises as well, from {from}% to {to}%: {because}."),
                1 => format!("Then comes “{name}”, at {to}% after {from}%, because {because}."),
                2 => format!(
                    "For {people} there is also “{name}”: {to}% of it is at risk, after {from}%, since {because}."
                ),
                _ => format!("The risk of “{name}” goes from {from}% to {to}% too, since {because}."),
            },
            Rank::First => match among(2) {
                0 => format!("For {people} it shows in “{name}”, up from {from}% to {to}%: {because}."),
                _ => format!("The risk of “{name}” rises from {from}% to {to}%, because {because}."),
            },
            Rank::Most => match among(6) {
                0 => format!("For {people} it shows first in “{name}”, up from {from}% to {to}%: {because}."),
                1 => format!("“{name}” counts most: its risk goes from {from}% to {to}%, because {because}."),
                2 => format!(
                    "The largest part falls on “{name}”: {to}% of it is at risk, after {from}%, since {because}."
                ),
                3 => format!("Among the tasks of {people}, “{name}” weighs most, at {to}% after {from}%: {because}."),
                4 => format!("What counts most is “{name}”, whose risk rises from {from}% to {to}%, since {because}."),
                _ => format!("“{name}” comes first, at {to}% where it stood at {from}%, because {because}."),
            },
        }
    }

    /// Why a task's risk rose, as it stands after "because".
    fn because(&self, reason: &Reason, moved: &TaskMove) -> String {
        match (reason.rises.is_empty(), reason.keeps_more) {
            (false, None) => what_machines_reach(reason),
            (false, Some(true)) => format!("{}, although people keep more of it", what_machines_reach(reason)),
            (false, Some(false)) => format!("{}, and people keep less of it", what_machines_reach(reason)),
            (true, _) if moved.to < moved.from => "people keep more of it".to_owned(),
            (true, _) => "people keep less of it".to_owned(),
        }
    }

    pub fn overview(&self) -> Option<String> {
        let drivers = &self.change.after.drivers;
        let up = drivers.iter().any(|driver| driver.points >= TOLD_POINTS);
        let down = drivers.iter().any(|driver| driver.points <= -TOLD_POINTS);
        (up && down).then(|| match self.choice.among(2, 6) {
            0 => format!("For {} the week pulls both ways.", self.people()),
            _ => format!("The week's evidence offsets itself in part for {}.", self.people()),
        })
    }

    /// The shown change, and what rounding has to do with it.
    pub fn result(&self, before: &EditionScore) -> String {
        let moved = self.change.after.unrounded - before.unrounded;
        let (from, to) = (before.score, self.change.after.score);
        let (change, people) = (to.change_from(from), self.people());
        if change == 0 {
            return match self.choice.among(2, 7) {
                0 => format!("It is too little to show: {people} stay at {to}."),
                _ => format!("Rounded, the score of {people} stays at {to}."),
            };
        }
        if moved.abs() < ROUNDING_POINTS {
            let (unrounded, now) = unrounded_pair(before, self.change.after);
            return match self.choice.among(2, 7) {
                0 => {
                    format!("Before rounding, {people} go from {unrounded} to {now}, which shows as {to} after {from}.")
                }
                _ => format!(
                    "The score of {people} moves from {unrounded} to {now}; rounded, that is {to} after {from}."
                ),
            };
        }
        let verb = if change > 0 { "rises" } else { "falls" };
        let points = whole_points(change);
        match self.choice.among(4, 7) {
            0 => format!("The score of {people} {verb} by {points}, from {from} to {to}."),
            1 => format!(
                "That puts {people} at {to}, {points} {} than a week before.",
                if change > 0 { "more" } else { "less" }
            ),
            2 => format!("In all, {people} go from {from} to {to}."),
            _ => format!("Last week's {from} becomes {to} for {people}."),
        }
    }
}

/// Whether a task's move shows in whole per cents and in the score.
fn is_told(moved: &TaskMove) -> bool {
    let (from, to) = whole_pair(moved);
    from != to && moved.points.abs() >= TOLD_POINTS
}

fn whole_pair(moved: &TaskMove) -> (f64, f64) {
    (moved.from.round(), moved.to.round())
}

/// Two unrounded scores with as few decimals as show that they differ and round to the shown ones.
fn unrounded_pair(before: &EditionScore, after: &EditionScore) -> (String, String) {
    let told = |decimals: usize| [before, after].map(|point| (format!("{:.decimals$}", point.unrounded), point.score));
    let is_true = |(text, score): &(String, Score)| text.parse().is_ok_and(|value| Score::shown(value) == *score);
    let decimals = (1..4).find(|&decimals| told(decimals).iter().all(is_true)).unwrap_or(4);
    let [(from, _), (to, _)] = told(decimals);
    (from, to)
}

/// `one item was`, `three items were`
fn were(items: usize) -> String {
    if items == 1 { "one item was".to_owned() } else { format!("{} items were", count(items)) }
}

fn items_of_evidence(items: usize) -> String {
    if items == 1 { "one item of evidence".to_owned() } else { format!("{} items of evidence", count(items)) }
}
