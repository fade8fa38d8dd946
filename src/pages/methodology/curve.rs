//! A capability's level over the index's editions, and the record under its cursor.

use index::Date;
use index::documents::{CapabilityDocument, RecordDocument};
use leptos::prelude::*;

use super::records::{day_text, figure_text};
use crate::charts::{Curve, TrendState};
use crate::routes::record_anchor;
use crate::state::focus::unfold_and_focus;

/// Records of one day that the line below the curve has room for.
const READ: usize = 2;

#[component]
pub fn CapabilityCurve(capability: CapabilityDocument, first_edition: Date, edition: Date) -> impl IntoView {
    let trend = TrendState::of_records(&capability, first_edition, edition);
    let id = format!("curve-{}", capability.capability.id());
    let steps = StoredValue::new(steps(&capability, &trend));
    let points = steps.with_value(Vec::len);
    let reading = RwSignal::new(points.saturating_sub(1));
    let step = move |at: usize| steps.with_value(|steps| steps.get(at).cloned());
    let spoken = move |at: usize| step(at).map(|step| step.spoken()).unwrap_or_default();
    let open = move |at: usize| {
        if let Some(newest) = step(at).and_then(|step| step.records.last().cloned()) {
            unfold_and_focus(&record_anchor(&newest.record.id));
        }
    };
    view! {
        <Curve trend id points reading spoken on_open=open />
        <div class="curve-readout" data-curve-readout="" role="group" aria-label="The record under the cursor">
            {move || step(reading.get()).map(step_view)}
        </div>
    }
    .into_any()
}

/// A point of the curve: the level, and the records of its day.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    level: String,
    /// None at the start of the curve.
    rise: Option<String>,
    records: Vec<Told>,
}

/// A record, and its figure in words.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    record: RecordDocument,
    figure: String,
}

/// The start of the curve, where the newest record known by then stands, and each day of a record after it.
fn steps(capability: &CapabilityDocument, trend: &TrendState) -> Vec<Step> {
    let Some(line) = trend.lines.first() else { return Vec::new() };
    let records: Vec<&RecordDocument> = capability.records.iter().filter(|record| record.level.is_some()).collect();
    let is_step = |at: usize, day: Date| at == 0 || records.iter().any(|record| record.counts_from() == day);
    let days = trend.editions.iter().enumerate().filter(|(at, day)| is_step(*at, **day));
    let step = |(at, day): (usize, &Date)| {
        let point = line.at(at)?;
        let known = records.iter().map(|record| record.counts_from()).filter(|from| from <= day);
        let newest = known.max();
        let told = records.iter().filter(|record| Some(record.counts_from()) == newest).map(|record| Told {
            record: RecordDocument::clone(record),
            figure: figure_text(record, &capability.measures),
        });
        Some(Step {
            level: point.value_text(),
            rise: point.change_text().filter(|change| change != "0"),
            records: told.collect(),
        })
    };
    days.filter_map(step).collect()
}

impl Step {
    fn day(&self) -> String {
        self.records.last().map_or_else(|| "Before the first record".to_owned(), |told| day_text(&told.record))
    }

    /// "24 Feb 2025. Level 40.3, up 1.2. Claude 3.7 Sonnet: 60.39 minutes, METR time horizon."
    fn spoken(&self) -> String {
        let rise = self.rise.as_ref().map(|rise| format!(", {rise}")).unwrap_or_default();
        let records = self.records.iter().map(|told| format!(" {}: {}.", told.record.system, told.figure));
        format!("{}. Level {}{rise}.{}", self.day(), self.level, records.collect::<String>())
    }
}

/// Where a figure was first published, as far as the ledger knows.
fn first_published(record: &RecordDocument) -> String {
    record.source.primary.as_ref().map_or(&record.source.url, |primary| &primary.url).clone()
}

fn step_view(step: Step) -> AnyView {
    let (day, rise) = (step.day(), step.rise.map(|rise| format!(" ({rise})")));
    // The last one took the level highest.
    let more = step.records.len().saturating_sub(READ);
    let records = step.records.into_iter().rev().take(READ).map(|Told { record, figure }| {
        let (of, url) = (record.system.clone(), first_published(&record));
        view! {
            <li>
                {record.system} ": " {figure} " ("
                <a href=url>"source"<span class="visually-hidden">{format!(" of the figure of {of}")}</span></a>
                ")"
            </li>
        }
    });
    let more = (more > 0).then(|| view! { <li>{format!("And {more} more of that day, in the list.")}</li> });
    view! {
        <p>
            <b>{day}</b>
            ": level "
            <b>{step.level}</b>
            {rise}
        </p>
        <ul class="plain-list">{records.collect_view()} {more}</ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use index::Capability;
    use index::capability::Verdict;
    use index::documents::{Basis, MeasuredBy, Precision, Source};

    use super::*;

    fn capability(records: &[(&str, f64, &str)]) -> CapabilityDocument {
        let slug = |text: &str| text.parse().expect("a slug");
        let source = Source {
            title: String::new(),
            url: String::new(),
            basis: Basis::Primary,
            measured_by: MeasuredBy::Independent,
            primary: None,
        };
        let record = |&(day, level, system): &(&str, f64, &str)| RecordDocument {
            id: slug("a"),
            measure: slug("m"),
            published_on: day.parse().expect("a date"),
            precision: Precision::Day,
            system: system.to_owned(),
            value: level,
            ability: Some(level),
            verdict: Verdict::Raised,
            level: Some(level),
            source: source.clone(),
        };
        CapabilityDocument {
            capability: Capability::Code,
            name: "Code".to_owned(),
            what: String::new(),
            level: 0.0,
            scale: None,
            measures: Vec::new(),
            records: records.iter().map(record).collect(),
        }
    }

    fn told(records: &[(&str, f64, &str)]) -> Vec<String> {
        let day = |text: &str| text.parse().expect("a date");
        let capability = capability(records);
        let trend = TrendState::of_records(&capability, day("2025-01-01"), day("2026-01-07"));
        steps(&capability, &trend).iter().map(Step::spoken).collect()
    }

    #[test]
    fn each_step_tells_its_records_and_the_start_tells_what_stood_by_then() {
        let records = [
            ("2024-05-01", 10.0, "A"),
            ("2025-06-01", 30.0, "B"),
            ("2025-06-01", 31.5, "C"),
            ("2025-07-01", 31.5, "D"),
        ];
        assert_eq!(
            told(&records),
            [
                "1 May 2024. Level 10.0. A: 10.",
                "1 Jun 2025. Level 31.5, +21.5. B: 30. C: 31.5.",
                "1 Jul 2025. Level 31.5. D: 31.5."
            ]
        );
    }

    #[test]
    fn a_curve_may_start_before_its_first_record_and_end_on_the_day_of_one() {
        assert_eq!(
            told(&[("2025-06-01", 30.0, "A"), ("2026-01-07", 40.0, "B")]),
            [
                "Before the first record. Level 30.0.",
                "1 Jun 2025. Level 30.0. A: 30.",
                "7 Jan 2026. Level 40.0, +10.0. B: 40."
            ]
        );
        assert!(told(&[]).is_empty());
    }
}
