//! The records behind one capability's curve, folded away until asked for.

use index::documents::{MeasureDocument, Precision, RecordDocument};
use leptos::prelude::*;

use crate::components::source_link::SourceLink;
use crate::components::table_frame::TableFrame;
use crate::routes::record_anchor;
use index::figure::{counted, short};

#[component]
pub fn Records(
    /// Of the capability.
    name: String,
    /// Oldest first.
    records: Vec<RecordDocument>,
    measures: Vec<MeasureDocument>,
) -> impl IntoView {
    let count = counted(u32::try_from(records.len()).unwrap_or(u32::MAX), "record", "records");
    let rows = records
        .into_iter()
        .rev()
        .map(|record| {
            let measure = measure_of(&record, &measures);
            let (figure, measure) = (value_text(&record, measure), measure.map(|measure| measure.name.clone()));
            view! {
                <tr
                    id=record_anchor(&record.id)
                    tabindex="-1"
                    data-raised=record.level.is_some().then_some("true")
                >
                    <th scope="row">{day_text(&record)}</th>
                    <td class="number figure">{record.level.map(|level| format!("{level:.1}"))}</td>
                    <td class="number">{figure}</td>
                    <td>{measure}</td>
                    <td class="system">{record.system.clone()}</td>
                    <td>{record.verdict.label()}</td>
                    <td>{record.source.standing()}</td>
                    <td class="system"><SourceLink source=record.source.clone() /></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="records">
            <summary>{count}", counted or not, newest first"</summary>
            <TableFrame caption=format!("Records of {}", name.to_lowercase())>
                <thead>
                    <tr>
                        <th scope="col">"Date"</th>
                        <th scope="col" class="number">"Level"</th>
                        <th scope="col" class="number">"Figure"</th>
                        <th scope="col">"Measure"</th>
                        <th scope="col">"System"</th>
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

/// The day of a record, or its month where the day is not known.
pub fn day_text(record: &RecordDocument) -> String {
    match record.precision {
        Precision::Day => record.published_on.short(),
        Precision::Month => record.published_on.month_long(),
    }
}

/// "60.39 minutes, METR time horizon at 50% success (TH1.1)"
pub fn figure_text(record: &RecordDocument, measures: &[MeasureDocument]) -> String {
    let measure = measure_of(record, measures);
    let name = measure.map(|measure| format!(", {}", measure.name)).unwrap_or_default();
    value_text(record, measure) + &name
}

fn measure_of<'a>(record: &RecordDocument, measures: &'a [MeasureDocument]) -> Option<&'a MeasureDocument> {
    measures.iter().find(|measure| measure.id == record.measure)
}

fn value_text(record: &RecordDocument, measure: Option<&MeasureDocument>) -> String {
    let value = short(record.value, 2);
    measure.map(|measure| measure.with_unit(&value)).unwrap_or(value)
}
