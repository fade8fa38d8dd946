//! What stands around every page: header and footer.

use index::query::MovesQuery;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::find_job::FindJob;
use super::in_turn::in_turn;
use super::theme_button::ThemeButton;
use crate::routes::{self, Route};
use crate::state::navigation::follow_navigation;
use crate::state::shortlist::use_shortlist;

/// Asked for, word for word, by O*NET's licence.
pub const ONET_CREDIT: &str = "This product includes information from the O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. USDOL/ETA has not approved, endorsed, or tested it.";

#[component]
pub fn SiteHeader() -> impl IntoView {
    follow_navigation();
    let path = use_location().pathname;
    let is_home =
        Memo::new(move |_| path.with(|path| path.trim_end_matches('/') == routes::base().trim_end_matches('/')));
    // The first page and the list of all jobs have a field of their own.
    let has_own_search = Memo::new(move |_| is_home.get() || path.with(|path| *path == Route::all_jobs().href()));
    view! {
        <header class="site-header no-print">
            <div class="wrap">
                <a class="brand" href=Route::Home.href() aria-current=move || is_home.get().then_some("page")>
                    <svg class="brand-mark" viewBox="0 0 22 20" width="22" height="20" aria-hidden="true">
                        <rect data-band="very-low" x="0" y="15" width="3.4" height="5" rx="1" />
                        <rect data-band="low" x="4.6" y="12" width="3.4" height="8" rx="1" />
                        <rect data-band="moderate" x="9.2" y="8.5" width="3.4" height="11.5" rx="1" />
                        <rect data-band="high" x="13.8" y="4.5" width="3.4" height="15.5" rx="1" />
                        <rect data-band="very-high" x="18.4" y="0" width="3.4" height="20" rx="1" />
                    </svg>
                    "AI Job Risk Index"
                </a>
                <div class="site-search" hidden=has_own_search>
                    {in_turn(|| view! { <FindJob id="find" placeholder="Find a job: nurse, SRE, bookkeeper…" /> })}
                </div>
                <SiteNav />
                <ThemeButton />
            </div>
        </header>
    }
    .into_any()
}

/// On narrow windows a popover, which opens and closes without a script.
#[component]
fn SiteNav() -> impl IntoView {
    let nav = NodeRef::<html::Nav>::new();
    let path = use_location().pathname;
    let close = move |_| {
        // Fails where it is not open, or not a popover.
        if let Some(nav) = nav.get_untracked() {
            let _ = nav.hide_popover();
        }
    };
    let shortlist = use_shortlist();
    let link = move |route: Route, label: &'static str| {
        let count = (route == Route::Saved).then_some(move || {
            let count = shortlist.count();
            (count > 0).then(|| format!(" ({count})"))
        });
        let href = route.href();
        let section = href.clone();
        let current = move || {
            path.with(|path| match path.strip_prefix(section.as_str()) {
                Some("") => Some("page"),
                // Below it, for example one of its jobs.
                Some(_) => Some("true"),
                None => None,
            })
        };
        view! {
            <a href=href aria-current=current on:click=close>
                {label}
                {count}
            </a>
        }
    };
    view! {
        <button type="button" class="button menu-button" popovertarget="site-nav">
            "Menu"
        </button>
        <nav class="site-nav" id="site-nav" aria-label="Main" popover="auto" node_ref=nav>
            {link(Route::all_jobs(), "All jobs")}
            {link(Route::map(), "Map")}
            {link(Route::Moves(MovesQuery::default()), "Moves")}
            {link(Route::compare([]), "Compare")}
            {link(Route::Industries, "Industries")}
            {link(Route::Weeks, "Weeks")}
            {link(Route::Methodology, "Methodology")}
            {link(Route::Embed, "Embed")}
            {link(Route::Saved, "Saved")}
        </nav>
    }
    .into_any()
}

#[component]
pub fn SiteFooter() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p class="site-caveat">"Task exposure, not a forecast of job loss."</p>
                <nav aria-label="About" class="no-print">
                    <a href=Route::Methodology.href()>"Methodology"</a>
                    <a href=Route::Data.href()>"Data"</a>
                    <a href=Route::Embed.href()>"Embed"</a>
                    // The feed is a file of its own, so the router must leave it to the browser.
                    <a href=routes::feed_href() rel="external">
                        "Feed"
                    </a>
                </nav>
                <p class="fine">{ONET_CREDIT}</p>
            </div>
        </footer>
    }
    .into_any()
}
