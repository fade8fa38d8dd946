//! What would move the score: the nearest rises of a capability, and what could lower it.

use index::Score;
use index::thresholds::{Relief, Threshold};
use leptos::prelude::*;

use super::part::Part;
use super::words::tenth;
use crate::routes::Route;

/// Farther ones say little that the first do not.
const SHOWN: usize = 4;

#[component]
pub fn WouldMove(score: Score, thresholds: Vec<Threshold>, reliefs: Vec<Relief>) -> impl IntoView {
    let rises = list(thresholds.into_iter().take(SHOWN).map(|threshold| {
        view! {
            <li>
                "If " <em>{threshold.capability.label()}</em>
                {format!(
                    " reached {} (now {}), the score would rise from {score} to {}.",
                    tenth(threshold.needed),
                    tenth(threshold.level),
                    threshold.score,
                )}
            </li>
        }
    }));
    let falls = list(reliefs.into_iter().take(SHOWN).map(|relief| {
        view! {
            <li>
                {format!(
                    "If events made people keep more because {}, the score could fall from {score} to {}.",
                    relief.tag.reason(),
                    relief.score,
                )}
            </li>
        }
    }));
    let nothing_near = "No single capability, even at the end of its scale, would move the score by 3 points or more.";
    let nothing_lower = "No reason to keep work with people is on record here that could still lower the score.";
    view! {
        <Part id="would-move" title="What would move it">
            <h3>"Upwards: a capability reaching a level"</h3>
            {rises.unwrap_or_else(|| view! { <p>{nothing_near}</p> }.into_any())}
            <p class="fine">
                "Levels run from 0 to 100 and follow measured public figures; all else stays as it is. "
                <a href=Route::Methodology.href()>"How levels are read"</a>
            </p>
            <h3>"Downwards: people keeping more of the work"</h3>
            {falls.unwrap_or_else(|| view! { <p>{nothing_lower}</p> }.into_any())}
            <p class="fine">
                "These are editorial judgement, and each figure is the most that the method allows: a record of what AI \
                 can do never lowers a score, so a fall takes evidence of another kind."
            </p>
        </Part>
    }
    .into_any()
}

fn list(items: impl Iterator<Item = impl IntoView + 'static>) -> Option<AnyView> {
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <ul class="plain-list statements">{items}</ul> }.into_any())
}
