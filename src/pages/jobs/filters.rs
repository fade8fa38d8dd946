//! What the list leaves out: bands, kinds, industries, and ranges of figures. Beside each choice stands how many jobs it
//! would leave.

use index::Band;
use index::documents::JobKind;
use index::query::{JobFigure, JobsQuery};
use index::ranking::Counts;
use leptos::prelude::*;

use super::figure_filter::FigureFilter;
use super::industry_choice::IndustryChoice;
use super::listing::use_listing;
use crate::components::in_turn::in_turn;
use crate::state::query::Entry;

/// On a narrow screen they fold behind one button.
#[component]
pub fn Filters() -> impl IntoView {
    let query = use_listing().query;
    let is_open = RwSignal::new(false);
    let held = Memo::new(move |_| query.value.with(JobsQuery::filters));
    let label = move || match held.get() {
        0 => "Filters".to_owned(),
        count => format!("Filters ({count})"),
    };
    let figures = JobFigure::ALL.map(|figure| in_turn(move || view! { <FigureFilter figure /> }));
    view! {
        <div class="jobs-filters needs-script" class:is-open=is_open>
            <button
                type="button"
                class="button jobs-filters-button"
                aria-expanded=move || is_open.get().to_string()
                aria-controls="jobs-filters"
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {label}
            </button>
            <div class="jobs-filters-all" id="jobs-filters">
                {in_turn(Bands)}
                {in_turn(Kinds)}
                {in_turn(IndustryChoice)}
                {figures.into_iter().collect_view()}
            </div>
        </div>
    }
    .into_any()
}

/// How many jobs a choice would leave; nothing until all rows are there.
#[component]
pub fn Count(of: impl Fn(&Counts) -> u32 + Copy + Send + Sync + 'static) -> impl IntoView {
    let listing = use_listing();
    view! { <span class="count" prop:textContent=move || listing.counted(of)></span> }
}

#[component]
fn Bands() -> impl IntoView {
    let query = use_listing().query;
    let buttons = Band::ALL.map(|band| {
        view! {
            <button
                type="button"
                class="button chip"
                data-band=band.id()
                aria-pressed=move || query.value.with(|query| query.bands.contains(&band)).to_string()
                on:click=move |_| query.update(Entry::Push, |query| query.toggle_band(band))
            >
                {band.label()}
                <Count of=move |counts: &Counts| counts.band(band) />
            </button>
        }
    });
    view! {
        <div class="chips" role="group" aria-label="Band">
            {buttons.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

#[component]
fn Kinds() -> impl IntoView {
    let listing = use_listing();
    let query = listing.query;
    const KINDS: [(Option<JobKind>, &str); 3] =
        [(None, "All kinds"), (Some(JobKind::Profile), "Profiles"), (Some(JobKind::Research), "Research estimates")];
    let options = KINDS.map(|(kind, label)| {
        let chosen = move || query.value.with(|query| query.kind == kind);
        let text = move || match listing.counted(|counts| counts.kind(kind)) {
            count if count.is_empty() => label.to_owned(),
            count => format!("{label} ({count})"),
        };
        view! {
            <option value=kind.map_or("", JobKind::id) prop:selected=chosen>
                {text}
            </option>
        }
    });
    let on_change = move |event| {
        let id = event_target_value(&event);
        let kind = KINDS.into_iter().filter_map(|(kind, _)| kind).find(|kind| kind.id() == id);
        query.update(Entry::Push, |query| JobsQuery { kind, ..query.clone() }.canonical());
    };
    view! {
        <label class="jobs-kind">
            <span class="visually-hidden">"Kind of page"</span>
            <select on:change=on_change>{options.into_iter().collect_view()}</select>
        </label>
    }
    .into_any()
}
