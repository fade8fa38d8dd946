//! A title such as `=1+1` was a cell that a spreadsheet computes.

use index::documents::{JOB_COLUMNS, chosen_csv};

use super::DOCUMENTS;

#[test]
fn a_title_that_begins_like_a_formula_is_a_text() {
    let mut row = DOCUMENTS.index.jobs[0].clone();
    for (title, cell) in [("=1+1", "'=1+1"), ("+1 Baker", "'+1 Baker"), ("@Baker", "'@Baker"), ("Baker", "Baker")] {
        row.title = title.to_owned();
        let table = chosen_csv(DOCUMENTS.index.edition, [&row], &["title"]);
        assert_eq!(table, format!("title\n{cell}\n"));
    }
    row.change = Some(-3);
    assert!(chosen_csv(DOCUMENTS.index.edition, [&row], &JOB_COLUMNS).contains(",-3,"));
}
