//! The rows in each order that the list can be asked for, worked out when it is first asked for and kept.

use std::cmp::Ordering;
use std::sync::OnceLock;

use crate::documents::JobRow;
use crate::query::{JobSort, Order};

/// The beginning of a title with other letters, which no eight letters of ASCII are.
const NOT_ASCII: u64 = u64::MAX;

/// What a row is sorted by, and its place.
type Key = (u64, u32);

#[derive(Debug, Default)]
pub struct Sorted {
    /// By sort, ascending before descending.
    orders: [OnceLock<Vec<u32>>; 2 * JobSort::ALL.len()],
}

impl Sorted {
    /// The places of the rows in this order. Rows that are equal in what is sorted by keep their published order, and rows
    /// without it come last in either direction.
    pub fn places(&self, rows: &[JobRow], sort: JobSort, order: Order) -> &[u32] {
        let at = 2 * sort as usize + usize::from(order == Order::Descending);
        self.orders[at]
            .get_or_init(|| if sort == JobSort::Title { by_title(rows, order) } else { by_figure(rows, sort, order) })
    }
}

fn by_figure(rows: &[JobRow], sort: JobSort, order: Order) -> Vec<u32> {
    let key = |row: &JobRow| figure(row, sort).map_or(u64::MAX, |figure| key(figure, order));
    let keys = rows.iter().zip(0..).map(|(row, place)| (key(row), place)).collect();
    places(keys, &mut Ord::cmp)
}

/// Through one compiled copy of the standard sort.
#[inline(never)]
fn places(mut keys: Vec<Key>, compare: &mut dyn FnMut(&Key, &Key) -> Ordering) -> Vec<u32> {
    keys.sort_unstable_by(compare);
    keys.into_iter().map(|(_, place)| place).collect()
}

fn figure(row: &JobRow, sort: JobSort) -> Option<f64> {
    match sort {
        JobSort::Score => Some(f64::from(row.score.value())),
        JobSort::Change => row.change.map(f64::from),
        JobSort::Pay => row.pay.map(f64::from),
        JobSort::Growth => row.growth,
        JobSort::Training => row.job_zone,
        JobSort::Workers => row.workers.map(f64::from),
        JobSort::Openings => row.openings.map(f64::from),
        JobSort::Title => None,
    }
}

/// A number that sorts as the figure does in this order, below that of a missing one.
fn key(figure: f64, order: Order) -> u64 {
    let bits = figure.to_bits();
    let ascending = if bits >> 63 == 0 { bits | 1 << 63 } else { !bits };
    match order {
        Order::Ascending => ascending,
        Order::Descending => !ascending,
    }
}

/// Without regard to case.
fn by_title(rows: &[JobRow], order: Order) -> Vec<u32> {
    let letters = |place: u32| rows[place as usize].title.chars().flat_map(char::to_lowercase);
    // Most titles differ in their first eight bytes.
    let beginning = |title: &str| {
        let mut bytes = title.bytes().map(|byte| byte.to_ascii_lowercase());
        if !title.is_ascii() {
            return NOT_ASCII;
        }
        u64::from_be_bytes(std::array::from_fn(|_| bytes.next().unwrap_or_default()))
    };
    let keys = rows.iter().zip(0..).map(|(row, place)| (beginning(&row.title), place)).collect();
    places(keys, &mut |(a, a_place), (b, b_place)| {
        let is_told_by_beginning = a != b && *a != NOT_ASCII && *b != NOT_ASCII;
        let ascending = if is_told_by_beginning { a.cmp(b) } else { letters(*a_place).cmp(letters(*b_place)) };
        let directed = if order == Order::Ascending { ascending } else { ascending.reverse() };
        directed.then(a_place.cmp(b_place))
    })
}
