//! The editorial part of a job's page, with the figures that belong to its tasks and moves.

use index::documents::{JobRow, MoveDocument, ProfileDocument, SkillDocument, TaskDocument, Training};
use index::history::EditionScore;
use index::thresholds::{Relief, Threshold, reliefs, thresholds};

use super::Material;
use super::comparable::main_code;
use super::rounding::{to_four_digits, to_tenth};
use super::scored::Scored;
use crate::content::{Skill, plain};

pub fn profile(scored: &Scored<'_>, material: &Material<'_>, rows: &[JobRow]) -> ProfileDocument {
    let text = scored.profile;
    let newest = scored.newest();
    ProfileDocument {
        plural: text.plural.clone(),
        lede: text.lede.value.clone(),
        about: plain(&text.about),
        replaced: plain(&text.replaced),
        summary: text.summary.value.clone(),
        automated_lead: text.automated_lead.value.clone(),
        remains_lead: text.remains_lead.value.clone(),
        tasks: tasks(scored, newest),
        skills_lead: text.skills_lead.value.clone(),
        skills: text.skills.iter().map(skill).collect(),
        moves_lead: text.moves_lead.value.clone(),
        moves: moves(scored, material, rows),
        thresholds: thresholds(&scored.job, &newest.levels, &newest.shifts)
            .into_iter()
            .map(rounded_threshold)
            .collect(),
        reliefs: reliefs(&scored.job, &newest.levels, &newest.shifts).into_iter().map(rounded_relief).collect(),
        sources: material.events.figure_sources(&text.sources),
        reviewed_on: text.reviewed_on,
    }
}

fn skill(skill: &Skill) -> SkillDocument {
    SkillDocument { name: skill.name.value.clone(), text: skill.text.value.clone() }
}

fn rounded_threshold(threshold: Threshold) -> Threshold {
    Threshold { level: to_tenth(threshold.level), ..threshold }
}

fn rounded_relief(relief: Relief) -> Relief {
    Relief { room: to_four_digits(relief.room), ..relief }
}

/// In the editors' order, those most likely to be automated first.
pub fn tasks(scored: &Scored<'_>, point: &EditionScore) -> Vec<TaskDocument> {
    let mut tasks: Vec<TaskDocument> = scored
        .profile
        .tasks
        .iter()
        .enumerate()
        .map(|(place, text)| TaskDocument {
            task: text.task.clone(),
            text: text.text.value.clone(),
            readiness: to_four_digits(text.task.readiness(&point.levels)),
            hold: to_four_digits(text.task.hold(place, &point.shifts)),
            risk: to_four_digits(text.task.risk(place, &point.levels, &point.shifts)),
        })
        .collect();
    tasks.sort_by_key(|task| task.task.kind == index::TaskKind::Remains);
    tasks
}

/// None between two jobs of one occupation, whose figures are the same for want of figures of each.
fn pay_difference(scored: &Scored<'_>, other: &Scored<'_>, material: &Material<'_>) -> Option<i32> {
    let pay = |scored| i32::try_from(material.evidence.occupation(scored)?.labour.pay_usd_year?).ok();
    Some(pay(other)? - pay(scored)?).filter(|_| main_code(scored) != main_code(other))
}

fn training(scored: &Scored<'_>, other: &Scored<'_>, material: &Material<'_>) -> Training {
    let zone = |scored| material.evidence.occupation(scored)?.job_zone;
    let zones = zone(other).zip(zone(scored)).filter(|_| main_code(scored) != main_code(other));
    Training {
        education: material.evidence.occupation(other).and_then(|occupation| occupation.labour.education.clone()),
        job_zone: zone(other),
        zones_more: zones.map(|(to, from)| to_four_digits(to - from)),
    }
}

fn moves(scored: &Scored<'_>, material: &Material<'_>, rows: &[JobRow]) -> Vec<MoveDocument> {
    let moves = scored.profile.moves.iter();
    let around = material.evidence.related().around(main_code(scored));
    moves
        .filter_map(|next| {
            let row = rows.iter().find(|row| row.slug == next.job.value)?;
            let other = material.scored(&next.job)?;
            Some(MoveDocument {
                job: row.clone(),
                text: next.text.value.clone(),
                difference: row.score.change_from(scored.score()),
                closeness: around.closeness(Some(&scored.tasks), (main_code(other), &other.tasks)),
                pay_difference: pay_difference(scored, other, material),
                training: training(scored, other, material),
            })
        })
        .collect()
}
