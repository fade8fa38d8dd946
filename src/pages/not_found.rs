//! What an address shows that has no page: the jobs nearest to what was asked for, and ways on.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use crate::components::find_job::FindJob;
use crate::routes::{self, Route};
use crate::state::search::{Found, use_finder};
use crate::state::use_taken_over;

const OFFERED: usize = 5;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(mark) = use_context::<crate::prerender::NotFoundMark>() {
        mark.set();
    }
    let (finder, taken_over) = (use_finder(), use_taken_over());
    let path = use_location().pathname;
    let asked = Memo::new(move |_| if taken_over.get() { path.with(|path| asked_for(path)) } else { String::new() });
    Effect::new(move |_| {
        if !asked.with(String::is_empty) {
            finder.load();
        }
    });
    let nearest = Memo::new(move |_| asked.with(|asked| finder.nearest(asked, OFFERED)));
    let link = |job: Found| view! { <li><a href=Route::Job(job.slug).href()>{job.title}</a></li> };
    let offer = move || {
        let found = nearest.get();
        (!found.is_empty()).then(|| {
            view! {
                <h2>"Did you mean"</h2>
                <ul class="not-found-nearest">{found.into_iter().map(link).collect_view()}</ul>
            }
        })
    };
    view! {
        <Title text="Page not found" />
        <div class="wrap page not-found">
            <p class="eyebrow">"404"</p>
            <h1>"There is no page here"</h1>
            <p class="lede">"The address may have a slip in it, or the page may have been taken away."</p>
            <div role="status">{offer}</div>
            <FindJob id="find-instead" placeholder="Nurse, SRE, bookkeeper…" label="Look for a job" />
            <p>
                <a href=Route::all_jobs().href()>"All jobs"</a>
                " · "
                <a href=Route::Industries.href()>"Industries"</a>
                " · "
                <a href=Route::Home.href()>"Home"</a>
            </p>
        </div>
    }
    .into_any()
}

/// The last part of the path, which in a job's address is its name; empty on the error page's own.
fn asked_for(path: &str) -> String {
    let below = path.strip_prefix(routes::base().as_str()).unwrap_or(path);
    let last = below.split('/').rfind(|part| !part.is_empty()).unwrap_or_default();
    if last == "404.html" { String::new() } else { last.to_owned() }
}
