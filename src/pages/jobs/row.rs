//! A row of the list as it is prerendered. Further ones are copies of it (`pool`), so it stands without anything reactive.

use index::documents::JobRow;
use index::query::JobColumn;
use leptos::prelude::*;

use super::listing::use_listing;
use super::row_text::{RowText, cell_class, figure_text, short_label};
use crate::components::band_mark::BandMark;
use crate::components::change::Change;
use crate::components::sparkline::Sparkline;

/// The style takes rows and cells out of the layout of tables, so their roles are said.
#[component]
pub fn JobsRow(
    row: JobRow,
    /// Its place in the list, from 0.
    at: usize,
) -> impl IntoView {
    let RowText { title, href, label, under, score, figure, previous, .. } =
        RowText::of(&row, &use_listing().industry_name(&row.industry));
    let named = |column: JobColumn| {
        view! {
            <td role="cell" class=cell_class(column)>
                <span class="cell-label">{short_label(column)}</span>
                <span>{figure_text(&row, column)}</span>
            </td>
        }
    };
    view! {
        <tr role="row" aria-rowindex=at + 2>
            <td role="cell" class="tick">
                <label>
                    <input type="checkbox" class="needs-script" aria-label=label />
                </label>
            </td>
            <th role="rowheader" scope="row" class="job-name">
                <a href=href>{title}</a>
                <span class="fine">{under}</span>
            </th>
            <td role="cell" class="job-score" data-score=score>
                <span class="job-figure">{figure}</span>
                <BandMark band=row.band />
            </td>
            <td role="cell" class="number job-previous">
                {previous}
            </td>
            <td role="cell" class="number job-change">
                <Change change=row.change />
            </td>
            <td role="cell" class="job-line">
                <Sparkline values=row.spark.clone() />
            </td>
            {named(JobColumn::Pay)}
            {named(JobColumn::Growth)}
        </tr>
    }
    .into_any()
}
