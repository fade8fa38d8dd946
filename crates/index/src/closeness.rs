//! How close two jobs are as careers, from O*NET's related occupations and from tasks that go by nearly the same name.
//!
//! Never from the capabilities that their tasks need of a machine: those say what is automated alike, not what a person
//! can carry over.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::Job;

/// Points that each place in O*NET's list takes off.
const POINTS_A_RANK: f64 = 2.5;
/// Ranks of O*NET's two primary tiers; those after them are supplemental.
pub const PRIMARY_RANKS: u8 = 10;
/// Part of what two steps give together.
const TWO_STEPS: f64 = 0.5;
/// Part of the shared working time that counts towards the rest up to 100.
const SHARED_TASKS: f64 = 0.5;
/// Words that two names of tasks have to have in common, and the part of all their words that these are.
const COMMON_WORDS: (usize, f64) = (2, 0.5);
const SMALL_WORDS: [&str; 12] = ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"];

/// O*NET's lists of related occupations, by SOC code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RelatedOccupations {
    by_soc: BTreeMap<String, Vec<(String, u8)>>,
}

/// How O*NET relates two occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    SameOccupation,
    Closest,
    OneStep,
    TwoSteps,
    None,
}

impl Relation {
    /// As shown to people.
    pub fn label(self) -> &'static str {
        match self {
            Self::SameOccupation => "the same occupation in O*NET",
            Self::Closest => "closest related occupation in O*NET",
            Self::OneStep => "related by one step in O*NET",
            Self::TwoSteps => "related by two steps in O*NET",
            Self::None => "not related in O*NET",
        }
    }
}

/// How close two jobs are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Closeness {
    /// 0 to 100; see [`RelatedOccupations::closeness`].
    pub points: u8,
    pub relation: Relation,
    /// Names of the first job's tasks that the other has under nearly the same name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared_tasks: Vec<String>,
}

impl RelatedOccupations {
    /// By SOC code, each related occupation with its rank in O*NET's list, from 1.
    pub fn new(by_soc: BTreeMap<String, Vec<(String, u8)>>) -> Self {
        Self { by_soc }
    }

    /// The occupations that O*NET lists for this one, with their ranks.
    pub fn of(&self, soc: &str) -> &[(String, u8)] {
        self.by_soc.get(soc).map(Vec::as_slice).unwrap_or_default()
    }

    /// The better rank of the two directions; O*NET's lists are not mutual.
    pub fn rank(&self, a: &str, b: &str) -> Option<u8> {
        let listed = |from: &str, to: &str| self.of(from).iter().find(|(soc, _)| soc == to).map(|(_, rank)| *rank);
        listed(a, b).into_iter().chain(listed(b, a)).min()
    }

    /// `100` for one occupation; `100 - 2.5 · rank` where O*NET lists one for the other (50 to 97.5); else half the product
    /// of the two best steps over a third occupation, each among the first ten (28 to 48); else 0.
    pub fn relation(&self, a: &str, b: &str) -> (Relation, f64) {
        if a == b {
            return (Relation::SameOccupation, 100.0);
        }
        if let Some(rank) = self.rank(a, b) {
            return (if rank == 1 { Relation::Closest } else { Relation::OneStep }, points(rank));
        }
        let near = |soc: &str| -> BTreeMap<&str, u8> {
            let listed = self.of(soc).iter().filter(|(_, rank)| *rank <= PRIMARY_RANKS);
            listed.map(|(other, rank)| (other.as_str(), *rank)).collect()
        };
        let (from_a, from_b) = (near(a), near(b));
        // A third occupation that lists both would say less: its two neighbours need not be near each other.
        let over = from_a.iter().filter_map(|(middle, first)| {
            let second = self.of(middle).iter().find(|(soc, rank)| soc == b && *rank <= PRIMARY_RANKS);
            let second = second.map(|(_, rank)| *rank).into_iter().chain(from_b.get(middle).copied()).min()?;
            Some(points(*first) * points(second) / 100.0 * TWO_STEPS)
        });
        let back = from_b.iter().filter_map(|(middle, first)| {
            let second = self.of(middle).iter().find(|(soc, rank)| soc == a && *rank <= PRIMARY_RANKS)?.1;
            Some(points(*first) * points(second) / 100.0 * TWO_STEPS)
        });
        match over.chain(back).max_by(f64::total_cmp) {
            Some(points) => (Relation::TwoSteps, points),
            None => (Relation::None, 0.0),
        }
    }

    /// The points of the relation, raised towards 100 by half the share of the working time, as a mean of both jobs, that
    /// goes into tasks of nearly the same name.
    ///
    /// A job without tasks of its own, as a research estimate is, has the points of the relation alone.
    pub fn closeness(&self, (soc, job): (&str, Option<&Job>), (other_soc, other): (&str, &Job)) -> Closeness {
        let (relation, linked) = self.relation(soc, other_soc);
        let (shared, shared_tasks) = job.map(|job| shared_tasks(job, other)).unwrap_or_default();
        let points = linked + (100.0 - linked) * SHARED_TASKS * shared;
        Closeness { points: points.round().clamp(0.0, 100.0) as u8, relation, shared_tasks }
    }
}

fn points(rank: u8) -> f64 {
    (100.0 - POINTS_A_RANK * f64::from(rank)).max(0.0)
}

/// Share of the working time in shared tasks, 0 to 1 as a mean of both jobs, and their names in the first.
fn shared_tasks(a: &Job, b: &Job) -> (f64, Vec<String>) {
    let words = |job: &Job| job.tasks.iter().map(|task| words(&task.name)).collect::<Vec<_>>();
    let (of_a, of_b) = (words(a), words(b));
    let is_in = |name: &BTreeSet<String>, names: &[BTreeSet<String>]| names.iter().any(|other| are_alike(name, other));
    let shared = |job: &Job, own: &[BTreeSet<String>], others: &[BTreeSet<String>]| -> Vec<(f64, String)> {
        let tasks = job.tasks.iter().zip(own).filter(|(_, name)| is_in(name, others));
        tasks.map(|(task, _)| (task.share, task.name.clone())).collect()
    };
    let (in_a, in_b) = (shared(a, &of_a, &of_b), shared(b, &of_b, &of_a));
    let percent: f64 = in_a.iter().chain(&in_b).map(|(share, _)| share).sum::<f64>() / 2.0;
    (percent / 100.0, in_a.into_iter().map(|(_, name)| name).collect())
}

fn words(name: &str) -> BTreeSet<String> {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).filter(|word| !SMALL_WORDS.contains(&word.as_str())).collect()
}

fn are_alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let (common, all) = (a.intersection(b).count(), a.union(b).count());
    common >= COMMON_WORDS.0 && common as f64 >= COMMON_WORDS.1 * all as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Slug, Task, TaskKind};

    fn related() -> RelatedOccupations {
        let lists: [(&str, &[(&str, u8)]); 3] = [
            ("cook", &[("chef", 1), ("baker", 4), ("porter", 12)]),
            ("baker", &[("butcher", 2)]),
            ("waiter", &[("baker", 8)]),
        ];
        let list = |(soc, others): (&str, &[(&str, u8)])| {
            (soc.to_owned(), others.iter().map(|(other, rank)| ((*other).to_owned(), *rank)).collect())
        };
        RelatedOccupations::new(lists.map(list).into())
    }

    #[test]
    fn a_relation_holds_both_ways_and_falls_with_the_rank_and_with_a_second_step() {
        let cases = [
            ("cook", "cook", Relation::SameOccupation, 100.0),
            ("chef", "cook", Relation::Closest, 97.5),
            ("cook", "baker", Relation::OneStep, 90.0),
            ("porter", "cook", Relation::OneStep, 70.0),
            ("cook", "butcher", Relation::TwoSteps, 42.75),
            ("butcher", "cook", Relation::TwoSteps, 42.75),
            ("cook", "waiter", Relation::TwoSteps, 36.0),
            ("chef", "waiter", Relation::None, 0.0),
        ];
        for (a, b, relation, points) in cases {
            let (found, reached) = related().relation(a, b);
            assert_eq!(found, relation, "{a} to {b}");
            assert!((reached - points).abs() < 1e-9, "{a} to {b}: {reached}");
        }
    }

    #[test]
    fn any_single_step_is_closer_than_any_two() {
        assert!(points(20) > points(1) * points(1) / 100.0 * TWO_STEPS);
    }

    fn job(tasks: &[(&str, f64)]) -> Job {
        let task = |(at, (name, share)): (usize, &(&str, f64))| Task {
            id: format!("task-{at}").parse().expect("a slug"),
            name: (*name).to_owned(),
            kind: TaskKind::Automated,
            share: *share,
            needs: Vec::new(),
            bar: 50.0,
            spread: 8.0,
            holds: Vec::new(),
            why: String::new(),
        };
        let slug: Slug = "a".parse().expect("a slug");
        Job { slug: slug.clone(), industry: slug, tasks: tasks.iter().enumerate().map(task).collect() }
    }

    #[test]
    fn tasks_of_nearly_the_same_name_bring_jobs_closer() {
        let waiter = job(&[("Taking and entering orders", 40.0), ("Carrying plates", 60.0)]);
        let barista = job(&[("Taking orders and payment", 20.0), ("Pulling espresso", 80.0)]);
        let found = related().closeness(("chef", Some(&waiter)), ("waiter", &barista));
        assert_eq!((found.points, found.relation), (15, Relation::None));
        assert_eq!(found.shared_tasks, ["Taking and entering orders"]);
        let apart = related().closeness(("chef", Some(&waiter)), ("waiter", &job(&[("Carrying bricks", 100.0)])));
        assert_eq!((apart.points, apart.shared_tasks.len()), (0, 0));
    }
}
