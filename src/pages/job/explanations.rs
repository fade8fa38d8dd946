//! Why the score moved: dated entries, newest first, in step with the chart's cursor.

use std::collections::BTreeMap;
use std::sync::Arc;

use index::attribution::shown_parts;
use index::documents::{EventDocument, Explanation, HistoryPoint, JobDocument, SeenSince};
use index::ledger::Cause;
use index::query::ChartQuery;
use index::{Date, Slug};
use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::part::Prose;
use super::still::{Still, still};
use crate::charts::{focus_chart, hundredths};
use crate::components::change::Change;
use crate::components::event_card::{CardScope, EventCard};
use crate::data::LazyJob;
use crate::routes::{week_anchor, week_of_anchor};
use crate::state::elements::all;
use crate::state::query::{Entry, use_page_query};

/// An event's part of a change below this is named without a figure.
const SHOWN_POINTS: f64 = 0.05;
/// The newest entries stand open; the rest are a click away.
const OPEN: usize = 8;

/// The entries stand still; the chosen one is marked, and a press on a link of theirs is heard, from outside of them.
#[component]
pub fn Explanations(job: LazyJob) -> impl IntoView {
    let query = use_page_query::<ChartQuery>();
    let part = NodeRef::<html::Section>::new();
    Effect::new(move |before: Option<Option<Date>>| {
        let chosen = query.value.with(|query| query.week);
        let part = part.get()?;
        if chosen != before.flatten() {
            mark(&part, chosen);
        }
        chosen
    });
    let choose = move |click: ev::MouseEvent| {
        let link = click.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = link.and_then(|target| target.closest(".entry-show").ok().flatten());
        let entry = link.and_then(|link| link.closest(".entry").ok().flatten());
        let week = entry.and_then(|entry| week_of_anchor(&entry.id()));
        let Some(edition) = week.filter(|_| !(click.ctrl_key() || click.meta_key() || click.shift_key())) else {
            return;
        };
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
    view! {
        <section class="section part" id="why" aria-labelledby="why-heading" node_ref=part on:click=choose>
            <h2 id="why-heading">"AI impact explanation"</h2>
            {still(Still::Entries, &job)}
        </section>
    }
    .into_any()
}

/// Marks the entry of an edition, and unfolds where it stands.
fn mark(part: &Element, chosen: Option<Date>) {
    for marked in all::<Element>(part, "[aria-current]") {
        let _ = marked.remove_attribute("aria-current");
    }
    let Some(week) = chosen else { return };
    let entry = document().get_element_by_id(&week_anchor(week));
    let Some(entry) = entry.filter(|entry| part.contains(Some(entry))) else { return };
    for marked in all(&entry, ".entry-show").into_iter().chain([entry.clone()]) {
        let _ = marked.set_attribute("aria-current", "true");
    }
    if let Some(fold) = entry.closest("details").ok().flatten() {
        let _ = fold.set_attribute("open", "");
    }
}

#[component]
pub fn Entries(document: Arc<JobDocument>) -> impl IntoView {
    let JobDocument { row, history, explanations, events, seen_since, .. } = &*document;
    let by_id: BTreeMap<&Slug, &EventDocument> = events.iter().map(|event| (&event.id, event)).collect();
    let entry = |explanation: &Explanation| {
        let point = history.iter().find(|point| point.edition == explanation.edition);
        let parts = point.map(parts).unwrap_or_default();
        let part = |id: &Slug| parts.iter().find(|(of, _)| of == id).map(|(_, points)| *points);
        let events = explanation.events.iter().filter_map(|id| Some(((*by_id.get(id)?).clone(), part(id)))).collect();
        view! { <WeekEntry explanation=explanation.clone() events job=row.slug.clone() /> }
    };
    let (newest, older) = explanations.split_at(explanations.len().min(OPEN));
    let folded = (!older.is_empty()).then(|| {
        let count = older.len();
        view! {
            <details class="more">
                <summary>{if count == 1 { "1 earlier entry".to_owned() } else { format!("{count} earlier entries") }}</summary>
                <ol class="plain-list entries">{older.iter().map(entry).collect_view()}</ol>
            </details>
        }
    });
    view! {
        <div class="part-body">
            <p class="fine">
                "Editions in which the score moved, newest first, and the present one. A card tells what happened, the same on \
                 every job that it moves; below it stands what that means for the tasks of this one."
            </p>
            {seen_since.as_ref().map(|seen| view! { <p class="seen-since">{seen_text(seen)}</p> })}
            <ol class="plain-list entries">{newest.iter().map(entry).collect_view()}</ol>
            {folded}
        </div>
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
) -> impl IntoView {
    let Explanation { edition, score, change, paragraphs, .. } = explanation;
    let here = ChartQuery { week: Some(edition), ..ChartQuery::default() };
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
        let cards = told.into_iter().map(card).collect_view();
        view! { <ul class="plain-list entry-events" aria-label="What happened">{cards}</ul> }
    });
    view! {
        <li class="entry" id=week_anchor(edition) tabindex="-1">
            <div class="entry-head">
                <h3>
                    <time datetime=edition.to_string()>{edition.long()}</time>
                </h3>
                <p>
                    <Change change=change />
                    <span class="entry-score">" score " {score.to_string()}</span>
                </p>
                <a class="entry-show" href=format!("?{here}#trend")>
                    "Show on the chart" <span class="visually-hidden">{format!(": {}", edition.long())}</span>
                </a>
            </div>
            {cards}
            {smaller.map(|smaller| view! { <p class="fine">{smaller}</p> })}
            {total.map(|total| view! { <p class="fine">{format!("Together {total} points, before rounding.")}</p> })}
            <Prose paragraphs />
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
