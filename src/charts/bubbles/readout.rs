//! What stands under the cursor of a picture of moves.

use leptos::prelude::*;

use crate::charts::state::bubbles::{Bubbles, figures};
use crate::components::band_mark::BandMark;
use crate::routes::Route;

#[component]
pub fn BubbleReadout(bubbles: Signal<Bubbles>, cursor: Signal<Option<usize>>) -> impl IntoView {
    let content = move || {
        bubbles.with(|bubbles| {
            let Some(bubble) = cursor.get().and_then(|at| bubbles.moves.get(at)) else {
                let hint = "Point at a bubble, tap it, or go from one to the next by the arrow keys.";
                return view! { <p class="fine">{hint}</p> }.into_any();
            };
            let (job, way) = (Route::Job(bubble.slug.clone()).href(), bubbles.way(bubble).href());
            view! {
                <p class="bubble-title">
                    <a class="bubble-link" href=job>{bubble.title.clone()}</a>
                </p>
                <p>
                    {format!("Risk {} ", bubble.figure)} <BandMark band=bubble.band />
                    {format!(", {}: {}. ", figures(bubble), bubbles.quadrant(bubble).label())}
                    <a href=way>"The way there"</a>
                </p>
            }
            .into_any()
        })
    };
    view! { <div class="bubble-readout">{content}</div> }.into_any()
}
