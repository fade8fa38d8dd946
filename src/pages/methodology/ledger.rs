//! The rules for events: which kinds there are, what an event may shift and how far.

use index::HoldTag;
use index::documents::{CapabilityDocument, LedgerRow};
use index::ledger::{EventKind, MAX_SHIFT, MAX_SHIFT_SUM};
use leptos::prelude::*;

use super::event_table::LedgerTables;
use crate::routes::{Route, data_href};
use index::figure::counted;

#[component]
pub fn LedgerRules(
    /// Newest first.
    events: Vec<LedgerRow>,
    capabilities: Vec<CapabilityDocument>,
) -> impl IntoView {
    let kinds =
        EventKind::ALL.map(|kind| view! { <div><dt>{kind.id()}</dt><dd>{of_kind(kind)}</dd></div> }).collect_view();
    let tags = HoldTag::ALL.map(|tag| view! { <div><dt>{tag.id()}</dt><dd>{of_tag(tag)}</dd></div> }).collect_view();
    view! {
        <section class="section" id="ledger">
            <h2>"The ledger of events"</h2>
            <p>
                {format!("The ledger holds {}. ", counted(events.len() as u32, "dated event", "dated events"))}
                "Each has a source that you can open, and is told in our own words. The whole list can be "
                <a href=data_href("events.json") rel="external">"downloaded"</a> ", and the " <a href=Route::Weeks.href()>"weeks"</a>
                " show it edition by edition. There are five kinds:"
            </p>
            <dl class="terms">{kinds}</dl>
            <h3>"Shifts are editorial judgements"</h3>
            <p>
                "An event that is not a capability record may shift how much of a task people keep. The shift names the jobs and, in each of them, the tasks that it touches, one by one; what a whole industry has in common is never a task. Nobody measured the shift. It is our judgement, it is marked as one wherever it shows, and it gives its reason in a sentence."
            </p>
            <p>
                {format!("It is also bounded: at most {MAX_SHIFT} by one event, and at most {MAX_SHIFT_SUM} in all for one reason in one task of a job, up or down. It acts only on tasks that list the reason, and an event that was seen second-hand may shift nothing. This is how a score can fall.")}
            </p>
            <h3>"Reasons why people keep work"</h3>
            <dl class="terms">{tags}</dl>
            <LedgerTables events capabilities />
        </section>
    }
}

fn of_kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Capability => {
            "A measured record: AI can do more than it could. It raises a level and with it every job that depends on it."
        }
        EventKind::Adoption => "Somebody uses AI for such work at scale.",
        EventKind::Limit => "It failed, or turned out not to do what was claimed.",
        EventKind::Regulation => "A law, a ruling or a contract says who must do or check the work.",
        EventKind::Demand => "More, or less, of the work is wanted from people.",
    }
}

fn of_tag(tag: HoldTag) -> &'static str {
    match tag {
        HoldTag::Accountability => "Somebody must answer for the result, by law or by contract.",
        HoldTag::Presence => "Somebody must be there.",
        HoldTag::Trust => "The other side wants to deal with a person whom it trusts.",
        HoldTag::Taste => "The result is judged by taste.",
        HoldTag::Judgement => "Somebody must decide what is right here, with what is written down nowhere.",
        HoldTag::Demand => "More of the work is wanted than people do today.",
    }
}
