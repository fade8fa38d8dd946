//! Career moves from this job, each to a job that has a page.

use index::documents::MoveDocument;
use leptos::prelude::*;

use super::part::{Lead, Part};
use super::words::points;
use crate::components::band_mark::BandMark;
use crate::routes::Route;

#[component]
pub fn Moves(lead: String, moves: Vec<MoveDocument>) -> impl IntoView {
    let items = moves.into_iter().map(|entry| view! { <Move entry /> });
    view! {
        <Part id="moves" title="Possible career moves">
            <Lead text=lead />
            <ul class="plain-list pairs">{items.collect_view()}</ul>
        </Part>
    }
    .into_any()
}

#[component]
fn Move(entry: MoveDocument) -> impl IntoView {
    let MoveDocument { job, text, difference, overlap } = entry;
    view! {
        <li class="move" data-band=job.band.id()>
            <h3>
                <a href=Route::Job(job.slug).href()>{job.title}</a>
            </h3>
            <p>{text}</p>
            <p class="move-figures">
                <span class="move-score">{job.score.to_string()}</span>
                <BandMark band=job.band />
                <span>{compared(difference)}</span>
                <span>{format!("{overlap}% skill overlap")}</span>
            </p>
        </li>
    }
    .into_any()
}

fn compared(difference: i16) -> String {
    match difference {
        0 => "the same risk".to_owned(),
        1.. => format!("{} more at risk", points(difference)),
        _ => format!("{} less at risk", points(difference)),
    }
}
