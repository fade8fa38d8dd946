//! A list that came by a link. Nothing of it is saved before the visitor says so.

use index::Slug;
use index::figure::counted;
use index::query::SavedQuery;
use index::saved::SavedJob;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::use_saved_page;
use crate::components::notices::Notice;
use crate::routes::Route;
use crate::state::use_taken_over;

#[component]
pub fn Offer() -> impl IntoView {
    let state = use_saved_page();
    let taken_over = use_taken_over();
    let location = use_location();
    let navigate = use_navigate();
    let read = Memo::new(move |_| {
        if !taken_over.get() {
            return Default::default();
        }
        let after_hash = location.hash.with(|hash| SavedQuery::read(hash));
        if after_hash.0.jobs.is_empty() { location.search.with(|search| SavedQuery::read(search)) } else { after_hash }
    });
    // Names that are no jobs are known once the index is there.
    let offered = Memo::new(move |_| {
        let jobs = read.with(|(query, _)| query.jobs.clone());
        let is_known = |slug: &Slug| {
            state.index.with(|index| index.as_ref().is_none_or(|index| index.jobs.iter().any(|row| row.slug == *slug)))
        };
        let (known, unknown): (Vec<SavedJob>, Vec<SavedJob>) = jobs.into_iter().partition(|job| is_known(&job.slug));
        (known, unknown.len())
    });
    let done = Callback::new(move |()| {
        let options = NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        navigate(&Route::Saved.href(), options);
    });
    let add = move |_| {
        let (jobs, _) = offered.get_untracked();
        let before = untrack(|| state.shortlist.count());
        state.change(String::new(), |list| list.merge(&jobs));
        let added = untrack(|| state.shortlist.count()).saturating_sub(before) as u32;
        state.undo.update(|undo| {
            if let Some((said, _)) = undo {
                *said = format!("{} added.", counted(added, "job", "jobs"));
            }
        });
        done.run(());
    };
    let replace = move |_| {
        let (jobs, _) = offered.get_untracked();
        state.change("Your list was replaced.".to_owned(), |list| list.replace(&jobs));
        done.run(());
    };
    let notices = move || {
        let (_, unknown) = offered.get();
        let unknown = (unknown > 0).then(|| {
            let text =
                format!("{} of the link that no job goes by, left out.", counted(unknown as u32, "name", "names"));
            view! { <Notice text /> }
        });
        let read = read.with(|(_, notices)| notices.clone());
        let read = read.into_iter().map(|notice| view! { <Notice text=notice.text /> });
        view! { {unknown} {read.collect_view()} }
    };
    let offer = move || {
        let (jobs, _) = offered.get();
        let is_new = |job: &SavedJob| !state.shortlist.has(&job.slug);
        let fresh = jobs.iter().filter(|job| is_new(job)).count();
        let has_own = state.shortlist.count() > 0;
        (!jobs.is_empty()).then(|| {
            let names: Vec<String> = jobs.iter().map(|job| state.title(&job.slug)).collect();
            let lead = match (fresh, has_own) {
                (0, _) => "All of them are on your list already:".to_owned(),
                (fresh, true) if fresh < jobs.len() => format!("{fresh} of them are not on your list yet:"),
                _ => "It holds:".to_owned(),
            };
            view! {
                <section class="card saved-offer" aria-labelledby="saved-offer">
                    <h2 id="saved-offer">
                        {format!("This link brings a list of {}", counted(jobs.len() as u32, "job", "jobs"))}
                    </h2>
                    <p>{lead} " " {names.join(", ")} "."</p>
                    <div class="saved-tools">
                        <button type="button" class="button primary" on:click=add>
                            {if has_own { "Add to my list" } else { "Save them" }}
                        </button>
                        {has_own
                            .then(|| {
                                view! {
                                    <button type="button" class="button" on:click=replace>
                                        "Replace my list"
                                    </button>
                                }
                            })}
                        <button type="button" class="button" on:click=move |_| done.run(())>
                            "Not now"
                        </button>
                    </div>
                </section>
            }
        })
    };
    view! {
        <div class="notices" role="status">{notices}</div>
        {offer}
    }
    .into_any()
}
