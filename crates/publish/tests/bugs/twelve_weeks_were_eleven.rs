//! The map told the change over the twelve editions of the sparkline, eleven weeks, beside a comparison's twelve.

use index::comparison::section_rows;
use index::query::Section;
use index::score::signed;

use super::DOCUMENTS;

#[test]
fn a_row_and_a_comparison_tell_the_same_change_over_12_weeks() {
    let mut known = 0;
    for job in &DOCUMENTS.jobs {
        let from = job.edition.plus_days(-84);
        let then = job.history.iter().rev().find(|point| point.edition <= from).filter(|_| job.row.has_point);
        let change = then.map(|then| job.row.score.change_from(then.score));
        assert_eq!(job.row.change_12_weeks, change, "{}", job.row.slug);
        let Some(change) = change else { continue };
        let rows = section_rows(Section::Risk, &[job]);
        let told = rows.iter().find(|row| row.label == "Change over 12 weeks").unwrap();
        assert_eq!(told.cells[0].text, signed(change), "{}", job.row.slug);
        known += 1;
    }
    assert!(known > 150, "{known}");
}
