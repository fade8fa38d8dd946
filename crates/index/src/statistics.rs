//! Ranks, rank correlation and a monotone fit: the few statistics that the index publishes.

/// Ranks from 1, ties averaged, in the order given.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    while start < order.len() {
        let mut end = start + 1;
        while end < order.len() && values[order[end]] == values[order[start]] {
            end += 1;
        }
        let shared = (start + 1 + end) as f64 / 2.0;
        for &place in &order[start..end] {
            ranks[place] = shared;
        }
        start = end;
    }
    ranks
}

/// Spearman's rank correlation, -1 to 1: Pearson's correlation of the ranks, with ties averaged. None for fewer than three
/// pairs, or where one side does not vary.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    if pairs.len() < 3 {
        return None;
    }
    let (left, right): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (left, right) = (ranks(&left), ranks(&right));
    let mean = (pairs.len() + 1) as f64 / 2.0;
    let sum = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum::<f64>();
    let spread = (sum(&left, &left) * sum(&right, &right)).sqrt();
    (spread > 0.0).then(|| sum(&left, &right) / spread)
}

/// Percentile of a value among all, 0 to 100: the share below it, and half of those equal to it. None among none.
pub fn percentile(value: f64, all: &[f64]) -> Option<f64> {
    if all.is_empty() {
        return None;
    }
    let below = all.iter().filter(|other| **other < value).count() as f64;
    let equal = all.iter().filter(|other| **other == value).count() as f64;
    Some(100.0 * (below + equal / 2.0) / all.len() as f64)
}

/// Quantile at `part` (0 to 1) of values in rising order, interpolated. None of none.
pub fn quantile(sorted: &[f64], part: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = part.clamp(0.0, 1.0) * last as f64;
    let below = at.floor() as usize;
    let above = (below + 1).min(last);
    Some(sorted[below] + (sorted[above] - sorted[below]) * (at - below as f64))
}

/// A curve that never falls, fitted by least squares: isotonic regression by pooling adjacent violators.
#[derive(Clone, Debug, PartialEq)]
pub struct MonotoneFit {
    /// Centre of each pool, with its mean; both rise.
    knots: Vec<(f64, f64)>,
}

impl MonotoneFit {
    /// None without points, or where a figure is not finite.
    pub fn new(points: &[(f64, f64)]) -> Option<Self> {
        if points.is_empty() || points.iter().any(|(x, y)| !x.is_finite() || !y.is_finite()) {
            return None;
        }
        let mut sorted = points.to_vec();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let mut pools: Vec<Pool> = Vec::new();
        for (x, y) in sorted {
            let mut pool = Pool { x, y, points: 1.0 };
            while let Some(last) = pools.last().filter(|last| last.y >= pool.y || last.x == pool.x) {
                pool = last.joined(pool);
                pools.pop();
            }
            pools.push(pool);
        }
        Some(Self { knots: pools.iter().map(|pool| (pool.x, pool.y)).collect() })
    }

    /// Straight between the knots, and level beyond the first and the last.
    pub fn at(&self, x: f64) -> f64 {
        let above = self.knots.partition_point(|knot| knot.0 < x);
        match (above.checked_sub(1).map(|below| self.knots[below]), self.knots.get(above)) {
            (Some((x0, y0)), Some(&(x1, y1))) => y0 + (y1 - y0) * (x - x0) / (x1 - x0),
            (None, Some(&(_, y))) | (Some((_, y)), None) => y,
            (None, None) => f64::NAN,
        }
    }

    /// `y - fit(x)` of points, in rising order.
    pub fn residuals(&self, points: &[(f64, f64)]) -> Vec<f64> {
        let mut residuals: Vec<f64> = points.iter().map(|&(x, y)| y - self.at(x)).collect();
        residuals.sort_by(f64::total_cmp);
        residuals
    }
}

struct Pool {
    x: f64,
    y: f64,
    points: f64,
}

impl Pool {
    fn joined(&self, other: Pool) -> Pool {
        let points = self.points + other.points;
        let mean = |a: f64, b: f64| (a * self.points + b * other.points) / points;
        // Kept exact for equal places, so that a pool of them stays recognisable as one.
        let x = if self.x == other.x { self.x } else { mean(self.x, other.x) };
        Pool { x, y: mean(self.y, other.y), points }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn correlation_is_of_ranks_and_ties_share_theirs() {
        let cases: [(&[(f64, f64)], f64); 4] = [
            (&[(1.0, 1.0), (2.0, 8.0), (3.0, 27.0)], 1.0),
            (&[(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)], -1.0),
            (&[(1.0, 1.0), (2.0, 2.0), (3.0, 2.0), (4.0, 3.0)], 0.948_683_298),
            (&[(106.0, 7.0), (100.0, 27.0), (86.0, 2.0), (101.0, 50.0), (99.0, 28.0)], 0.3),
        ];
        for (pairs, expected) in cases {
            let found = spearman(pairs).expect("three pairs or more");
            assert!((found - expected).abs() < 1e-6, "{pairs:?}: {found}");
        }
        assert_eq!(spearman(&[(1.0, 1.0), (2.0, 2.0)]), None);
        assert_eq!(spearman(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]), None);
    }

    #[test]
    fn a_percentile_is_the_share_below_and_half_of_the_equal() {
        assert_eq!(percentile(2.0, &[1.0, 2.0, 3.0]), Some(50.0));
        assert_eq!(percentile(0.0, &[1.0, 2.0]), Some(0.0));
        assert_eq!(percentile(5.0, &[5.0, 5.0]), Some(50.0));
        assert_eq!(percentile(5.0, &[]), None);
    }

    #[test]
    fn violators_are_pooled_and_places_between_knots_are_interpolated() {
        let fit = MonotoneFit::new(&[(1.0, 1.0), (2.0, 3.0), (3.0, 2.0), (4.0, 6.0)]).expect("points");
        assert_eq!(fit.knots, [(1.0, 1.0), (2.5, 2.5), (4.0, 6.0)]);
        for (x, y) in [(0.0, 1.0), (1.0, 1.0), (2.5, 2.5), (3.25, 4.25), (4.0, 6.0), (9.0, 6.0)] {
            assert!((fit.at(x) - y).abs() < 1e-9, "{x}");
        }
        assert_eq!(fit.residuals(&[(1.0, 4.0), (4.0, 5.0)]), [-1.0, 3.0]);
        assert_eq!(quantile(&[-1.0, 3.0], 0.25), Some(0.0));
    }

    #[test]
    fn points_at_one_place_become_one_knot() {
        let fit = MonotoneFit::new(&[(1.0, 0.0), (1.0, 4.0), (2.0, 5.0)]).expect("points");
        assert_eq!(fit.knots, [(1.0, 2.0), (2.0, 5.0)]);
        assert_eq!(MonotoneFit::new(&[]), None);
        assert_eq!(MonotoneFit::new(&[(f64::NAN, 1.0)]), None);
    }
}
