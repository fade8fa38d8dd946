//! The way to the map of all jobs: its industries, still and small.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::charts::{MapState, map_teaser};
use crate::routes::Route;
use crate::state::catalog::use_catalog;

#[component]
pub fn MapTeaser(
    /// SVG; empty where the program goes on with a page that has it already.
    picture: String,
) -> impl IntoView {
    let catalog = use_catalog();
    let host = NodeRef::<html::A>::new();
    Effect::new(move |_| {
        // A page that is drawn anew from its data lacks it.
        let Some(host) = host.get().filter(|host| host.first_element_child().is_none()) else { return };
        spawn_local(async move {
            if let Ok(index) = catalog.index().await {
                host.set_inner_html(&map_teaser(&MapState::of(&index)));
            }
        });
    });
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
            <a
                class="home-map-picture"
                node_ref=host
                href=Route::map().href()
                // The link beside it says the same.
                aria-hidden="true"
                tabindex="-1"
                inner_html=picture
            ></a>
        </section>
    }
    .into_any()
}
