//! The jobs that are compared, in order: each can change places, by hand, by buttons or by keys, or go.

use index::Slug;
use index::query::CompareQuery;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::compared::{Answer, Compared};
use super::reorder::Reorder;
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
    let reorder = Reorder::new(list);
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
                <Column slug query compared remove said reorder />
            </For>
        </ol>
        <p class="visually-hidden" role="status">{said}</p>
    }
    .into_any()
}

/// What a column was moved by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    Forward,
    Back,
    Handle,
}

#[component]
fn Column(
    slug: Slug,
    query: QueryState<CompareQuery>,
    compared: Compared,
    #[prop(into)] remove: Callback<(Slug, String)>,
    said: RwSignal<String>,
    reorder: Reorder,
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
    let (forward, back, handle) =
        (NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new());
    let used = StoredValue::new(None::<Hand>);
    let move_to = move |to: Option<usize>, hand: Hand| {
        let from = place.get_untracked().unwrap_or_default();
        if let Some(to) = to.filter(|to| *to != from && *to < count.get_untracked()) {
            used.set_value(Some(hand));
            query.update(Entry::Push, |query| query.moved(from, to));
        }
    };
    let step = move |by: isize, hand: Hand| {
        move_to(place.get_untracked().unwrap_or_default().checked_add_signed(by), hand);
    };
    // A column that changes place is taken out of the page for a moment, and its button loses the focus.
    Effect::new(move |_| {
        let (Some(place), Some(hand)) = (place.get(), used.try_update_value(Option::take).flatten()) else { return };
        said.set(format!("{} is now number {} of {}.", title.get_untracked(), place + 1, count.get_untracked()));
        request_animation_frame(move || {
            let order = match hand {
                Hand::Forward => [forward, back],
                Hand::Back => [back, forward],
                Hand::Handle => [handle, forward],
            };
            let usable =
                order.into_iter().filter_map(|button| button.get_untracked()).find(|button| !button.disabled());
            let _ = usable.map(|button| button.focus());
        });
    });
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" | "ArrowUp" => step(-1, Hand::Handle),
            "ArrowRight" | "ArrowDown" => step(1, Hand::Handle),
            "Home" => move_to(Some(0), Hand::Handle),
            "End" => move_to(count.get_untracked().checked_sub(1), Hand::Handle),
            "Escape" => return reorder.cancel(),
            _ => return,
        }
        event.prevent_default();
    };
    let lay_down = move || {
        if let Some((_, to)) = reorder.lay_down() {
            move_to(Some(to), Hand::Handle);
        }
    };
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
        <li
            class="compare-column"
            class:is-taken=move || place.get().is_some_and(|place| reorder.is_taken(place))
            data-drop=move || place.get().and_then(|place| reorder.mark(place))
        >
            <div class="compare-name">
                {move || slot.get().map(|slot| view! { <KeySample role=Role::Main(slot) /> })}
                <h2>
                    <a href=Route::Job(link.clone()).href()>{title}</a>
                </h2>
            </div>
            <div class="compare-body">{body}</div>
            <div class="compare-tools no-print">
                <button
                    type="button"
                    class="button compare-handle"
                    prop:disabled=move || count.get() < 2
                    aria-label=move || format!("Move {}: drag it, or press the arrow keys", title.get())
                    node_ref=handle
                    on:keydown=on_key
                    on:pointerdown=move |event| reorder.take(place.get_untracked().unwrap_or_default(), &event)
                    on:pointermove=move |event| reorder.slide(&event)
                    on:pointerup=move |_| lay_down()
                    on:pointercancel=move |_| reorder.cancel()
                >
                    <svg viewBox="0 0 12 18" width="12" height="18" aria-hidden="true">
                        <path d="M3 3h.01M9 3h.01M3 9h.01M9 9h.01M3 15h.01M9 15h.01" />
                    </svg>
                </button>
                <button
                    type="button"
                    class="button compare-step"
                    prop:disabled=move || place.get() == Some(0)
                    aria-label=move || format!("Move {} forward", title.get())
                    node_ref=forward
                    on:click=move |_| step(-1, Hand::Forward)
                >
                    "←"
                </button>
                <button
                    type="button"
                    class="button compare-step"
                    prop:disabled=move || place.get().is_none_or(|place| place + 1 >= count.get())
                    aria-label=move || format!("Move {} back", title.get())
                    node_ref=back
                    on:click=move |_| step(1, Hand::Back)
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
