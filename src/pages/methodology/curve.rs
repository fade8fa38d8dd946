//! A capability's level over the index's editions, as steps.

use index::Date;
use index::documents::RecordDocument;
use leptos::prelude::*;

use crate::charts::StepLine;

#[component]
pub fn CapabilityCurve(
    name: String,
    /// Oldest first.
    records: Vec<RecordDocument>,
    first_edition: Date,
    edition: Date,
) -> impl IntoView {
    let values = steps(&records, first_edition, edition);
    view! { <StepLine values label=format!("{name}, level from 0 to 100") is_whole=true /> }
}

/// The level on the first edition's day, at each record after it, and on the newest edition's day. Before its first record
/// a capability stands at its first level, as in `index::capability::Curve::level_at`.
fn steps(records: &[RecordDocument], from: Date, until: Date) -> Vec<(Date, f64)> {
    let Some(first) = records.first() else { return Vec::new() };
    let known = |day: Date| records.iter().take_while(|record| record.date <= day).last().unwrap_or(first).level;
    let between = records.iter().filter(|record| record.date > from && record.date < until);
    let mut values = vec![(from, known(from))];
    values.extend(between.map(|record| (record.date, record.level)));
    values.push((until, known(until)));
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use index::documents::{Basis, Precision, Source};

    fn record(day: &str, level: f64) -> RecordDocument {
        let slug = |text: &str| text.parse().expect("a slug");
        RecordDocument {
            id: slug("a"),
            measure: slug("m"),
            date: day.parse().expect("a date"),
            precision: Precision::Day,
            system: String::new(),
            value: level,
            level,
            source: Source { title: String::new(), url: String::new(), basis: Basis::Primary },
            basis: Basis::Primary,
        }
    }

    #[test]
    fn the_curve_spans_the_editions_and_starts_at_the_level_reached_by_then() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let records = [record("2024-05-01", 10.0), record("2025-06-01", 30.0)];
        let curve = steps(&records, day("2025-01-01"), day("2026-01-07"));
        assert_eq!(curve, [(day("2025-01-01"), 10.0), (day("2025-06-01"), 30.0), (day("2026-01-07"), 30.0)]);
        let late = steps(&records[1..], day("2025-01-01"), day("2025-03-05"));
        assert_eq!(late, [(day("2025-01-01"), 30.0), (day("2025-03-05"), 30.0)]);
        assert!(steps(&[], day("2025-01-01"), day("2025-03-05")).is_empty());
    }
}
