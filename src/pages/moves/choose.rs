//! A field to choose a job by: the start, or the target of a way.

use index::Slug;
use leptos::prelude::*;

use crate::components::search_box::SearchBox;
use crate::routes::Route;
use crate::state::search::use_finder;

/// As many as fit above a phone's keyboard.
const MOST_SHOWN: usize = 6;

#[component]
pub fn ChooseJob(
    id: &'static str,
    label: &'static str,
    /// The job that can't be chosen.
    #[prop(optional_no_strip)]
    without: Option<Slug>,
    #[prop(into)] on_pick: Callback<Slug>,
) -> impl IntoView {
    let finder = use_finder();
    let text = RwSignal::new(String::new());
    let without = StoredValue::new(without);
    let found = Memo::new(move |_| {
        let mut found = text.with(|text| finder.find(text, MOST_SHOWN + 1));
        without.with_value(|without| found.retain(|job| Some(&job.slug) != without.as_ref()));
        found.truncate(MOST_SHOWN);
        found
    });
    let note = Memo::new(move |_| {
        text.with(|text| found.with(|found| finder.note(text, found, "No other job goes by that name.")))
    });
    view! {
        <div class="moves-choose no-print">
            <SearchBox
                id
                label
                placeholder=label
                action=Route::all_jobs().href()
                found
                note
                on_text=move |typed| text.set(typed)
                on_open=move |()| finder.load()
                on_pick=on_pick
                on_submit=move |typed: String| {
                    // The best match is what was meant.
                    let best = finder.best(&typed).map(|best| best.slug);
                    if let Some(best) = best.filter(|best| without.with_value(|without| Some(best) != without.as_ref())) {
                        on_pick.run(best);
                    }
                }
            />
        </div>
    }
    .into_any()
}
