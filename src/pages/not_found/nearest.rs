//! What comes near an address without a page. Its code comes when somebody asks for such an address.

use index::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asked::{Asked, nearest_edition, nearest_names};
use crate::components::band_mark::BandMark;
use crate::components::late::Late;
use crate::components::problem::Problem;
use crate::data::fetch_editions;
use crate::part::{coming, part};
use crate::routes::Route;
use crate::state::catalog::use_catalog;
use crate::state::search::{Found, use_finder};

const OFFERED: usize = 5;

pub fn nearest(asked: Asked) -> impl IntoView {
    view! { <Late code=|| coming(code()) view=Box::new(move || coming(drawn(asked.clone()))) /> }
}

part!(
    nearest,
    fn drawn(asked: Asked) -> AnyView {
        match asked {
            Asked::Nothing => ().into_any(),
            Asked::Job(name) => view! { <NearestJobs name /> }.into_any(),
            asked => view! { <NearestPages asked /> }.into_any(),
        }
    },
    ready = code
);

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
                    let link =
                        |edition: Date| (Route::Week(edition).href(), format!("The edition of {}", edition.long()));
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
