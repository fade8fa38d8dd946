//! How far machines are, in words: what they reach, and what a task asks of them.

use super::cause::{Reason, TaskMove};
use super::sentences::Teller;
use crate::{Capability, HoldTag, Task};

/// A capability where a reader may meet it for the first time.
fn plain(capability: Capability) -> String {
    let means = match capability {
        Capability::Agency => "long computer work",
        Capability::Manipulation => "handling things",
        Capability::Media => "pictures, video and sound",
        _ => return capability.label().to_owned(),
    };
    format!("{} ({means})", capability.label())
}

/// `machines now reach 59 of 100 in code, up from 57`
pub(super) fn what_machines_reach(reason: &Reason) -> String {
    let rises: Vec<String> = reason
        .rises
        .iter()
        .enumerate()
        .map(|(at, rise)| {
            let (from, to, name) = (rise.from.round(), rise.to.round(), plain(rise.capability));
            let of_all = if at == 0 { " of 100" } else { "" };
            if from == to {
                format!("{to}{of_all} in {name}, slightly more than before")
            } else {
                format!("{to}{of_all} in {name}, up from {from}")
            }
        })
        .collect();
    format!("machines now reach {}", rises.join(", and "))
}

impl Teller<'_> {
    /// In place of a reason that one of the last entries gave: how the level compares with the task's bar, and what
    /// people keep.
    pub fn what_remains(&self, reason: &Reason, moved: &TaskMove) -> String {
        let (need, level) = self.governing(moved.task);
        let (bar, level) = (moved.task.bar.round(), level.round());
        let is_named = matches!(reason.rises.as_slice(), [only] if only.capability == need);
        let (gap, is_single, name) = (level - bar, moved.task.needs.len() == 1, plain(need));
        let half = match (is_named, self.choice.among(2, 5)) {
            (true, 0) if gap > 0.0 => {
                format!("A machine at {bar} could take over half of it, and {level} is {gap} above that")
            }
            (true, 0) if gap < 0.0 => {
                format!("A machine at {bar} could take over half of it, and {level} is {} below that", -gap)
            }
            (true, _) if gap > 0.0 => format!("Half of it falls to a machine at {bar}, and {level} is past that"),
            (true, _) if gap < 0.0 => format!("Half of it would take {bar}, and {level} is short of that"),
            (true, _) => format!("At {bar} a machine can take over half of it"),
            (false, 0) if is_single => format!("Machines stand at {level} in {name}, and half of it needs {bar}"),
            (false, _) if is_single => format!("Half of it needs {bar} in {name}, and machines stand at {level}"),
            (false, 0) => {
                format!("Of what it takes, machines do worst in {name}, at {level} where half of it needs {bar}")
            }
            (false, _) if gap < 0.0 => {
                format!("What limits a machine here is {name}: it stands at {level}, and half of the task needs {bar}")
            }
            (false, _) => {
                format!("Its harder side for a machine is {name}, at {level} where half of the task needs {bar}")
            }
        };
        match self.kept(moved) {
            Some(kept) => format!("{half}; {kept}."),
            None => half + ".",
        }
    }

    /// `nurses keep 12% of it in any case, because somebody must be there`
    fn kept(&self, moved: &TaskMove) -> Option<String> {
        let shifts = &self.change.after.shifts;
        let held = (100.0 * moved.task.hold(moved.place, shifts)).round();
        let parts: Vec<(HoldTag, f64)> = moved
            .task
            .holds
            .iter()
            .map(|hold| (hold.tag, hold.part + shifts.of(moved.place, hold.tag)))
            .filter(|(_, part)| *part > 0.0)
            .collect();
        let (tag, _) = parts.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
        let mainly = if parts.len() > 1 { "mainly " } else { "" };
        (held >= 1.0)
            .then(|| format!("{} keep {held}% of it in any case, {mainly}because {}", self.people(), tag.reason()))
    }

    /// The need that holds a task back most, with its level after the change.
    fn governing(&self, task: &Task) -> (Capability, f64) {
        let levels = task.needs.iter().map(|&need| (need, self.change.after.levels.of(need)));
        levels.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((Capability::Social, 0.0))
    }
}
