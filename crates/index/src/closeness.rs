//! How close two jobs are as careers, from O*NET's related occupations and from tasks that go by nearly the same name.
//!
//! Never from the capabilities that their tasks need of a machine: those say what is automated alike, not what a person
//! can carry over.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Job, Task};

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
    /// The same the other way round.
    listed_by: BTreeMap<String, Vec<(String, u8)>>,
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
    /// 0 to 100; see [`Around::closeness`].
    pub points: u8,
    pub relation: Relation,
    /// Names of the first job's tasks that the other has under nearly the same name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared_tasks: Vec<String>,
}

impl RelatedOccupations {
    /// By SOC code, each related occupation with its rank in O*NET's list, from 1.
    pub fn new(by_soc: BTreeMap<String, Vec<(String, u8)>>) -> Self {
        let mut listed_by: BTreeMap<String, Vec<(String, u8)>> = BTreeMap::new();
        for (soc, list) in &by_soc {
            for (other, rank) in list {
                listed_by.entry(other.clone()).or_default().push((soc.clone(), *rank));
            }
        }
        Self { by_soc, listed_by }
    }

    /// All lists, by SOC code.
    pub fn lists(&self) -> &BTreeMap<String, Vec<(String, u8)>> {
        &self.by_soc
    }

    /// The occupations that O*NET lists for this one, with their ranks.
    pub fn of(&self, soc: &str) -> &[(String, u8)] {
        self.by_soc.get(soc).map(Vec::as_slice).unwrap_or_default()
    }

    fn listing(&self, soc: &str) -> &[(String, u8)] {
        self.listed_by.get(soc).map(Vec::as_slice).unwrap_or_default()
    }

    /// The better rank of the two directions; O*NET's lists are not mutual.
    pub fn rank(&self, a: &str, b: &str) -> Option<u8> {
        let listed = |from: &str, to: &str| {
            let ranks = self.of(from).iter().filter(|(soc, _)| soc == to).map(|(_, rank)| *rank);
            ranks.min()
        };
        listed(a, b).into_iter().chain(listed(b, a)).min()
    }

    /// Every way of two steps from an occupation: where it ends, over which third one, and the points of it. Each step is
    /// among the first ten of a list.
    fn two_steps<'a>(&'a self, soc: &'a str) -> impl Iterator<Item = (&'a str, &'a str, f64)> {
        // A third occupation that lists both would say less: its two neighbours need not be near each other.
        let listed = primary(self.of(soc)).flat_map(|(middle, first)| {
            let next = primary(self.of(middle)).chain(primary(self.listing(middle)));
            next.map(move |(end, second)| (end, middle, first, second))
        });
        let listing = primary(self.listing(soc)).flat_map(|(middle, first)| {
            primary(self.listing(middle)).map(move |(end, second)| (end, middle, first, second))
        });
        let ways = listed.chain(listing).filter(move |(end, ..)| *end != soc);
        ways.map(|(end, middle, first, second)| (end, middle, points(first) * points(second) / 100.0 * TWO_STEPS))
    }

    /// The occupations over which two that O*NET does not relate are two steps apart, by code.
    pub fn between<'a>(&'a self, a: &'a str, b: &str) -> BTreeSet<&'a str> {
        self.two_steps(a).filter(|(end, ..)| *end == b).map(|(_, middle, _)| middle).collect()
    }

    /// How two occupations stand that O*NET relates in one step, or that are one.
    pub fn direct(&self, a: &str, b: &str) -> Option<Reach> {
        if a == b { Some(Reach::SAME) } else { self.rank(a, b).map(Reach::listed) }
    }

    /// How an occupation stands to all others.
    pub fn around<'a>(&'a self, soc: &'a str) -> Around<'a> {
        let mut reached: BTreeMap<&str, Reach> = BTreeMap::new();
        let mut keep = |other: &'a str, reach: Reach| {
            let known = reached.entry(other).or_insert(reach);
            if reach.points > known.points {
                *known = reach;
            }
        };
        // Any single step has more points than any two, so the better of the two stays.
        for (end, _, points) in self.two_steps(soc) {
            keep(end, Reach { relation: Relation::TwoSteps, rank: None, points });
        }
        for (other, rank) in self.of(soc).iter().chain(self.listing(soc)) {
            keep(other, Reach::listed(*rank));
        }
        keep(soc, Reach::SAME);
        Around { reached }
    }
}

/// How one occupation stands to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    pub relation: Relation,
    /// The better rank of the two lists, where there is one.
    pub rank: Option<u8>,
    /// `100` for one occupation; `100 - 2.5 · rank` where O*NET lists one for the other (50 to 97.5); else half the product
    /// of the two best steps over a third occupation, each among the first ten (28 to 48); else 0.
    pub points: f64,
}

impl Reach {
    const SAME: Self = Self { relation: Relation::SameOccupation, rank: None, points: 100.0 };
    const NONE: Self = Self { relation: Relation::None, rank: None, points: 0.0 };

    fn listed(rank: u8) -> Self {
        let relation = if rank == 1 { Relation::Closest } else { Relation::OneStep };
        Self { relation, rank: Some(rank), points: points(rank) }
    }
}

/// How one occupation stands to all others; the same both ways.
#[derive(Clone, Debug)]
pub struct Around<'a> {
    reached: BTreeMap<&'a str, Reach>,
}

impl Around<'_> {
    pub fn to(&self, soc: &str) -> Reach {
        // Jobs without an occupation are not of one.
        self.reached.get(soc).filter(|_| !soc.is_empty()).copied().unwrap_or(Reach::NONE)
    }

    /// The points of the relation, raised towards 100 by half the share of the working time, as a mean of both jobs, that
    /// goes into tasks of nearly the same name.
    ///
    /// A job without tasks of its own, as a research estimate is, has the points of the relation alone.
    pub fn closeness(&self, tasks: Option<&NamedTasks>, (other_soc, other): (&str, &NamedTasks)) -> Closeness {
        let reach = self.to(other_soc);
        let (shared, shared_tasks) = tasks.map(|tasks| tasks.shared_with(other)).unwrap_or_default();
        let points = raised(reach.points, shared);
        Closeness { points: points.round().clamp(0.0, 100.0) as u8, relation: reach.relation, shared_tasks }
    }
}

/// Points of a relation, 0 to 100, with the part of the working time, 0 to 1, that goes into shared tasks.
pub fn raised(points: f64, shared: f64) -> f64 {
    points + (100.0 - points) * SHARED_TASKS * shared
}

fn primary(list: &[(String, u8)]) -> impl Iterator<Item = (&str, u8)> {
    list.iter().filter(|(_, rank)| *rank <= PRIMARY_RANKS).map(|(soc, rank)| (soc.as_str(), *rank))
}

fn points(rank: u8) -> f64 {
    (100.0 - POINTS_A_RANK * f64::from(rank)).max(0.0)
}

/// A job's tasks, ready to be held against those of many others.
#[derive(Clone, Debug)]
pub struct NamedTasks {
    tasks: Vec<NamedTask>,
}

#[derive(Clone, Debug)]
struct NamedTask {
    name: String,
    words: BTreeSet<String>,
    /// Of the working time, per cent.
    share: f64,
}

impl NamedTasks {
    pub fn of(job: &Job) -> Self {
        let named = |task: &Task| NamedTask { name: task.name.clone(), words: words(&task.name), share: task.share };
        Self { tasks: job.tasks.iter().map(named).collect() }
    }

    /// Share of the working time in shared tasks, 0 to 1 as a mean of both jobs, and their names in this one.
    pub fn shared_with(&self, other: &Self) -> (f64, Vec<String>) {
        let mut is_in_other = vec![false; other.tasks.len()];
        let (mut percent, mut names) = (0.0, Vec::new());
        for task in &self.tasks {
            let mut is_shared = false;
            for (theirs, is_in_other) in other.tasks.iter().zip(&mut is_in_other) {
                if are_alike(&task.words, &theirs.words) {
                    (is_shared, *is_in_other) = (true, true);
                }
            }
            if is_shared {
                percent += task.share;
                names.push(task.name.clone());
            }
        }
        for (theirs, is_shared) in other.tasks.iter().zip(is_in_other) {
            percent += if is_shared { theirs.share } else { 0.0 };
        }
        (percent / 2.0 / 100.0, names)
    }
}

fn words(name: &str) -> BTreeSet<String> {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).filter(|word| !SMALL_WORDS.contains(&word.as_str())).collect()
}

/// Whether two names, of tasks or of skills, have most of their words in common.
pub fn are_named_alike(a: &str, b: &str) -> bool {
    are_alike(&words(a), &words(b))
}

fn are_alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    // Every profile is held against every other: most names are told apart by how many words they have.
    let (fewer, more) = (a.len().min(b.len()), a.len().max(b.len()));
    if fewer < COMMON_WORDS.0 || (fewer as f64) < COMMON_WORDS.1 * more as f64 {
        return false;
    }
    let common = a.intersection(b).count();
    let all = a.len() + b.len() - common;
    common >= COMMON_WORDS.0 && common as f64 >= COMMON_WORDS.1 * all as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Slug, TaskKind};

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
            let related = related();
            let found = related.around(a).to(b);
            assert_eq!(found.relation, relation, "{a} to {b}");
            assert!((found.points - points).abs() < 1e-9, "{a} to {b}: {found:?}");
        }
    }

    #[test]
    fn between_two_occupations_stand_those_that_either_looks_at() {
        let related = related();
        assert_eq!(related.between("cook", "butcher").into_iter().collect::<Vec<_>>(), ["baker"]);
        assert_eq!(related.between("butcher", "cook").into_iter().collect::<Vec<_>>(), ["baker"]);
        assert!(related.between("chef", "waiter").is_empty());
    }

    #[test]
    fn any_single_step_is_closer_than_any_two() {
        assert!(points(20) > points(1) * points(1) / 100.0 * TWO_STEPS);
    }

    fn job(tasks: &[(&str, f64)]) -> NamedTasks {
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
        let tasks = tasks.iter().enumerate().map(task).collect();
        NamedTasks::of(&Job { slug: slug.clone(), industry: slug, tasks })
    }

    #[test]
    fn tasks_of_nearly_the_same_name_bring_jobs_closer() {
        let waiter = job(&[("Taking and entering orders", 40.0), ("Carrying plates", 60.0)]);
        let barista = job(&[("Taking orders and payment", 20.0), ("Pulling espresso", 80.0)]);
        let related = related();
        let chef = related.around("chef");
        let found = chef.closeness(Some(&waiter), ("waiter", &barista));
        assert_eq!((found.points, found.relation), (15, Relation::None));
        assert_eq!(found.shared_tasks, ["Taking and entering orders"]);
        let apart = chef.closeness(Some(&waiter), ("waiter", &job(&[("Carrying bricks", 100.0)])));
        assert_eq!((apart.points, apart.shared_tasks.len()), (0, 0));
    }
}
