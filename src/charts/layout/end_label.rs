//! The names at the ends of the lines, which stand instead of a legend and never cover each other.

use index::orderly::Orderly;

/// A name at the end of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct EndLabel {
    /// Place in the trend's lines.
    pub line: usize,
    /// `24`
    pub value: String,
    /// The name in up to three rows; the value stands before the first.
    pub rows: Vec<String>,
    /// Where the line ends.
    pub anchor_y: f64,
    /// Middle of the label.
    pub y: f64,
}

pub const ROW_HEIGHT: f64 = 16.0;
/// The least distance between the middles of two things that a finger may want to hit (WCAG 2.2, 2.5.8).
const LEAST_HEIGHT: f64 = 24.0;
/// Of a name, where there is room for it.
pub const MOST_ROWS: usize = 3;

impl EndLabel {
    /// `chars` is the width of a row.
    pub fn new(line: usize, value: String, name: &str, anchor_y: f64, chars: usize, most_rows: usize) -> Self {
        let first = chars.saturating_sub(value.chars().count() + 1);
        let rows =
            if most_rows == 1 { vec![shortened(name, first.max(2))] } else { wrap(name, [first, chars], most_rows) };
        Self { line, value, rows, anchor_y, y: anchor_y }
    }

    pub fn height(&self) -> f64 {
        (self.rows.len() as f64 * ROW_HEIGHT).max(LEAST_HEIGHT)
    }
}

/// Moves labels as little as it takes for them to lie one below the other between `top` and `bottom`. They keep the order
/// of their lines' ends.
pub fn spread(labels: &mut [EndLabel], top: f64, bottom: f64) {
    labels.order_by(|a, b| a.anchor_y.total_cmp(&b.anchor_y));
    let mut free = top;
    for label in labels.iter_mut() {
        let half = label.height() / 2.0;
        label.y = label.anchor_y.max(free + half);
        free = label.y + half;
    }
    let mut free = bottom;
    for label in labels.iter_mut().rev() {
        let half = label.height() / 2.0;
        label.y = label.y.min(free - half);
        free = label.y - half;
    }
}

/// Breaks at blanks into the first row and further ones, each of its width; what does not fit ends in an ellipsis.
fn wrap(name: &str, [first, next]: [usize; 2], most_rows: usize) -> Vec<String> {
    let mut rows: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        let width = if rows.len() == 1 { first } else { next };
        let is_last = rows.len() == most_rows;
        let Some(row) = rows.last_mut() else { break };
        let length = row.chars().count();
        let word_length = word.chars().count();
        if length == 0 && !is_last && word_length > width && width < next {
            // The value stands alone in the first row, for the name to have all of the second.
            rows.push(word.to_owned());
        } else if length == 0 {
            row.push_str(word);
        } else if length + 1 + word_length <= width || is_last {
            row.push(' ');
            row.push_str(word);
        } else {
            rows.push(word.to_owned());
        }
    }
    let widths = std::iter::once(first).chain(std::iter::repeat(next));
    rows.iter().zip(widths).map(|(row, width)| shortened(row, width.max(2))).collect()
}

fn shortened(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn labels_that_have_room_never_overlap_leave_or_change_their_order(
            anchors in proptest::collection::vec(-20.0..420.0_f64, 1..=12),
            names in proptest::collection::vec("[A-Za-z]{1,12}( [A-Za-z]{1,12}){0,3}", 12),
            chars in 6..24_usize,
        ) {
            let rows = if anchors.len() > 5 { 2 } else { MOST_ROWS };
            let mut labels: Vec<EndLabel> = anchors
                .iter()
                .zip(&names)
                .enumerate()
                .map(|(line, (y, name))| EndLabel::new(line, "100".to_owned(), name, *y, chars, rows))
                .collect();
            spread(&mut labels, 0.0, 400.0);
            prop_assert!(labels[0].y - labels[0].height() / 2.0 >= -1e-9);
            let last = &labels[labels.len() - 1];
            prop_assert!(last.y + last.height() / 2.0 <= 400.0 + 1e-9);
            for pair in labels.windows(2) {
                prop_assert!(pair[1].y - pair[0].y >= (pair[0].height() + pair[1].height()) / 2.0 - 1e-9);
                prop_assert!(pair[0].anchor_y <= pair[1].anchor_y);
            }
            for label in &labels {
                prop_assert!((1..=rows).contains(&label.rows.len()));
                prop_assert!(label.rows[0].chars().count() + label.value.len() < chars.max(8));
                prop_assert!(label.rows.iter().all(|row| row.chars().count() <= chars), "{:?}", label.rows);
            }
        }
    }

    fn labels(anchors: &[f64]) -> Vec<EndLabel> {
        let label = |(line, y): (usize, &f64)| EndLabel::new(line, "24".to_owned(), "All jobs", *y, 20, MOST_ROWS);
        anchors.iter().enumerate().map(label).collect()
    }

    #[test]
    fn labels_never_overlap_and_stay_inside() {
        for anchors in
            [&[100.0, 100.0, 100.0, 100.0, 100.0][..], &[10.0, 12.0, 290.0, 291.0], &[0.0, 300.0, 150.0, 151.0]]
        {
            let mut labels = labels(anchors);
            spread(&mut labels, 0.0, 300.0);
            for pair in labels.windows(2) {
                let apart = pair[1].y - pair[0].y;
                assert!(apart >= (pair[0].height() + pair[1].height()) / 2.0 - 1e-9, "{labels:?}");
                assert!(pair[0].anchor_y <= pair[1].anchor_y);
            }
            assert!(labels[0].y >= 12.0 && labels[labels.len() - 1].y <= 288.0, "{labels:?}");
        }
    }

    #[test]
    fn a_label_with_room_stays_at_its_line() {
        let mut labels = labels(&[50.0, 200.0]);
        spread(&mut labels, 0.0, 300.0);
        assert!(labels.iter().all(|label| label.y == label.anchor_y));
    }

    #[test]
    fn a_long_name_takes_further_rows_and_ends_in_an_ellipsis() {
        assert_eq!(wrap("All jobs", [10, 12], 2), ["All jobs"]);
        assert_eq!(wrap("Customer Support Representative", [10, 12], 2), ["Customer", "Support Rep…"]);
        assert_eq!(wrap("Customer Support Representative", [12, 15], 3), ["Customer", "Support", "Representative"]);
        assert_eq!(wrap("Machine Learning Engineer", [15, 20], 3), ["Machine", "Learning Engineer"]);
        assert_eq!(wrap("Programmer", [9, 12], 3), ["", "Programmer"]);
        assert_eq!(wrap("Otorhinolaryngologist", [9, 12], 3), ["", "Otorhinolar…"]);
    }
}
