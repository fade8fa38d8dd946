//! Why a study and a score may differ, put together from facts of the job, the occupation and the study.

use super::Subject;
use crate::Capability;
use crate::capability::Levels;
use crate::evidence::Study;

/// Share of the working time, per cent, from which a need or a hold is worth naming.
const NOTABLE_SHARE: f64 = 25.0;
/// The upper third of the 801 occupations with the figure begins here.
const HIGH_THETA: f64 = 0.65;
/// The lower third ends here.
const LOW_THETA: f64 = 0.58;
/// Studies of this year or before know nothing of agents that work alone.
const BEFORE_AGENTS: u16 = 2024;

/// One or two sentences; `ours_higher` says on which side the score lies.
pub(super) fn reason(subject: &Subject, study: &Study, ours_higher: bool, levels: &Levels) -> String {
    let mut facts = if ours_higher { higher(subject, study, levels) } else { lower(subject, study, levels) };
    if facts.is_empty() {
        return "No single fact explains the gap: our score weighs eight tasks by their share of the time, the study weighs the occupation's tasks otherwise.".to_owned();
    }
    facts.truncate(2);
    let text = facts.join(", and ");
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn higher(subject: &Subject, study: &Study, levels: &Levels) -> Vec<String> {
    let mut facts = Vec::new();
    let ready = share_of(subject, |task| task.readiness(levels) >= 0.5);
    if ready >= NOTABLE_SHARE {
        facts.push(format!(
            "{ready:.0}% of the work stands at or above the level at which half of it can be handed over"
        ));
    }
    if let Some(theta) = theta(subject).filter(|theta| *theta < LOW_THETA) {
        facts.push(format!("the occupation's complementarity is low ({theta:.2}), which the study does not count"));
    }
    if study.what.contains("traffic") || study.what.contains("conversations") {
        facts.push("the study counts use of one vendor's assistant, which is a lower bound".to_owned());
    }
    if study.year <= BEFORE_AGENTS {
        facts.push("the study's figures are from before agents were in use".to_owned());
    }
    facts
}

fn lower(subject: &Subject, study: &Study, levels: &Levels) -> Vec<String> {
    let mut facts = Vec::new();
    let bodily = share_of(subject, |task| {
        task.needs.contains(&Capability::Driving) || task.needs.contains(&Capability::Manipulation)
    });
    if bodily >= NOTABLE_SHARE {
        facts.push(format!("{bodily:.0}% of the work needs hands or a vehicle, which text labels see little of"));
    }
    let tasks = subject.job.tasks.iter().enumerate();
    let kept: f64 = tasks.map(|(place, task)| task.share * task.hold(place, subject.shifts)).sum();
    if kept >= NOTABLE_SHARE {
        facts.push(format!("our holds keep {kept:.0}% of the work with people even where a machine can do it"));
    }
    if let Some(theta) = theta(subject).filter(|theta| *theta > HIGH_THETA) {
        facts.push(format!("the occupation's complementarity is high ({theta:.2}), which the study does not count"));
    }
    let far = share_of(subject, |task| task.readiness(levels) < 0.5);
    if far >= NOTABLE_SHARE {
        facts.push(format!("{far:.0}% of the work is still below the level at which half of it can be handed over"));
    }
    if study.year <= BEFORE_AGENTS {
        facts.push("the study asks what a model could help with, and not what people keep".to_owned());
    }
    facts
}

/// Share of the working time, per cent, of the tasks that a test picks.
fn share_of(subject: &Subject, picks: impl Fn(&crate::Task) -> bool) -> f64 {
    subject.job.tasks.iter().filter(|task| picks(task)).map(|task| task.share).sum()
}

fn theta(subject: &Subject) -> Option<f64> {
    subject.occupation?.tasks.map(|tasks| tasks.theta)
}
