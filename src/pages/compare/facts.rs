//! The comparison table; rows that differ are marked in words.

use std::sync::Arc;

use index::comparison::{ComparisonRow, comparison_rows};
use index::documents::JobDocument;
use leptos::prelude::*;

use crate::charts::{KeySample, Role};
use crate::components::table_frame::TableFrame;
use crate::routes::Route;

#[component]
pub fn Facts(#[prop(into)] found: Signal<Vec<Arc<JobDocument>>>) -> impl IntoView {
    let only_differences = RwSignal::new(false);
    let table = move || {
        found.with(|jobs| {
            let jobs: Vec<&JobDocument> = jobs.iter().map(Arc::as_ref).collect();
            let rows = comparison_rows(&jobs);
            let differing = rows.iter().filter(|row| row.differs).count();
            let told = format!("{differing} of {} rows differ; they are marked with ≠.", rows.len());
            let shown = rows.into_iter().filter(|row| row.differs || !only_differences.get());
            let shown: Vec<_> = shown.map(fact).collect();
            let heads: Vec<_> = jobs
                .iter()
                .enumerate()
                .map(|(slot, job)| {
                    let (title, href) = (job.row.title.clone(), Route::Job(job.row.slug.clone()).href());
                    view! {
                        <th scope="col">
                            <KeySample role=Role::Main(slot) />
                            <a href=href>{title}</a>
                        </th>
                    }
                })
                .collect();
            view! {
                <p class="fine">{told}</p>
                <TableFrame caption="The jobs side by side" is_told_above=true class="compare-table">
                    <thead>
                        <tr>
                            <td></td>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{shown}</tbody>
                </TableFrame>
            }
        })
    };
    view! {
        <section class="section" aria-labelledby="facts">
            <h2 id="facts">"Side by side"</h2>
            <label class="compare-only no-print">
                <input
                    type="checkbox"
                    prop:checked=only_differences
                    on:change=move |event| only_differences.set(event_target_checked(&event))
                />
                "Only rows that differ"
            </label>
            {table}
        </section>
    }
    .into_any()
}

fn fact(row: ComparisonRow) -> impl IntoView {
    let mark = row.differs.then(|| {
        view! {
            <span class="differs">
                <span aria-hidden="true">"≠"</span>
                <span class="visually-hidden">" (differs)"</span>
            </span>
        }
    });
    view! {
        <tr class:is-different=row.differs>
            <th scope="row">{row.label} " " {mark}</th>
            {row.cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
        </tr>
    }
    .into_any()
}
