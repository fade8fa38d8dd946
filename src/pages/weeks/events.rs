//! What happened in a week, each event with its source and with our judgement marked as one.

use index::documents::{EventDocument, Precision};
use leptos::prelude::*;

use crate::components::source_link::SourceLink;

#[component]
pub fn EventList(
    /// In date order.
    events: Vec<EventDocument>,
) -> impl IntoView {
    if events.is_empty() {
        return view! { <p>"No new evidence this week."</p> }.into_any();
    }
    let items = events.into_iter().map(|event| view! { <EventItem event /> }).collect_view();
    view! { <ol class="plain-list events">{items}</ol> }.into_any()
}

#[component]
fn EventItem(event: EventDocument) -> impl IntoView {
    let (machine, words) = match event.precision {
        Precision::Day => (event.date.to_string(), event.date.long()),
        Precision::Month => (event.date.to_string()[..7].to_owned(), event.date.month_long()),
    };
    let judgements = (!event.judgements.is_empty()).then(|| {
        let texts = event.judgements.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
        view! {
            <div class="judgements">
                <p class="fine">"Editorial judgement:"</p>
                <ul class="plain-list">{texts}</ul>
            </div>
        }
    });
    view! {
        <li id=event.id.to_string()>
            <p class="fine">
                <time datetime=machine>{words}</time> " · " <span class="event-kind">{event.kind.id()}</span>
            </p>
            <h3>{event.title}</h3>
            <p>{event.what}</p>
            {judgements}
            <p class="fine">"Source: " <SourceLink source=event.source /></p>
        </li>
    }
}
