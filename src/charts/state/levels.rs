//! What AI was measured to do, as trends of capability levels with the records that raised them: of all capabilities by
//! edition, of one by record.

use index::documents::{CapabilityDocument, MethodologyDocument, RecordDocument};
use index::editions::{edition_of, editions_until};
use index::{Date, Slug};

use super::reason::{Driver, Reason};
use super::series::{Figure, Line, Measure, Point, Role, TrendState};

impl TrendState {
    /// Capabilities without a record have no line: they stay at 0.
    pub fn of_levels(methodology: &MethodologyDocument) -> Self {
        let editions = editions_until(methodology.edition);
        let measured = methodology.capabilities.iter().filter(|capability| raising(capability).next().is_some());
        let line = |(slot, capability)| level_line(capability, slot, &editions, edition_of);
        let lines = measured.enumerate().filter_map(line).collect();
        Self {
            title: "Capabilities of AI".to_owned(),
            file_stem: "capabilities".to_owned(),
            measure: Measure::Level,
            editions,
            lines,
        }
    }

    /// One capability from one day to another, with a point for each day of a record between them.
    pub fn of_records(capability: &CapabilityDocument, from: Date, until: Date) -> Self {
        let records = raising(capability).map(|(record, _)| record.counts_from());
        let mut days: Vec<Date> = records.filter(|day| *day > from && *day < until).chain([from, until]).collect();
        days.sort_unstable();
        days.dedup();
        let line = level_line(capability, 0, &days, |day| day);
        Self {
            title: capability.name.clone(),
            file_stem: capability.capability.id().to_owned(),
            measure: Measure::Record,
            // Its heading has its name.
            lines: line.into_iter().map(|line| Line { short_name: String::new(), ..line }).collect(),
            editions: days,
        }
    }
}

/// The records that raised the capability, with the level that each reached.
fn raising(capability: &CapabilityDocument) -> impl Iterator<Item = (&RecordDocument, f64)> {
    capability.records.iter().filter_map(|record| Some((record, record.level?)))
}

/// `entering` is the first of the days on which a record of some day counts.
fn level_line(capability: &CapabilityDocument, slot: usize, days: &[Date], entering: fn(Date) -> Date) -> Option<Line> {
    let id: Slug = capability.capability.id().replace('_', "-").parse().ok()?;
    // Before its first records a capability stands where they took it, as in `index::capability::Curve::level_at`.
    let first = raising(capability).next()?.0.counts_from();
    let mut level = raising(capability).take_while(|(record, _)| record.counts_from() == first).last()?.1;
    let mut rest = raising(capability).peekable();
    let points = days.iter().enumerate().map(|(at, day)| {
        let before = level;
        let mut drivers = Vec::new();
        while let Some((record, reached)) = rest.next_if(|(record, _)| entering(record.counts_from()) <= *day) {
            if at > 0 && reached >= level {
                drivers.push(driver(capability, record, reached - level));
            }
            level = level.max(reached);
        }
        let text = match (at, drivers.is_empty()) {
            (0, _) => "The index starts with this edition.",
            (_, true) => "No record raised it this week.",
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
    let figure = measure.map(|measure| format!("{}, {}", measure.with_unit(&record.value.to_string()), measure.name));
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
        assert_eq!(reason.drivers[0].title, "System: 30%, Exam");
        // What was known before the index starts is no change of its first edition.
        assert!(line.at(0).is_some_and(|point| point.change.is_none()));
    }

    #[test]
    fn a_curve_has_a_point_for_each_day_of_a_rise() {
        let records = [("2024-05-01", 10.0), ("2025-01-09", 30.0), ("2025-01-09", 35.0), ("2025-01-20", 35.0)];
        let methodology = methodology(&records, "2025-01-29");
        let capability = &methodology.capabilities[0];
        let trend = TrendState::of_records(capability, methodology.first_edition, methodology.edition);
        let days: Vec<String> = trend.editions.iter().map(ToString::to_string).collect();
        // A record that raised nothing is no point of the curve.
        assert_eq!(days, ["2025-01-01", "2025-01-09", "2025-01-29"]);
        let levels: Vec<String> = trend.lines[0].points.iter().flatten().map(Point::value_text).collect();
        assert_eq!(levels, ["10.0", "35.0", "35.0"]);
        assert_eq!(trend.lines[0].pins().collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn a_capability_without_records_has_no_line() {
        assert!(TrendState::of_levels(&methodology(&[], "2025-01-29")).lines.is_empty());
    }
}
