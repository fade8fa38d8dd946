//! What an address shows that has no page: what is nearest to that which was asked for, and ways on.

mod asked;
#[cfg(feature = "ssr")]
mod mark;
mod nearest;

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use self::asked::Asked;
#[cfg(feature = "ssr")]
pub use self::mark::NotFoundMark;
use self::nearest::nearest;
use crate::components::find_job::FindJob;
use crate::components::without_scripts::WithoutScripts;
use crate::routes::{self, Route};
use crate::state::use_taken_over;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(mark) = use_context::<NotFoundMark>() {
        mark.set();
    }
    let taken_over = use_taken_over();
    let path = use_location().pathname;
    let asked = Memo::new(move |_| if taken_over.get() { path.with(|path| asked_for(path)) } else { Asked::Nothing });
    let offer = move || Some(asked.get()).filter(|asked| *asked != Asked::Nothing).map(nearest);
    view! {
        <Title text="Page not found" />
        <div class="wrap page not-found">
            <p class="eyebrow">"404"</p>
            <h1>"There is no page here"</h1>
            <p class="lede">"The address may have a slip in it, or the page may have been taken away."</p>
            <WithoutScripts text="Finding what comes near it needs JavaScript, which does not run here. The list of all jobs works without." />
            <FindJob id="find-instead" placeholder="Nurse, SRE, bookkeeper…" label="Look for a job" />
            <p>
                <a href=Route::all_jobs().href()>"All jobs"</a>
                " · "
                <a href=Route::Industries.href()>"Industries"</a>
                " · "
                <a href=Route::Home.href()>"Home"</a>
            </p>
            <div role="status">{offer}</div>
        </div>
    }
    .into_any()
}

fn asked_for(path: &str) -> Asked {
    let base = routes::base();
    let below = path.strip_prefix(base.trim_end_matches('/')).unwrap_or(path);
    Asked::of(below)
}
