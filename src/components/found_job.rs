//! A job that was found, in the list below the field: its title, what was meant by it, its score.

use leptos::prelude::*;

use crate::state::search::Found;

#[component]
pub fn FoundJob(job: Found) -> impl IntoView {
    let (band, figure) = (job.score.band(), job.figure());
    let language = job.languages.first().map(|language| language.code());
    view! {
        <span class="found-title">
            {job.title}
            {job
                .alias
                .map(|alias| {
                    view! {
                        " "
                        <span class="found-alias">
                            " · " <span lang=language>{alias}</span>
                        </span>
                    }
                })}
        </span>
        <span class="found-score" data-band=band.id()>
            <span class="visually-hidden">"risk score "</span>
            {figure}
            <span class="visually-hidden">{format!(", {}", band.label())}</span>
        </span>
    }
    .into_any()
}
