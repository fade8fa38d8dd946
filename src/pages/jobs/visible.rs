//! Which rows of a long list are drawn: those in view, with enough around them that scrolling meets no gap.

use std::ops::Range;

/// Rows drawn at least, wherever the list is scrolled to: as many as the page has before the script runs.
const LEAST: usize = super::OPENING_ROWS;
/// Rows kept above those in view.
const ABOVE: usize = 30;
/// The range moves in steps, so that not every pixel of scrolling draws anew.
const STEP: usize = 10;

/// `scrolled` is how far the top of the list lies above the window, in rows; `in_view` how many rows the window holds.
pub fn visible(scrolled: f64, in_view: f64, count: usize) -> Range<usize> {
    let first = scrolled.max(0.0) as usize;
    let drawn = LEAST.max(in_view.max(0.0).ceil() as usize + 2 * ABOVE + STEP);
    // Near the end, and where a filter just made the list shorter, the last rows are drawn.
    let start = first.saturating_sub(ABOVE).min(count.saturating_sub(drawn)) / STEP * STEP;
    start..(start + drawn + STEP).min(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_view_is_always_drawn() {
        for count in [0, 1, 49, 50, 51, 867, 100_000] {
            for first in (0..count).step_by(7) {
                let drawn = visible(first as f64 + 0.5, 16.0, count);
                assert!(
                    drawn.contains(&first) && drawn.end >= (first + 17).min(count),
                    "{first} of {count}: {drawn:?}"
                );
                assert!(drawn.len() <= LEAST.max(16 + 2 * ABOVE + STEP) + 2 * STEP, "{drawn:?}");
            }
        }
    }

    #[test]
    fn a_list_that_is_not_scrolled_begins_at_its_top() {
        assert_eq!(visible(-3.0, 16.0, 867).start, 0);
        assert_eq!(visible(5000.0, 16.0, 40), 0..40);
        assert_eq!(visible(0.0, 16.0, 0), 0..0);
    }
}
