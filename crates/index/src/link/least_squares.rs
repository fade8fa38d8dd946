//! Levenberg and Marquardt's method for a few hundred unknowns, each equation of which names only some of them.

/// One equation: how far it is from 0, and its slope along each unknown that it names.
#[derive(Clone, Debug)]
pub(super) struct Equation {
    pub rest: f64,
    pub slopes: Vec<(usize, f64)>,
}

const MOST_STEPS: usize = 400;
/// A step that takes less than this part off the sum of squares is the last.
const ENOUGH: f64 = 1e-13;

/// The unknowns at which the sum of the squared rests is least, from a first guess on.
pub(super) fn solve(guess: Vec<f64>, equations: impl Fn(&[f64]) -> Vec<Equation>) -> Vec<f64> {
    let mut at = guess;
    let mut here = equations(&at);
    let mut damping = 1e-3;
    for _ in 0..MOST_STEPS {
        let before = sum_of_squares(&here);
        let (matrix, gradient) = normal(&here, at.len());
        let Some(step) = cholesky(damped(&matrix, damping), &gradient) else {
            damping *= 10.0;
            continue;
        };
        let next: Vec<f64> = at.iter().zip(&step).map(|(value, step)| value - step).collect();
        let there = equations(&next);
        let after = sum_of_squares(&there);
        if after.is_finite() && after <= before {
            (at, here) = (next, there);
            damping = (damping / 10.0).max(1e-12);
            if before - after <= ENOUGH * before {
                break;
            }
        } else if damping > 1e12 {
            break;
        } else {
            damping *= 10.0;
        }
    }
    at
}

fn sum_of_squares(equations: &[Equation]) -> f64 {
    equations.iter().map(|equation| equation.rest * equation.rest).sum()
}

/// The matrix of the slopes' products, row by row, and the slopes' products with the rests.
fn normal(equations: &[Equation], unknowns: usize) -> (Vec<Vec<f64>>, Vec<f64>) {
    let mut matrix = vec![vec![0.0; unknowns]; unknowns];
    let mut gradient = vec![0.0; unknowns];
    for equation in equations {
        for &(row, slope) in &equation.slopes {
            gradient[row] += slope * equation.rest;
            for &(column, other) in &equation.slopes {
                matrix[row][column] += slope * other;
            }
        }
    }
    (matrix, gradient)
}

fn damped(matrix: &[Vec<f64>], damping: f64) -> Vec<Vec<f64>> {
    let mut damped = matrix.to_vec();
    for (at, row) in damped.iter_mut().enumerate() {
        // An unknown that no equation names still has to stay where it is.
        row[at] += damping * row[at] + 1e-12;
    }
    damped
}

/// Solves a system whose matrix is symmetric and positive; none where it is not.
fn cholesky(mut matrix: Vec<Vec<f64>>, right: &[f64]) -> Option<Vec<f64>> {
    let size = right.len();
    for row in 0..size {
        for column in 0..=row {
            let (above, below) = matrix.split_at(row);
            let left = if column == row { &below[0] } else { &above[column] };
            let product: f64 = below[0][..column].iter().zip(&left[..column]).map(|(a, b)| a * b).sum();
            let rest = matrix[row][column] - product;
            matrix[row][column] = if column < row {
                rest / matrix[column][column]
            } else if rest > 0.0 {
                rest.sqrt()
            } else {
                return None;
            };
        }
    }
    let mut solution = right.to_vec();
    for row in 0..size {
        let known: f64 = (0..row).map(|column| matrix[row][column] * solution[column]).sum();
        solution[row] = (solution[row] - known) / matrix[row][row];
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|column| matrix[column][row] * solution[column]).sum();
        solution[row] = (solution[row] - known) / matrix[row][row];
    }
    Some(solution)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_points_is_found() {
        let points = [(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)];
        let found = solve(vec![0.0, 0.0], |line| {
            let row =
                |&(x, y): &(f64, f64)| Equation { rest: line[0] + line[1] * x - y, slopes: vec![(0, 1.0), (1, x)] };
            points.iter().map(row).collect()
        });
        assert!((found[0] - 1.0).abs() < 1e-6 && (found[1] - 2.0).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn a_curved_valley_is_followed_to_its_end() {
        let found = solve(vec![-1.2, 1.0], |at| {
            let first = Equation { rest: 10.0 * (at[1] - at[0] * at[0]), slopes: vec![(0, -20.0 * at[0]), (1, 10.0)] };
            vec![first, Equation { rest: 1.0 - at[0], slopes: vec![(0, -1.0)] }]
        });
        assert!((found[0] - 1.0).abs() < 1e-5 && (found[1] - 1.0).abs() < 1e-5, "{found:?}");
    }

    #[test]
    fn an_unknown_that_nothing_names_stays_where_it_was() {
        let found = solve(vec![4.0, 7.0], |at| vec![Equation { rest: at[0] - 2.0, slopes: vec![(0, 1.0)] }]);
        assert!((found[0] - 2.0).abs() < 1e-6 && found[1] == 7.0, "{found:?}");
    }
}
