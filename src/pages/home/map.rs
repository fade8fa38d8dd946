//! The way to the map of all jobs: its industries, still and small.

use leptos::prelude::*;

use crate::routes::Route;

#[component]
pub fn MapTeaser(
    /// SVG; empty where the browser takes over a page that has it already.
    picture: String,
) -> impl IntoView {
    view! {
        <section class="section home-map" aria-labelledby="map">
            <div>
                <h2 id="map">"Where people work"</h2>
                <p>
                    "Each industry as large as its workers in the United States are many, in the colour of its average band."
                </p>
                <p class="fine">
                    <a href=Route::map().href()>"The map of all jobs"</a>
                </p>
            </div>
            <a class="home-map-picture" href=Route::map().href() aria-label="Open the map of all jobs" inner_html=picture></a>
        </section>
    }
    .into_any()
}
