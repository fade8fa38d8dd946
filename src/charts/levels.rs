//! What AI was measured to do, edition by edition, as a trend of capability levels with the records that raised them.

use index::documents::{CapabilityDocument, MethodologyDocument, RecordDocument};
use index::editions::{edition_of, editions_until};
use index::{Date, Slug};

use super::reason::{Driver, Reason};
use super::series::{Figure, Line, Measure, Point, Role, TrendState};

impl TrendState {
    /// Capabilities without a record have no line: they stay at 0.
    pub fn of_levels(methodology: &MethodologyDocument) -> Self {
        let editions = editions_until(methodology.edition);
        let measured = methodology.capabilities.iter().filter(|capability| !capability.records.is_empty());
        let lines = measured.enumerate().filter_map(|(slot, capability)| level_line(capability, slot, &editions));
        let lines = lines.collect();
        Self {
            title: "Capabilities of AI".to_owned(),
            file_stem: "capabilities".to_owned(),
            measure: Measure::Level,
            editions,
            lines,
        }
    }
}

fn level_line(capability: &CapabilityDocument, slot: usize, editions: &[Date]) -> Option<Line> {
    let id: Slug = capability.capability.id().replace('_', "-").parse().ok()?;
    // Before its first record a capability stands at its first level, as in `index::capability::Curve::level_at`.
    let mut level = capability.records.first()?.level;
    let mut rest = capability.records.iter().peekable();
    let points = editions.iter().enumerate().map(|(at, edition)| {
        let before = level;
        let mut drivers = Vec::new();
        while let Some(record) = rest.next_if(|record| edition_of(record.date) <= *edition) {
            if at > 0 {
                drivers.push(driver(capability, record, record.level - level));
            }
            level = record.level;
        }
        let text = match (at, drivers.is_empty()) {
            (0, _) => "The index starts with this edition.",
            (_, true) => "No new record this week.",
            _ => "New records:",
        };
        let reason = Reason { text: text.to_owned(), drivers, has_entry: false };
        let change = (at > 0).then_some(level - before);
        Some(Point { value: level, change, figure: Figure::Tenth, range: None, reason: Some(reason) })
    });
    let points = points.collect();
    let name = capability.name.clone();
    Some(Line { id, short_name: name.clone(), name, role: Role::Main(slot), points })
}

fn driver(capability: &CapabilityDocument, record: &RecordDocument, points: f64) -> Driver {
    let measure = capability.measures.iter().find(|measure| measure.id == record.measure);
    let figure = measure.map(|measure| format!("{} {}, {}", record.value, measure.unit, measure.name));
    let title = [Some(record.system.clone()), figure].into_iter().flatten().collect::<Vec<String>>().join(": ");
    Driver { title, points, source: Some(record.source.clone()) }
}

#[cfg(test)]
mod tests {
    use super::super::sample::methodology;
    use super::*;

    #[test]
    fn a_record_raises_the_level_in_the_edition_that_it_enters() {
        let trend = TrendState::of_levels(&methodology(&[("2024-05-01", 10.0), ("2025-01-09", 30.0)], "2025-01-29"));
        let line = &trend.lines[0];
        let levels: Vec<String> = line.points.iter().flatten().map(Point::value_text).collect();
        assert_eq!(levels, ["10.0", "10.0", "30.0", "30.0", "30.0"]);
        assert_eq!(line.pins().collect::<Vec<_>>(), [2]);
        let reason = line.at(2).and_then(|point| point.reason.as_ref()).expect("a reason");
        assert_eq!(reason.drivers[0].points_text(), "+20.00");
        assert_eq!(reason.drivers[0].title, "System: 30 %, Exam");
        // What was known before the index starts is no change of its first edition.
        assert!(line.at(0).is_some_and(|point| point.change.is_none()));
    }

    #[test]
    fn a_capability_without_records_has_no_line() {
        assert!(TrendState::of_levels(&methodology(&[], "2025-01-29")).lines.is_empty());
    }
}
