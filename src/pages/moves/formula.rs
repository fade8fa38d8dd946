//! How the ranking is made, in words.

use index::moves::Axis;
use leptos::prelude::*;

#[component]
pub fn Formula() -> impl IntoView {
    let axes = Axis::ALL.map(|axis| view! { <li><em>{axis.label()}</em> ": " {axis.meaning()} "."</li> });
    view! {
        <details class="more moves-formula">
            <summary>"How the ranking is made"</summary>
            <p>
                "Each job gets a mark from 0 to 1 on each of five axes, measured from the start, and its fit is the mean of the \
                 five by your weights. A figure that is missing leaves its axis out of the mean; it never counts as zero. A \
                 weight of 0 takes an axis out."
            </p>
            <ul class="plain-list statements">{axes.into_iter().collect_view()}</ul>
            <p class="fine">
                "Schooling for the start counts in full among O*NET's five closest jobs, by half further down its lists, and \
                 else not at all; other preparation counts wherever the lists relate the two in one step. Only levels are \
                 compared: a licence or another field may ask for more. Jobs of one occupation share its figures, so pay and \
                 training do not tell them apart. Where there are more openings a year than half of the workers, most of them are for the \
                 self-employed, whom the count of workers leaves out, so the two figures are not set side by side and growth \
                 alone tells the demand. Pay, openings, growth and education are of the United States."
            </p>
        </details>
    }
    .into_any()
}
