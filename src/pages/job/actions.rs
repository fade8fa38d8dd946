//! What a visitor can do with a job: compare, save, share or embed it.

use index::Slug;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::copy_button::copied;
use crate::components::sharing::shared;
use crate::routes::{Route, embed_href};
use crate::state::shortlist::use_shortlist;
use crate::state::use_taken_over;

#[component]
pub fn Actions(slug: Slug, title: String) -> impl IntoView {
    let taken_over = use_taken_over();
    let said = RwSignal::new(String::new());
    let shortlist = use_shortlist();
    let address = Route::Job(slug.clone()).href();
    let saved = {
        let slug = slug.clone();
        Memo::new(move |_| shortlist.has(&slug))
    };
    let save = {
        let slug = slug.clone();
        move |_| shortlist.toggle(&slug)
    };
    let share = move |_| {
        let (title, address) = (title.clone(), absolute(&address));
        spawn_local(async move {
            if !shared(&title, &address, None).await {
                said.set(copied(&address).await);
            }
        });
    };
    view! {
        <div class="actions no-print">
            <a class="button primary" href=Route::compare([slug.clone()]).href()>
                "Compare"
            </a>
            <button
                type="button"
                class="button"
                disabled=move || !taken_over.get()
                aria-pressed=move || if saved.get() { "true" } else { "false" }
                on:click=save
            >
                {move || if saved.get() { "Saved" } else { "Save" }}
            </button>
            <button type="button" class="button" disabled=move || !taken_over.get() on:click=share>
                "Share"
            </button>
            <a class="button" href=embed_href(&slug)>
                "Embed"
            </a>
            <p class="actions-said fine" role="status">
                {said}
            </p>
        </div>
    }
    .into_any()
}

/// The whole address of one of our pages, which only the browser knows.
pub fn absolute(href: &str) -> String {
    format!("{}{href}", window().location().origin().unwrap_or_default())
}
