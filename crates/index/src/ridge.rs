//! Ridge regression: a linear fit whose coefficients are held back, so that few pairs can carry many figures.

/// A fit `intercept + Σ coefficient · figure`.
#[derive(Clone, Debug, PartialEq)]
pub struct Ridge {
    pub intercept: f64,
    /// One for each figure of a row.
    pub coefficients: Vec<f64>,
}

impl Ridge {
    /// Least squares with `penalty` times the sum of the squared coefficients added; the intercept is not held back. Rows
    /// are of one length. None without rows, where a figure is not finite, or for a penalty of 0 or less.
    pub fn new(rows: &[&[f64]], targets: &[f64], penalty: f64) -> Option<Self> {
        let width = rows.first()?.len();
        let is_sound = rows.iter().all(|row| row.len() == width && row.iter().all(|figure| figure.is_finite()));
        if !is_sound
            || rows.len() != targets.len()
            || targets.iter().any(|target| !target.is_finite())
            || penalty <= 0.0
        {
            return None;
        }
        let count = rows.len() as f64;
        let means: Vec<f64> = (0..width).map(|at| rows.iter().map(|row| row[at]).sum::<f64>() / count).collect();
        let target_mean = targets.iter().sum::<f64>() / count;
        let mut square = vec![vec![0.0; width]; width];
        let mut right = vec![0.0; width];
        for (row, target) in rows.iter().zip(targets) {
            let centred: Vec<f64> = row.iter().zip(&means).map(|(figure, mean)| figure - mean).collect();
            for (at, value) in centred.iter().enumerate() {
                right[at] += value * (target - target_mean);
                for (other, sum) in centred[..=at].iter().zip(&mut square[at]) {
                    *sum += value * other;
                }
            }
        }
        for (at, line) in square.iter_mut().enumerate() {
            line[at] += penalty;
        }
        let coefficients = solve(square, right)?;
        let shift: f64 = coefficients.iter().zip(&means).map(|(coefficient, mean)| coefficient * mean).sum();
        Some(Self { intercept: target_mean - shift, coefficients })
    }

    pub fn at(&self, row: &[f64]) -> f64 {
        self.intercept
            + self.coefficients.iter().zip(row).map(|(coefficient, figure)| coefficient * figure).sum::<f64>()
    }
}

/// Solves `square · x = right` by Cholesky's decomposition, reading the lower triangle. None where the square is not
/// positive definite.
fn solve(mut square: Vec<Vec<f64>>, mut right: Vec<f64>) -> Option<Vec<f64>> {
    let size = right.len();
    for at in 0..size {
        for column in 0..=at {
            let known: f64 = (0..column).map(|step| square[at][step] * square[column][step]).sum();
            let left = square[at][column] - known;
            if at > column {
                square[at][column] = left / square[column][column];
            } else if left > 0.0 {
                square[at][at] = left.sqrt();
            } else {
                return None;
            }
        }
    }
    for at in 0..size {
        let known: f64 = (0..at).map(|step| square[at][step] * right[step]).sum();
        right[at] = (right[at] - known) / square[at][at];
    }
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size).map(|step| square[step][at] * right[step]).sum();
        right[at] = (right[at] - known) / square[at][at];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [&[f64]; 5] = [&[1.0, 2.0], &[2.0, 1.0], &[3.0, 5.0], &[4.0, 2.0], &[5.0, 0.0]];

    #[test]
    fn a_small_penalty_finds_the_line_and_a_large_one_the_mean() {
        let targets = ROWS.map(|row| 3.0 + 2.0 * row[0] - row[1]);
        let exact = Ridge::new(&ROWS, &targets, 1e-9).expect("a fit");
        for (found, expected) in exact.coefficients.iter().zip([2.0, -1.0]) {
            assert!((found - expected).abs() < 1e-6, "{exact:?}");
        }
        assert!((exact.at(&[10.0, 4.0]) - 19.0).abs() < 1e-6);
        let flat = Ridge::new(&ROWS, &targets, 1e9).expect("a fit");
        assert!((flat.at(&[10.0, 4.0]) - 7.0).abs() < 1e-6, "{flat:?}");
    }

    #[test]
    fn the_penalty_is_that_of_the_textbook() {
        // One figure, centred at 0: coefficient = Σxy / (Σxx + penalty) = 4 / (2 + 2).
        let fit = Ridge::new(&[&[-1.0], &[1.0]], &[-2.0, 2.0], 2.0).expect("a fit");
        assert!((fit.coefficients[0] - 1.0).abs() < 1e-12, "{fit:?}");
    }

    #[test]
    fn nothing_is_fitted_to_nothing() {
        assert_eq!(Ridge::new(&[], &[], 1.0), None);
        assert_eq!(Ridge::new(&[&[1.0]], &[f64::NAN], 1.0), None);
        assert_eq!(Ridge::new(&[&[1.0], &[1.0, 2.0]], &[1.0, 2.0], 1.0), None);
        assert_eq!(Ridge::new(&[&[1.0]], &[1.0], 0.0), None);
    }
}
