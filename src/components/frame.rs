//! What stands around every page.

use leptos::prelude::*;

use crate::routes::Route;

#[component]
pub fn SiteHeader() -> impl IntoView {
    view! {
        <header class="site-header">
            <div class="wrap">
                <a class="brand" href=Route::Home.href()>"AI Job Risk Index"</a>
                <nav aria-label="Main">
                    <a href=Route::all_jobs().href()>"All jobs"</a>
                    <a href=Route::compare([]).href()>"Compare"</a>
                    <a href=Route::Methodology.href()>"Methodology"</a>
                </nav>
            </div>
        </header>
    }
}

#[component]
pub fn SiteFooter() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p>"Task exposure, not a forecast of job loss."</p>
            </div>
        </footer>
    }
}
