//! What a widget is about: a job, several jobs, or an industry.

use index::Slug;
use index::documents::WidgetKind;
use index::query::{CompareQuery, EmbedQuery, MAX_COMPARED};
use leptos::prelude::*;

use super::chosen::{Choice, Chosen};
use crate::components::notices::with_codes;
use crate::components::search_box::SearchBox;
use crate::routes::Route;
use crate::state::query::{Entry, QueryState};
use crate::state::search::use_finder;
use crate::state::use_taken_over;

/// As many as fit above a phone's keyboard.
const MOST_SHOWN: usize = 6;

#[component]
pub fn Subject(query: QueryState<EmbedQuery>, chosen: Chosen, industries: StoredValue<Vec<Choice>>) -> impl IntoView {
    let kind = Memo::new(move |_| query.value.with(|query| query.kind));
    move || match kind.get() {
        WidgetKind::Industry => view! { <Industry query industries /> }.into_any(),
        WidgetKind::Compare => view! {
            <Compared query chosen />
            {move || (chosen.jobs.with(Vec::len) < MAX_COMPARED).then(|| view! { <Job query chosen /> })}
        }
        .into_any(),
        _ => view! { <Job query chosen /> }.into_any(),
    }
}

#[component]
fn Industry(query: QueryState<EmbedQuery>, industries: StoredValue<Vec<Choice>>) -> impl IntoView {
    let taken_over = use_taken_over();
    let on_change = move |event| {
        let industry = event_target_value(&event).parse().ok();
        query.update(Entry::Push, |query| EmbedQuery { industry, ..query.clone() });
    };
    let option = move |industry: &Choice| {
        let slug = industry.slug.clone();
        let is_chosen = move || query.value.with(|query| query.industry.as_ref() == Some(&slug));
        view! {
            <option value=industry.slug.to_string() prop:selected=is_chosen>
                {industry.title.clone()}
            </option>
        }
    };
    view! {
        <label class="embed-field">
            <span>"Industry"</span>
            <select on:change=on_change prop:disabled=move || !taken_over.get()>
                {industries.with_value(|industries| industries.iter().map(option).collect_view())}
            </select>
        </label>
    }
    .into_any()
}

/// The jobs of a comparison; each can go while another stays.
#[component]
fn Compared(query: QueryState<EmbedQuery>, chosen: Chosen) -> impl IntoView {
    let remove = move |slug: Slug| {
        let jobs = CompareQuery::new(chosen.jobs.get_untracked().into_iter().map(|job| job.slug)).remove(&slug);
        query.update(Entry::Push, |query| EmbedQuery { jobs, ..query.clone() });
    };
    let is_only = Memo::new(move |_| chosen.jobs.with(Vec::len) < 2);
    view! {
        <ul class="plain-list embed-jobs" aria-label="Jobs compared">
            <For each=move || chosen.jobs.get() key=|job| job.slug.clone() let:job>
                <li>
                    {job.title.clone()}
                    <button
                        type="button"
                        class="button"
                        aria-label=format!("Remove {}", job.title)
                        prop:disabled=is_only
                        on:click=move |_| remove(job.slug.clone())
                    >
                        "Remove"
                    </button>
                </li>
            </For>
        </ul>
        {move || is_only.get().then(|| view! { <p class="notice">"A comparison takes two to four jobs: add another."</p> })}
    }
    .into_any()
}

/// Looks for a job by what people call it.
#[component]
fn Job(query: QueryState<EmbedQuery>, chosen: Chosen) -> impl IntoView {
    let finder = use_finder();
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| text.with(|text| finder.find(text, MOST_SHOWN)));
    let note =
        Memo::new(move |_| text.with(|text| found.with(|found| finder.note(text, found, "No job goes by that name."))));
    let is_comparison = Memo::new(move |_| query.value.with(|query| query.kind == WidgetKind::Compare));
    let pick = move |slug: Slug| {
        let before = if is_comparison.get_untracked() { chosen.jobs.get_untracked() } else { Vec::new() };
        let jobs = CompareQuery::new(before.into_iter().map(|job| job.slug).chain([slug]));
        query.update(Entry::Push, |query| EmbedQuery { jobs, ..query.clone() });
    };
    let named = move || chosen.jobs.with(|jobs| jobs.first().map(|job| job.title.clone()));
    let label = if is_comparison.get_untracked() { "Add a job to compare" } else { "Choose another job" };
    view! {
        {move || (!is_comparison.get()).then(|| view! { <p class="embed-subject">"Job: " <strong>{named()}</strong></p> })}
        <SearchBox
            id="embed-job"
            label
            placeholder=label
            action=Route::all_jobs().href()
            found
            note
            on_text=move |typed| text.set(typed)
            on_open=move |()| finder.load()
            on_pick=pick
            on_submit=move |typed: String| {
                // The best match is what was meant.
                if let Some(best) = finder.best(&typed) {
                    pick(best.slug);
                }
            }
        />
        <p class="notice embed-missing" role="status">
            {move || chosen.note.get().map(|note| with_codes(&note))}
        </p>
    }
    .into_any()
}
