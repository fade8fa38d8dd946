//! What a comparison comes to, in at most five sentences.

use super::pairs::Near;
use super::{prospects, risk};
use crate::closeness::Relation;
use crate::documents::JobDocument;
use crate::figure::{capitalised, listed};

/// Fewer figures than this that tell the jobs apart make no sum.
const LEAST_AXES: usize = 2;

/// How close two jobs are; none where that is not known.
pub type Between<'a> = &'a dyn Fn(&JobDocument, &JobDocument) -> Option<Near>;

/// In at most five sentences: risk and its trend (two sentences of three or four jobs), pay and projected growth,
/// preparation, closeness, and who is ahead in what. What is missing is said, and decides nothing. Empty for less than two
/// jobs.
pub fn verdict(jobs: &[&JobDocument], between: Between) -> Vec<String> {
    if jobs.len() < 2 {
        return Vec::new();
    }
    let (pay, growth, training) = (prospects::pay(jobs), prospects::growth(jobs), prospects::training(jobs));
    let closeness = closeness(jobs, between);
    let mut sentences = risk::sentences(jobs);
    sentences.push(sentence(&[&pay.text, &growth.text]));
    // Three or four jobs have a second sentence about their risk, so these two share one.
    if jobs.len() == 2 {
        sentences.extend([sentence(&[&training.text]), sentence(&[&closeness])]);
    } else {
        sentences.push(sentence(&[&training.text, &closeness]));
    }
    sentences.extend(sum(jobs, [risk::least(jobs), pay.best, growth.best, training.best]));
    sentences
}

fn sentence(clauses: &[&str]) -> String {
    format!("{}.", capitalised(&clauses.join("; ")))
}

/// Who is ahead in what; none where too little tells the jobs apart.
fn sum(jobs: &[&JobDocument], best: [Option<usize>; 4]) -> Option<String> {
    let [risk, pay, growth, training] = match jobs.len() {
        2 => ["the lower risk", "the higher pay", "the better growth", "the shorter preparation"],
        _ => ["the lowest risk", "the highest pay", "the best growth", "the shortest preparation"],
    };
    let axes = best.into_iter().zip([risk, pay, growth, training]);
    let won: Vec<(usize, &str)> = axes.filter_map(|(job, axis)| Some((job?, axis))).collect();
    if won.len() < LEAST_AXES {
        return None;
    }
    let ahead = (0..jobs.len()).filter_map(|at| {
        let axes: Vec<&str> = won.iter().filter(|(job, _)| *job == at).map(|(_, axis)| *axis).collect();
        (!axes.is_empty()).then(|| (jobs[at].row.title.as_str(), axes))
    });
    let ahead: Vec<(&str, Vec<&str>)> = ahead.collect();
    let clauses: Vec<String> = ahead.iter().map(|(title, axes)| format!("{title} has {}", listed(axes))).collect();
    let all = if ahead.len() == 1 && won.len() == best.len() { ": ahead in all four" } else { "" };
    Some(format!("In sum, {}{all}.", clauses.join("; ")))
}

/// Of two jobs, how close they are; of more, which two are the closest.
fn closeness(jobs: &[&JobDocument], between: Between) -> String {
    let pairs = (0..jobs.len()).flat_map(|a| (a + 1..jobs.len()).map(move |b| (jobs[a], jobs[b])));
    let known: Vec<_> = pairs.map(|(a, b)| (a, b, between(a, b))).collect();
    if let [(_, _, near)] = known.as_slice() {
        return match near {
            None => "how close the two are is not known here".to_owned(),
            Some(near) => of_two(*near),
        };
    }
    let closest = known.iter().filter_map(|(a, b, near)| Some((a, b, (*near)?)));
    let closest = closest.reduce(|best, other| if other.2.points > best.2.points { other } else { best });
    match closest {
        Some((a, b, near)) if near.points > 0 => {
            let (a, b) = (&a.row.title, &b.row.title);
            format!("the closest are {a} and {b}, {} of 100, {}", near.points, near.relation.label())
        }
        Some(_) if known.iter().all(|(_, _, near)| near.is_some()) => {
            "O*NET relates none of them to another".to_owned()
        }
        _ => "how close they are is not known here".to_owned(),
    }
}

fn of_two(Near { points, relation }: Near) -> String {
    let label = relation.label();
    match (relation, points) {
        (Relation::SameOccupation, _) => "the statistics count both as one occupation".to_owned(),
        (Relation::Closest | Relation::OneStep, _) => format!("they are close, {points} of 100, {label}"),
        (Relation::TwoSteps, _) => format!("the way between them is longer: closeness {points} of 100, {label}"),
        (Relation::None, 0) => {
            "O*NET does not relate them, and no task of theirs goes by nearly the same name".to_owned()
        }
        (Relation::None, _) => {
            format!("O*NET does not relate them; tasks of nearly the same name make a closeness of {points} of 100")
        }
    }
}
