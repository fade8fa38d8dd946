//! The order of the list: column heads that sort, and a menu where columns do not fit.

use index::query::{JobSort, JobsQuery, Order};
use leptos::prelude::*;

use super::listing::use_listing;
use crate::components::sort_mark::SortMark;
use crate::state::query::Entry;

/// The head of a column that can be sorted by.
#[component]
pub fn SortHead(sort: JobSort, label: &'static str, class: &'static str) -> impl IntoView {
    let query = use_listing().query;
    let sorted = move || {
        query.value.with(|query| match (query.is_by_match() || query.sort() != sort, query.order()) {
            (true, _) => None,
            (_, Order::Ascending) => Some("ascending"),
            (_, Order::Descending) => Some("descending"),
        })
    };
    view! {
        <th role="columnheader" scope="col" class=class aria-sort=sorted aria-label=label>
            <button type="button" class="sort" on:click=move |_| query.update(Entry::Push, |query| query.sorted_by(sort))>
                {label}
                <SortMark />
            </button>
        </th>
    }
    .into_any()
}

const ORDERS: [(JobSort, Order, &str); 14] = [
    (JobSort::Score, Order::Descending, "Highest score"),
    (JobSort::Score, Order::Ascending, "Lowest score"),
    (JobSort::Change, Order::Descending, "Largest rise"),
    (JobSort::Change, Order::Ascending, "Largest fall"),
    (JobSort::Title, Order::Ascending, "Title, A to Z"),
    (JobSort::Pay, Order::Descending, "Highest pay"),
    (JobSort::Growth, Order::Descending, "Fastest growth"),
    (JobSort::Growth, Order::Ascending, "Fastest decline"),
    (JobSort::Training, Order::Ascending, "Least training"),
    (JobSort::Training, Order::Descending, "Most training"),
    (JobSort::Workers, Order::Descending, "Most workers"),
    (JobSort::Workers, Order::Ascending, "Fewest workers"),
    (JobSort::Openings, Order::Descending, "Most openings"),
    (JobSort::Openings, Order::Ascending, "Fewest openings"),
];

#[component]
pub fn SortMenu() -> impl IntoView {
    let query = use_listing().query;
    let chosen = Memo::new(move |_| {
        query.value.with(|query| {
            let place = ORDERS.iter().position(|(sort, order, _)| (*sort, *order) == (query.sort(), query.order()));
            if query.is_by_match() { None } else { place }
        })
    });
    let has_text = Memo::new(move |_| query.value.with(|query| !query.q.is_empty()));
    let options = move || {
        ORDERS
            .iter()
            .enumerate()
            .map(|(place, (_, _, label))| {
                view! {
                    <option value=place.to_string() prop:selected=move || chosen.get() == Some(place)>
                        {*label}
                    </option>
                }
            })
            .collect_view()
    };
    let on_change = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let order = place.and_then(|place| ORDERS.get(place));
        query.update(Entry::Push, |query| {
            let (sort, order) = order.map_or((None, None), |(sort, order, _)| (Some(*sort), Some(*order)));
            JobsQuery { sort, order, ..query.clone() }.canonical()
        });
    };
    view! {
        <label class="jobs-sort">
            <span>"Sort by"</span>
            <select class="needs-script" on:change=on_change>
                {move || {
                    (has_text.get() || chosen.get().is_none())
                        .then(|| {
                            view! {
                                <option value="" prop:selected=move || chosen.get().is_none()>
                                    "Best match"
                                </option>
                            }
                        })
                }}
                {options()}
            </select>
        </label>
    }
    .into_any()
}
