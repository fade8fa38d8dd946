//! The page at `/compare/`: two to four jobs on one scale, what sets them apart, and a verdict in words.

mod add_job;
mod columns;
mod compared;
mod empty;
mod facts;

use std::sync::Arc;

use index::comparison::verdict;
use index::documents::JobDocument;
use index::query::CompareQuery;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use self::add_job::AddJob;
use self::columns::Columns;
use self::compared::{Compared, use_compared};
use self::empty::Empty;
use self::facts::Facts;
use crate::charts::{TrendChart, TrendState};
use crate::components::notices::Notices;
use crate::components::without_scripts::WithoutScripts;
use crate::state::query::{QueryState, use_page_query};

#[component]
pub fn ComparePage() -> impl IntoView {
    let query = use_page_query::<CompareQuery>();
    let compared = use_compared(Signal::derive(move || query.value.with(|query| query.jobs().to_vec())));
    let is_empty = Memo::new(move |_| query.value.with(|query| query.jobs().is_empty()));
    let heading = Memo::new(move |_| {
        let titles = compared.titles();
        if titles.len() < 2 { "Compare jobs".to_owned() } else { titles.join(" vs ") }
    });
    let title = move || {
        let heading = heading.get();
        if heading.contains(" vs ") { format!("{heading}: AI risk compared") } else { heading }
    };
    view! {
        <Title text=title />
        <Meta
            name="description"
            content="Put two to four jobs next to each other: their risk scores over time on one scale, what sets them apart, and a verdict in plain words."
        />
        <div class="wrap compare-page">
            <header class="compare-head">
                <h1 class:is-long=move || heading.with(|heading| heading.len() > 48)>{heading}</h1>
                <p class="lede">
                    "Two to four jobs on one scale: where each stands, how that moved week by week, and what sets them apart."
                </p>
            </header>
            <Notices notices=query.notices />
            <p class="if-failed">
                "The part of this page that compares could not be loaded. The page of each job works without it."
            </p>
            <WithoutScripts text="Comparing needs JavaScript, which does not run here. Every job's page works without." />
            {move || {
                if is_empty.get() {
                    view! { <Empty query /> }.into_any()
                } else {
                    view! { <Comparison query compared /> }.into_any()
                }
            }}
        </div>
    }
    .into_any()
}

#[component]
fn Comparison(query: QueryState<CompareQuery>, compared: Compared) -> impl IntoView {
    let found = Memo::new(move |_| compared.found());
    let trend = Memo::new(move |_| found.with(|jobs| TrendState::of_comparison(&borrowed(jobs))));
    let count = Memo::new(move |_| found.with(Vec::len));
    // The chart comes when all of the first jobs are there, so that it does not complain about lines on their way, and stays.
    let has_lines =
        Memo::new(move |before: Option<&bool>| count.get() > 0 && (before == Some(&true) || !compared.is_waiting()));
    let is_full = Memo::new(move |_| query.value.with(CompareQuery::is_full));
    let verdicts = move || {
        let sentences = found.with(|jobs| verdict(&borrowed(jobs)));
        sentences.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()
    };
    view! {
        <Columns query compared />
        {move || (!is_full.get()).then(|| view! { <AddJob query is_first=false /> })}
        {move || {
            (count.get() == 1 && !compared.is_waiting())
                .then(|| view! { <p class="notice" role="status">"Add a second job to see how the two compare."</p> })
        }}
        {move || {
            (count.get() > 1)
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="verdict">
                            <h2 id="verdict">"In short"</h2>
                            <div class="verdict">{verdicts}</div>
                        </section>
                    }
                })
        }}
        {move || {
            has_lines
                .get()
                .then(|| {
                    view! {
                        <section class="section" id="trend" aria-labelledby="trend-title">
                            <h2 id="trend-title">"Trend"</h2>
                            <TrendChart trend />
                        </section>
                    }
                })
        }}
        {move || (count.get() > 1).then(|| view! { <Facts found=found /> })}
    }
    .into_any()
}

fn borrowed(jobs: &[Arc<JobDocument>]) -> Vec<&JobDocument> {
    jobs.iter().map(Arc::as_ref).collect()
}
