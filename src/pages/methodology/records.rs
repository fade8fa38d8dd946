//! The records behind one capability's curve, folded away until asked for.

use index::documents::{Basis, MeasureDocument, Precision, RecordDocument};
use leptos::prelude::*;

use crate::components::source_link::SourceLink;
use crate::components::table_frame::TableFrame;
use crate::pages::figure::{counted, short};

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
            let measure = measures.iter().find(|measure| measure.id == record.measure);
            let figure =
                measure.map_or_else(|| short(record.value, 2), |measure| with_unit(record.value, &measure.unit));
            let measure = measure.map(|measure| measure.name.clone());
            let day = match record.precision {
                Precision::Day => record.date.short(),
                Precision::Month => record.date.month_long(),
            };
            let is_judgement = record.basis == Basis::Judgement && record.source.basis != Basis::Judgement;
            view! {
                <tr>
                    <th scope="row">{day}</th>
                    <td class="number figure">{format!("{:.1}", record.level)}</td>
                    <td class="number">{figure}</td>
                    <td>{measure}</td>
                    <td class="system">{record.system}</td>
                    <td class="system">
                        <SourceLink source=record.source />
                        {is_judgement.then_some(" (editorial judgement)")}
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="records">
            <summary>{count}", newest first"</summary>
            <TableFrame caption=format!("Records of {}", name.to_lowercase())>
                <thead>
                    <tr>
                        <th scope="col">"Date"</th>
                        <th scope="col" class="number">"Level"</th>
                        <th scope="col" class="number">"Figure"</th>
                        <th scope="col">"Measure"</th>
                        <th scope="col">"System"</th>
                        <th scope="col">"Source"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </TableFrame>
        </details>
    }
}

fn with_unit(value: f64, unit: &str) -> String {
    format!("{} {unit}", short(value, 2))
}
