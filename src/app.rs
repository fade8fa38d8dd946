//! The page frame, the router and what every page shares.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::{ParamSegment as Param, StaticSegment as Static};

use crate::components::fixed::fixed;
use crate::components::frame::{SiteFooter, SiteHeader};
use crate::components::in_turn::in_turn;
use crate::late;
use crate::pages::not_found::NotFoundPage;
use crate::routes;
use crate::state::provide_state;

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_state();
    let base = routes::base();
    let router_base = base.trim_end_matches('/').to_owned();
    view! {
        <Title formatter=|text: String| if text.is_empty() { "AI Job Risk Index".to_owned() } else { format!("{text} · AI Job Risk Index") } />
        <Router base=router_base>
            <Frame />
        </Router>
    }
}

/// Header, page and footer; in a frame on another site, which has asked for a widget that does not exist, the page alone.
#[component]
fn Frame() -> impl IntoView {
    // No link leads from one kind to the other.
    let is_widget = routes::is_widget(&use_location().pathname.get_untracked());
    view! {
        {(!is_widget)
            .then(|| {
                view! {
                    <a class="skip-link" href="#content">
                        "Skip to content"
                    </a>
                    {in_turn(SiteHeader)}
                }
            })}
        {in_turn(Page)}
        {(!is_widget).then(|| fixed(SiteFooter))}
    }
    .into_any()
}

#[component]
fn Page() -> impl IntoView {
    view! {
        <main id="content" tabindex="-1">
            <FlatRoutes fallback=NotFoundPage>
                <Route path=Static("") view={late::HOME} />
                <Route path=Static("jobs") view={late::JOBS} />
                <Route path=(Static("jobs"), Param("slug")) view={late::JOB} />
                <Route path=Static("compare") view={late::COMPARE} />
                <Route path=Static("map") view={late::MAP} />
                <Route path=Static("saved") view={late::SAVED} />
                <Route path=Static("moves") view={late::MOVES} />
                <Route path=Static("industries") view={late::INDUSTRIES} />
                <Route path=(Static("industries"), Param("slug")) view={late::INDUSTRY} />
                <Route path=Static("weeks") view={late::WEEKS} />
                <Route path=(Static("weeks"), Param("date")) view={late::WEEK} />
                <Route path=Static("methodology") view={late::METHODOLOGY} />
                <Route path=Static("data") view={late::DATA} />
                <Route path=Static("embed") view={late::EMBED} />
                <Route path=(Static("embed"), Static("partners")) view={late::PARTNERS} />
            </FlatRoutes>
        </main>
    }
    .into_any()
}
