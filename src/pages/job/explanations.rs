//! Why the score moved: dated entries, newest first, in step with the chart's cursor.

use std::collections::BTreeMap;

use index::attribution::shown_parts;
use index::documents::{EventDocument, Explanation, HistoryPoint, SeenSince};
use index::ledger::Cause;
use index::query::ChartQuery;
use index::{Date, Slug};
use leptos::prelude::*;

use super::part::{Part, Prose};
use crate::charts::{focus_chart, hundredths};
use crate::components::change::Change;
use crate::components::event_card::{CardScope, EventCard};
use crate::components::fixed::fixed;
use crate::routes::week_anchor;
use crate::state::query::{Entry, QueryState, use_page_query};

/// An event's part of a change below this is named without a figure.
const SHOWN_POINTS: f64 = 0.05;
/// The newest entries stand open; the rest are a click away.
const OPEN: usize = 8;

#[component]
pub fn Explanations(
    job: Slug,
    explanations: Vec<Explanation>,
    events: Vec<EventDocument>,
    history: Vec<HistoryPoint>,
    seen_since: Option<SeenSince>,
) -> impl IntoView {
    let query = use_page_query::<ChartQuery>();
    let by_id: BTreeMap<Slug, EventDocument> = events.into_iter().map(|event| (event.id.clone(), event)).collect();
    let mut newest = explanations;
    let older = newest.split_off(newest.len().min(OPEN));
    let entries = |list: Vec<Explanation>| {
        let entry = |explanation: Explanation| {
            let point = history.iter().find(|point| point.edition == explanation.edition);
            let parts = point.map(parts).unwrap_or_default();
            let part = |id: &Slug| parts.iter().find(|(of, _)| of == id).map(|(_, points)| *points);
            let events = explanation.events.iter().filter_map(|id| Some((by_id.get(id)?.clone(), part(id)))).collect();
            view! { <WeekEntry explanation events job=job.clone() query /> }
        };
        list.into_iter().map(entry).collect::<Vec<_>>()
    };
    let folded = (!older.is_empty()).then(|| {
        let dates: Vec<Date> = older.iter().map(|explanation| explanation.edition).collect();
        let (count, list) = (older.len(), entries(older));
        let details = NodeRef::<leptos::html::Details>::new();
        Effect::new(move |_| {
            let chosen = query.value.with(|query| query.week);
            if let (Some(details), true) = (details.get(), chosen.is_some_and(|week| dates.contains(&week))) {
                details.set_open(true);
            }
        });
        view! {
            <details class="more" node_ref=details>
                <summary>{if count == 1 { "1 earlier entry".to_owned() } else { format!("{count} earlier entries") }}</summary>
                <ol class="plain-list entries">{list}</ol>
            </details>
        }
    });
    let newest = entries(newest);
    view! {
        <Part id="why" title="AI impact explanation">
            <p class="fine">
                "Editions in which the score moved, newest first, and the present one. A card tells what happened, the same on \
                 every job that it moves; below it stands what that means for the tasks of this one."
            </p>
            {seen_since.map(|seen| view! { <p class="seen-since">{seen_text(&seen)}</p> })}
            <ol class="plain-list entries">{newest}</ol>
            {folded}
        </Part>
    }
    .into_any()
}

/// What was seen and not counted since the newest evidence that counts, in one sentence.
fn seen_text(seen: &SeenSince) -> String {
    let since = format!("Since the week of the newest evidence that counts, edition of {},", seen.since.long());
    let reasons: Vec<String> =
        seen.uncounted.iter().map(|(verdict, count)| format!("{} {count}", verdict.label())).collect();
    let items = match seen.uncounted.iter().map(|(_, count)| count).sum::<u32>() {
        0 => return format!("{since} nothing that concerns this job was seen and not counted."),
        1 => "one item that concerns this job was".to_owned(),
        all => format!("{all} items that concern this job were"),
    };
    format!("{since} {items} seen and not counted: {}.", reasons.join(", "))
}

/// What each event and record made of an edition's change, in points before rounding.
fn parts(point: &HistoryPoint) -> Vec<(Slug, f64)> {
    let shown = shown_parts(&point.drivers.iter().map(|driver| driver.points).collect::<Vec<f64>>());
    let mut parts: Vec<(Slug, f64)> = Vec::new();
    for (driver, points) in point.drivers.iter().zip(shown) {
        let (Cause::Event(id) | Cause::Record(id)) = &driver.cause;
        match parts.iter_mut().find(|(of, _)| of == id) {
            Some((_, sum)) => *sum += points,
            None => parts.push((id.clone(), points)),
        }
    }
    parts
}

#[component]
fn WeekEntry(
    explanation: Explanation,
    /// With its part of the change.
    events: Vec<(EventDocument, Option<f64>)>,
    job: Slug,
    query: QueryState<ChartQuery>,
) -> impl IntoView {
    let Explanation { edition, score, change, paragraphs, .. } = explanation;
    let is_chosen = Memo::new(move |_| query.value.with(|query| query.week == Some(edition)));
    let current = move || is_chosen.get().then_some("true");
    let here = ChartQuery { week: Some(edition), ..ChartQuery::default() };
    let choose = move |click: leptos::ev::MouseEvent| {
        if click.ctrl_key() || click.meta_key() || click.shift_key() {
            return;
        }
        click.prevent_default();
        query.update(Entry::Replace, |query| ChartQuery { week: Some(edition), ..query.clone() });
        if let Some(trend) = document().get_element_by_id("trend") {
            trend.scroll_into_view();
        }
        // A key that opened the link goes on at the chart; a mouse would only find its wheel caught there.
        if click.detail() == 0 {
            focus_chart();
        }
    };
    let parts: Vec<f64> = events.iter().filter_map(|(_, part)| *part).collect();
    let total = (parts.len() > 1).then(|| hundredths(parts.iter().sum()));
    let (told, untold): (Vec<_>, Vec<_>) =
        events.into_iter().partition(|(_, part)| part.is_none_or(|part| part.abs() >= SHOWN_POINTS));
    let smaller = (!untold.is_empty()).then(|| {
        let titles: Vec<String> = untold.into_iter().map(|(event, _)| format!("“{}”", event.title)).collect();
        format!("Less than {SHOWN_POINTS} points each: {}.", titles.join(", "))
    });
    let card = move |(event, part): (EventDocument, Option<f64>)| {
        view! { <li><EventCard event scope=CardScope::Job(job.clone()) part=part.map(hundredths) /></li> }
    };
    let cards = (!told.is_empty()).then(|| {
        fixed(move || {
            let cards = told.into_iter().map(card).collect_view();
            view! { <ul class="plain-list entry-events" aria-label="What happened">{cards}</ul> }
        })
    });
    let prose = fixed(move || view! { <Prose paragraphs /> });
    view! {
        <li class="entry" id=week_anchor(edition) aria-current=current tabindex="-1">
            <div class="entry-head">
                <h3>
                    <time datetime=edition.to_string()>{edition.long()}</time>
                </h3>
                <p>
                    <Change change=change />
                    <span class="entry-score">" score " {score.to_string()}</span>
                </p>
                <a class="entry-show no-print" href=format!("?{here}#trend") on:click=choose aria-current=current>
                    "Show on the chart" <span class="visually-hidden">{format!(": {}", edition.long())}</span>
                </a>
            </div>
            {cards}
            {smaller.map(|smaller| view! { <p class="fine">{smaller}</p> })}
            {total.map(|total| view! { <p class="fine">{format!("Together {total} points, before rounding.")}</p> })}
            {prose}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use index::capability::Verdict;

    use super::*;

    fn told(uncounted: &[(Verdict, u32)]) -> String {
        let since = "2026-09-23".parse().expect("a date");
        seen_text(&SeenSince { since, uncounted: uncounted.to_vec() })
    }

    #[test]
    fn what_was_not_counted_is_told_with_its_reasons() {
        assert!(
            told(&[])
                .ends_with("edition of 23 September 2026, nothing that concerns this job was seen and not counted.")
        );
        assert!(
            told(&[(Verdict::Restricted, 1)])
                .ends_with("one item that concerns this job was seen and not counted: restricted system 1.")
        );
        assert!(told(&[(Verdict::WornOut, 1), (Verdict::SecondHand, 3)]).ends_with(
            "4 items that concern this job were seen and not counted: worn-out yardstick 1, second-hand 3."
        ));
    }
}
