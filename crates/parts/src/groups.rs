//! Which of what parts share goes into the main module, and which makes a module together with what others share.
//!
//! A visitor of a part loads all of each gathering that the part wants any of, and every further file is a request. So two
//! gatherings become one, and a set goes to another gathering, where that costs the less, until nothing does. What a part is
//! visited for counts, so parts have weights.

use std::collections::BTreeSet;

/// The parts that visitors come to first.
const FIRST: [&str; 4] = ["home", "job", "jobs", "compare"];
/// Those that come to a page which already answers.
const AFTER: [&str; 7] = ["asked", "chart", "list_file", "nearest", "search", "still", "tiles"];

fn weight(part: &str) -> i64 {
    if FIRST.contains(&part) {
        24
    } else if AFTER.contains(&part) {
        1
    } else {
        4
    }
}

/// What a request costs, in bytes of code before it is made small.
const REQUEST: i64 = 12_000;
/// Fewer bytes of code are for the main module.
const SMALL: usize = 1_000;
/// More rounds than it takes.
const ROUNDS: usize = 20;

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
    let (small, large): (Vec<&Set>, Vec<&Set>) = sets.iter().partition(|set| set.size < SMALL);
    let mut grouping = Grouping::new(sets.iter().flat_map(|set| &set.parts).collect(), &large);
    for _ in 0..ROUNDS {
        if !grouping.merge() & !grouping.exchange() {
            break;
        }
    }
    let Grouping { main, gatherings, .. } = grouping;
    let functions = |members: &[usize]| -> BTreeSet<u32> {
        members.iter().flat_map(|member| large[*member].functions.iter().copied()).collect()
    };
    let kept = functions(&main.members).into_iter().chain(small.iter().flat_map(|set| set.functions.iter().copied()));
    let groups = gatherings.iter().map(|gathering| Group {
        parts: gathering.members.iter().flat_map(|member| large[*member].parts.iter().cloned()).collect(),
        functions: functions(&gathering.members),
    });
    (kept.collect(), groups.collect())
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

/// Sets by their places among those given.
#[derive(Clone, Debug, Default)]
struct Gathering {
    members: Vec<usize>,
    /// A bit for each part.
    parts: u64,
    size: i64,
}

struct Grouping {
    /// Each set alone.
    sets: Vec<Gathering>,
    /// By the bits of `Gathering::parts`.
    weights: Vec<i64>,
    main: Gathering,
    gatherings: Vec<Gathering>,
}

impl Grouping {
    fn new(parts: BTreeSet<&String>, sets: &[&Set]) -> Self {
        let bits = |set: &Set| {
            let places = parts.iter().enumerate().filter(|(_, name)| set.parts.contains(**name));
            places.fold(0, |bits, (place, _)| bits | 1 << place)
        };
        let alone = |(member, set): (usize, &&Set)| Gathering {
            members: vec![member],
            parts: bits(set),
            size: set.size as i64,
        };
        let sets: Vec<Gathering> = sets.iter().enumerate().map(alone).collect();
        let weights: Vec<i64> = parts.iter().map(|name| weight(name)).collect();
        let main = Gathering { parts: (1 << weights.len()) - 1, ..Gathering::default() };
        Self { gatherings: sets.clone(), sets, weights, main }
    }

    fn weight(&self, parts: u64) -> i64 {
        let wanted = self.weights.iter().enumerate().filter(|(place, _)| parts >> place & 1 == 1);
        wanted.map(|(_, weight)| weight).sum()
    }

    /// What all visitors of these parts load.
    fn cost(&self, parts: u64, size: i64) -> i64 {
        if size == 0 { 0 } else { self.weight(parts) * (size + REQUEST) }
    }

    /// In the main module it costs no request.
    fn cost_in_main(&self, size: i64) -> i64 {
        self.weight(self.main.parts) * size
    }

    /// Makes one of two, as long as that saves anything; the main module is one of them, too.
    fn merge(&mut self) -> bool {
        let mut has_merged = false;
        loop {
            let mut best = (0, None);
            for (at, one) in self.gatherings.iter().enumerate() {
                let alone = self.cost(one.parts, one.size);
                best = best.min((self.cost_in_main(one.size) - alone, Some((None, at))));
                for (other_at, other) in self.gatherings.iter().enumerate().skip(at + 1) {
                    let both = self.cost(one.parts | other.parts, one.size + other.size);
                    let cost = both - alone - self.cost(other.parts, other.size);
                    best = best.min((cost, Some((Some(at), other_at))));
                }
            }
            let (cost, Some((into, from))) = best else { return has_merged };
            if cost == 0 {
                return has_merged;
            }
            // `into` comes before `from`, and so stays where it is.
            let gone = self.gatherings.remove(from);
            let into = into.map_or(&mut self.main, |into| &mut self.gatherings[into]);
            into.members.extend(gone.members);
            into.parts |= gone.parts;
            into.size += gone.size;
            has_merged = true;
        }
    }

    /// Puts each set, the largest first, where it costs the least.
    fn exchange(&mut self) -> bool {
        let mut order: Vec<usize> = (0..self.sets.len()).collect();
        order.sort_by_key(|member| -self.sets[*member].size);
        let mut has_moved = false;
        for member in order {
            has_moved |= self.place(member);
        }
        self.gatherings.retain(|gathering| !gathering.members.is_empty());
        has_moved
    }

    fn place(&mut self, member: usize) -> bool {
        let set = self.sets[member].clone();
        let from = self.gatherings.iter().position(|gathering| gathering.members.contains(&member));
        match from {
            Some(from) => self.gatherings[from] = self.without(&self.gatherings[from], member),
            None => self.main = Gathering { parts: self.main.parts, ..self.without(&self.main, member) },
        }
        let cost_in = |gathering: &Gathering| {
            let with = self.cost(gathering.parts | set.parts, gathering.size + set.size);
            with - self.cost(gathering.parts, gathering.size)
        };
        let costs = self.gatherings.iter().enumerate().map(|(at, gathering)| (cost_in(gathering), Some(at)));
        let stay = from.map_or_else(|| self.cost_in_main(set.size), |from| cost_in(&self.gatherings[from]));
        let best = costs.chain([(self.cost_in_main(set.size), None)]).min().unwrap_or((stay, from));
        let alone = self.cost(set.parts, set.size);
        let has_moved = alone.min(best.0) < stay;
        if has_moved && alone < best.0 {
            self.gatherings.push(set);
            return true;
        }
        let to = if has_moved { best.1 } else { from };
        let into = to.map_or(&mut self.main, |to| &mut self.gatherings[to]);
        into.members.push(member);
        into.parts |= set.parts;
        into.size += set.size;
        has_moved
    }

    fn without(&self, gathering: &Gathering, member: usize) -> Gathering {
        let members = gathering.members.iter().copied().filter(|other| *other != member);
        members.fold(Gathering::default(), |mut rest, member| {
            rest.members.push(member);
            rest.parts |= self.sets[member].parts;
            rest.size += self.sets[member].size;
            rest
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LARGE: usize = 200_000;

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
