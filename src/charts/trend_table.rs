//! The trend as a table, sorted as its reader likes: all that the chart shows, for those who read rather than see.

use leptos::html;
use leptos::prelude::*;

use super::series::{Line, Point};
use super::table_order::{Column, TableOrder};
use super::trend_view::TrendView;
use crate::components::sort_mark::SortMark;

#[component]
pub fn TrendTable(view: TrendView, node_ref: NodeRef<html::Div>) -> impl IntoView {
    let caption = move || {
        view.trend.with(|trend| {
            let (shown, title) = (view.editions.get(), &trend.title);
            let date = |at: usize| trend.editions.get(at).map(|date| date.long()).unwrap_or_default();
            format!("Risk score of {title}, {} to {}", date(shown.start), date(shown.end.saturating_sub(1)))
        })
    };
    // One job has room for its range and its reasons; several are read side by side.
    let only_job = Memo::new(move |_| {
        let lines = view.lines.get();
        view.trend.with(|trend| {
            let mut jobs = lines.into_iter().filter(|at| trend.lines[*at].is_job());
            jobs.next().filter(|_| jobs.next().is_none())
        })
    });
    let order = RwSignal::new(TableOrder::default());
    view! {
        <div class="table-frame trend-table" role="group" aria-label=caption tabindex="0" node_ref=node_ref>
            <table>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        {sort_head(order, Column::Edition, "Edition".to_owned(), "")}
                        {move || heads(view, order, only_job.get())}
                    </tr>
                </thead>
                <tbody>{move || rows(view, order.get(), only_job.get())}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn sort_head(order: RwSignal<TableOrder>, column: Column, name: String, class: &'static str) -> AnyView {
    view! {
        <th scope="col" class=class aria-sort=move || order.get().direction(column)>
            <button type="button" class="sort" on:click=move |_| order.update(|order| *order = order.chosen(column))>
                {name}
                <SortMark />
            </button>
        </th>
    }
    .into_any()
}

fn heads(view: TrendView, order: RwSignal<TableOrder>, only_job: Option<usize>) -> Vec<AnyView> {
    let names = view.trend.with(|trend| {
        let lines = view.lines.get().into_iter().filter_map(|at| Some((at, trend.lines.get(at)?.name.clone())));
        lines.collect::<Vec<(usize, String)>>()
    });
    let head = |(at, name): (usize, String)| {
        let more = (only_job == Some(at)).then(|| {
            let change = sort_head(order, Column::Change(at), "Change".to_owned(), "number");
            [change, sort_head(order, Column::Range(at), "Range".to_owned(), "number")]
        });
        view! { {sort_head(order, Column::Value(at), name, "number")} {more} }.into_any()
    };
    let reasons =
        only_job.map(|_| view! { <th scope="col">"What moved it, in points before rounding"</th> }.into_any());
    names.into_iter().map(head).chain(reasons).collect()
}

fn rows(view: TrendView, order: TableOrder, only_job: Option<usize>) -> Vec<AnyView> {
    let lines = view.lines.get();
    view.trend.with(|trend| {
        let row = |edition: usize| {
            let shown = lines.iter().filter_map(|at| Some((*at, trend.lines.get(*at)?)));
            let cells: Vec<AnyView> = shown.map(|(at, line)| cell(line, edition, only_job == Some(at))).collect();
            let reasons = only_job.map(|at| view! { <td>{drivers(trend.lines[at].at(edition))}</td> });
            let date = trend.editions[edition];
            view! {
                <tr>
                    <th scope="row">
                        <time datetime=date.to_string()>{date.short()}</time>
                    </th>
                    {cells}
                    {reasons}
                </tr>
            }
            .into_any()
        };
        order.editions(trend, view.editions.get()).into_iter().map(row).collect()
    })
}

fn cell(line: &Line, edition: usize, is_only_job: bool) -> AnyView {
    let Some(point) = line.at(edition) else {
        let columns = if is_only_job { "3" } else { "1" };
        return view! { <td class="number" colspan=columns>"–"</td> }.into_any();
    };
    let change = point.change_text();
    if is_only_job {
        let range = point.range.map(|[low, high]| format!("{low} to {high}"));
        return view! {
            <td class="number">{point.value_text()}</td>
            <td class="number">{change}</td>
            <td class="number">{range}</td>
        }
        .into_any();
    }
    let moved = change.filter(|change| line.is_job() && change != "0").map(|change| format!(" ({change})"));
    view! { <td class="number">{point.value_text()} {moved}</td> }.into_any()
}

fn drivers(point: Option<&Point>) -> String {
    let reason = point.and_then(|point| point.reason.as_ref());
    let drivers = reason.map(|reason| reason.drivers.as_slice()).unwrap_or_default();
    let told = drivers.iter().map(|driver| format!("{} ({})", driver.title, driver.points_text()));
    told.collect::<Vec<String>>().join("; ")
}
