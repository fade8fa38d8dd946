//! The word for a score's band, with its colour beside it and never the colour alone.

use index::Band;
use leptos::prelude::*;

#[component]
pub fn BandMark(band: Band) -> impl IntoView {
    view! {
        <span class="band-mark" data-band=band.id()>
            {band.label()}
        </span>
    }
}
