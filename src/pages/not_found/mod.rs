//! What an address shows that has no page: what is nearest to that which was asked for, and ways on.

mod asked;
#[cfg(feature = "ssr")]
mod mark;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use self::asked::{Asked, nearest_edition, nearest_names};
#[cfg(feature = "ssr")]
pub use self::mark::NotFoundMark;
use crate::components::band_mark::BandMark;
use crate::components::find_job::FindJob;
use crate::components::problem::Problem;
use crate::components::without_scripts::WithoutScripts;
use crate::data::fetch_editions;
use crate::routes::{self, Route};
use crate::state::catalog::use_catalog;
use crate::state::search::{Found, use_finder};
use crate::state::use_taken_over;

const OFFERED: usize = 5;

#[component]
pub fn NotFoundPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(mark) = use_context::<NotFoundMark>() {
        mark.set();
    }
    let taken_over = use_taken_over();
    let path = use_location().pathname;
    let asked = Memo::new(move |_| if taken_over.get() { path.with(|path| asked_for(path)) } else { Asked::Nothing });
    let offer = move || match asked.get() {
        Asked::Nothing => ().into_any(),
        Asked::Job(name) => view! { <NearestJobs name /> }.into_any(),
        asked => view! { <NearestPages asked /> }.into_any(),
    };
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

#[component]
fn NearestJobs(name: String) -> impl IntoView {
    let finder = use_finder();
    Effect::new(move |_| finder.load());
    let nearest = Memo::new(move |_| finder.nearest(&name, OFFERED));
    let link = |job: Found| {
        let figure = job.figure();
        view! {
            <li>
                <a href=Route::Job(job.slug).href()>{job.title}</a>
                <span class="fine">{figure} " " <BandMark band=job.score.band() /></span>
            </li>
        }
    };
    move || {
        let found = nearest.get();
        if let Some(error) = finder.problem() {
            return view! { <Problem error on_retry=move |()| finder.load() /> }.into_any();
        }
        (!found.is_empty()).then(|| did_you_mean(found.into_iter().map(link).collect_view().into_any())).into_any()
    }
}

/// An industry or a week, by address and name.
type NearPage = (String, String);

#[component]
fn NearestPages(asked: Asked) -> impl IntoView {
    let catalog = use_catalog();
    let answer = RwSignal::new(Ok(Vec::<NearPage>::new()));
    let load = Callback::new(move |()| {
        let asked = asked.clone();
        spawn_local(async move {
            let found = match asked {
                Asked::Industry(name) => catalog.index().await.map(|index| {
                    let near = nearest_names(&name, index.industries.iter().map(|row| &row.slug));
                    let named = index.industries.iter().filter(|row| near.contains(&&row.slug));
                    named.map(|row| (Route::Industry(row.slug.clone()).href(), row.name.clone())).collect()
                }),
                Asked::Week(day) => fetch_editions().await.map(|document| {
                    let edition = nearest_edition(&day, document.editions.iter().map(|row| row.edition));
                    let link = |edition: index::Date| {
                        (Route::Week(edition).href(), format!("The edition of {}", edition.long()))
                    };
                    edition.map(link).into_iter().collect()
                }),
                Asked::Job(_) | Asked::Nothing => Ok(Vec::new()),
            };
            // The visitor may have gone on.
            answer.try_set(found);
        });
    });
    Effect::new(move |_| load.run(()));
    move || match answer.get() {
        Err(error) => view! { <Problem error on_retry=load /> }.into_any(),
        Ok(pages) if pages.is_empty() => ().into_any(),
        Ok(pages) => {
            let link = |(href, name): NearPage| view! { <li><a href=href>{name}</a></li> };
            did_you_mean(pages.into_iter().map(link).collect_view().into_any()).into_any()
        }
    }
}

fn did_you_mean(items: AnyView) -> impl IntoView {
    view! {
        <h2>"Did you mean"</h2>
        <ul class="plain-list not-found-nearest">{items}</ul>
    }
}

fn asked_for(path: &str) -> Asked {
    let base = routes::base();
    let below = path.strip_prefix(base.trim_end_matches('/')).unwrap_or(path);
    Asked::of(below)
}
