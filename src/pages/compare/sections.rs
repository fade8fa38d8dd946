//! The sections of the comparison. Each folds; the names of the jobs stay in sight above them, and on a narrow window the
//! columns below the names snap into place.

use std::sync::Arc;

use index::comparison::{one_occupation, section_rows};
use index::documents::JobDocument;
use index::query::{Section, SectionsQuery};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::borrowed;
use super::section_table::SectionTable;
use super::ways::Ways;
use crate::charts::{KeySample, Role, TrendChart, TrendState};
use crate::state::query::{Entry, QueryState};
use crate::state::related::Ground;
use crate::state::turns;

#[component]
pub fn Sections(
    query: QueryState<SectionsQuery>,
    found: Memo<Vec<Arc<JobDocument>>>,
    ground: RwSignal<Option<Ground>>,
    /// Asks for the ground of the ways.
    load: Callback<()>,
) -> impl IntoView {
    let (names, sections) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    // The names follow the columns; they scroll by nothing else.
    let follow = move |_| {
        if let (Some(names), Some(sections)) = (names.get_untracked(), sections.get_untracked()) {
            names.set_scroll_left(sections.scroll_left());
        }
    };
    let count = Memo::new(move |_| found.with(Vec::len));
    let is_alone = move || count.get() < 2;
    view! {
        <div class="compare-frame" data-columns=move || count.get().to_string()>
            <Differences query found />
            // Each table names its columns for those who hear it.
            <div class="compare-names" aria-hidden="true" hidden=is_alone node_ref=names>
                <div class="versus-line">
                    <span class="versus-corner"></span>
                    {move || found.with(|jobs| jobs.iter().enumerate().map(name).collect_view())}
                </div>
            </div>
            <div class="compare-sections" node_ref=sections on:scroll=follow>
                {Section::ALL
                    .into_iter()
                    .map(|section| view! { <Folding section query found ground load /> })
                    .collect_view()}
            </div>
        </div>
    }
    .into_any()
}

fn name((slot, job): (usize, &Arc<JobDocument>)) -> impl IntoView + use<> {
    view! {
        <span class="compare-named">
            <KeySample role=Role::Main(slot) />
            <b>{job.row.title.clone()}</b>
            <span class="compare-named-figure">{job.row.figure()}</span>
        </span>
    }
}

/// How many rows of figures differ, and the choice to see only these.
#[component]
fn Differences(query: QueryState<SectionsQuery>, found: Memo<Vec<Arc<JobDocument>>>) -> impl IntoView {
    let told = move || {
        found.with(|jobs| {
            let jobs = borrowed(jobs);
            let rows: Vec<_> = Section::ALL.into_iter().flat_map(|section| section_rows(section, &jobs)).collect();
            let (all, differing) =
                (rows.iter().filter(|row| row.is_figures).count(), rows.iter().filter(|row| row.differs).count());
            format!("{differing} of {all} rows of figures differ; they are marked with ≠.")
        })
    };
    let only = move || query.value.with(|query| query.only_differences);
    view! {
        <div class="compare-choice" hidden=move || found.with(|jobs| jobs.len() < 2)>
            <h2>"Side by side"</h2>
            <p class="fine">{told}</p>
            <label class="compare-only no-print">
                <input
                    type="checkbox"
                    prop:checked=only
                    on:change=move |event| {
                        let only = event_target_checked(&event);
                        query.update(Entry::Push, |query| query.with_only_differences(only));
                    }
                />
                "Only rows that differ"
            </label>
        </div>
    }
    .into_any()
}

#[component]
fn Folding(
    section: Section,
    query: QueryState<SectionsQuery>,
    found: Memo<Vec<Arc<JobDocument>>>,
    ground: RwSignal<Option<Ground>>,
    load: Callback<()>,
) -> impl IntoView {
    let id = format!("section-{}", section.id());
    let (heading, labelled_by) = (format!("{id}-heading"), format!("{id}-heading"));
    // Of one job alone there is its trend.
    let is_hidden = move || section != Section::Risk && found.with(|jobs| jobs.len() < 2);
    let note_toggle = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        let Some(is_open) = details.map(|details| details.open()) else { return };
        if query.value.with_untracked(|query| query.is_open(section)) != is_open {
            query.update(Entry::Replace, |query| query.with(section, is_open));
        }
    };
    let is_due = turns::due();
    let table = move || {
        if !is_due.get() {
            return None;
        }
        let only = query.value.with(|query| query.only_differences);
        found.with(|jobs| {
            let jobs = borrowed(jobs);
            let rows = section_rows(section, &jobs).into_iter().filter(|row| !only || row.differs || !row.is_figures);
            let rows: Vec<_> = rows.collect();
            (jobs.len() > 1 && !rows.is_empty()).then(|| {
                let titles = jobs.iter().map(|job| job.row.title.clone()).collect();
                view! { <SectionTable labelled_by=labelled_by.clone() titles rows /> }
            })
        })
    };
    let before = move || match section {
        _ if !is_due.get() => None,
        Section::Risk => {
            let trend = Memo::new(move |_| found.with(|jobs| TrendState::of_comparison(&borrowed(jobs))));
            Some(view! { <div class="compare-wide" id="trend"><TrendChart trend /></div> }.into_any())
        }
        Section::Ways => Some(view! { <div class="compare-wide"><Ways found ground load /></div> }.into_any()),
        _ => None,
    };
    let notes = move || {
        if !is_due.get() {
            return None;
        }
        let notes = found.with(|jobs| notes(section, &borrowed(jobs)));
        Some(notes.into_iter().map(|text| view! { <p class="fine compare-wide">{text}</p> }).collect_view())
    };
    view! {
        <details
            class="compare-section"
            id=id
            hidden=is_hidden
            prop:open=move || query.value.with(|query| query.is_open(section))
            on:toggle=note_toggle
        >
            <summary>
                <h3 id=heading>{section.label()}</h3>
            </summary>
            {before} {table} {notes}
        </details>
    }
    .into_any()
}

/// What has to be known of a section's rows.
fn notes(section: Section, jobs: &[&JobDocument]) -> Vec<String> {
    match section {
        Section::Tasks => vec![
            "Share of the working time, and the risk of the task today: how far a machine can do it, less what people keep \
             all the same."
                .to_owned(),
        ],
        Section::Skills => vec![
            "The skills that each page recommends, compared by name: the same skill may go by another name elsewhere."
                .to_owned(),
        ],
        Section::Work => {
            let mut notes = one_occupation(jobs);
            notes.push(
                "United States: pay and workers of May 2025 and projections for 2024-34 by the Bureau of Labor Statistics, \
                 job zones by O*NET (1 little preparation, 5 extensive)."
                    .to_owned(),
            );
            notes
        }
        Section::Moves => vec![
            "Upwards by 3 points or more, all else as it is. Downwards is the most that the method allows.".to_owned(),
        ],
        Section::Risk | Section::Remains | Section::Ways => Vec::new(),
    }
}
