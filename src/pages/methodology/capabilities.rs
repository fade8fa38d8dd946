//! What AI can do: the one scale of ability, and each capability with its yardsticks, level, curve and records.

use index::documents::{CapabilityDocument, JoinDocument, MeasureDocument};
use index::{Capability, Date};
use leptos::prelude::*;

use super::curve::CapabilityCurve;
use super::records::Records;
use super::yardsticks::YardstickFigure;
use crate::charts::{TrendChart, TrendState};
use index::figure::short;

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
                "There are eleven capabilities, each with a level from 0 to 100. Ten are read from public measures. Driving and manipulation stand apart: a ride of a robotaxi says what a machine can do on public roads, and nothing about hands in a kitchen. The eleventh, social, has no measure. It stays at 0 and is never offered as something that would move a score."
            </p>
            <h3>"Several yardsticks on one scale"</h3>
            <p>
                "A single test wears out: once the best systems solve nearly all of it, it can no longer tell the next one apart. So each capability is read from several measures, joined on one scale of ability. Where that is possible the scale is that of the Epoch Capabilities Index."
            </p>
            <p class="formula">
                <var>"p"</var> " = 1 / ( 1 + e" <sup>"-"<var>"a"</var>" ("<var>"A"</var>" - "<var>"D"</var>")"</sup> " )"
            </p>
            <p>
                "A system of ability "<var>"A"</var>" solves the part "<var>"p"</var>" of a test that has difficulty "<var>"D"</var>
                " and slope "<var>"a"</var>". Where answers can be guessed, what guessing gets is taken off first. All percent measures of a capability are fitted together, by least squares with a small penalty, and anchored on values that Epoch AI published. We make no chains of pairs of tests. Ratings and lengths of tasks are read on straight lines, the lengths by their doublings."
            </p>
            <ul>
                <li>
                    <strong>"Silent outside 10 to 90 per cent. "</strong>
                    "Below, a test is too hard to tell systems apart; above, it is worn out. It then says nothing, and the others go on."
                </li>
                <li>
                    <strong>"A system's ability "</strong>
                    "is the mean of what its speaking measures say. The capability stands where the best system stands that the public can use, and never falls."
                </li>
                <li>
                    <strong>"A measure joins "</strong>
                    "where at least three systems stand in the steep part of it and of a measure that is already in, run in the same way, and the two order them alike (a rank correlation of 0.8 or more). Until then it waits, and its figures are listed and count for nothing; one that stands in against this rule says why."
                </li>
                <li>
                    <strong>"Two anchors "</strong>
                    "say which ability is level 0 and which is level 100. At least a fifth of the scale is kept free above the newest record."
                </li>
                <li>
                    <strong>"The residual "</strong>
                    "is how far a measure's figures typically lie from the joint fit, in points of ability. The constants are frozen with the version of the methodology, so that a later figure never rewrites an earlier level."
                </li>
            </ul>
            <p>
                "What others measured are the figures. The choice of measures, the fit and the anchors are ours."
            </p>
            <h3>"All levels over time"</h3>
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
    let has_level = records.iter().any(|record| record.level.is_some());
    let body = if measures.is_empty() {
        let why = if id == Capability::Social {
            "It has no measure. Nobody has shown in public figures how far people accept a machine here, so it stays at 0, and a task that needs it stays with people."
        } else {
            "It has no measure yet, so it stays at 0."
        };
        view! { <p>{why}</p> }.into_any()
    } else {
        let measured = measures.clone().into_iter().map(|measure| view! { <MeasureItem measure /> }).collect_view();
        let curve = if has_level {
            view! { <CapabilityCurve capability=capability.clone() first_edition edition /> }.into_any()
        } else {
            view! { <p>"No figure of it counts yet, so it stays at 0."</p> }.into_any()
        };
        let listed = (!records.is_empty()).then(|| view! { <Records name=name.clone() records measures /> });
        view! {
            <YardstickFigure capability />
            {curve}
            <ul class="plain-list measures">{measured}</ul>
            {listed}
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
    let joined = measure.joined.as_ref().map(|JoinDocument { on, system, value }| {
        let figure = measure.with_unit(&short(*value, 2));
        format!(" Joined on {} without a jump, by {system} at {figure}.", on.long())
    });
    let waits = measure.waits.as_ref().map(|waits| format!(" It waits: {waits}"));
    view! {
        <li>
            <p>
                <strong>{measure.name}</strong> ". " {measure.about} {joined} {waits}
            </p>
        </li>
    }
}
