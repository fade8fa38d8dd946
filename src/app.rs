//! The page frame, the router and what every page shares.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::{ParamSegment as Param, StaticSegment as Static};

use crate::components::frame::{SiteFooter, SiteHeader};
use crate::pages::{
    compare::ComparePage,
    data::DataPage,
    embed::{EmbedPage, PartnersPage},
    home::HomePage,
    industries::{IndustriesPage, IndustryPage},
    job::JobPage,
    jobs::JobsPage,
    map::MapPage,
    methodology::MethodologyPage,
    moves::MovesPage,
    not_found::NotFoundPage,
    saved::SavedPage,
    weeks::{WeekPage, WeeksPage},
};
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
                    <SiteHeader />
                }
            })}
        <main id="content" tabindex="-1">
            <FlatRoutes fallback=NotFoundPage>
                <Route path=Static("") view=HomePage />
                <Route path=Static("jobs") view=JobsPage />
                <Route path=(Static("jobs"), Param("slug")) view=JobPage />
                <Route path=Static("compare") view=ComparePage />
                <Route path=Static("map") view=MapPage />
                <Route path=Static("saved") view=SavedPage />
                <Route path=Static("moves") view=MovesPage />
                <Route path=Static("industries") view=IndustriesPage />
                <Route path=(Static("industries"), Param("slug")) view=IndustryPage />
                <Route path=Static("weeks") view=WeeksPage />
                <Route path=(Static("weeks"), Param("date")) view=WeekPage />
                <Route path=Static("methodology") view=MethodologyPage />
                <Route path=Static("data") view=DataPage />
                <Route path=Static("embed") view=EmbedPage />
                <Route path=(Static("embed"), Static("partners")) view=PartnersPage />
            </FlatRoutes>
        </main>
        {(!is_widget).then(SiteFooter)}
    }
    .into_any()
}
