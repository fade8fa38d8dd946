//! Which jobs stand where: in the list of all jobs, among those of an edition, in the short lists of the home page.

mod counts;
mod facts;
mod list;
mod sorted;
#[cfg(test)]
mod tests;

pub use counts::Counts;
pub use list::{Listed, Ranking};

use crate::Score;
use crate::documents::{JobKind, JobRow};

/// The place of each job in each edition, 1 being the highest score, from the jobs' scores over the same editions. Jobs of
/// one score stand in the order given.
pub fn places(histories: &[&[Score]]) -> Vec<Vec<u32>> {
    let editions = histories.iter().map(|scores| scores.len()).min().unwrap_or_default();
    let mut places = vec![Vec::with_capacity(editions); histories.len()];
    for edition in 0..editions {
        let mut order: Vec<usize> = (0..histories.len()).collect();
        order.sort_by(|a, b| histories[*b][edition].cmp(&histories[*a][edition]));
        for (place, job) in (1..).zip(order) {
            places[job].push(place);
        }
    }
    places
}

/// Up to `n` profiles with the largest changes this week, either way; those without a change are left out.
pub fn movers(rows: &[JobRow], n: usize) -> Vec<&JobRow> {
    let moved = |row: &&JobRow| row.change.is_some_and(|change| change != 0);
    first_profiles(rows.iter().filter(moved), n, |row| -row.change.map_or(0, |change| i32::from(change).abs()))
}

/// Up to `n` profiles, highest score first.
pub fn most_at_risk(rows: &[JobRow], n: usize) -> Vec<&JobRow> {
    first_profiles(rows.iter(), n, |row| -i32::from(row.score.value()))
}

/// Up to `n` profiles, lowest score first.
pub fn least_at_risk(rows: &[JobRow], n: usize) -> Vec<&JobRow> {
    first_profiles(rows.iter(), n, |row| i32::from(row.score.value()))
}

fn first_profiles<'a>(rows: impl Iterator<Item = &'a JobRow>, n: usize, key: fn(&JobRow) -> i32) -> Vec<&'a JobRow> {
    let mut profiles: Vec<&JobRow> = rows.filter(|row| row.kind == JobKind::Profile).collect();
    profiles.sort_by_key(|row| key(row));
    profiles.truncate(n);
    profiles
}
