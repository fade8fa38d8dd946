//! Which rows of a long list are in the page: those in view, with enough around them that scrolling meets no gap.

use std::ops::Range;

/// Rows kept on either side of those in view.
const AROUND: usize = 6;
/// The range moves in steps, so that not every pixel of scrolling moves a row.
const STEP: usize = 2;

/// `scrolled` is how far the top of the list lies above the window, in rows; `in_view` how many rows the window holds.
pub fn visible(scrolled: f64, in_view: f64, count: usize) -> Range<usize> {
    let first = scrolled.max(0.0) as usize;
    let length = in_view.max(0.0).ceil() as usize + 2 * AROUND + STEP;
    // Near the end, and where a filter just made the list shorter, the last rows are shown.
    let start = first.saturating_sub(AROUND).min(count.saturating_sub(length)) / STEP * STEP;
    start..(start + length + STEP).min(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_view_is_always_there() {
        for count in [0, 1, 49, 50, 51, 867, 100_000] {
            for first in (0..count).step_by(7) {
                let shown = visible(first as f64 + 0.5, 16.0, count);
                assert!(
                    shown.contains(&first) && shown.end >= (first + 17).min(count),
                    "{first} of {count}: {shown:?}"
                );
                assert!(shown.len() <= 16 + 2 * AROUND + 2 * STEP, "{shown:?}");
            }
        }
    }

    #[test]
    fn a_list_that_is_not_scrolled_begins_at_its_top() {
        assert_eq!(visible(-3.0, 16.0, 867).start, 0);
        assert_eq!(visible(5000.0, 16.0, 30), 0..30);
        assert_eq!(visible(0.0, 16.0, 0), 0..0);
    }
}
