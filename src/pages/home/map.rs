//! The way to the map of all jobs: its industries, still and small.

use index::documents::IndexDocument;
use leptos::html;
use leptos::prelude::*;

use crate::routes::Route;

/// SVG.
#[cfg(feature = "ssr")]
pub fn picture(index: &IndexDocument) -> String {
    use crate::charts::{MapState, map_teaser};

    map_teaser(&MapState::of(index))
}

/// In a browser it is drawn once its place is there, by code that comes for it.
#[cfg(not(feature = "ssr"))]
pub fn picture(_: &IndexDocument) -> String {
    String::new()
}

#[component]
pub fn MapTeaser(
    /// SVG; empty in a browser.
    picture: String,
) -> impl IntoView {
    let host = NodeRef::<html::A>::new();
    #[cfg(not(feature = "ssr"))]
    browser::draw(host);
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

#[cfg(not(feature = "ssr"))]
mod browser {
    //! What only a browser does.

    use std::sync::Arc;

    use index::documents::IndexDocument;
    use leptos::html;
    use leptos::prelude::*;
    use leptos::task::spawn_local;

    use crate::charts::{MapState, map_teaser};
    use crate::part::part;
    use crate::state::catalog::use_catalog;

    part!(
        tiles,
        fn teaser(index: Arc<IndexDocument>) -> String {
            map_teaser(&MapState::of(&index))
        },
        ready = _code
    );

    /// Where the publisher's picture is not: on a page that the program draws.
    pub fn draw(host: NodeRef<html::A>) {
        let catalog = use_catalog();
        Effect::new(move |_| {
            let Some(host) = host.get().filter(|host| host.first_element_child().is_none()) else { return };
            spawn_local(async move {
                let Ok(index) = catalog.index().await else { return };
                if let Ok(picture) = teaser(index).await {
                    host.set_inner_html(&picture);
                }
            });
        });
    }
}
