//! One task of a job: what it is, how much of the work, how exposed, and why.

use index::Capability;
use index::documents::TaskDocument;
use leptos::prelude::*;

use super::meter::Meter;

#[component]
pub fn TaskItem(document: TaskDocument) -> impl IntoView {
    let TaskDocument { task, text, readiness, hold, risk } = document;
    let holds: Vec<String> =
        task.holds.iter().map(|hold| format!("{} ({:.0}%)", hold.tag.reason(), 100.0 * hold.part)).collect();
    view! {
        <article class="task">
            <h3>{task.name}</h3>
            <p class="task-text">{text}</p>
            <Meter label="Share of the work" percent=task.share />
            <Meter label="Present risk" percent=100.0 * risk is_risk=true />
            <details class="task-why">
                <summary>"How this risk comes about"</summary>
                <Meter label="Readiness" percent=100.0 * readiness />
                <p>{needs(&task.needs, task.bar)}</p>
                <Meter label="Kept by people" percent=100.0 * hold />
                <p>
                    {if holds.is_empty() {
                        "No reason is on record why people would keep it once a machine can do it.".to_owned()
                    } else {
                        format!("What people keep all the same, because {}.", holds.join("; "))
                    }}
                </p>
                <p class="fine">"Risk is readiness times what people do not keep."</p>
            </details>
        </article>
    }
    .into_any()
}

fn needs(needs: &[Capability], bar: f64) -> String {
    let names: Vec<&str> = needs.iter().map(|capability| capability.label()).collect();
    let (names, weakest) = match names.as_slice() {
        [first @ .., last] if !first.is_empty() => {
            (format!("{} and {last}", first.join(", ")), " The weakest of them governs.")
        }
        _ => (names.concat(), ""),
    };
    let bar = (bar * 10.0).round() / 10.0;
    format!("Needs {names}; half of the effort can be handed over at level {bar} of 100.{weakest}")
}
