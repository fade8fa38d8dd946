//! The list of jobs as a table; of a long one, only the rows near the window are in the page.

use std::ops::Range;

use index::query::JobSort;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::OPENING_ROWS;
use super::listing::use_listing;
use super::row::JobsRow;
use super::sorting::SortHead;
use super::visible::visible;

#[component]
pub fn JobsTable() -> impl IntoView {
    let listing = use_listing();
    let body = NodeRef::<html::Tbody>::new();
    let drawn = RwSignal::new(0..OPENING_ROWS);
    follow_scrolling(body, drawn, move || listing.count());
    let places = Memo::new(move |_| {
        let drawn = drawn.get();
        listing.shown.with(|shown| {
            let end = drawn.end.min(shown.len());
            let start = drawn.start.min(end);
            (start..end).map(|at| (at, shown[at])).collect::<Vec<_>>()
        })
    });
    view! {
        <table
            class="jobs-table"
            aria-rowcount=move || listing.count() + 1
            class:is-withheld=move || listing.is_busy.get()
            aria-busy=move || (listing.is_busy.get() && listing.problem().is_none()).then_some("true")
            hidden=move || listing.is_empty()
        >
            <caption class="visually-hidden">"Jobs and their risk scores"</caption>
            <thead>
                <tr aria-rowindex="1">
                    <th scope="col" class="tick">
                        <span class="visually-hidden">"Compare"</span>
                    </th>
                    <SortHead sort=JobSort::Title label="Job" class="job-name" />
                    <SortHead sort=JobSort::Score label="Risk score" class="job-score" />
                    <th scope="col" class="number job-previous">
                        "Last week"
                    </th>
                    <SortHead sort=JobSort::Change label="Change" class="number job-change" />
                    <th scope="col" class="job-line">
                        "12 weeks"
                    </th>
                    <SortHead sort=JobSort::Pay label="Pay (US)" class="number job-pay" />
                    <SortHead sort=JobSort::Growth label="Growth to 2034" class="number job-growth" />
                </tr>
            </thead>
            <tbody node_ref=body>
                <Gap rows=move || drawn.with(|drawn| drawn.start.min(listing.count())) body />
                <For
                    each=move || places.get()
                    // A row whose place changed says another place.
                    key=move |&(at, place)| (at, place, listing.is_whole())
                    children=move |(at, place)| {
                        listing.row(place).map(|row| view! { <JobsRow row at /> })
                    }
                />
                <Gap rows=move || drawn.with(|drawn| listing.count().saturating_sub(drawn.end)) body />
            </tbody>
        </table>
    }
    .into_any()
}

/// Room for the rows that are not drawn.
#[component]
fn Gap(rows: impl Fn() -> usize + Send + Sync + 'static, body: NodeRef<html::Tbody>) -> impl IntoView {
    let gap = NodeRef::<html::Tr>::new();
    Effect::new(move |_| {
        let rows = rows();
        if let (Some(gap), Some(height)) = (gap.get(), body.get().and_then(|body| row_height(&body))) {
            let _ = web_sys::HtmlElement::style(&gap).set_property("height", &format!("{}px", rows as f64 * height));
        }
    });
    view! {
        <tr class="jobs-gap" aria-hidden="true" node_ref=gap>
            <td colspan="8"></td>
        </tr>
    }
}

fn follow_scrolling(
    body: NodeRef<html::Tbody>,
    drawn: RwSignal<Range<usize>>,
    count: impl Fn() -> usize + Copy + Send + Sync + 'static,
) {
    let measure = move || {
        let Some(body) = body.get_untracked() else { return };
        let Some(height) = row_height(&body) else { return };
        let seen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let range = visible(-body.get_bounding_client_rect().top() / height, seen / height, untrack(count));
        if drawn.with_untracked(|drawn| *drawn != range) {
            drawn.set(range);
        }
    };
    Effect::new(move |_| {
        // A list of another length may end above what is drawn.
        count();
        request_animation_frame(measure);
    });
    Effect::new(move |_| {
        let listeners = [
            window_event_listener(ev::scroll, move |_| measure()),
            window_event_listener(ev::resize, move |_| measure()),
        ];
        on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    });
}

/// Height of a row, all being equally high; none while there is no row to measure.
fn row_height(body: &web_sys::HtmlElement) -> Option<f64> {
    let row = body.query_selector("tr:not(.jobs-gap)").ok().flatten()?;
    Some(row.get_bounding_client_rect().height()).filter(|height| *height > 1.0)
}
