//! What stands there without a start: a field to choose one, and jobs to begin with.

use std::collections::BTreeSet;

use index::Slug;
use index::documents::{IndexDocument, JobKind, JobRow};
use index::orderly::Orderly;
use index::query::{JobsQuery, MovesQuery};
use leptos::prelude::*;

use super::choose::ChooseJob;
use crate::data::DataError;
use crate::routes::Route;
use crate::state::catalog::use_catalog;
use crate::state::query::{Entry, QueryState};

const SUGGESTED: usize = 8;

/// A job's name, as much as a link needs.
type Named = (Slug, String);

#[component]
pub fn Empty(query: QueryState<MovesQuery>) -> impl IntoView {
    let catalog = use_catalog();
    let starts =
        Resource::new(|| (), move |()| async move { Ok::<_, DataError>(starts(catalog.index().await?.as_ref())) });
    view! {
        <ChooseStart query label="Choose the job to start from" />
        <Transition>
            {move || Suspend::new(async move {
                // Without suggestions the page still does what it is for.
                let starts = starts.await.unwrap_or_default();
                (!starts.is_empty()).then(|| suggestions(starts))
            })}
        </Transition>
    }
    .into_any()
}

#[component]
pub fn Unknown(query: QueryState<MovesQuery>, slug: Slug) -> impl IntoView {
    let words = slug.as_str().replace('-', " ");
    let search = Route::Jobs(JobsQuery { q: words, ..Default::default() });
    view! {
        <p class="notice" role="alert">
            "There is no job under the name " <code translate="no">{slug.to_string()}</code> ". "
            <a href=search.href()>"Look for a similar one"</a> ", or choose another start."
        </p>
        <ChooseStart query label="Choose the job to start from" />
    }
    .into_any()
}

#[component]
pub fn ChooseStart(
    query: QueryState<MovesQuery>,
    label: &'static str,
    /// The present start.
    #[prop(optional_no_strip)]
    without: Option<Slug>,
) -> impl IntoView {
    let pick = move |job: Slug| query.update(Entry::Push, |query| query.from(job));
    view! { <ChooseJob id="moves-from" label without on_pick=pick /> }
}

fn suggestions(starts: Vec<Named>) -> impl IntoView {
    let item = |(slug, title): Named| view! { <li><a href=Route::moves_from(slug).href()>{title}</a></li> };
    view! {
        <section class="section" aria-labelledby="starts">
            <h2 id="starts">"Or start from a job that many people have"</h2>
            <ul class="plain-list moves-starts">{starts.into_iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The profiles with the most workers, one of each occupation and industry.
fn starts(index: &IndexDocument) -> Vec<Named> {
    let mut profiles: Vec<&JobRow> = index.jobs.iter().filter(|job| job.kind == JobKind::Profile).collect();
    profiles.order_by(|a, b| b.workers.cmp(&a.workers).then_with(|| a.title.cmp(&b.title)));
    let (mut occupations, mut industries) = (BTreeSet::new(), BTreeSet::new());
    profiles.retain(|job| occupations.insert(job.soc.first()) && industries.insert(&job.industry));
    profiles.into_iter().take(SUGGESTED).map(|job| (job.slug.clone(), job.title.clone())).collect()
}
