//! Ranks, rank correlation and quantiles: the few statistics that the index publishes.

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
    fn a_quantile_is_interpolated() {
        assert_eq!(quantile(&[-1.0, 3.0], 0.25), Some(0.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
