//! What happened in a week, each event with its source and with our judgement marked as one.

use index::documents::EventDocument;
use leptos::prelude::*;

use crate::components::event_card::{CardScope, EventCard};

#[component]
pub fn EventList(
    /// In date order.
    events: Vec<EventDocument>,
) -> impl IntoView {
    if events.is_empty() {
        return view! { <p>"No new evidence this week."</p> }.into_any();
    }
    let items = events.into_iter().map(|event| {
        let id = event.id.to_string();
        view! { <li id=id><EventCard event scope=CardScope::Week /></li> }
    }).collect_view();
    view! { <ol class="plain-list events">{items}</ol> }.into_any()
}
