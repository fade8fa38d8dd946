//! Which columns the list has.

use index::query::{JobColumn, JobsQuery};
use leptos::prelude::*;

use super::asked::Piece;
use super::listing::use_listing;
use super::panel::Panel;
use crate::state::query::Entry;

#[component]
pub fn ColumnChoice() -> impl IntoView {
    let label = Signal::stored("Columns".to_owned());
    view! { <Panel label legend="Columns" class="jobs-columns needs-script no-print" choices=Piece::Columns /> }
}

#[component]
pub fn ColumnChoices() -> impl IntoView {
    let listing = use_listing();
    let item = move |column: JobColumn| {
        let is_shown = move || listing.columns.with(|columns| columns.contains(&column));
        let is_last = move || listing.columns.with(|columns| columns == &[column]);
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=is_shown
                    prop:disabled=is_last
                    on:change=move |_| listing.query.update(Entry::Replace, |query| query.toggle_column(column))
                />
                <span>{column.label()}</span>
            </label>
        }
    };
    let is_usual = move || listing.columns.with(|columns| columns == &JobColumn::USUAL);
    let reset = move |_| {
        listing.query.update(Entry::Replace, |query| JobsQuery { columns: Vec::new(), ..query.clone() });
    };
    view! {
        {JobColumn::ALL.map(item).into_iter().collect_view()}
        <button type="button" class="button" prop:disabled=is_usual on:click=reset>
            "The usual columns"
        </button>
    }
    .into_any()
}
