//! The page at `/widget/missing/`, where a frame goes whose address names no widget (crates/publish, site/page.rs).

use leptos::prelude::*;
use leptos_meta::Title;

use super::part::NEW_WINDOW;
use crate::routes::Route;

#[component]
pub fn MissingWidget() -> impl IntoView {
    view! {
        <Title text="No such widget" />
        <article class="widget">
            <h1>"There is no such widget"</h1>
            <p>"Its address names a job or an industry that the index does not have."</p>
            <footer>
                <p>
                    <a href=Route::all_jobs().href() target=NEW_WINDOW rel="noopener">
                        "Find a job at AI Job Risk Index"
                    </a>
                </p>
            </footer>
        </article>
    }
    .into_any()
}
