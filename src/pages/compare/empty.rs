//! What stands there before a job was chosen: what the page does, a field to begin with, and pairs to try.

use index::Slug;
use index::documents::{IndexDocument, JobKind, JobRow};
use index::query::CompareQuery;
use leptos::prelude::*;

use super::add_job::AddJob;
use crate::data::DataError;
use crate::routes::Route;
use crate::state::catalog::use_catalog;
use crate::state::query::QueryState;

/// A job's name, as much as a link needs.
type Named = (Slug, String);

#[component]
pub fn Empty(query: QueryState<CompareQuery>) -> impl IntoView {
    let catalog = use_catalog();
    let pairs =
        Resource::new(|| (), move |()| async move { Ok::<_, DataError>(pairs(catalog.index().await?.as_ref())) });
    view! {
        <AddJob query is_first=true />
        <p class="compare-about">"Choose two to four jobs. The address of the page keeps them, so a comparison can be sent or saved like any link."</p>
        <Transition>
            {move || Suspend::new(async move {
                // Without suggestions the page still does what it is for.
                let pairs = pairs.await.unwrap_or_default();
                (!pairs.is_empty()).then(|| suggestions(pairs))
            })}
        </Transition>
    }
    .into_any()
}

fn suggestions(pairs: Vec<(String, [Named; 2])>) -> impl IntoView {
    let item = |(why, [(a, a_title), (b, b_title)]): (String, [Named; 2])| {
        view! {
            <li>
                <a href=Route::compare([a, b]).href()>{a_title} " vs " {b_title}</a>
                <span class="fine">{why}</span>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="pairs">
            <h2 id="pairs">"Or start with one of these"</h2>
            <ul class="plain-list compare-pairs">{pairs.into_iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Three pairs that say something: the far ends of the index, the far ends of one industry, and two that moved apart.
fn pairs(index: &IndexDocument) -> Vec<(String, [Named; 2])> {
    let profiles: Vec<&JobRow> = index.jobs.iter().filter(|job| job.kind == JobKind::Profile).collect();
    let named = |job: &JobRow| (job.slug.clone(), job.title.clone());
    let apart = |jobs: &[&JobRow]| Some((named(jobs.first()?), named(jobs.last()?))).filter(|(high, low)| high != low);
    let ends = apart(&profiles).map(|(a, b)| ("The highest and the lowest score of all profiles".to_owned(), [a, b]));
    let by_industry = index.industries.iter().filter_map(|industry| {
        let jobs: Vec<&JobRow> = profiles.iter().copied().filter(|job| job.industry == industry.slug).collect();
        let gap = jobs.first()?.score.change_from(jobs.last()?.score);
        Some((gap, format!("The highest and the lowest score in {}", industry.name), apart(&jobs)?))
    });
    let widest = by_industry.max_by_key(|(gap, ..)| *gap).map(|(_, why, (a, b))| (why, [a, b]));
    let moved = |job: &&JobRow| job.change_12_weeks.unwrap_or_default();
    let rose = profiles.iter().copied().max_by_key(moved);
    let fell = profiles.iter().copied().min_by_key(moved);
    let movers = rose.zip(fell).filter(|(rose, fell)| moved(rose) > moved(fell));
    let movers = movers.map(|(a, b)| ("Those that rose most and least over 12 weeks".to_owned(), [named(a), named(b)]));
    let mut found: Vec<(String, [Named; 2])> = Vec::new();
    for (why, pair) in [ends, widest, movers].into_iter().flatten() {
        if found.iter().all(|(_, other)| *other != pair) {
            found.push((why, pair));
        }
    }
    found
}
