//! A saved job: its score, what changed, and the way that is saved with it.

use index::Slug;
use index::query::MAX_COMPARED;
use index::saved::{SavedJob, SavedPath};
use leptos::prelude::*;

use super::since::Since;
use super::use_saved_page;
use crate::components::band_mark::BandMark;
use crate::routes::Route;

#[component]
pub fn Item(saved: SavedJob, ticked: Memo<Vec<Slug>>) -> impl IntoView {
    let state = use_saved_page();
    let SavedJob { slug, path, .. } = saved;
    let (job, to) = (slug.clone(), slug.clone());
    let row = Memo::new(move |_| state.row(&job));
    let (job, name_of) = (slug.clone(), slug.clone());
    let title = Memo::new(move |_| state.title(&name_of));
    let is_ticked = Memo::new(move |_| ticked.with(|ticked| ticked.contains(&job)));
    let is_full = Memo::new(move |_| ticked.with(Vec::len) >= MAX_COMPARED);
    let job = slug.clone();
    let tick = move |_| {
        let mut now = ticked.get_untracked();
        match now.iter().position(|other| *other == job) {
            Some(at) => drop(now.remove(at)),
            None if now.len() < MAX_COMPARED => now.push(job.clone()),
            None => {}
        }
        state.ticked.set(now);
    };
    let job = slug.clone();
    let remove = move |_| {
        let title = title.get_untracked();
        let job = job.clone();
        state.change(format!("{title} taken off the list."), move |list| list.remove(&job));
    };
    let job = slug.clone();
    let since = move || {
        let before = state.shortlist.before();
        let has_visit = before.visited_on.is_some();
        row.with(|row| {
            let since = Since::of(before.get(&job).and_then(|saved| saved.seen), row.as_ref()?);
            let text = since.map_or_else(|| if has_visit { "new on the list" } else { "" }.to_owned(), Since::text);
            Some(text).filter(|text| !text.is_empty())
        })
    };
    let figures = move || {
        row.get().map(|row| {
            let figure = row.figure();
            view! {
                <span class="job-figure" data-score=row.score.value().to_string()>
                    {figure}
                </span>
                <BandMark band=row.band />
            }
        })
    };
    // Without the index nobody knows.
    let is_gone = move || state.index.with(Option::is_some) && row.with(Option::is_none);
    view! {
        <li>
            <label class="saved-tick no-print">
                <input
                    type="checkbox"
                    aria-label=move || format!("Compare {}", title.get())
                    prop:checked=is_ticked
                    prop:disabled=move || is_full.get() && !is_ticked.get()
                    on:change=tick
                />
            </label>
            <div class="saved-name">
                <a href=Route::Job(slug).href()>{title}</a>
                {move || is_gone().then(|| view! { <span class="fine">"no longer in the index"</span> })}
                {path.map(|path| view! { <Way path to /> })}
            </div>
            <div class="saved-score">{figures}</div>
            <div class="saved-since">{since}</div>
            <button
                type="button"
                class="button no-print"
                aria-label=move || format!("Take {} off the list", title.get())
                on:click=remove
            >
                "Remove"
            </button>
        </li>
    }
    .into_any()
}

/// "Saved as a way from Office Clerk through Bookkeeper"
#[component]
fn Way(path: SavedPath, to: Slug) -> impl IntoView {
    let state = use_saved_page();
    let link = move |slug: Slug| {
        let name = slug.clone();
        view! { <a href=Route::Job(slug).href()>{move || state.title(&name)}</a> }
    };
    let through = path.through.map(|through| view! { " through " {link(through)} });
    let way = Route::way(path.from.clone(), to.clone()).href();
    let remove = move |_| state.change("The way is taken off; the job stays.".to_owned(), |list| list.remove_path(&to));
    view! {
        <span class="fine saved-way">
            <a href=way>"Saved as a way"</a> " from " {link(path.from)} {through}
            <button type="button" class="saved-way-off no-print" on:click=remove>
                "Forget the way"
            </button>
        </span>
    }
    .into_any()
}
