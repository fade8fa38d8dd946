//! The list of jobs as a table; of a long one, only the rows near the window are in the page (`pool`).

use index::query::{JobColumn, JobSort};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::OPENING_ROWS;
use super::compare_bar::Ticks;
use super::listing::{Listing, use_listing};
use super::pool::Pool;
use super::row::JobsRow;
use super::row_text::{FIGURES, cell_class};
use super::shown::Shown;
use super::sorting::SortHead;
use crate::components::fixed::fixed;
use crate::state::turns;

#[component]
pub fn JobsTable() -> impl IntoView {
    let listing = use_listing();
    let ticks: Ticks = expect_context();
    let body = NodeRef::<html::Tbody>::new();
    let pool = StoredValue::new_local(None::<Pool>);
    keep_pool(pool, body, listing, ticks);
    let on_change = move |event: ev::Event| {
        let tick = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(tick) = tick else { return };
        let at = pool.with_value(|pool| pool.as_ref().and_then(|pool| pool.place_of(&tick)));
        if let Some(job) = at.and_then(|at| listing.slug_at(at)) {
            ticks.toggle(&job, &tick);
        }
    };
    let rows = listing.ranking.with_untracked(|ranking| {
        let rows = ranking.document().jobs.iter().take(OPENING_ROWS).cloned().enumerate();
        rows.map(|(at, row)| fixed(move || view! { <JobsRow row at /> })).collect_view()
    });
    let heads = JobColumn::ALL.map(|column| view! { <ColumnHead column /> });
    view! {
        <div class=move || format!("jobs-frame columns-{}", listing.columns.with(Vec::len))>
            <table
                role="table"
                class=move || listing.columns.with(|columns| table_class(columns))
                aria-rowcount=move || listing.count() + 1
                class:is-withheld=move || listing.is_busy.get()
                aria-busy=move || (listing.is_busy.get() && listing.problem().is_none()).then_some("true")
                hidden=move || listing.is_empty() || listing.is_map()
            >
                <caption class="visually-hidden">"Jobs and their risk scores"</caption>
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex="1">
                        <th role="columnheader" scope="col" class="tick">
                            <span class="visually-hidden">"Compare"</span>
                        </th>
                        <SortHead sort=JobSort::Title label="Job" class="job-name" />
                        {heads.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup" node_ref=body on:change=on_change>
                    {rows}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Of a column that is always in the rows, hidden by the style where it is not chosen; of others, once they are.
#[component]
fn ColumnHead(column: JobColumn) -> impl IntoView {
    let listing = use_listing();
    let is_usual = JobColumn::USUAL.contains(&column);
    let is_there = Memo::new(move |_| is_usual || listing.columns.with(|columns| columns.contains(&column)));
    let class = cell_class(column);
    move || {
        is_there.get().then(|| match column.sort() {
            Some(sort) => view! { <SortHead sort label=column.label() class /> }.into_any(),
            None => view! {
                <th role="columnheader" scope="col" class=class>
                    {column.label()}
                </th>
            }
            .into_any(),
        })
    }
}

/// The style hides the columns that are not chosen, and gives a row on a narrow screen room for its lines of figures.
fn table_class(columns: &[JobColumn]) -> String {
    let hidden = JobColumn::ALL.into_iter().filter(|column| !columns.contains(column));
    let (lone, paired): (Vec<JobColumn>, Vec<JobColumn>) = FIGURES
        .into_iter()
        .filter(|column| columns.contains(column))
        .partition(|column| *column == JobColumn::Education);
    let lines = lone.len() + paired.len().div_ceil(2);
    let hidden: String = hidden.map(|column| format!(" without-{}", column.id())).collect();
    format!("jobs-table lines-{lines}{hidden}")
}

fn keep_pool(
    pool: StoredValue<Option<Pool>, LocalStorage>,
    body: NodeRef<html::Tbody>,
    listing: Listing,
    ticks: Ticks,
) {
    let with_pool = move |then: &dyn Fn(&mut Pool)| {
        pool.try_update_value(|pool| pool.as_mut().map(then));
    };
    // To look at every row that stands there is much, and the table itself is as well.
    let is_due = turns::due();
    Effect::new(move |_| {
        if !is_due.get() {
            return;
        }
        listing.is_map();
        let shown = Shown {
            listing,
            ranking: listing.ranking.get(),
            listed: listing.listed.get(),
            columns: listing.columns.get(),
            ticked: ticks.ticked.get(),
        };
        let Some(body) = body.get() else { return };
        pool.update_value(|pool| match pool {
            Some(pool) => pool.show(shown),
            None => *pool = Pool::adopt(body.into(), shown),
        });
        // What stands above the list may have another height now, a shorter list may end above the window, and one that was
        // hidden has a height again.
        request_animation_frame(move || with_pool(&Pool::follow_in_other_size));
    });
    Effect::new(move |_| {
        let listeners = [
            window_event_listener(ev::scroll, move |_| with_pool(&Pool::follow)),
            window_event_listener(ev::resize, move |_| with_pool(&Pool::follow_in_other_size)),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Tab" {
                    with_pool(&Pool::put_in_order);
                }
            }),
            window_event_listener(ev::selectstart, move |event| {
                if let Some(Ok(begin)) = event.target().map(JsCast::dyn_into::<web_sys::Node>) {
                    with_pool(&|pool| pool.put_in_order_to_mark(&begin));
                }
            }),
            window_event_listener(ev::copy, move |_| with_pool(&Pool::put_in_order_to_copy)),
            window_event_listener(ev::beforeprint, move |_| with_pool(&Pool::put_in_order)),
        ];
        on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    });
}
