//! What AI can do: each capability with its meaning, level, curve, records and measures.

use index::documents::{CapabilityDocument, MeasureDocument};
use index::{Capability, Date};
use leptos::prelude::*;

use super::curve::CapabilityCurve;
use super::records::Records;
use crate::charts::{TrendChart, TrendState};

#[component]
pub fn Capabilities(
    /// All levels over the editions.
    trend: Signal<TrendState>,
    capabilities: Vec<CapabilityDocument>,
    /// The newest.
    edition: Date,
    first_edition: Date,
) -> impl IntoView {
    let items = capabilities
        .into_iter()
        .map(|capability| view! { <CapabilityItem capability first_edition edition /> })
        .collect_view();
    view! {
        <section class="section" id="capabilities">
            <h2>"What AI can do: the capabilities"</h2>
            <p>
                "Ten capabilities, each with a level from 0 to 100. A level is read from one main public measure through a stated scale. It jumps on the day of a record and is flat in between; it never falls."
            </p>
            <p>
                "When a measure is worn out or withdrawn, another takes over at a stated date. The level then goes on from where it stood: the two are never averaged and their raw figures never chained. A capability without a usable measure moves only by judgement, and is marked so."
            </p>
            <div id="trend">
                <TrendChart trend />
            </div>
            <div class="capabilities">{items}</div>
        </section>
    }
}

#[component]
fn CapabilityItem(capability: CapabilityDocument, first_edition: Date, edition: Date) -> impl IntoView {
    let CapabilityDocument { capability: id, name, what, level, measures, records, .. } = capability.clone();
    let body = if records.is_empty() {
        let why = if id == Capability::Social {
            "It has no measure. Nobody has shown in public figures how far people accept a machine here, so it stays at 0, and a task that needs it stays with people."
        } else {
            "It has no record yet, so it stays at 0."
        };
        view! { <p>{why}</p> }.into_any()
    } else {
        let measured = measures.clone().into_iter().map(|measure| view! { <MeasureItem measure /> }).collect_view();
        view! {
            <CapabilityCurve capability first_edition edition />
            <ul class="plain-list measures">{measured}</ul>
            <Records name=name.clone() records measures />
        }
        .into_any()
    };
    view! {
        <section class="capability" id=format!("capability-{}", id.id().replace('_', "-"))>
            <header>
                <h3>{name}</h3>
                <p class="level">
                    <span class="visually-hidden">"Level now: "</span>
                    {format!("{level:.1}")}
                </p>
            </header>
            <p>{what}</p>
            {body}
        </section>
    }
}

#[component]
fn MeasureItem(measure: MeasureDocument) -> impl IntoView {
    let MeasureDocument { name, about, .. } = measure;
    view! {
        <li>
            <p>
                <strong>{name}</strong> ". " {about}
            </p>
        </li>
    }
}
