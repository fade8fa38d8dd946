//! Which of what parts share goes into the main module, and which makes a module together with what others share.
//!
//! Two gatherings become one where that costs the less: a visitor of a part loads all of each gathering that the part wants
//! any of, and every further file is a request. What a part is visited for counts, so parts have weights.

use std::collections::{BTreeMap, BTreeSet};

/// The parts that visitors come to first; every other weighs one.
const WEIGHTS: [(&str, usize); 4] = [("home", 6), ("job", 6), ("jobs", 4), ("compare", 4)];
/// What a request costs, in bytes of code before it is made small.
const REQUEST: usize = 6_000;
/// Fewer bytes of code are for the main module.
const SMALL: usize = 1_500;

/// What exactly these parts share.
#[derive(Clone, Debug)]
pub struct Set {
    pub parts: BTreeSet<String>,
    /// By their place in the program.
    pub functions: BTreeSet<u32>,
    /// Bytes of their code.
    pub size: usize,
}

/// What makes one module, for all parts that want any of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub parts: BTreeSet<String>,
    pub functions: BTreeSet<u32>,
}

/// The functions for the main module, and the groups.
pub fn groups(sets: &[Set]) -> (BTreeSet<u32>, Vec<Group>) {
    let parts: BTreeSet<&str> = sets.iter().flat_map(|set| set.parts.iter().map(String::as_str)).collect();
    let weights = Weights(parts.iter().map(|part| (*part, weight(part))).collect());
    let mut main = Gathering::default();
    main.parts.extend(&parts);
    let mut gatherings = Vec::new();
    for set in sets {
        let one = Gathering::of(set);
        if set.size < SMALL { main = main.with(&one) } else { gatherings.push(one) }
    }
    // The main module is the first: it costs no request.
    gatherings.insert(0, main);
    while let Some((one, other)) = weights.best(&gatherings) {
        let gone = gatherings.swap_remove(other);
        gatherings[one] = gatherings[one].with(&gone);
    }
    let mut all = gatherings.into_iter();
    let main = all.next().unwrap_or_default().functions;
    let owned = |parts: BTreeSet<&str>| parts.into_iter().map(str::to_owned).collect();
    (main, all.map(|one| Group { parts: owned(one.parts), functions: one.functions }).collect())
}

/// Adds to the groups the parts that want of them since others were tied together. False where there are no more.
pub fn grow(groups: &mut [Group], sets: &[Set]) -> bool {
    let mut has_grown = false;
    for group in groups {
        let wanting = sets.iter().filter(|set| !set.functions.is_disjoint(&group.functions));
        let parts: BTreeSet<String> = wanting.flat_map(|set| set.parts.iter().cloned()).collect();
        has_grown |= !parts.is_subset(&group.parts);
        group.parts.extend(parts);
    }
    has_grown
}

fn weight(part: &str) -> usize {
    WEIGHTS.iter().find(|(name, _)| *name == part).map_or(1, |(_, weight)| *weight)
}

#[derive(Clone, Default)]
struct Gathering<'a> {
    parts: BTreeSet<&'a str>,
    functions: BTreeSet<u32>,
    size: usize,
}

impl<'a> Gathering<'a> {
    fn of(set: &'a Set) -> Self {
        let parts: BTreeSet<&str> = set.parts.iter().map(String::as_str).collect();
        Self { parts, functions: set.functions.clone(), size: set.size }
    }

    fn with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.parts.extend(&other.parts);
        both.functions.extend(&other.functions);
        both.size += other.size;
        both
    }
}

struct Weights<'a>(BTreeMap<&'a str, usize>);

impl Weights<'_> {
    /// The two whose union saves the most; none where no union does.
    fn best(&self, gatherings: &[Gathering]) -> Option<(usize, usize)> {
        let pairs = (0..gatherings.len()).flat_map(|one| (one + 1..gatherings.len()).map(move |other| (one, other)));
        let savings = pairs.map(|(one, other)| (self.saved(&gatherings[one], &gatherings[other]), (one, other)));
        savings.max_by_key(|(saved, _)| *saved).filter(|(saved, _)| *saved > 0).map(|(_, pair)| pair)
    }

    /// Requests saved less bytes that parts load without wanting them.
    fn saved(&self, one: &Gathering, other: &Gathering) -> i64 {
        let each = self.0.iter().map(|(part, weight)| {
            let (has_one, has_other) = (one.parts.contains(part), other.parts.contains(part));
            let saved = match (has_one, has_other) {
                (true, true) => REQUEST as i64,
                (true, false) => -(other.size as i64),
                (false, true) => -(one.size as i64),
                (false, false) => 0,
            };
            saved * *weight as i64
        });
        each.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LARGE: usize = 100_000;

    fn set(parts: &[&str], function: u32, size: usize) -> Set {
        Set { parts: parts.iter().map(|part| (*part).to_owned()).collect(), functions: [function].into(), size }
    }

    fn told(groups: &[Group]) -> Vec<(Vec<&str>, Vec<u32>)> {
        let names = groups.iter().map(|group| group.parts.iter().map(String::as_str).collect());
        let mut told: Vec<(Vec<&str>, Vec<u32>)> =
            names.zip(groups.iter().map(|group| group.functions.iter().copied().collect())).collect();
        // An order for the eye.
        told.sort();
        told
    }

    #[test]
    fn what_few_want_stays_apart_and_what_is_small_or_wanted_by_all_is_in_the_main_module() {
        let sets = [
            set(&["home", "job", "map", "moves"], 1, LARGE),
            set(&["job", "moves"], 2, LARGE),
            set(&["job", "map"], 3, 10),
            set(&["map", "moves"], 4, LARGE),
        ];
        let (main, groups) = groups(&sets);
        assert_eq!(main, [1, 3].into());
        assert_eq!(told(&groups), [(vec!["job", "moves"], vec![2]), (vec!["map", "moves"], vec![4])]);
    }

    #[test]
    fn two_that_are_wanted_together_make_one_request() {
        let sets =
            [set(&["job", "map", "moves"], 1, 40_000), set(&["job", "moves"], 2, LARGE), set(&["home", "map"], 3, 1)];
        let (_, groups) = groups(&sets);
        assert_eq!(told(&groups), [(vec!["job", "map", "moves"], vec![1]), (vec!["job", "moves"], vec![2])]);
        let sets = [set(&["job", "moves"], 1, 2_000), set(&["job", "moves"], 2, LARGE), set(&["home", "map"], 3, 1)];
        let (_, groups) = super::groups(&sets);
        assert_eq!(told(&groups), [(vec!["job", "moves"], vec![1, 2])]);
    }

    #[test]
    fn a_group_grows_by_whoever_wants_of_it() {
        let mut groups = [Group { parts: ["job".to_owned()].into(), functions: [1, 2].into() }];
        assert!(grow(&mut groups, &[set(&["job", "map"], 2, 1)]));
        assert!(!grow(&mut groups, &[set(&["job", "map"], 1, 1), set(&["moves"], 3, 1)]));
        assert_eq!(told(&groups), [(vec!["job", "map"], vec![1, 2])]);
    }
}
