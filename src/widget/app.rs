//! The widgets' own small router. The site's has none of them, so that its program does not carry them.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{ParamSegment as Param, StaticSegment as Static};

use super::badge::BadgeWidget;
use super::compare::CompareWidget;
use super::industry::IndustryWidget;
use super::job::JobWidget;
use super::missing::MissingWidget;
use super::trend::TrendWidget;
use crate::routes;
use crate::state::provide_state;

#[component]
pub fn WidgetApp() -> impl IntoView {
    provide_meta_context();
    provide_state();
    let base = routes::base().trim_end_matches('/').to_owned();
    view! {
        <Router base>
            <main>
                <FlatRoutes fallback=MissingWidget>
                    <Route path=(Static("widget"), Static("job"), Param("slug")) view=JobWidget />
                    <Route path=(Static("widget"), Static("trend"), Param("slug")) view=TrendWidget />
                    <Route path=(Static("widget"), Static("badge"), Param("slug")) view=BadgeWidget />
                    <Route path=(Static("widget"), Static("industry"), Param("slug")) view=IndustryWidget />
                    <Route path=(Static("widget"), Static("compare")) view=CompareWidget />
                </FlatRoutes>
            </main>
        </Router>
    }
}
