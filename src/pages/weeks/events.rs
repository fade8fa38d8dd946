//! What the ledger has of a week: what counts, each with its source and with our judgement marked as one, and folded below
//! it what raised nothing and what was seen and not counted, with the reason.

use std::collections::BTreeMap;

use index::capability::Verdict;
use index::documents::EventDocument;
use leptos::prelude::*;

use crate::components::event_card::{CardScope, EventCard};

#[component]
pub fn EventList(
    /// In date order.
    events: Vec<EventDocument>,
) -> impl IntoView {
    let Sorted { moving, idle, uncounted } = Sorted::of(events);
    let lead = match (moving.is_empty(), idle.is_empty(), uncounted.is_empty()) {
        (true, true, true) => Some("No new evidence this week."),
        (true, true, false) => Some("Nothing that counts came in this week."),
        (true, false, _) => Some("What came in this week counts and raised nothing."),
        (false, ..) => None,
    };
    let moving = (!moving.is_empty()).then(|| view! { <Cards events=moving /> });
    let idle = (!idle.is_empty()).then(|| {
        view! { <Folded name="Counted, and raised nothing" events=idle /> }
    });
    let uncounted = (!uncounted.is_empty()).then(|| {
        let reasons = reasons(&uncounted);
        view! { <Folded name="Seen and not counted" reasons events=uncounted /> }
    });
    view! {
        {lead.map(|lead| view! { <p>{lead}</p> })}
        {moving}
        {idle}
        {uncounted}
    }
    .into_any()
}

/// A week's items by what became of them, each in date order.
#[derive(Debug, Default)]
struct Sorted {
    /// Events, and records that raised a level.
    moving: Vec<EventDocument>,
    /// Records of systems that another one had equalled before.
    idle: Vec<EventDocument>,
    uncounted: Vec<EventDocument>,
}

impl Sorted {
    fn of(events: Vec<EventDocument>) -> Self {
        let mut sorted = Self::default();
        for event in events {
            let list = match event.uncounted {
                None | Some(Verdict::Raised) => &mut sorted.moving,
                Some(Verdict::NotTheBest) => &mut sorted.idle,
                Some(_) => &mut sorted.uncounted,
            };
            list.push(event);
        }
        sorted
    }
}

/// `second-hand 3, worn-out yardstick 1`
fn reasons(events: &[EventDocument]) -> String {
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for verdict in events.iter().filter_map(|event| event.uncounted) {
        *counts.entry(verdict).or_default() += 1;
    }
    let counts = counts.into_iter().map(|(verdict, count)| format!("{} {count}", verdict.label()));
    counts.collect::<Vec<String>>().join(", ")
}

#[component]
fn Folded(name: &'static str, #[prop(optional, into)] reasons: String, events: Vec<EventDocument>) -> impl IntoView {
    let reasons = (!reasons.is_empty()).then(|| format!(" ({reasons})"));
    view! {
        <details class="more">
            <summary>{format!("{name}: {}", events.len())} {reasons}</summary>
            <Cards events />
        </details>
    }
}

#[component]
fn Cards(events: Vec<EventDocument>) -> impl IntoView {
    let items = events
        .into_iter()
        .map(|event| {
            let id = event.id.to_string();
            view! {
                <li id=id>
                    <EventCard event scope=CardScope::Week />
                </li>
            }
        })
        .collect_view();
    view! { <ol class="plain-list events">{items}</ol> }
}

#[cfg(test)]
mod tests {
    use index::documents::{Basis, MeasuredBy, Precision, Source};
    use index::ledger::EventKind;

    use super::*;

    fn event(id: &str, uncounted: Option<Verdict>) -> EventDocument {
        EventDocument {
            id: id.parse().expect("a slug"),
            published_on: "2026-03-25".parse().expect("a date"),
            precision: Precision::Day,
            counts_since: None,
            kind: EventKind::Demand,
            title: String::new(),
            what: String::new(),
            industries: Vec::new(),
            source: Source {
                title: String::new(),
                url: String::new(),
                basis: Basis::Quoted,
                measured_by: MeasuredBy::Vendor,
                primary: None,
            },
            uncounted,
            raises: Vec::new(),
            judgements: Vec::new(),
        }
    }

    #[test]
    fn what_is_not_counted_is_told_apart_from_what_raised_nothing() {
        let sorted = Sorted::of(vec![
            event("a", None),
            event("b", Some(Verdict::SecondHand)),
            event("c", Some(Verdict::NotTheBest)),
            event("d", Some(Verdict::WornOut)),
            event("e", Some(Verdict::SecondHand)),
        ]);
        let ids =
            |events: &[EventDocument]| events.iter().map(|event| event.id.to_string()).collect::<Vec<_>>().concat();
        assert_eq!([ids(&sorted.moving), ids(&sorted.idle), ids(&sorted.uncounted)], ["a", "c", "bde"]);
        assert_eq!(reasons(&sorted.uncounted), "worn-out yardstick 1, second-hand 2");
    }
}
