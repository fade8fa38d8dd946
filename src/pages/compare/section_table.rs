//! The rows of one section, with a cell for each job; rows that differ are marked in words and by a sign.

use index::comparison::{Cell, ComparisonRow};
use leptos::prelude::*;

/// On a narrow window its rows are laid out as a grid, which takes a table's roles away in some browsers, so each is named.
#[component]
pub fn SectionTable(
    /// Id of its heading.
    labelled_by: String,
    titles: Vec<String>,
    rows: Vec<ComparisonRow>,
) -> impl IntoView {
    let heads = titles.into_iter().map(|title| view! { <th scope="col" role="columnheader">{title}</th> });
    view! {
        <table class="versus" role="table" aria-labelledby=labelled_by>
            // The names stand above the sections, where they stay in sight.
            <thead class="visually-hidden" role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: ComparisonRow) -> impl IntoView {
    let mark = row.differs.then(|| {
        view! {
            <span class="differs">
                <span aria-hidden="true">"≠"</span>
                <span class="visually-hidden">" (differs)"</span>
            </span>
        }
    });
    view! {
        <tr role="row" class:is-different=row.differs>
            <th scope="row" role="rowheader">
                {row.label} " " {mark}
            </th>
            {row.cells.into_iter().map(cell).collect_view()}
        </tr>
    }
    .into_any()
}

fn cell(cell: Cell) -> impl IntoView {
    view! {
        <td role="cell" class:is-missing=!cell.is_known>
            {cell.text} {cell.note.map(|note| view! { <span class="versus-note">{note}</span> })}
        </td>
    }
}
