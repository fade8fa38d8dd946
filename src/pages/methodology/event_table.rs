//! Every event with its basis and what became of it, and how many events and records there are of each kind.

use index::capability::Verdict;
use index::documents::{Basis, CapabilityDocument, LedgerRow, MeasuredBy, Precision, Source};
use leptos::prelude::*;

use crate::components::source_link::SourceLink;
use crate::components::table_frame::TableFrame;
use index::figure::counted;

#[component]
pub fn LedgerTables(
    /// Newest first.
    events: Vec<LedgerRow>,
    capabilities: Vec<CapabilityDocument>,
) -> impl IntoView {
    let records: Vec<(Source, bool)> = capabilities
        .into_iter()
        .flat_map(|capability| capability.records)
        .map(|record| (record.source, record.verdict.counts()))
        .collect();
    let told: Vec<(Source, bool)> = events.iter().map(|row| (row.source.clone(), counts(row))).collect();
    let count = |items: &[(Source, bool)], basis: Basis, by: MeasuredBy, is_counted: bool| {
        let is_one = |(source, counts): &&(Source, bool)| {
            source.basis == basis && source.measured_by == by && *counts == is_counted
        };
        items.iter().filter(is_one).count()
    };
    let kinds =
        Basis::ALL.into_iter().flat_map(|basis| [MeasuredBy::Independent, MeasuredBy::Vendor].map(|by| (basis, by)));
    let rows = kinds
        .map(|(basis, by)| {
            let figures = [(&told, true), (&told, false), (&records, true), (&records, false)];
            let cells = figures.map(|(items, is_counted)| {
                view! { <td class="number">{count(items, basis, by, is_counted)}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{format!("{}, {}", basis.label(), by.label())}</th>
                    {cells.collect_view()}
                </tr>
            }
        })
        .collect_view();
    view! {
        <h3>"What the ledger rests on"</h3>
        <TableFrame caption="Events and records by basis and by who measured, counted or only listed">
            <thead>
                <tr>
                    <th scope="col">"Basis, measured by"</th>
                    <th scope="col" class="number">"Events counted"</th>
                    <th scope="col" class="number">"Events listed only"</th>
                    <th scope="col" class="number">"Records counted"</th>
                    <th scope="col" class="number">"Records listed only"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </TableFrame>
        <p>
            "The records stand one by one under their " <a href="#capabilities">"capabilities"</a> "; the events here:"
        </p>
        <EventTable events />
    }
}

/// What is only quoted counts for nothing, also where a record that it tells of was seen nearer to its origin.
fn counts(row: &LedgerRow) -> bool {
    row.uncounted.is_none_or(Verdict::counts) && row.source.basis.counts()
}

#[component]
fn EventTable(events: Vec<LedgerRow>) -> impl IntoView {
    let count = counted(u32::try_from(events.len()).unwrap_or(u32::MAX), "event", "events");
    let rows = events
        .into_iter()
        .map(|row| {
            let day = match row.precision {
                Precision::Day => row.published_on.short(),
                Precision::Month => row.published_on.month_long(),
            };
            let became = became_text(&row);
            view! {
                <tr>
                    <th scope="row">{day}</th>
                    <td>{row.kind.id()}</td>
                    <td class="words">{row.title}</td>
                    <td>{became}</td>
                    <td>{row.source.standing()}</td>
                    <td class="system"><SourceLink source=row.source /></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="records">
            <summary>{count}", counted or not, newest first"</summary>
            <TableFrame caption="Events of the ledger" is_told_above=true>
                <thead>
                    <tr>
                        <th scope="col">"Public on"</th>
                        <th scope="col">"Kind"</th>
                        <th scope="col">"Event"</th>
                        <th scope="col">"What became of it"</th>
                        <th scope="col">"Basis, measured by"</th>
                        <th scope="col">"Source"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </TableFrame>
        </details>
    }
}

/// `counted, 2 shifts`; `second-hand`
fn became_text(row: &LedgerRow) -> String {
    match (row.uncounted, row.shifts) {
        (Some(verdict), _) => verdict.label().to_owned(),
        (None, _) if !counts(row) => "its record counted".to_owned(),
        (None, 0) => "counted".to_owned(),
        (None, shifts) => format!("counted, {}", counted(shifts, "shift", "shifts")),
    }
}

#[cfg(test)]
mod tests {
    use index::ledger::EventKind;

    use super::*;

    #[test]
    fn what_became_of_an_event_names_its_shifts_or_why_it_has_none() {
        let source = Source {
            title: String::new(),
            url: String::new(),
            basis: Basis::Quoted,
            measured_by: MeasuredBy::Vendor,
            primary: None,
        };
        let row = |basis, uncounted, shifts| LedgerRow {
            id: "a".parse().expect("a slug"),
            published_on: "2026-03-25".parse().expect("a date"),
            precision: Precision::Day,
            kind: EventKind::Demand,
            title: String::new(),
            source: Source { basis, ..source.clone() },
            uncounted,
            shifts,
        };
        assert_eq!(became_text(&row(Basis::Primary, None, 1)), "counted, 1 shift");
        assert_eq!(became_text(&row(Basis::Primary, None, 0)), "counted");
        assert_eq!(became_text(&row(Basis::Quoted, None, 0)), "its record counted");
        assert_eq!(became_text(&row(Basis::Quoted, Some(Verdict::SecondHand), 0)), "second-hand");
        assert!(!counts(&row(Basis::Quoted, None, 0)) && counts(&row(Basis::Primary, Some(Verdict::NotTheBest), 0)));
        assert_eq!(source.standing(), "quoted, vendor");
    }
}
