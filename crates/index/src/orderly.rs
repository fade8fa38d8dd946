//! Sorting through one compiled copy of the standard library's stable sort. Each call of that sort is compiled for its own
//! types, about four kilobytes each; what a browser loads has dozens of them, over lists of a few dozen things.

use std::cmp::Ordering;

pub trait Orderly<T> {
    /// As `sort_by`.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As `sort_by_key`.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }
}

impl<T> Orderly<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let mut order: Vec<usize> = (0..self.len()).collect();
        sort(&mut order, &mut |a, b| compare(&self[a], &self[b]));
        // Each thing goes to its place along the circles in which they exchange places.
        for start in 0..order.len() {
            let mut at = start;
            while order[at] != start {
                let from = std::mem::replace(&mut order[at], at);
                self.swap(at, from);
                at = from;
            }
            order[at] = at;
        }
    }
}

#[inline(never)]
fn sort(order: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    order.sort_by(|a, b| compare(*a, *b));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_as_the_standard_sort_puts_them() {
        let mut seed = 7u32;
        for length in 0..60 {
            let things: Vec<(u32, usize)> = (0..length)
                .map(|at| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 28, at)
                })
                .collect();
            let (mut ours, mut theirs) = (things.clone(), things);
            ours.order_by_key(|(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }
}
