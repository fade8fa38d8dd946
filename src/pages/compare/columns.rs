//! The jobs that are compared, in order: each can change places, or go.

use index::Slug;
use index::query::CompareQuery;
use leptos::html;
use leptos::prelude::*;

use super::compared::{Answer, Compared};
use crate::charts::{KeySample, Role};
use crate::components::band_mark::BandMark;
use crate::components::change::Change;
use crate::components::loading::Loading;
use crate::components::problem::Problem;
use crate::data::DataError;
use crate::routes::Route;
use crate::state::query::{Entry, QueryState};

#[component]
pub fn Columns(query: QueryState<CompareQuery>, compared: Compared) -> impl IntoView {
    let list = NodeRef::<html::Ol>::new();
    let said = RwSignal::new(String::new());
    let slugs = move || query.value.with(|query| query.jobs().to_vec());
    let remove = Callback::new(move |(slug, title): (Slug, String)| {
        query.update(Entry::Push, |query| query.remove(&slug));
        said.set(format!("{title} is no longer compared."));
        // The button that was pressed is gone; the focus stays with the list.
        let _ = list.get_untracked().map(|list| list.focus());
    });
    view! {
        <ol class="plain-list compare-columns" aria-label="Jobs compared" tabindex="-1" node_ref=list>
            <For each=slugs key=Slug::clone let:slug>
                <Column slug query compared remove said />
            </For>
        </ol>
        <p class="visually-hidden" role="status">{said}</p>
    }
    .into_any()
}

#[component]
fn Column(
    slug: Slug,
    query: QueryState<CompareQuery>,
    compared: Compared,
    #[prop(into)] remove: Callback<(Slug, String)>,
    said: RwSignal<String>,
) -> impl IntoView {
    let (own, of_answer) = (slug.clone(), slug.clone());
    let place = Memo::new(move |_| query.value.with(|query| query.jobs().iter().position(|job| *job == own)));
    let count = Memo::new(move |_| query.value.with(|query| query.jobs().len()));
    let answer = Memo::new(move |_| compared.get(&of_answer));
    // The chart numbers the jobs that were found.
    let of_slot = slug.clone();
    let slot = Memo::new(move |_| compared.found().iter().position(|job| job.row.slug == of_slot));
    let of_title = slug.clone();
    let title = Memo::new(move |_| compared.title(&of_title));
    let (forward, back) = (NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new());
    let pressed = StoredValue::new(None::<isize>);
    let swap = move |by: isize| {
        let place = place.get_untracked().unwrap_or_default();
        if let Some(other) = place.checked_add_signed(by) {
            pressed.set_value(Some(by));
            query.update(Entry::Push, |query| query.swap(place, other));
        }
    };
    // A column that changes place is taken out of the page for a moment, and its button loses the focus.
    Effect::new(move |_| {
        let (Some(place), Some(by)) = (place.get(), pressed.try_update_value(Option::take).flatten()) else { return };
        said.set(format!("{} is now number {} of {}.", title.get_untracked(), place + 1, count.get_untracked()));
        request_animation_frame(move || {
            let order = if by < 0 { [forward, back] } else { [back, forward] };
            let usable =
                order.into_iter().filter_map(|button| button.get_untracked()).find(|button| !button.disabled());
            let _ = usable.map(|button| button.focus());
        });
    });
    let body_slug = slug.clone();
    let body = move || match answer.get() {
        Answer::Waiting => view! { <Loading /> }.into_any(),
        Answer::Found(job) => view! {
            <p class="compare-figures">
                <strong>{job.row.figure()}</strong>
                <BandMark band=job.row.band />
                <span><Change change=job.row.change /> <span class="fine">" this week"</span></span>
            </p>
            <p class="fine">{job.industry_name.clone()}</p>
        }
        .into_any(),
        Answer::Failed(error) => view! { <Failed error slug=body_slug.clone() compared /> }.into_any(),
    };
    let link = slug.clone();
    view! {
        <li class="compare-column">
            <div class="compare-name">
                {move || slot.get().map(|slot| view! { <KeySample role=Role::Main(slot) /> })}
                <h2>
                    <a href=Route::Job(link.clone()).href()>{title}</a>
                </h2>
            </div>
            {body}
            <div class="compare-tools no-print">
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || place.get() == Some(0)
                    aria-label=move || format!("Move {} forward", title.get())
                    node_ref=forward
                    on:click=move |_| swap(-1)
                >
                    "←"
                </button>
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || place.get().is_none_or(|place| place + 1 >= count.get())
                    aria-label=move || format!("Move {} back", title.get())
                    node_ref=back
                    on:click=move |_| swap(1)
                >
                    "→"
                </button>
                <button
                    type="button"
                    class="button"
                    aria-label=move || format!("Remove {}", title.get())
                    on:click=move |_| remove.run((slug.clone(), title.get_untracked()))
                >
                    "Remove"
                </button>
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn Failed(error: DataError, slug: Slug, compared: Compared) -> impl IntoView {
    if error == DataError::Missing {
        let words = slug.as_str().replace('-', " ");
        let search = Route::Jobs(index::query::JobsQuery { q: words, ..Default::default() });
        return view! {
            <p class="notice" role="alert">
                "There is no job under this name, so the others are compared without it. "
                <a href=search.href()>"Look for a similar one"</a>
            </p>
        }
        .into_any();
    }
    view! { <Problem error on_retry=move |()| compared.load(slug.clone()) /> }.into_any()
}
