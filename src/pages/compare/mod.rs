//! The page at `/compare/`: two to four jobs on one scale, what sets them apart, and a verdict in words.

mod add_job;
mod columns;
mod compared;
mod empty;
mod reorder;
mod section_table;
mod sections;
mod ways;

use std::sync::Arc;

use index::comparison::{is_known_from, verdict};
use index::documents::JobDocument;
use index::query::{CompareQuery, SectionsQuery};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::{Meta, Title};

use self::add_job::AddJob;
use self::columns::Columns;
use self::compared::{Compared, use_compared};
use self::empty::Empty;
use self::sections::Sections;
use self::ways::near;
use crate::components::notices::Notices;
use crate::components::print_buttons::PrintButtons;
use crate::components::without_scripts::WithoutScripts;
use crate::state::query::{QueryState, use_page_query};
use crate::state::related::{Ground, use_related};
use crate::state::turns;

#[component]
pub fn ComparePage() -> impl IntoView {
    let query = use_page_query::<CompareQuery>();
    let sections = use_page_query::<SectionsQuery>();
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
            <Notices notices=sections.notices />
            <p class="if-failed">
                "The part of this page that compares could not be loaded. The page of each job works without it."
            </p>
            <WithoutScripts text="Comparing needs JavaScript, which does not run here. Every job's page works without." />
            {move || {
                if is_empty.get() {
                    view! { <Empty query /> }.into_any()
                } else {
                    view! { <Comparison query sections compared /> }.into_any()
                }
            }}
        </div>
    }
    .into_any()
}

#[component]
fn Comparison(
    query: QueryState<CompareQuery>,
    sections: QueryState<SectionsQuery>,
    compared: Compared,
) -> impl IntoView {
    let found = Memo::new(move |_| compared.found());
    let count = Memo::new(move |_| found.with(Vec::len));
    // The sections come when all of the first jobs are there, so that the chart does not complain about lines on their way, and stay.
    let has_lines =
        Memo::new(move |before: Option<&bool>| count.get() > 0 && (before == Some(&true) || !compared.is_waiting()));
    let is_full = Memo::new(move |_| query.value.with(CompareQuery::is_full));
    // O*NET's lists come when the ways come near, or when the documents alone do not tell how close two jobs are.
    let (related, ground) = (use_related(), RwSignal::new(None::<Ground>));
    let is_asked = StoredValue::new(false);
    let load = Callback::new(move |()| {
        if !is_asked.try_update_value(|is_asked| std::mem::replace(is_asked, true)).unwrap_or(true) {
            spawn_local(async move {
                // Without them the page says that it does not know.
                let found = related.ground().await.ok();
                ground.try_set(found);
            });
        }
    });
    Effect::new(move |_| {
        let is_told = found.with(|jobs| {
            let mut pairs = jobs.iter().enumerate().flat_map(|(at, a)| jobs[at + 1..].iter().map(move |b| (a, b)));
            pairs.all(|(a, b)| is_known_from(a, b))
        });
        if !is_told {
            load.run(());
        }
    });
    let (adds, tells) = (turns::due(), turns::due());
    let verdicts = move || {
        let ground = ground.get();
        let sentences = found.with(|jobs| verdict(&borrowed(jobs), &|a, b| near(a, b, ground.as_ref())));
        sentences.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()
    };
    view! {
        <Columns query compared />
        {move || (adds.get() && !is_full.get()).then(|| view! { <AddJob query is_first=false /> })}
        {move || {
            (count.get() == 1 && !compared.is_waiting())
                .then(|| view! { <p class="notice" role="status">"Add a second job to see how the two compare."</p> })
        }}
        {move || {
            (tells.get() && count.get() > 1)
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="verdict">
                            <h2 id="verdict">"In short"</h2>
                            <div class="verdict">{verdicts}</div>
                        </section>
                    }
                })
        }}
        {move || has_lines.get().then(|| view! { <Sections query=sections found ground load /> })}
        {move || (count.get() > 1).then(|| view! { <Foot query found /> })}
    }
    .into_any()
}

/// What a sheet of paper has to say of itself, and how to make one.
#[component]
fn Foot(query: QueryState<CompareQuery>, found: Memo<Vec<Arc<JobDocument>>>) -> impl IntoView {
    let made = move || {
        found
            .with(|jobs| jobs.first().map(|job| (job.edition.long(), job.methodology_version.clone())))
            .map(|(edition, version)| format!(" AI Job Risk Index, edition of {edition}, methodology {version}."))
    };
    let address = move || {
        query.value.track();
        window().location().href().unwrap_or_default()
    };
    view! {
        <footer class="compare-foot">
            <p class="fine sheet-caveat">
                <b>"Task exposure, not a forecast of job loss."</b> {made} " "
                <span class="print-only">{address}</span>
            </p>
            <PrintButtons />
        </footer>
    }
    .into_any()
}

fn borrowed(jobs: &[Arc<JobDocument>]) -> Vec<&JobDocument> {
    jobs.iter().map(Arc::as_ref).collect()
}
