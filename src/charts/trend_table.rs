//! The trend as a table, newest edition first: all that the chart shows, for those who read rather than see.

use leptos::html;
use leptos::prelude::*;

use super::series::{Line, Point};
use super::trend_view::TrendView;

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
    view! {
        <div class="table-frame trend-table" role="group" aria-label=caption tabindex="0" node_ref=node_ref>
            <table>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Edition"</th>
                        {move || heads(view, only_job.get())}
                    </tr>
                </thead>
                <tbody>{move || rows(view, only_job.get())}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn heads(view: TrendView, only_job: Option<usize>) -> Vec<AnyView> {
    let names = view.trend.with(|trend| {
        let lines = view.lines.get().into_iter().filter_map(|at| Some((at, trend.lines.get(at)?.name.clone())));
        lines.collect::<Vec<(usize, String)>>()
    });
    let head = |(at, name): (usize, String)| {
        let name = view! { <th scope="col" class="number">{name}</th> };
        let more = (only_job == Some(at)).then(|| {
            view! {
                <th scope="col" class="number">"Change"</th>
                <th scope="col" class="number">"Range"</th>
            }
        });
        view! { {name} {more} }.into_any()
    };
    let reasons =
        only_job.map(|_| view! { <th scope="col">"What moved it, in points before rounding"</th> }.into_any());
    names.into_iter().map(head).chain(reasons).collect()
}

fn rows(view: TrendView, only_job: Option<usize>) -> Vec<AnyView> {
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
        view.editions.get().rev().map(row).collect()
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
