//! Why a study and a score may differ, told by the very tasks that make the difference.

use super::Subject;
use crate::capability::Levels;
use crate::{Capability, Task};

/// A task's part in the score.
struct Part<'a> {
    task: &'a Task,
    /// Points that it brings to the score.
    points: f64,
    /// 0 to 1.
    readiness: f64,
    hold: f64,
}

/// Two or three sentences; `ours_higher` says on which side the score lies. The task that weighs most is named with the
/// profile's own words on it, so that no two jobs' reasons read alike.
pub(super) fn reason(subject: &Subject, ours_higher: bool, levels: &Levels) -> String {
    let mut parts: Vec<Part> =
        subject.job.tasks.iter().enumerate().map(|(at, task)| part(subject, at, task, levels)).collect();
    let weight = |part: &Part| if ours_higher { part.points } else { part.task.share - part.points };
    parts.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    let Some((first, rest)) = parts.split_first() else { return String::new() };
    let mut sentences = vec![if ours_higher { raised(first, subject.unrounded) } else { kept(first, levels) }];
    sentences.push(ended(&first.task.why));
    if let Some(second) = rest.first() {
        let (name, share) = (&second.task.name, second.task.share);
        sentences.push(if ours_higher {
            format!("“{name}” brings {:.1} more.", second.points)
        } else {
            format!("Of “{name}”, {share}% of the work, {:.1} points count.", second.points)
        });
    }
    sentences.join(" ")
}

fn part<'a>(subject: &Subject, at: usize, task: &'a Task, levels: &Levels) -> Part<'a> {
    let (readiness, hold) = (task.readiness(levels), task.hold(at, subject.shifts));
    Part { task, points: task.share * readiness * (1.0 - hold), readiness, hold }
}

/// `“Keying forms”, 30% of the work, brings 21.4 of the 58 points.`
fn raised(part: &Part, score: f64) -> String {
    format!(
        "“{}”, {}% of the work, brings {:.1} of the {score:.0} points.",
        part.task.name, part.task.share, part.points
    )
}

/// What keeps a task out of the score: people, or what the machine lacks.
fn kept(part: &Part, levels: &Levels) -> String {
    let Part { task, points, readiness, hold } = part;
    let told = format!("Of “{}”, {}% of the work, only {points:.1} points count", task.name, task.share);
    let reason = task.holds.iter().max_by(|a, b| a.part.total_cmp(&b.part));
    match reason {
        Some(reason) if *hold > 1.0 - readiness => {
            format!("{told}: people keep {:.0}% of it, first for {}.", 100.0 * hold, reason.tag.id())
        }
        _ => {
            let (need, level) = weakest(task, levels);
            format!("{told}: {} stands at {level:.0}, and half of it asks for {:.0}.", need.label(), task.bar)
        }
    }
}

fn weakest(task: &Task, levels: &Levels) -> (Capability, f64) {
    let needs = task.needs.iter().map(|&need| (need, levels.of(need)));
    needs.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((Capability::Social, 0.0))
}

fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::Hold;
    use crate::ledger::HoldShifts;
    use crate::{HoldTag, Job, Slug, TaskKind};

    fn task(id: &str, share: f64, bar: f64, hold: f64) -> Task {
        Task {
            id: id.parse().expect("a slug"),
            name: format!("Task {id}"),
            kind: TaskKind::Automated,
            share,
            needs: vec![Capability::Code],
            bar,
            spread: 8.0,
            holds: vec![Hold { tag: HoldTag::Trust, part: hold }],
            why: format!("Why of {id}"),
        }
    }

    fn told(tasks: Vec<Task>, ours_higher: bool) -> String {
        let slug = |text: &str| -> Slug { text.parse().expect("a slug") };
        let job = Job { slug: slug("clerk"), industry: slug("legal"), tasks };
        let (mut levels, shifts) = (Levels::default(), HoldShifts::default());
        levels.set(Capability::Code, 60.0);
        let unrounded = job.score(&levels, &shifts);
        let subject =
            Subject { job: &job, title: "Clerk", unrounded, shifts: &shifts, occupation: None, exposure: None };
        reason(&subject, ours_higher, &levels)
    }

    #[test]
    fn a_higher_score_is_put_down_to_the_task_that_brings_most() {
        assert_eq!(
            told(vec![task("a", 30.0, 60.0, 0.0), task("b", 70.0, 60.0, 0.0)], true),
            "“Task b”, 70% of the work, brings 35.0 of the 50 points. Why of b. “Task a” brings 15.0 more."
        );
    }

    #[test]
    fn a_lower_score_is_put_down_to_what_people_keep_or_the_machine_lacks() {
        assert_eq!(
            told(vec![task("a", 60.0, 60.0, 0.9), task("b", 40.0, 100.0, 0.0)], false),
            "Of “Task a”, 60% of the work, only 3.0 points count: people keep 90% of it, first for trust. Why of a. \
             Of “Task b”, 40% of the work, 0.3 points count."
        );
        let lacking = told(vec![task("a", 100.0, 90.0, 0.1)], false);
        assert!(lacking.contains("code stands at 60, and half of it asks for 90. Why of a."), "{lacking}");
    }
}
