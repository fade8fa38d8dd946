//! The trend as a table, sorted as its reader likes: all that the chart shows, for those who read rather than see.

use index::Slug;
use index::query::{Column, RowOrder};
use leptos::html;
use leptos::prelude::*;

use crate::charts::hands::trend_view::TrendView;
use crate::charts::state::series::{Line, Measure, Point};
use crate::charts::state::table_order::sorted;
use crate::components::sort_mark::SortMark;

#[component]
pub fn TrendTable(view: TrendView, node_ref: NodeRef<html::Div>) -> impl IntoView {
    let caption = move || {
        view.trend.with(|trend| {
            let (shown, heading) = (view.editions.get(), trend.heading());
            let date = |at: usize| trend.editions.get(at).map(|date| date.long()).unwrap_or_default();
            format!("{heading}, {} to {}", date(shown.start), date(shown.end.saturating_sub(1)))
        })
    };
    // One line has room for its range and its reasons; several are read side by side.
    let only_line = Memo::new(move |_| {
        let lines = view.lines.get();
        view.trend.with(|trend| {
            let mut main = lines.into_iter().filter(|at| trend.lines[*at].is_main());
            main.next().filter(|_| main.next().is_none())
        })
    });
    let order = Memo::new(move |_| view.query.value.with(|query| query.rows.clone()));
    view! {
        <div class="table-frame trend-table" role="group" aria-label=caption tabindex="0" node_ref=node_ref>
            <table>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        {sort_head(view, order, Column::Edition, "Edition".to_owned(), "")}
                        {move || heads(view, order, only_line.get())}
                    </tr>
                </thead>
                <tbody>{move || order.with(|order| rows(view, order, only_line.get()))}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn sort_head(view: TrendView, order: Memo<RowOrder>, column: Column, name: String, class: &'static str) -> AnyView {
    let chosen = column.clone();
    view! {
        <th scope="col" class=class aria-sort=move || order.with(|order| order.direction(&column))>
            <button type="button" class="sort" on:click=move |_| view.sort_by(chosen.clone())>
                {name}
                <SortMark />
            </button>
        </th>
    }
    .into_any()
}

fn heads(view: TrendView, order: Memo<RowOrder>, only_line: Option<usize>) -> Vec<AnyView> {
    let names = view.trend.with(|trend| {
        let lines = view.lines.get().into_iter().filter_map(|at| Some((at, trend.lines.get(at)?)));
        lines.map(|(at, line)| (at, line.id.clone(), line.name.clone())).collect::<Vec<_>>()
    });
    let head = |(at, id, name): (usize, Slug, String)| {
        let more = (only_line == Some(at)).then(|| {
            let change = sort_head(view, order, Column::Change(id.clone()), "Change".to_owned(), "number");
            let has_range = view.trend.with(|trend| trend.measure == Measure::Score);
            let range =
                has_range.then(|| sort_head(view, order, Column::Range(id.clone()), "Range".to_owned(), "number"));
            view! { {change} {range} }
        });
        view! { {sort_head(view, order, Column::Value(id), name, "number")} {more} }.into_any()
    };
    let reasons = only_line.map(|_| view! { <th scope="col">{move || why(view)}</th> }.into_any());
    names.into_iter().map(head).chain(reasons).collect()
}

fn why(view: TrendView) -> &'static str {
    match view.trend.with(|trend| trend.measure) {
        Measure::Score => "What moved it, in points before rounding",
        Measure::Average => "Scores that changed",
        Measure::Place { .. } => "Score, and who was passed",
        Measure::Level | Measure::Record => "Records, and by how much they raised it",
    }
}

fn rows(view: TrendView, order: &RowOrder, only_line: Option<usize>) -> Vec<AnyView> {
    let lines = view.lines.get();
    view.trend.with(|trend| {
        let row = |edition: usize| {
            let shown = lines.iter().filter_map(|at| Some((*at, trend.lines.get(*at)?)));
            let cells: Vec<AnyView> =
                shown.map(|(at, line)| cell(line, edition, trend.measure, only_line == Some(at))).collect();
            let reasons = only_line.map(|at| view! { <td>{reason(trend.measure, trend.lines[at].at(edition))}</td> });
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
        sorted(order, trend, view.editions.get()).into_iter().map(row).collect()
    })
}

fn cell(line: &Line, edition: usize, measure: Measure, is_only_line: bool) -> AnyView {
    let has_range = measure == Measure::Score;
    let Some(point) = line.at(edition) else {
        let columns = if !is_only_line {
            "1"
        } else if has_range {
            "3"
        } else {
            "2"
        };
        return view! { <td class="number" colspan=columns>"–"</td> }.into_any();
    };
    let change = point.change_text();
    if is_only_line {
        let range = point.range.map(|[low, high]| format!("{low} to {high}"));
        let range = has_range.then(|| view! { <td class="number">{range}</td> });
        return view! {
            <td class="number">{point.value_text()}</td>
            <td class="number">{change}</td>
            {range}
        }
        .into_any();
    }
    let moved = change.filter(|change| line.is_main() && change != "0").map(|change| format!(" ({change})"));
    view! { <td class="number">{point.value_text()} {moved}</td> }.into_any()
}

fn reason(measure: Measure, point: Option<&Point>) -> String {
    let reason = point.and_then(|point| point.reason.as_ref());
    if matches!(measure, Measure::Place { .. }) {
        return reason.map(|reason| reason.text.clone()).unwrap_or_default();
    }
    let drivers = reason.map(|reason| reason.drivers.as_slice()).unwrap_or_default();
    let told = drivers.iter().map(|driver| format!("{} ({})", driver.title, driver.points_text()));
    told.collect::<Vec<String>>().join("; ")
}
