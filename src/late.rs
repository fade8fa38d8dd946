//! The pages, each of which comes as a part of its own when somebody goes to it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use leptos_router::ChooseView;

use crate::components::problem::Problem;
use crate::data::DataError;
use crate::part::{Coming, NotHere, coming, now, part};
use crate::routes;

/// A page whose code may still have to come.
#[derive(Clone, Copy)]
pub struct LatePage {
    /// The part with its code.
    pub part: &'static str,
    code: fn() -> Coming<()>,
    view: fn() -> Coming<AnyView>,
    /// Loads what the page needs beside its code where none of it stands there yet.
    pub rest: Option<fn() -> Coming<()>>,
}

impl LatePage {
    /// Loads the code.
    pub fn code(self) -> Coming<()> {
        (self.code)()
    }
}

/// The router waits for the view and leaves the page before it standing.
impl ChooseView for LatePage {
    async fn choose(self) -> AnyView {
        match (self.view)().await {
            Ok(view) => view,
            Err(NotHere) => view! { <WithoutCode page=self /> }.into_any(),
        }
    }

    async fn preload(&self) {
        let _ = self.code().await;
    }
}

/// Stands in a page's place while its code does not come.
#[component]
fn WithoutCode(page: LatePage) -> impl IntoView {
    let is_here = RwSignal::new(false);
    let retry = move |()| {
        spawn_local(async move {
            if page.code().await.is_ok() {
                // The visitor may have gone on.
                is_here.try_set(true);
            }
        });
    };
    move || match is_here.get().then(|| now((page.view)())).flatten() {
        Some(Ok(view)) => view,
        _ => view! {
            <Title text="This page could not be loaded" />
            <div class="wrap reading">
                <h1>"This page could not be loaded"</h1>
                <Problem error=DataError::NoCode on_retry=retry />
            </div>
        }
        .into_any(),
    }
}

macro_rules! rest {
    () => {
        None
    };
    ($rest:path) => {
        Some($rest)
    };
}

macro_rules! late_pages {
    ($($name:ident = $part:ident, $page:path $(, rest = $rest:path)?;)*) => {$(
        pub const $name: LatePage = {
            part!($part, fn $part() -> AnyView { $page().into_any() }, ready = code);
            LatePage {
                part: stringify!($part),
                code: || coming(code()),
                view: || coming($part()),
                rest: rest!($($rest)?),
            }
        };
    )*};
}

late_pages! {
    HOME = home, crate::pages::home::HomePage;
    JOBS = jobs, crate::pages::jobs::JobsPage;
    JOB = job, crate::pages::job::JobPage, rest = crate::pages::job::still_code;
    COMPARE = compare, crate::pages::compare::ComparePage;
    MAP = map, crate::pages::map::MapPage;
    SAVED = saved, crate::pages::saved::SavedPage;
    MOVES = moves, crate::pages::moves::MovesPage;
    INDUSTRIES = industries, crate::pages::industries::IndustriesPage;
    INDUSTRY = industry, crate::pages::industries::IndustryPage;
    WEEKS = weeks, crate::pages::weeks::WeeksPage;
    WEEK = week, crate::pages::weeks::WeekPage;
    METHODOLOGY = methodology, crate::pages::methodology::MethodologyPage;
    DATA = data, crate::pages::data::DataPage;
    EMBED = embed, crate::pages::embed::EmbedPage;
    PARTNERS = partners, crate::pages::embed::PartnersPage;
}

/// The page at a path, base included, which must be there before a prerendered page is taken over; none for an address
/// without one.
pub fn page_at(path: &str) -> Option<LatePage> {
    let base = routes::base();
    let below = path.strip_prefix(base.trim_end_matches('/')).unwrap_or(path);
    let parts: Vec<&str> = below.split('/').filter(|part| !part.is_empty()).collect();
    let page = match parts.as_slice() {
        [] => HOME,
        ["jobs"] => JOBS,
        ["jobs", _] => JOB,
        ["compare"] => COMPARE,
        ["map"] => MAP,
        ["saved"] => SAVED,
        ["moves"] => MOVES,
        ["industries"] => INDUSTRIES,
        ["industries", _] => INDUSTRY,
        ["weeks"] => WEEKS,
        ["weeks", _] => WEEK,
        ["methodology"] => METHODOLOGY,
        ["data"] => DATA,
        ["embed"] => EMBED,
        ["embed", "partners"] => PARTNERS,
        _ => return None,
    };
    Some(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::Route;

    #[test]
    fn each_address_has_its_part() {
        let part = |path: &str| page_at(path).map(|page| page.part);
        let of = |route: Route| part(&route.path());
        let nurse = Route::Job("nurse".parse().expect("a slug"));
        assert_eq!(
            (of(Route::Home), of(Route::all_jobs()), of(nurse.clone())),
            (Some("home"), Some("jobs"), Some("job"))
        );
        let embed = Route::Embed.path();
        assert_eq!((part(embed.trim_end_matches('/')), of(Route::Partners)), (Some("embed"), Some("partners")));
        assert_eq!((part("/404.html"), part(&format!("{}more/", nurse.path()))), (None, None));
    }
}
