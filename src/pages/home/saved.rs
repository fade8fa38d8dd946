//! The jobs that the visitor saved; nothing where there are none.

use index::Slug;
use leptos::prelude::*;

use crate::data::DataError;
use crate::routes::Route;
use crate::state::catalog::use_catalog;
use crate::state::shortlist::use_shortlist;

const MOST_SHOWN: usize = 8;

#[component]
pub fn Saved() -> impl IntoView {
    let catalog = use_catalog();
    let shortlist = use_shortlist();
    let named = RwSignal::new(Vec::<(Slug, String)>::new());
    Effect::new(move |_| {
        let saved = shortlist.get();
        if saved.is_empty() {
            named.set(Vec::new());
            return;
        }
        leptos::task::spawn_local(async move {
            // Without the index the names are not known; the page itself says what is wrong with it.
            let Ok::<_, DataError>(index) = catalog.index().await else { return };
            let title = |slug: &Slug| index.jobs.iter().find(|job| job.slug == *slug).map(|job| job.title.clone());
            let found = saved.into_iter().filter_map(|slug| title(&slug).map(|title| (slug, title)));
            // The visitor may have gone on.
            named.try_set(found.take(MOST_SHOWN).collect());
        });
    });
    move || {
        let jobs = named.get();
        (!jobs.is_empty()).then(|| {
            let slugs: Vec<Slug> = jobs.iter().map(|(slug, _)| slug.clone()).collect();
            let link = |(slug, title): (Slug, String)| view! { <li><a href=Route::Job(slug).href()>{title}</a></li> };
            let compare = (slugs.len() > 1).then(|| {
                view! { <a href=Route::compare(slugs).href()>"Compare them"</a> }
            });
            view! {
                <section class="home-saved" aria-labelledby="saved">
                    <h2 id="saved">"Saved"</h2>
                    <ul class="plain-list">{jobs.into_iter().map(link).collect_view()}</ul>
                    {compare}
                    <a href=Route::Saved.href()>"All saved"</a>
                </section>
            }
        })
    }
}
