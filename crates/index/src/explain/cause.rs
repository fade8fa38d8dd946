//! What moved each task over the week: what machines do better, and what people keep more or less of.

use super::Change;
use crate::{Capability, Task};

/// Tasks that moved for one and the same reason.
pub(super) struct Part<'a> {
    pub reason: Reason,
    /// Largest effect on the score first; never empty.
    pub tasks: Vec<TaskMove<'a>>,
}

/// What a move is put down to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reason {
    pub rises: Vec<Rise>,
    /// Whether people keep more of the task, or less; none where no judgement touches it.
    pub keeps_more: Option<bool>,
}

/// A capability's level before and after the week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rise {
    pub capability: Capability,
    pub from: f64,
    pub to: f64,
}

/// A task whose risk the week moved.
pub(super) struct TaskMove<'a> {
    pub task: &'a Task,
    /// Place of the task in its job.
    pub place: usize,
    /// Risks in per cent.
    pub from: f64,
    pub to: f64,
    /// Points of the job's score.
    pub points: f64,
}

/// The week's moves by their reason; the part with the task that counts most comes first.
pub(super) fn parts<'a>(change: &Change<'a>) -> Vec<Part<'a>> {
    let Some(before) = change.before else { return Vec::new() };
    let (mut levels, mut shifts) = (before.levels, before.shifts.clone());
    for item in change.evidence {
        for &(capability, level) in &item.raises {
            levels.raise(capability, level);
        }
        for shift in &item.shifts {
            shifts.add(change.job, shift);
        }
    }
    let mut parts: Vec<Part<'a>> = Vec::new();
    for (place, task) in change.job.tasks.iter().enumerate() {
        let (from, to) = (task.risk(place, &before.levels, &before.shifts), task.risk(place, &levels, &shifts));
        let moved = TaskMove { task, place, from: 100.0 * from, to: 100.0 * to, points: task.share * (to - from) };
        if moved.points == 0.0 {
            continue;
        }
        // A rise counts where the task would stand lower without it: the weakest need governs.
        let weakest = task.needs.iter().map(|&need| levels.of(need)).fold(f64::INFINITY, f64::min);
        let rises = task.needs.iter().map(|&capability| Rise {
            capability,
            from: before.levels.of(capability),
            to: levels.of(capability),
        });
        let rises: Vec<Rise> = rises.filter(|rise| rise.from < rise.to && rise.from < weakest).collect();
        let (held, holds) = (task.hold(place, &before.shifts), task.hold(place, &shifts));
        let reason = Reason { rises, keeps_more: (held != holds).then_some(holds > held) };
        match parts.iter_mut().find(|part| part.reason == reason) {
            Some(part) => part.tasks.push(moved),
            None => parts.push(Part { reason, tasks: vec![moved] }),
        }
    }
    for part in &mut parts {
        part.tasks.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
    }
    let most = |part: &Part| part.tasks.first().map_or(0.0, |moved| moved.points.abs());
    parts.sort_by(|a, b| most(b).total_cmp(&most(a)));
    parts
}
