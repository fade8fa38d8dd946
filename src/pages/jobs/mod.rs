//! The page at `/jobs/`: the ranking, to search, filter, sort, compare from and download.

mod as_map;
mod asked;
mod by_industry;
mod chips;
mod column_choice;
mod compare_bar;
mod download;
mod empty;
mod figure_filter;
mod filters;
mod industry_choice;
mod listing;
mod panel;
mod pool;
mod pooled;
mod row;
mod row_text;
mod search_field;
mod search_notes;
mod shown;
mod sorting;
mod table;
mod taken_off;
mod visible;

use index::Date;
use index::documents::{IndexDocument, IndustryRow};
use index::query::JobsQuery;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use serde::{Deserialize, Serialize};

use super::loaded::{Missing, loaded};
use crate::components::fixed::fixed;
use crate::components::in_turn::in_turn;
use crate::components::notices::Notices;
use crate::components::problem::Problem;
use crate::components::told::Told;
use crate::components::without_scripts::WithoutScripts;
use crate::data::DataError;
use crate::state::catalog::use_catalog;

use as_map::{AsMap, ViewSwitch};
use asked::{Piece, asked, on_approach};
use by_industry::ByIndustry;
use column_choice::ColumnChoice;
use compare_bar::{CompareBar, Ticks};
use download::DownloadRows;
use filters::Filters;
use listing::{Listing, provide_listing, use_listing};
use search_field::SearchField;
use sorting::SortMenu;
use table::JobsTable;

/// As many rows as are in the page before the script runs, and without it.
pub const OPENING_ROWS: usize = 50;

/// The top of the ranking, so that the page does not carry all of it.
#[derive(Clone, Serialize, Deserialize)]
struct Opening {
    /// With the first rows only, and without what the page does not show.
    index: IndexDocument,
    total: usize,
}

impl Opening {
    fn of(index: &IndexDocument) -> Self {
        let jobs = index.jobs.iter().take(OPENING_ROWS).cloned().collect();
        let short = IndexDocument {
            schema_version: index.schema_version,
            edition: index.edition,
            previous_edition: index.previous_edition,
            methodology_version: index.methodology_version.clone(),
            summary: Vec::new(),
            averages: Vec::new(),
            industries: index.industries.clone(),
            jobs,
        };
        Self { index: short, total: index.jobs.len() }
    }
}

#[component]
pub fn JobsPage() -> impl IntoView {
    let catalog = use_catalog();
    let opening =
        Resource::new(|| (), move |()| async move { Ok::<_, DataError>(Opening::of(catalog.index().await?.as_ref())) });
    view! {
        <Title text="All jobs" />
        <Meta
            name="description"
            content="All jobs of the AI Job Risk Index by risk score: search by any title, filter by industry and band, compare up to four, download what you see."
        />
        {loaded(opening, Missing::Fault, |opening| view! { <JobsView opening /> }.into_any())}
    }
    .into_any()
}

#[component]
fn JobsView(opening: Opening) -> impl IntoView {
    let edition = opening.index.edition;
    let industries = opening.index.industries.clone();
    let listing: Listing = provide_listing(opening.index, opening.total);
    provide_context(Ticks::new(listing.query));
    view! {
        {in_turn(move || view! { <Body edition industries /> })}
        {in_turn(CompareBar)}
    }
    .into_any()
}

#[component]
fn Body(edition: Date, industries: Vec<IndustryRow>) -> impl IntoView {
    let listing = use_listing();
    let is_filtered = Memo::new(move |_| listing.query.value.with(JobsQuery::is_filtered));
    let has_notes = Memo::new(move |_| listing.has_notes());
    let approach = on_approach();
    let problem = move || listing.problem().map(|error| view! { <Problem error on_retry=move |()| listing.load() /> });
    view! {
        <div class="wrap page jobs" on:pointerover=move |_| approach() on:focusin=move |_| approach()>
            <header class="page-head">
                <p class="eyebrow">{format!("Edition of {}", edition.long())}</p>
                <h1>"All jobs"</h1>
                <p class="lede">"Every job by its risk score: task exposure, not a forecast of job loss."</p>
            </header>
            <WithoutScripts text="Searching and filtering need JavaScript, which does not run here. Below is the whole ranking; every job's page works without." />
            <Notices notices=listing.query.notices />
            <p class="if-failed">
                "The part of this page that searches and filters could not be loaded. This is the top of the whole list."
            </p>
            <div class="jobs-tools no-print">
                {in_turn(SearchField)}
                {in_turn(Filters)}
                {move || is_filtered.get().then(|| asked(Piece::Chips))}
            </div>
            <div class="jobs-told">
                <Told class="jobs-count" text=Signal::derive(move || listing.told()) takes_focus=true />
                {in_turn(ViewSwitch)}
                {in_turn(SortMenu)}
                {in_turn(ColumnChoice)}
                {in_turn(DownloadRows)}
            </div>
            {problem}
            <div class="notices" role="status">
                {move || has_notes.get().then(|| asked(Piece::SearchNotes))}
            </div>
            {in_turn(JobsTable)}
            <Show when=move || listing.is_map()>
                <AsMap />
            </Show>
            <Show when=move || listing.is_empty()>{asked(Piece::Empty)}</Show>
            {fixed(move || view! { <ByIndustry industries /> })}
        </div>
    }
    .into_any()
}
