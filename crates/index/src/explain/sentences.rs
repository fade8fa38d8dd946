//! The sentences themselves: several patterns for each thing there is to say.

use super::Change;
use super::cause::{Part, TaskMove};
use super::words::{Choice, capitalised, count, list, lower, pair, sentence, size, unrounded, when, whole_points};
use crate::Capability;
use crate::documents::EventDocument;
use crate::ledger::Cause;

/// Tasks that a sentence names; the others are counted.
const TASKS_NAMED: usize = 2;
/// An unrounded change below this shows only because it crosses a rounding border.
const ROUNDING_POINTS: f64 = 0.5;

/// Tells one change.
pub(super) struct Teller<'a> {
    pub change: &'a Change<'a>,
    pub choice: Choice,
}

impl Teller<'_> {
    /// For the next driver of the same entry.
    pub fn turned(&self, turn: usize) -> Self {
        Self { change: self.change, choice: self.choice.turned(turn) }
    }

    fn event(&self, cause: &Cause) -> Option<&EventDocument> {
        let (Cause::Event(id) | Cause::Record(id)) = cause;
        self.change.events.get(id)
    }

    fn edition(&self) -> String {
        self.change.after.edition.long()
    }

    fn people(&self) -> String {
        lower(self.change.plural)
    }

    /// No driver: nothing at all came in, or nothing that reaches this job.
    pub fn nothing_new(&self) -> String {
        let score = self.change.after.score;
        let people = self.people();
        match (self.change.evidence.len(), self.choice.among(2, 0)) {
            (0, 0) => format!("No new evidence this week. The score stays at {score}."),
            (0, _) => format!("No new evidence this week: the ledger has no entry, and the score stands at {score}."),
            (items, 0) => format!(
                "No new evidence this week for {people}. {} entered the ledger, but nothing in {} changes a task of this job.",
                capitalised(&items_of_evidence(items)),
                if items == 1 { "it" } else { "them" }
            ),
            (items, _) => format!(
                "No new evidence this week that touches the tasks of {people}; {} elsewhere {} the score at {score}.",
                items_of_evidence(items),
                if items == 1 { "leaves" } else { "leave" }
            ),
        }
    }

    /// What happened, in the ledger's words.
    pub fn opening(&self, part: &Part, is_alone: bool) -> String {
        let Some(event) = self.event(&part.driver.cause) else {
            let capabilities: Vec<String> = part.rises.iter().map(|(need, ..)| need.label().to_owned()).collect();
            return match capabilities.as_slice() {
                [] => "An event of the ledger.".to_owned(),
                some => format!("A new record for {}.", list(some)),
            };
        };
        let (title, what) = (sentence(&event.title), sentence(&event.what));
        let told = match (is_alone, self.choice.among(4, 1)) {
            (true, 1) => format!("What moved the score: {title} {what}"),
            (true, 2) => format!("{}: {title} {what}", when(event)),
            (true, 3) => format!("The evidence of the edition of {}: {title} {what}", self.edition()),
            _ => format!("{title} {what}"),
        };
        told.trim().to_owned()
    }

    /// Which level or hold it moved, and which tasks.
    pub fn effect(&self, part: &Part) -> String {
        let mut sentences = Vec::new();
        if !part.rises.is_empty() {
            sentences.push(self.level_sentence(&part.rises));
        }
        if !part.shifts.is_empty() {
            sentences.push(self.judgement_sentence(part));
        }
        sentences.extend(self.tasks_sentence(part));
        sentences.join(" ")
    }

    fn level_sentence(&self, rises: &[(Capability, f64, f64)]) -> String {
        let pattern = self.choice.among(4, 2);
        let clauses: Vec<String> = rises
            .iter()
            .enumerate()
            .map(|(at, &(capability, from, to))| {
                let name = capability.label();
                let (from, to) = pair(from, to);
                match (pattern, at) {
                    (1, _) => format!("{name} at {to} (before: {from})"),
                    (2, 0) => format!("{name} goes from {from} to {to}"),
                    (2, _) => format!("that of {name} from {from} to {to}"),
                    (3, 0) => format!("{} steps up from {from} to {to} of 100", capitalised(name)),
                    _ => format!("{name} from {from} to {to}"),
                }
            })
            .collect();
        let clauses = list(&clauses);
        match pattern {
            0 => format!("It lifts the measured level of {clauses}."),
            1 => format!("On our scale of 100 that puts {clauses}."),
            2 => format!("With it the level of {clauses}."),
            _ => format!("{clauses}."),
        }
    }

    fn judgement_sentence(&self, part: &Part) -> String {
        let whys: Vec<String> = self.event(&part.driver.cause).map_or_else(Vec::new, |event| {
            part.shifts.iter().filter_map(|&place| event.judgements.get(place)).map(|why| sentence(why)).collect()
        });
        let more = if part.keeps_more { "more" } else { "less" };
        let edition = self.edition();
        let lead = match self.choice.among(4, 3) {
            0 => format!("In the editors' judgement people keep {more} of such work from {edition} on"),
            1 => format!(
                "What follows is an editorial judgement, not a measurement: people keep {more} of the work from {edition} on"
            ),
            2 => format!("By editorial judgement this leaves {more} of the work to people from {edition} on"),
            _ => format!("The editors judge that people keep {more} of such tasks from {edition} on"),
        };
        if whys.is_empty() { format!("{lead}.") } else { format!("{lead}. {}", whys.join(" ")) }
    }

    fn tasks_sentence(&self, part: &Part) -> Option<String> {
        let (first, others) = part.tasks.split_first()?;
        // Tasks with a hundredth of a point between them would make the sentence longer and no truer.
        let named: Vec<&TaskMove> =
            others.iter().filter(|task| task.points.abs() >= 0.05).take(TASKS_NAMED - 1).collect();
        let unnamed = others.iter().skip(named.len()).filter(|task| task.points.abs() >= 0.01).count();
        let (from, to) = pair(first.from, first.to);
        let goes = if first.to > first.from { "rises" } else { "falls" };
        let mut text = match self.choice.among(4, 4) {
            0 => format!("The risk of “{}” {goes} from {from}% to {to}%", first.name),
            1 => format!("“{}” feels it most, with a risk of {to}% after {from}%", first.name),
            2 => format!("Among the tasks of {}, “{}” {goes} most, from {from}% to {to}%", self.people(), first.name),
            _ => format!("The largest effect is on “{}”, whose risk goes from {from}% to {to}%", first.name),
        };
        if others.is_empty() || (named.is_empty() && unnamed == 0) {
            text = format!("The task that it moves is “{}”: its risk {goes} from {from}% to {to}%", first.name);
        }
        for task in &named {
            let (from, to) = pair(task.from, task.to);
            text += &format!("; “{}” goes from {from}% to {to}%", task.name);
        }
        match unnamed {
            0 => {}
            1 => text += ", and one more task moves a little",
            more => text += &format!(", and {} more tasks move a little", count(more)),
        }
        Some(text + ".")
    }

    /// A record is never one job's own news.
    pub fn shared(&self, parts: &[Part]) -> String {
        let mut needs: Vec<Capability> = parts.iter().flat_map(|part| part.rises.iter().map(|rise| rise.0)).collect();
        needs.sort_unstable();
        needs.dedup();
        if needs.is_empty() {
            return String::new();
        }
        let names = list(&needs.iter().map(|need| need.label().to_owned()).collect::<Vec<_>>());
        let or_names = names.replace(" and ", " or ");
        // The date keeps entries apart: the same capability is told of in many of them.
        let edition = self.edition();
        let mut text = match self.choice.among(4, 5) {
            0 => {
                format!("Every job whose tasks need {or_names} moves in the edition of {edition}, not this one alone.")
            }
            1 => format!(
                "This is no news of {} in particular: on {edition} every job that depends on {or_names} moves with it.",
                self.people()
            ),
            2 => format!("The step of {edition} reaches all jobs with tasks that rest on {or_names}."),
            _ => format!(
                "On {edition} the same evidence moves every job that needs {or_names}; how far depends on its own tasks."
            ),
        };
        if parts.iter().any(|part| part.driver.points < 0.0) {
            text += &format!(
                " A record alone can only raise a score; what lowers this one on {edition} is the editors' judgement."
            );
        }
        text
    }

    pub fn overview(&self, parts: &[Part]) -> String {
        let up: f64 = parts.iter().map(|part| part.driver.points.max(0.0)).sum();
        let down: f64 = parts.iter().map(|part| part.driver.points.min(0.0)).sum();
        let number = count(parts.len());
        match (up > 0.0, down < 0.0, self.choice.among(2, 6)) {
            (true, true, 0) => format!(
                "{} pieces of evidence pull in opposite directions: {} up, {} down, in points of the unrounded score.",
                capitalised(&number),
                size(up),
                size(down)
            ),
            (true, true, _) => format!(
                "The week's evidence offsets itself in part: of {number} pieces, what raises the score weighs {} points and what lowers it {}.",
                size(up),
                size(down)
            ),
            (true, false, 0) => {
                format!("{} pieces of evidence up to {} raise the score.", capitalised(&number), self.edition())
            }
            (true, false, _) => format!("Up to {} {number} pieces of evidence point the same way, up.", self.edition()),
            (false, _, 0) => {
                format!("{} pieces of evidence up to {} lower the score.", capitalised(&number), self.edition())
            }
            (false, _, _) => format!("Up to {} {number} pieces of evidence point the same way, down.", self.edition()),
        }
    }

    pub fn remainder(&self, parts: &[Part]) -> Option<String> {
        if parts.is_empty() {
            return None;
        }
        let named: Vec<String> = parts
            .iter()
            .map(|part| {
                let title = self.event(&part.driver.cause).map_or("an entry of the ledger", |event| &event.title);
                let verb = if part.driver.points > 0.0 { "adds" } else { "takes off" };
                format!("“{title}” {verb} {}", size(part.driver.points))
            })
            .collect();
        Some(format!("Smaller parts, in points: {}.", list(&named)))
    }

    /// The shown change, and what rounding has to do with it.
    pub fn result(&self, moved: f64) -> String {
        let Some(before) = self.change.before else { return String::new() };
        let (from, to) = (before.score, self.change.after.score);
        let change = to.change_from(from);
        if change == 0 {
            return match self.choice.among(2, 7) {
                0 => format!("The unrounded score moved by {}, which still rounds to {to}.", size(moved)),
                _ => format!(
                    "All of it comes to {} of a point, too little to show: the score stays at {to}.",
                    size(moved)
                ),
            };
        }
        if moved.abs() < ROUNDING_POINTS {
            return match self.choice.among(2, 7) {
                0 => format!("The unrounded score moved by {}; that was enough to round to {to}.", size(moved)),
                _ => format!(
                    "Unrounded, the score moved by {}, to {}; rounding makes that {to}.",
                    size(moved),
                    unrounded(self.change.after.unrounded)
                ),
            };
        }
        let verb = if change > 0 { "rises" } else { "falls" };
        let points = whole_points(change);
        match self.choice.among(4, 7) {
            0 => format!("The score {verb} by {points}, from {from} to {to}."),
            1 => format!("That makes {to}, {points} {} than a week before.", if change > 0 { "more" } else { "less" }),
            2 => format!("In all, the score goes from {from} to {to}."),
            _ => format!("Last week's {from} becomes {to}."),
        }
    }
}

fn items_of_evidence(items: usize) -> String {
    if items == 1 { "one item of evidence".to_owned() } else { format!("{} items of evidence", count(items)) }
}
