//! The sentences themselves: several patterns for each thing there is to say, each naming the job or its tasks.

use std::collections::BTreeSet;

use super::cause::{Part, TaskMove};
use super::words::{Choice, capitalised, count, lower, sentence, whole_points};
use super::{Change, Week};
use crate::{Capability, Slug, Task};

/// Tasks that a sentence names; the others are counted.
const TASKS_NAMED: usize = 2;
/// Points of a score below which a task's part is not told.
const TOLD_POINTS: f64 = 0.05;
/// An unrounded change below this shows only because it crosses a rounding border.
const ROUNDING_POINTS: f64 = 0.5;

/// Tells one change.
pub(super) struct Teller<'a> {
    pub change: &'a Change<'a>,
    pub choice: Choice,
}

impl Teller<'_> {
    fn people(&self) -> String {
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

    /// What the evidence means for the tasks that it moves most: how far, and why. Returns the task whose reason it gave.
    /// Of what the entry has spoken of already, only the move is told.
    pub fn tasks(&self, part: &Part, spoken_of: &mut BTreeSet<Slug>) -> Option<(String, Option<Slug>)> {
        let shown: Vec<&TaskMove> = part.tasks.iter().filter(|moved| is_told(moved)).collect();
        let (first, others) = shown.split_first()?;
        let mut sentences = vec![self.move_sentence(part, first)];
        let is_new = spoken_of.insert(first.task.id.clone());
        let has_reason = is_new && !self.change.told.contains(&first.task.id);
        if has_reason {
            sentences.push(sentence(&first.task.why));
        } else if is_new {
            sentences.push(self.what_remains(first.place, first.task));
        }
        if let Some(second) = others.iter().take(TASKS_NAMED - 1).next() {
            let (from, to) = whole_pair(second);
            let mut text = match self.choice.among(4, 4) {
                0 => format!("“{}” moves with it, from {from}% to {to}%", second.task.name),
                1 => format!("It also reaches “{}”, now at {to}% after {from}%", second.task.name),
                2 => format!("Next is “{}”, at {to}% where it stood at {from}%", second.task.name),
                _ => format!("“{}” goes from {from}% to {to}% too", second.task.name),
            };
            match others.len() - 1 {
                0 => {}
                1 => text += ", and one more task by less",
                more => text += &format!(", and {} more tasks by less", count(more)),
            }
            sentences.push(text + ".");
        }
        Some((sentences.join(" "), has_reason.then(|| first.task.id.clone())))
    }

    fn move_sentence(&self, part: &Part, first: &TaskMove) -> String {
        let (from, to) = whole_pair(first);
        let name = &first.task.name;
        if !part.shifts.is_empty() {
            return match (part.keeps_more, self.choice.among(2, 3)) {
                (true, 0) => format!("People keep more of “{name}”: its risk falls from {from}% to {to}%."),
                (true, _) => format!("“{name}” falls from {from}% to {to}%, since people keep more of it."),
                (false, 0) => format!("People keep less of “{name}”: its risk rises from {from}% to {to}%."),
                (false, _) => format!("“{name}” rises from {from}% to {to}%, since people keep less of it."),
            };
        }
        let people = self.people();
        match self.choice.among(6, 3) {
            0 => format!("For {people} it shows first in “{name}”, whose risk goes from {from}% to {to}%."),
            1 => format!("“{name}” moves most, from {from}% to {to}%."),
            2 => format!("Most of it falls on “{name}”: {to}% of that task is now at risk, after {from}%."),
            3 => format!("Among the tasks of {people}, “{name}” gains most: {from}% before, {to}% now."),
            4 => format!("The risk of “{name}” rises from {from}% to {to}%."),
            _ => format!("“{name}” feels it most, at {to}% where it stood at {from}%."),
        }
    }

    /// In place of a reason that an older entry gave.
    fn what_remains(&self, place: usize, task: &Task) -> String {
        let after = self.change.after;
        let held = (100.0 * task.hold(place, &after.shifts)).round();
        let (need, level) = governing(task, self.change);
        let (bar, level) = (task.bar.round(), level.round());
        let half = if level >= bar {
            match self.choice.among(2, 5) {
                0 => format!(
                    "Half of its effort could be handed over from level {bar} on, and {} stands at {level}",
                    need.label()
                ),
                _ => format!(
                    "{} stands at {level}, past the {bar} at which half of its effort can be handed over",
                    capitalised(need.label())
                ),
            }
        } else {
            match self.choice.among(2, 5) {
                0 => format!(
                    "Half of its effort can be handed over at level {bar}; {}, its weakest need, stands at {level}",
                    need.label()
                ),
                _ => format!(
                    "Its weakest need is {}, at {level} of the {bar} that half of the effort asks for",
                    need.label()
                ),
            }
        };
        if held >= 1.0 {
            format!("{half}, while {held}% of it is kept by people whatever a machine can do.")
        } else {
            half + "."
        }
    }

    pub fn overview(&self, parts: &[Part]) -> Option<String> {
        let up = parts.iter().any(|part| part.driver.points >= TOLD_POINTS);
        let down = parts.iter().any(|part| part.driver.points <= -TOLD_POINTS);
        (up && down).then(|| match self.choice.among(2, 6) {
            0 => format!("For {} the week pulls both ways.", self.people()),
            _ => format!("The week's evidence offsets itself in part for {}.", self.people()),
        })
    }

    /// The shown change, and what rounding has to do with it.
    pub fn result(&self, moved: f64) -> String {
        let Some(before) = self.change.before else { return String::new() };
        let (from, to) = (before.score, self.change.after.score);
        let (change, people) = (to.change_from(from), self.people());
        if change == 0 {
            return match self.choice.among(2, 7) {
                0 => format!("It is too little to show: {people} stay at {to}."),
                _ => format!("Rounded, the score of {people} stays at {to}."),
            };
        }
        let verb = if change > 0 { "rises" } else { "falls" };
        if moved.abs() < ROUNDING_POINTS {
            return format!(
                "The unrounded score of {people} {verb} by less than half a point, enough to show {to} after {from}."
            );
        }
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

/// The need that holds a task back most, with its level after the change.
fn governing(task: &Task, change: &Change) -> (Capability, f64) {
    let levels = task.needs.iter().map(|&need| (need, change.after.levels.of(need)));
    levels.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((Capability::Social, 0.0))
}

/// `one item was`, `three items were`
fn were(items: usize) -> String {
    if items == 1 { "one item was".to_owned() } else { format!("{} items were", count(items)) }
}

fn items_of_evidence(items: usize) -> String {
    if items == 1 { "one item of evidence".to_owned() } else { format!("{} items of evidence", count(items)) }
}
