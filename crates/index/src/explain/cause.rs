//! What each driver of a change did, task by task.

use super::Change;
use crate::Task;
use crate::attribution::Driver;

/// One driver with all that a sentence about it needs.
pub(super) struct Part<'a> {
    pub driver: &'a Driver,
    /// Place in the order of the week.
    pub turn: usize,
    /// Places, among the event's shifts, of those that reach the job.
    pub shifts: Vec<usize>,
    /// Whether the shifts let people keep more of the work, on balance.
    pub keeps_more: bool,
    /// Tasks whose risk moved, largest effect on the score first.
    pub tasks: Vec<TaskMove<'a>>,
}

/// How one driver moved the risk of one task.
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

/// Replays the week's evidence in order; the parts come back largest first.
pub(super) fn parts<'a>(change: &Change<'a>) -> Vec<Part<'a>> {
    let Some(before) = change.before else { return Vec::new() };
    let (mut levels, mut shifts) = (before.levels, before.shifts.clone());
    let mut parts = Vec::new();
    for item in change.evidence {
        let (levels_before, shifts_before) = (levels, shifts.clone());
        for &(capability, level) in &item.raises {
            levels.raise(capability, level);
        }
        for shift in &item.shifts {
            shifts.add(change.job, shift);
        }
        let Some(driver) = change.after.drivers.iter().find(|driver| driver.cause == item.cause) else { continue };
        let mut tasks: Vec<TaskMove<'a>> = change
            .job
            .tasks
            .iter()
            .enumerate()
            .map(|(place, task)| {
                let (from, to) = (task.risk(place, &levels_before, &shifts_before), task.risk(place, &levels, &shifts));
                TaskMove { task, place, from: 100.0 * from, to: 100.0 * to, points: task.share * (to - from) }
            })
            .filter(|moved| moved.points != 0.0)
            .collect();
        tasks.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
        let reaching: Vec<usize> =
            (0..item.shifts.len()).filter(|&place| item.shifts[place].reaches(change.job)).collect();
        parts.push(Part {
            driver,
            turn: parts.len(),
            keeps_more: reaching.iter().map(|&place| item.shifts[place].by).sum::<f64>() > 0.0,
            shifts: reaching,
            tasks,
        });
    }
    parts.sort_by(|a, b| b.driver.points.abs().total_cmp(&a.driver.points.abs()));
    parts
}
